import { afterAll, describe, expect, test } from "vitest";
import { toId } from "../../src/domain/basics/ids.ts";
import { importPhases } from "../../src/domain/users/import-progress.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { importBoardOf } from "../../src/use-cases/users/import-board.ts";
import { type UserImportProgress, userImportProgress, userImportReport, userPage } from "../../src/wire/api/users.ts";
import { makePlace } from "../support/empty-store.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { tokenOfOther } from "./other-partner.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const place = placeOf("hanbit-trading");
const users = `${place.ourCustomer}/users`;
const of = (importId: string, base = users) => `${base}/imports/${importId}`;

describe.each(databasesUnderTest())("an import that is named, on %s,", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	const address = await server.app.listen({ host: "127.0.0.1", port: 0 });
	afterAll(server.close);
	const { domain } = (await ask({ url: place.ourCustomer })).json<{ domain: string }>();

	const sheet = (prefix: string, count: number) =>
		`User Name,Display Name\n${Array.from({ length: count }, (_, index) => `${prefix}${index}@${domain},${index}\n`).join("")}`;
	const post = (body: object) =>
		ask({ method: "POST", url: `${users}/import`, body: { dryRun: false, usageLocation: "KR", ...body } });
	const listen = async (importId: string): Promise<readonly UserImportProgress[] | undefined> => {
		const answer = await fetch(`${address}${of(importId)}/events`, {
			headers: { authorization: `Bearer ${await server.token("globalAdmin")}` },
		});
		const text = await answer.text();
		if (answer.status === 404) return undefined;
		expect(answer.headers.get("content-type")).toContain("text/event-stream");
		const frames = [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gmu)];
		expect(frames.map(([, name]) => name).slice(0, -1)).not.toContain("done");
		expect(frames.at(-1)?.[1]).toBe("done");
		return frames.map(([, , json = ""]) => userImportProgress.parse(JSON.parse(json)));
	};
	/** Looks whenever something else may run: a listener on a busy machine may miss a phase of tenths of a second. */
	const lookWhile = async (posted: Promise<unknown>, importId: string): Promise<ReadonlySet<string>> => {
		const seen = new Set<string>();
		let over = false;
		const ended = posted.finally(() => {
			over = true;
		});
		while (!over) {
			const run = importBoardOf(server.surroundings).find({
				partnerId: demoPartnerId,
				customerId: toId(place.customerId),
				importId,
			});
			const phase = run?.look()?.phase;
			if (phase !== undefined) seen.add(phase);
			await new Promise((resolve) => setImmediate(resolve));
		}
		await ended;
		return seen;
	};
	/** The first question may come before the import has begun. */
	const follow = async (importId: string): Promise<readonly UserImportProgress[]> =>
		(await listen(importId)) ?? (await follow(importId));

	test("is told as it goes: every phase in order, never back, and done when everybody is there", async () => {
		const importId = crypto.randomUUID();
		const count = 4_000;
		const posted = post({ csv: sheet("told", count), importId: importId.toUpperCase() });
		const [answer, events, seen] = await Promise.all([posted, follow(importId), lookWhile(posted, importId)]);
		expect(read(userImportReport, answer)).toMatchObject({ result: "created" });
		expect(events.length).toBeGreaterThan(1);
		const phases = events.map(({ phase }) => importPhases.indexOf(phase));
		const done = events.map((event) => event.done);
		expect(phases).toEqual(phases.toSorted((a, b) => a - b));
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect([...seen].filter((phase) => phase !== "judging")).toEqual(["hashing", "writing", "done"]);
		const whole = { importId, phase: "done", rows: count, rowsDone: count, done: 3 * count, total: 3 * count };
		expect(events.at(-1)).toEqual(whole);
		expect(read(userImportProgress, await ask({ url: of(importId) }))).toEqual(whole);
		expect(await listen(importId)).toEqual([whole]);
	}, 60_000);

	test("is refused when a row is wrong, and can be tried again under its name", async () => {
		const importId = crypto.randomUUID();
		const before = read(userPage, await ask({ url: `${users}?size=1` })).total;
		readProblem(await post({ csv: `${sheet("again", 3)}nobody@elsewhere.example,x\n`, importId }), 400);
		const refused = read(userImportProgress, await ask({ url: of(importId) }));
		expect(refused).toEqual({ importId, phase: "refused", rows: 4, rowsDone: 0, done: 0, total: 12 });
		expect(read(userPage, await ask({ url: `${users}?size=1` })).total).toBe(before);
		await post({ csv: sheet("again", 3), importId });
		expect(read(userImportProgress, await ask({ url: of(importId) }))).toMatchObject({ phase: "done", done: 9 });
		await post({ csv: sheet("looked", 3), importId, dryRun: true });
		expect(read(userImportProgress, await ask({ url: of(importId) }))).toMatchObject({ phase: "done", total: 3 });
	});

	test("a repeat of one that is done is done, too", async () => {
		const importId = crypto.randomUUID();
		const headers = { "ms-requestid": crypto.randomUUID() };
		const body = { csv: sheet("repeat", 2), dryRun: false, usageLocation: "KR", importId };
		for (let times = 0; times < 2; times++) {
			await ask({ method: "POST", url: `${users}/import`, headers, body });
			expect(read(userImportProgress, await ask({ url: of(importId) }))).toMatchObject({ phase: "done", rows: 2 });
		}
	});

	test("is for those who see the customer's people, at that customer, and for no other partner", async () => {
		const importId = crypto.randomUUID();
		await post({ csv: sheet("mine", 1), importId, dryRun: true });
		for (const url of [of(importId), `${of(importId)}/events`]) {
			expect((await ask({ url, as: "helpdeskAgent" })).statusCode).toBe(200);
			expect((await ask({ url, as: "billingAdmin" })).statusCode).toBe(403);
			expect((await ask({ url, as: "app" })).statusCode).toBe(403);
			expect((await ask({ url, as: "nobody" })).statusCode).toBe(401);
			const elsewhere = url.replace(place.customerId, placeOf("fjord-architects").customerId);
			expect(readProblem(await ask({ url: elsewhere }), 404).detail).toBeDefined();
			const headers = { authorization: `Bearer ${await tokenOfOther(server)}` };
			expect((await ask({ url, as: "nobody", headers })).statusCode).toBe(404);
		}
	});

	test.each(["none", "5ea71f70-ffff-4000-8000-000000000000", "%00", "..%2f.."])("%s is not found", async (importId) => {
		for (const url of [of(importId), `${of(importId)}/events`]) {
			expect([400, 404]).toContain((await ask({ url })).statusCode);
		}
	});

	test.each(["", "1", "a".repeat(200), 7, null])("cannot be called %j", async (importId) => {
		readProblem(await post({ csv: sheet("odd", 1), importId, dryRun: true }), 400);
	});

	test("is known to every process of the installation", async () => {
		const shared = await makePlace(kind);
		const [here, there] = [
			await startTestServer({ DATABASE_URL: shared.url }),
			await startTestServer({ DATABASE_URL: shared.url }),
		];
		const importId = crypto.randomUUID();
		const body = { csv: sheet("shared", 2), dryRun: false, usageLocation: "KR", importId };
		expect((await there.ask({ url: of(importId) })).statusCode).toBe(404);
		await here.ask({ method: "POST", url: `${users}/import`, body });
		const told = read(userImportProgress, await there.ask({ url: of(importId) }));
		expect(told).toEqual({ importId, phase: "done", rows: 2, rowsDone: 2, done: 6, total: 6 });
		const events = await there.ask({ url: `${of(importId)}/events` });
		expect(events.body).toMatch(/^event: done$/mu);
		await Promise.all([here.close(), there.close()]);
		await shared.drop();
	});
});
