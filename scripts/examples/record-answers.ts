import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

// Loaded before anything else, as a setup file of tests or with `--import`, this writes down what every server of the
// process is asked and answers with success, one line of JSON each. Fastify tells of every server that it makes.

/** One request and its answer. */
export interface RecordedAnswer {
	readonly method: string;
	/** The route, as Fastify has it. */
	readonly url: string;
	readonly status: number;
	readonly request?: unknown;
	readonly response?: unknown;
}

const folder = process.env.SEATLIFT_RECORDED_ANSWERS ?? "";
const file = join(folder, `${randomUUID()}.jsonl`);

if (folder !== "") {
	subscribe("fastify.initialization", (message) => {
		const { fastify } = message as { readonly fastify: FastifyInstance }; // what Fastify documents
		fastify.addHook("onSend", async (request, reply, payload) => {
			const recorded = toRecord(request, reply, payload);
			if (recorded !== undefined) appendFileSync(file, `${JSON.stringify(recorded)}\n`);
			return payload;
		});
	});
}

function toRecord(request: FastifyRequest, reply: FastifyReply, payload: unknown): RecordedAnswer | undefined {
	const { url } = request.routeOptions;
	if (url === undefined || reply.statusCode >= 300) return undefined;
	const response = typeof payload === "string" || Buffer.isBuffer(payload) ? parse(String(payload)) : undefined;
	const { rawJson, body } = request as { readonly rawJson?: string; readonly body?: unknown }; // the first is our app's
	const sent = parse(rawJson ?? (typeof body === "string" ? body : ""));
	return {
		...{ method: request.method, url, status: reply.statusCode },
		...(sent === undefined ? {} : { request: sent }),
		...(response === undefined ? {} : { response }),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/u, ""));
	} catch {
		return undefined;
	}
}
