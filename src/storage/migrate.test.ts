import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { dumpTables } from "../../test/support/dump-tables.ts";
import { type EmptyPlace, makePlace } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

const commandLine = join(import.meta.dirname, "../cli/seatlift.ts");

const steps = [
	"0001-first-tables",
	"0002-prices-and-charges",
	"0003-quotes-and-invoices",
	"0004-users",
	"0005-license-transfers",
	"0006-customers-and-profiles",
	"0007-orders-and-carts",
	"0008-audit-chain",
	"0009-webhooks",
	"0010-identity",
	"0011-transitions",
	"0012-charges-by-partner",
	"0013-holdings",
	"0014-identity-providers",
	"0015-sign-in-rules",
	"0016-next-terms",
	"0017-resellers-and-holdings",
	"0018-user-imports",
	"0019-transition-promotions",
];

describe.each(databasesUnderTest())("migrations on %s", (kind) => {
	let place: EmptyPlace;
	let database: Database;
	beforeEach(async () => {
		place = await makePlace(kind);
		database = await openDatabase(place.url);
	});
	afterEach(async () => {
		await database.close();
		await place.drop();
	});

	test("make every table out of nothing and tell their steps", async () => {
		expect(await migrate(database)).toEqual(steps);
		const dump = await dumpTables(database);
		expect(Object.values(dump).flat()).toEqual([]);
	});

	test("change nothing the second time, and keep what is there", async () => {
		await migrate(database);
		await claim(database, "kept");
		expect(await migrate(database)).toEqual([]);
		await database.close();
		database = await openDatabase(place.url);
		expect(await migrate(database)).toEqual([]);
		expect(await tableNames(database)).toContain("customers");
		expect((await dumpTables(database)).installation_values).toHaveLength(1);
	});

	test("that fail name their step, say why and leave nothing behind", async () => {
		await sql`create table seat_batches (note text)`.execute(database.whole);
		await expect(migrate(database)).rejects.toThrow(
			/migration 0001-first-tables failed: .*seat_batches.*already exists/u,
		);
		expect(await tableNames(database)).not.toContain("partners");
		await sql`drop table seat_batches`.execute(database.whole);
		expect(await migrate(database)).toEqual(steps);
	});

	test("refuse a schema from a later release and say so", async () => {
		await migrate(database);
		await sql`insert into kysely_migration (name, timestamp) values ('9999-from-tomorrow', '2030')`.execute(
			database.whole,
		);
		await expect(migrate(database)).rejects.toThrow(/9999-from-tomorrow/u);
	});

	test("by several processes at once are made once", async () => {
		const ends = await Promise.all([1, 2, 3].map(() => migrateInProcess(place.url)));
		const told = ends.map(({ output }) => output.trim()).toSorted();
		expect(ends.map(({ code, output }) => `${code} ${output}`).filter((end) => !end.startsWith("0 "))).toEqual([]);
		expect(told).toEqual([`Done: ${steps.join(", ")}`, "The schema is up to date.", "The schema is up to date."]);
		expect(await migrate(database)).toEqual([]);
		await claim(database, "after");
	});
});

async function claim(database: Database, name: string): Promise<void> {
	await database.transactInstallation((tx) =>
		tx.insertInto("installation_values").values({ name, value: "1" }).execute(),
	);
}

async function tableNames(database: Database): Promise<readonly string[]> {
	return (await database.whole.introspection.getTables()).map(({ name }) => name);
}

async function migrateInProcess(url: string): Promise<{ readonly code: number | null; readonly output: string }> {
	const env = { ...process.env, DATABASE_URL: url, NODE_ENV: "production" };
	const child = spawn(process.execPath, [commandLine, "migrate"], { env, stdio: ["ignore", "pipe", "pipe"] });
	let output = "";
	child.stdout.on("data", (chunk: Buffer) => {
		output += chunk.toString();
	});
	child.stderr.on("data", (chunk: Buffer) => {
		output += chunk.toString();
	});
	await once(child, "close");
	return { code: child.exitCode, output };
}
