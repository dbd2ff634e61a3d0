import { z } from "zod";

/** What a tester may ask to go wrong, and where. */
export const faultRequest = z
	.strictObject({
		method: z.enum(["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"]).optional(),
		/** Of the address without its query; `*` stands for one segment, `**` at the end for any number. */
		path: z.string().startsWith("/").max(2_000),
		kind: z.enum(["latency", "status", "drop", "dropAnswer"]),
		/** Of a latency. */
		milliseconds: z.int().min(1).max(600_000).optional(),
		/** Of a status. */
		status: z.union([z.literal(429), z.int().min(500).max(504)]).optional(),
		/** Seconds that a 429 or 503 asks to wait. */
		retryAfter: z.int().min(0).max(3_600).optional(),
		/** How many requests it meets; all when absent. */
		times: z.int().min(1).max(1_000_000).optional(),
		/** Which part of the requests it meets by chance, 0 to 1; all when absent. */
		share: z.number().gt(0).max(1).optional(),
	})
	.refine(({ kind, milliseconds }) => kind !== "latency" || milliseconds !== undefined, {
		path: ["milliseconds"],
		message: "a latency needs its milliseconds",
	})
	.refine(({ kind, status }) => kind !== "status" || status !== undefined, {
		path: ["status"],
		message: "a status fault needs its status",
	});
export type FaultRequest = z.output<typeof faultRequest>;

/** A fault that is in force, and how often it has met. */
export interface Fault extends FaultRequest {
	readonly id: string;
	readonly met: number;
}

/** The faults of a sandbox, in the order in which they were asked for. */
export interface Faults {
	list(): readonly Fault[];
	add(request: FaultRequest): Fault;
	/** Tells whether there was one. */
	remove(id: string): boolean;
	clear(): void;
	/** The first that meets the request; it counts as met. */
	meet(request: { readonly method: string; readonly path: string }): Fault | undefined;
}

/** Starts without faults. `chance` gives numbers from 0 to below 1. */
export function createFaults(newId: () => string, chance: () => number): Faults {
	let faults: readonly Fault[] = [];
	return {
		list: () => faults,
		add(request) {
			const fault = { ...request, id: newId(), met: 0 };
			faults = [...faults, fault];
			return fault;
		},
		remove(id) {
			const before = faults.length;
			faults = faults.filter((one) => one.id !== id);
			return faults.length < before;
		},
		clear() {
			faults = [];
		},
		meet(request) {
			const met = faults.find((fault) => meets(fault, request) && chance() < (fault.share ?? 1));
			faults = faults.map((one) => (one === met ? { ...one, met: one.met + 1 } : one));
			return met;
		},
	};
}

function meets(
	{ method, path, times, met }: Fault,
	asked: { readonly method: string; readonly path: string },
): boolean {
	if (times !== undefined && met >= times) return false;
	if (method !== undefined && method !== asked.method) return false;
	const segments = toSegments(asked.path);
	const pattern = toSegments(path);
	const open = pattern.at(-1) === "**";
	const fixed = open ? pattern.slice(0, -1) : pattern;
	if (open ? segments.length < fixed.length : segments.length !== fixed.length) return false;
	return fixed.every((one, index) => one === "*" || one === segments[index]);
}

/** The router forgives case, doubled and trailing slashes, and so do patterns. */
function toSegments(path: string): readonly string[] {
	return path
		.toLowerCase()
		.split("/")
		.filter((segment) => segment !== "");
}
