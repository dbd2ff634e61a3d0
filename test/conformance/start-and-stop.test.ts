import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import type { WireSubscription } from "./contract.ts";
import { findPlace, installDemo } from "./demo-installation.ts";
import { getToken, send } from "./partner-client.ts";
import { openSocket, requestHead } from "./raw-socket.ts";
import { freePort, newSqliteFile, runToEnd, startServer } from "./running-server.ts";

interface SeatAnswer {
	readonly before: number;
	readonly after: number;
}

describe.each(databasesUnderTest())("on %s", (kind) => {
	test.each(["SIGTERM", "SIGINT"] as const)(
		"%s lets the request in flight finish, takes no other, then exits with 0",
		async (signal) => {
			const { server, demo, settings, remove } = await installDemo(kind);
			const authorization = `Bearer ${await getToken(demo)}`;
			const { customerId, subscriptionId } = findPlace(demo, "가온물류");
			const path = `/v1/customers/${customerId}/subscriptions/${subscriptionId}`;
			const idle = await openSocket(server.port);
			idle.write(requestHead("GET /healthz", {}));
			await idle.received('{"status":"ok"}');

			// Browsers keep connections in reserve on which they have not asked for anything yet.
			const spare = await openSocket(server.port);

			const body = JSON.stringify({ quantity: 44, autoRenewEnabled: true });
			const socket = await openSocket(server.port);
			const headers = { Authorization: authorization, Expect: "100-continue", "Content-Length": String(body.length) };
			socket.write(requestHead(`PATCH ${path}`, headers));
			// Only a server that has the request in hand asks for the rest of it.
			await socket.received("100 Continue");
			const ended = server.stop(signal);
			await server.printed("Stopping");
			await Promise.all([idle.closed(), spare.closed()]);
			await untilRefused(server.port);
			socket.write(body);
			expect(await socket.closed()).toContain('"quantity":44');
			expect(await ended).toMatchObject({ code: 0, signal: null, stderr: "" });

			const again = await startServer({ ...settings, PORT: String(server.port) });
			const { json } = await send<WireSubscription>(again.url + path, "GET", { headers: { authorization } });
			expect(json.quantity).toBe(44);
			await again.stop();
			await remove();
		},
	);

	test("SIGKILL loses nothing that was acknowledged and keeps no half of anything", async () => {
		const { server, demo, settings, remove } = await installDemo(kind);
		const token = await getToken(demo);
		const { customerId, subscriptionId } = findPlace(demo, "라온게임즈");
		const path = `/api/v1/customers/${customerId}/subscriptions/${subscriptionId}/seats`;
		let highest = 0;
		let acknowledged = 0;
		const addUntilGone = async (): Promise<void> => {
			for (;;) {
				const { status, json } = await send<SeatAnswer>(server.url + path, "POST", { token, body: { change: 1 } });
				if (status !== 200) throw new Error(`answered ${status}`);
				highest = Math.max(highest, json.after);
				acknowledged++;
				if (acknowledged === 60) void server.stop("SIGKILL");
			}
		};
		await Promise.allSettled([1, 2, 3, 4, 5, 6].map(addUntilGone));
		expect(await server.ended).toMatchObject({ signal: "SIGKILL" });
		expect(acknowledged).toBeGreaterThanOrEqual(60);

		const again = await startServer({ ...settings, PORT: String(server.port) });
		const { json } = await send<WireSubscription>(
			`${again.url}/v1/customers/${customerId}/subscriptions/${subscriptionId}`,
			"GET",
			{ token },
		);
		expect(json.quantity).toBeGreaterThanOrEqual(highest);
		const audit = await send<{ items: readonly { details: Readonly<Record<string, string>> }[] }>(
			`${again.url}/api/v1/customers/${customerId}/audit?size=200`,
			"GET",
			{ token },
		);
		const recorded = audit.json.items.map(({ details }) => Number(details.QuantityAfter)).toSorted((a, b) => a - b);
		// Every change has its record and every record its change.
		expect(recorded).toEqual(Array.from({ length: json.quantity - 35 }, (_, index) => 36 + index));
		await again.stop();
		await remove();
	});
});

/** What is accepted until the port is closed is closed again by the server itself. */
async function untilRefused(port: number): Promise<void> {
	for (;;) {
		const socket = await openSocket(port).catch(() => undefined);
		if (socket === undefined) return;
		await socket.closed();
	}
}

