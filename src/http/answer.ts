import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { RememberedAnswer } from "../use-cases/answer-once.ts";
import type { StreamEvents } from "./event-stream.ts";

/** What a route says: a status and a body that becomes JSON; members that are `undefined` are left out. */
export interface Answer {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as it is in place of a body, and never remembered. */
	readonly file?: AnsweredFile;
	/** Sent one after the other in place of a body, and never remembered. */
	readonly events?: StreamEvents;
}

/** A document as bytes, whole or as they are made. */
export interface AnsweredFile {
	readonly contentType: string;
	/** ASCII, for those who save it. */
	readonly name: string;
	readonly content: Uint8Array | Readable;
}

/** The answer as bytes are remembered: without the byte order mark, which is the sender's affair. */
export function toRememberedAnswer(answer: Answer): RememberedAnswer {
	return {
		status: answer.status,
		headers: answer.headers ?? {},
		body: answer.body === undefined ? "" : JSON.stringify(answer.body),
	};
}

/** Sends an answer as it was remembered. `contentType` is left out when there is no body. */
export function sendAnswer(
	reply: FastifyReply,
	answer: RememberedAnswer,
	{ contentType, byteOrderMark }: { readonly contentType: string; readonly byteOrderMark: boolean },
): FastifyReply {
	reply.code(answer.status).headers(answer.headers);
	if (answer.body === "") return reply.send();
	const mark = byteOrderMark && answer.status < 300 ? "\uFEFF" : "";
	return reply.header("content-type", contentType).send(toBytes(mark + answer.body));
}

/** Sends a document; a browser shows what it can show. */
export function sendFile(reply: FastifyReply, { status, headers = {} }: Answer, file: AnsweredFile): FastifyReply {
	return reply
		.code(status)
		.headers(headers)
		.header("content-type", file.contentType)
		.header("content-disposition", `inline; filename="${file.name}"`)
		.header("x-content-type-options", "nosniff")
		.send(file.content);
}

/** Long answers are mostly plain ASCII, and turning that into bytes one by one is five times as fast. */
function toBytes(text: string): Buffer {
	return Buffer.from(text, Buffer.byteLength(text) === text.length ? "latin1" : "utf8");
}
