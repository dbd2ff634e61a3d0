import { Client } from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { databasesUnderTest, newPostgresDatabase } from "./postgres.ts";

describe("TEST_DATABASES", () => {
	afterEach(() => vi.unstubAllEnvs());

	test("absent means SQLite alone", () => {
		vi.stubEnv("TEST_DATABASES", undefined);
		expect(databasesUnderTest()).toEqual(["sqlite"]);
	});

	test("is a list with commas", () => {
		vi.stubEnv("TEST_DATABASES", "sqlite, postgres");
		expect(databasesUnderTest()).toEqual(["sqlite", "postgres"]);
	});

	test("with an unknown name is refused", () => {
		vi.stubEnv("TEST_DATABASES", "sqlite,oracle");
		expect(() => databasesUnderTest()).toThrow('not "oracle"');
	});
});

describe.each(databasesUnderTest().filter((kind) => kind === "postgres"))("the %s of the test run", () => {
	test("gives every caller an empty database that keeps what is written", async () => {
		const [one, other] = await Promise.all([newPostgresDatabase(), newPostgresDatabase()]);
		await onConnection(one.url, async (client) => {
			await client.query("create table seats (customer_id text primary key, quantity integer not null)");
			await client.query("insert into seats values ('c', 300)");
		});
		await onConnection(one.url, async (client) => {
			expect((await client.query("select quantity from seats")).rows).toEqual([{ quantity: 300 }]);
		});
		await onConnection(other.url, async (client) => {
			expect((await client.query("select to_regclass('seats') as found")).rows).toEqual([{ found: null }]);
		});
		await Promise.all([one.drop(), other.drop()]);
	});

	test("drops a database although a connection is still open", async () => {
		const database = await newPostgresDatabase();
		const client = new Client({ connectionString: database.url });
		const ended = new Promise((resolve) => client.on("error", resolve));
		await client.connect();
		await database.drop();
		await ended;
		await expect(onConnection(database.url, async () => undefined)).rejects.toThrow("does not exist");
	});
});

async function onConnection(url: string, use: (client: Client) => Promise<void>): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await use(client);
	} finally {
		await client.end();
	}
}