describe("a start that fails", async () => {
	const database = await newSqliteFile();
	afterAll(database.remove);
	const settings = { DATABASE_URL: database.databaseUrl, HOST: "127.0.0.1" };

	test("because the port is taken says so in one line and exits with 1", async () => {
		const taken = createServer().listen(0, "127.0.0.1");
		await once(taken, "listening");
		const address = taken.address();
		const port = typeof address === "object" && address !== null ? address.port : 0;
		const { code, stdout, stderr } = await runToEnd("serve", { ...settings, PORT: String(port) });
		taken.close();
		expect(code).toBe(1);
		expect(stdout).toBe("");
		expect(stderr.trim().split("\n")).toEqual([
			expect.stringMatching(new RegExp(`^seatlift cannot start: .*${port}`, "u")),
		]);
	});

	test("because of its settings lists every one that is wrong", async () => {
		const wrong = {
			PORT: "80800",
			SEATLIFT_DEMO: "maybe",
			SEATLIFT_PUBLIC_URL: "ftp://seats.example",
			SEATLIFT_UPGRADE_PATHS: "guide,rumor",
			SEATLIFT_BOM: "yes",
			SEATLIFT_UPGRADE_RESULT_TYPE: "boolean",
			SEATLIFT_ENFORCE_USER_CONTEXT: "1",
			SEATLIFT_LOG: "loud",
		};
		const { code, stderr } = await runToEnd("serve", { ...settings, ...wrong });
		expect(code).toBe(1);
		for (const [name, value] of Object.entries(wrong)) {
			expect(stderr.split("\n").find((line) => line.includes(name))).toContain(value);
		}
		expect(stderr).not.toMatch(/^\s+at /mu);
	});

	test.each([
		["a database of no known kind", "mysql://root@127.0.0.1/x", /sqlite: or postgres:/u],
		["a database file below a file", "sqlite:/dev/null/x.db", /\/dev\/null/u],
		["a PostgreSQL that is not there", `postgres://nobody@127.0.0.1:${await freePort()}/x`, /ECONNREFUSED/u],
	])("because of %s says why in one line and exits with 1", async (_name, databaseUrl, why) => {
		for (const command of ["serve", "migrate", "demo-info"]) {
			const { code, stdout, stderr } = await runToEnd(command, {
				HOST: "127.0.0.1",
				PORT: String(await freePort()),
				DATABASE_URL: databaseUrl,
			});
			expect([code, stdout]).toEqual([1, ""]);
			expect(stderr.trim().split("\n").length, stderr).toBe(1);
			expect(stderr).toMatch(/^seatlift/u);
			expect(stderr).toMatch(why);
		}
	});
});

describe("the command line", async () => {
	const database = await newSqliteFile();
	afterAll(database.remove);
	const settings = { DATABASE_URL: database.databaseUrl };

	test("migrates an empty database once", async () => {
		const first = await runToEnd("migrate", settings);
		expect([first.code, first.stdout]).toEqual([0, expect.stringContaining("Done")]);
		const second = await runToEnd("migrate", settings);
		expect([second.code, second.stdout]).toEqual([0, expect.stringContaining("up to date")]);
	});

	test("describes the demo with the same ids and credentials every time, before a server ever ran and after", async () => {
		const [first, second] = [await runToEnd("demo-info", settings), await runToEnd("demo-info", settings)];
		expect(first).toMatchObject({ code: 0, stderr: "" });
		expect(second.stdout).toBe(first.stdout);
		const other = await newSqliteFile();
		const elsewhere = await runToEnd("demo-info", { DATABASE_URL: other.databaseUrl });
		await other.remove();
		expect(elsewhere.stdout).toBe(first.stdout);
		expect(JSON.parse(first.stdout)).toMatchObject({
			url: "http://127.0.0.1:8080",
			tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
			client: { id: expect.any(String), secret: expect.any(String) },
		});
	});

	test.each(["nonsense", "--version"])("explains itself when told %s, and fails", async (command) => {
		const { code, stderr } = await runToEnd(command, settings);
		expect(code).toBe(2);
		for (const known of ["serve", "migrate", "demo-info"]) expect(stderr).toContain(`seatlift ${known}`);
	});

	test("in production loads no demo and asks for the first Global admin instead", async () => {
		const empty = await newSqliteFile();
		const server = await startServer({ DATABASE_URL: empty.databaseUrl, NODE_ENV: "production" });
		await server.printed("Setup token");
		expect(server.output()).not.toContain("demo");
		expect((await send<{ needed: boolean }>(`${server.url}/api/v1/setup`, "GET")).json).toEqual({ needed: true });
		await server.stop();
		const info = await runToEnd("demo-info", { DATABASE_URL: empty.databaseUrl, NODE_ENV: "production" });
		expect([info.code, info.stdout]).toEqual([1, ""]);
		await empty.remove();
	});

	test("shows where the server is and how to get in, and the address it was given", async () => {
		const fresh = await newSqliteFile();
		const server = await startServer({ DATABASE_URL: fresh.databaseUrl });
		await server.printed("secret");
		const banner = server.output();
		const info: {
			client: { id: string; secret: string };
			tenantId: string;
			users: readonly { userName: string; password: string }[];
		} = JSON.parse((await runToEnd("demo-info", { DATABASE_URL: fresh.databaseUrl })).stdout);
		for (const part of [
			info.client.id,
			info.client.secret,
			info.tenantId,
			...info.users.flatMap(({ userName, password }) => [userName, password]),
		]) {
			expect(banner).toContain(part);
		}
		const { json } = await send<{ servers: readonly { url: string }[] }>(`${server.url}/openapi.json`, "GET");
		expect(json.servers).toEqual([{ url: server.url }]);
		await server.stop();
		await fresh.remove();
	});
});
