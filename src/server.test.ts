import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { createServer, openInstallation } from "./server.ts";
import type { Database } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";
import { openDatabase } from "./storage/open-database.ts";

const settings = { DATABASE_URL: "sqlite::memory:", SEATLIFT_LOG: "silent" };

describe("a start that fails leaves no database open", () => {
	test("when the schema cannot be brought up to date", async () => {
		const database = await openBroken("create table partners (id text)");
		await expect(openInstallation(readConfig(settings), { database })).rejects.toThrow("already exists");
		await expectClosed(database);
	});

	test("when the demo cannot be loaded", async () => {
		const database = await openBroken("drop table order_lines", { migrated: true });
		await expect(openInstallation(readConfig(settings), { database })).rejects.toThrow("order_lines");
		await expectClosed(database);
	});

	test("when the parts of the server cannot be put together", async () => {
		const keys = "insert into installation_values (name, value) values ('signing-keys', 'no JSON')";
		const database = await openBroken(keys, { migrated: true });
		const config = readConfig({ ...settings, SEATLIFT_DEMO: "off" });
		await expect(createServer(config, "http://127.0.0.1:8080", { database })).rejects.toThrow("is not valid JSON");
		await expectClosed(database);
	});
});

async function openBroken(text: string, { migrated = false } = {}): Promise<Database> {
	const database = await openDatabase(settings.DATABASE_URL);
	if (migrated) await migrate(database);
	await sql.raw(text).execute(database.whole);
	return database;
}

async function expectClosed(database: Database): Promise<void> {
	const asked = database.read((db) => db.selectFrom("installation_values").selectAll().execute());
	await expect(asked).rejects.toThrow("the database is closed");
}
