import { expect } from "vitest";
import { type DatabaseKind, newPostgresDatabase } from "../support/postgres.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import type { DemoPlace } from "./demo-places.ts";
import { readAnyError } from "./read-answer.ts";

/** A server on a database of that kind, empty but for the demo; `close` removes the database too. */
export async function startServerOn(
	kind: DatabaseKind,
	settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
	if (kind === "sqlite") return await startTestServer(settings);
	// The demo that is copied was filled with the usual settings.
	const made = await newPostgresDatabase(Object.keys(settings).length === 0 ? "demo" : "tables");
	const server = await startTestServer({ ...settings, DATABASE_URL: made.url });
	return {
		...server,
		async close() {
			await server.close();
			await made.drop();
		},
	};
}

/** Asks and expects to be refused, in the right shape, with a place of the demo unchanged afterwards. */
export type ExpectRefusal = (request: Parameters<TestServer["ask"]>[0], statuses?: readonly number[]) => Promise<void>;

/** Remembers how the place is now and holds every refusal against it. */
export async function watchPlace({ ask }: TestServer, { subscription }: DemoPlace): Promise<ExpectRefusal> {
	const unchanged = (await ask({ url: subscription })).body;
	return async (request, statuses = [400]) => {
		const answer = await ask(request);
		expect(statuses, answer.body.slice(0, 500)).toContain(answer.statusCode);
		readAnyError(request.url, answer);
		expect((await ask({ url: subscription })).body).toBe(unchanged);
	};
}
