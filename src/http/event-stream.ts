import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

/** One event of a stream, as JSON under its name; without one it only keeps the connection awake. */
export interface StreamedEvent {
	readonly name?: string;
	readonly body?: unknown;
}

/** Makes the events of a stream until it ends by itself or the signal says that nobody listens any more. */
export type StreamEvents = (signal: AbortSignal) => AsyncIterable<StreamedEvent>;

/** The streams that a server has open. */
export interface EventStreams {
	/** Begins a stream; the reply ends with it. */
	send(reply: FastifyReply, events: StreamEvents): FastifyReply;
	/** Ends them all, since a stop waits for answers that are under way. */
	end(): void;
}

/** Keeps account of the streams of server-sent events (HTML standard, "server-sent events"). */
export function createEventStreams(): EventStreams {
	const open = new Set<AbortController>();
	return {
		send(reply, events) {
			const gone = new AbortController();
			open.add(gone);
			const leave = () => {
				open.delete(gone);
				gone.abort();
			};
			reply.raw.once("close", leave);
			return reply
				.code(200)
				.header("content-type", "text/event-stream; charset=utf-8")
				.header("cache-control", "no-store")
				.header("x-accel-buffering", "no") // or proxies gather what is meant to be seen at once
				.send(Readable.from(toFrames(events(gone.signal))));
		},
		end() {
			for (const one of open) one.abort();
		},
	};
}

async function* toFrames(events: AsyncIterable<StreamedEvent>): AsyncGenerator<string> {
	for await (const { name, body } of events) {
		yield name === undefined ? ": still here\n\n" : `event: ${name}\ndata: ${JSON.stringify(body)}\n\n`;
	}
}
