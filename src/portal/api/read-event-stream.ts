import { EventSourceParserStream } from "eventsource-parser/stream";
import type { ZodType } from "zod";

/** Hands on every event of a stream that has the right shape; others are passed over. */
export async function readEventStream<Event>(
	body: ReadableStream<Uint8Array<ArrayBuffer>>,
	shape: ZodType<Event>,
	onEvent: (event: Event) => void,
): Promise<void> {
	const reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		const parsed = shape.safeParse(parseJson(value.data));
		if (parsed.success) onEvent(parsed.data);
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
