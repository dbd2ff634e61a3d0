import { afterAll, describe, expect, test } from "vitest";
import { importPhases } from "../../src/domain/users/import-progress.ts";
import { demoPassword, otherDemoClient, otherDemoUser } from "../../src/use-cases/demo/demo-access.ts";
import { otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { type UserImportProgress, userImportProgress, userImportReport, userPage } from "../../src/wire/api/users.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
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
	/** The first question may come before the import has begun. */
	const follow = async (importId: string): Promise<readonly UserImportProgress[]> =>
		(await listen(importId)) ?? (await follow(importId));

	test("is told as it goes: every phase in order, never back, and done when everybody is there", async () => {
		const importId = crypto.randomUUID();
		const count = 4_000;
		const [answer, events] = await Promise.all([
			post({ csv: sheet("told", count), importId: importId.toUpperCase() }),
			follow(importId),
		]);
		expect(read(userImportReport, answer)).toMatchObject({ result: "created" });
		expect(events.length).toBeGreaterThan(3);
		const phases = events.map(({ phase }) => importPhases.indexOf(phase));
		const done = events.map((event) => event.done);
		expect(phases).toEqual(phases.toSorted((a, b) => a - b));
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect(new Set(events.map(({ phase }) => phase))).toContain("hashing");
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
			const headers = { authorization: `Bearer ${await strangersToken()}` };
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

	async function strangersToken(): Promise<string> {
		const form = new URLSearchParams({
			grant_type: "password",
			client_id: otherDemoClient.id,
			client_secret: otherDemoClient.secret,
			username: otherDemoUser.userName,
			password: demoPassword,
			resource: "https://api.partnercenter.microsoft.com",
		});
		const answer = await server.app.inject({
			method: "POST",
			url: `/${otherDemoPartnerId}/oauth2/token`,
			headers: { "content-type": "application/x-www-form-urlencoded" },
			payload: form.toString(),
		});
		return answer.json<{ access_token: string }>().access_token;
	}
});
