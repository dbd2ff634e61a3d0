import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readEventStream } from "./read-event-stream.ts";

const shape = z.object({ moved: z.int(), name: z.string() });
const stream = [
	": hello",
	'event: progress\ndata: {"moved":1,"name":"김"}',
	"event: progress\ndata: not json",
	'event: progress\ndata: {"moved":"two"}',
	'event: done\ndata: {"moved":2,"name":"이"}',
	"",
].join("\n\n");

function cut(bytes: Uint8Array<ArrayBuffer>, at: readonly number[]): ReadableStream<Uint8Array<ArrayBuffer>> {
	const places = [0, ...at.map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length];
	return new ReadableStream({
		start(controller) {
			for (const [index, place] of places.slice(1).entries()) controller.enqueue(bytes.slice(places[index], place));
			controller.close();
		},
	});
}

test("wherever the network cuts the stream, its events come whole and in order, and what is none is passed over", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.nat(400), { maxLength: 12 }), async (places) => {
			const seen: unknown[] = [];
			await readEventStream(cut(new TextEncoder().encode(stream), places), shape, (event) => seen.push(event));
			expect(seen).toEqual([
				{ moved: 1, name: "김" },
				{ moved: 2, name: "이" },
			]);
		}),
		{ numRuns: 60 },
	);
});
