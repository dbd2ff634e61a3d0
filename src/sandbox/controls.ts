import Fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { z } from "zod";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import { type Faults, faultRequest } from "./fault.ts";

/** What can be done with a sandbox from outside, besides using it. */
export interface SandboxControls {
	readonly faults: Faults;
	readonly now: () => Instant;
	/** Moves the time forward and does whatever has become due; the moment is not before now. */
	readonly moveTo: (moment: Instant) => Promise<void>;
	/** Throws everything away and begins again with the demo, without faults and in real time. */
	readonly reset: () => Promise<void>;
}

const clockRequest = z.union([
	z.strictObject({ now: z.iso.datetime({ offset: true }) }),
	z.strictObject({ advance: z.strictObject({ days: z.int().min(1).max(3_660) }) }),
]);

/** The furthest moment that a sandbox plays to. */
const end = "2100-01-01T00:00:00.000Z";

/** `/sandbox/*`: plain JSON, no token, since a sandbox holds nothing that is anybody's. */
export async function createControls({ faults, now, moveTo, reset }: SandboxControls): Promise<FastifyInstance> {
	const app = Fastify({ logger: false, routerOptions: { ignoreTrailingSlash: true } });
	app.removeContentTypeParser("text/plain");
	app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, String(body)));
	app.setErrorHandler((error: FastifyError, _request, reply) =>
		reply.code(error.statusCode ?? 500).send({ title: error.message }),
	);
	app.setNotFoundHandler((_request, reply) => reply.code(404).send({ title: "The sandbox has no such control" }));

	app.get("/sandbox", async () => ({ now: now(), faults: faults.list() }));
	app.post("/sandbox/reset", async () => {
		await reset();
		return { now: now(), faults: faults.list() };
	});
	app.get("/sandbox/clock", async () => ({ now: now() }));
	app.post("/sandbox/clock", async (request, reply) => {
		const read = clockRequest.safeParse(request.body);
		if (!read.success) return await reply.code(400).send(toProblem(read.error));
		const moment = toMoment(read.data, now());
		if (moment < now() || moment > end) {
			return await reply.code(400).send({ title: `Time goes forward only, to ${end} at the most` });
		}
		await moveTo(moment);
		return { now: now() };
	});
	app.get("/sandbox/faults", async () => ({ faults: faults.list() }));
	app.post("/sandbox/faults", async (request, reply) => {
		const read = faultRequest.safeParse(request.body);
		if (!read.success) return await reply.code(400).send(toProblem(read.error));
		return await reply.code(201).send(faults.add(read.data));
	});
	app.delete("/sandbox/faults", async (_request, reply) => {
		faults.clear();
		return await reply.code(204).send();
	});
	app.delete<{ Params: { id: string } }>("/sandbox/faults/:id", async (request, reply) => {
		if (faults.remove(request.params.id)) return await reply.code(204).send();
		return await reply.code(404).send({ title: "There is no such fault" });
	});
	await app.ready();
	return app;
}

function toMoment(asked: z.output<typeof clockRequest>, now: Instant): Instant {
	const moment =
		"now" in asked
			? Temporal.Instant.from(asked.now)
			: Temporal.Instant.from(now).add({ hours: 24 * asked.advance.days });
	return storedInstant(moment.toString({ smallestUnit: "millisecond" }));
}

function toProblem({ issues }: z.ZodError) {
	return {
		title: "Some input is not valid",
		errors: issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message })),
	};
}
