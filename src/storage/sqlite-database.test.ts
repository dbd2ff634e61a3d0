import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader, Transactor } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./sqlite-database.ts";

describe("a SQLite file", () => {
	let directory: string;
	beforeAll(async () => {
		directory = await mkdtemp(join(tmpdir(), "seatlift-sqlite-"));
	});
	afterAll(() => rm(directory, { recursive: true, force: true }));

	test("is made with the folders above it, and keeps its rows when it is opened again", async () => {
		const path = join(directory, "new", "folders", "seatlift.db");
		const first = await openSqlite(path);
		await migrate(first);
		await first.transactInstallation((tx) => claim(tx, "이름", "값"));
		await first.close();
		const second = await openSqlite(path);
		const rows = await second.read((db) => db.selectFrom("installation_values").selectAll().execute());
		expect(rows.map((row) => ({ ...row }))).toEqual([{ name: "이름", value: "값" }]);
		await second.close();
	});

	test("is written ahead, and SQLite flushes what it moves out of its log, the rest is flushed before an answer", async () => {
		const database = await openSqlite(join(directory, "durable.db"));
		const pragma = async (name: string) =>
			(await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.whole)).rows.map((row) => ({
				...row,
			}));
		expect(await pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
		expect(await pragma("synchronous")).toEqual([{ synchronous: 1 }]);
		await database.close();
	});

	test("is only read by reads", async () => {
		const database = await openSqlite(join(directory, "read.db"));
		await migrate(database);
		await expect(database.read((db) => claim(db as Transactor, "a", ""))).rejects.toThrow("readonly");
		expect(await database.read((db) => db.selectFrom("installation_values").selectAll().execute())).toEqual([]);
		await database.close();
	});

	test("goes on reading after more reads than it has connections could not be ended", async () => {
		const database = await openSqlite(join(directory, "unended.db"));
		await migrate(database);
		const breaking = Array.from({ length: 40 }, () => database.read(leaveUnended));
		const broken = await Promise.allSettled(breaking);
		expect(broken.map((one) => one.status === "rejected" && String(one.reason))).toEqual(
			breaking.map(() => "Error: FOREIGN KEY constraint failed"),
		);
		expect(await database.read((db) => db.selectFrom("installation_values").selectAll().execute())).toEqual([]);
		await database.close();
	});

	test("that cannot be opened says so", async () => {
		await expect(openSqlite(directory)).rejects.toThrow("unable to open");
	});

	test("serves reads while another process writes", async () => {
		const path = join(directory, "busy.db");
		const database = await openSqlite(path);
		await migrate(database);
		const other = new DatabaseSync(path);
		other.exec("begin immediate");
		const change = database.transactInstallation((tx) => claim(tx, "late", ""));
		const names = () => database.read((db) => db.selectFrom("installation_values").selectAll().execute());
		for (let reads = 0; reads < 5; reads++) expect(await names()).toEqual([]);
		other.exec("commit");
		other.close();
		await change;
		expect(await names()).toHaveLength(1);
		await database.close();
	});
});

describe("a SQLite database in memory", () => {
	test("is each opener's own", async () => {
		const [one, other] = [await openSqlite(":memory:"), await openSqlite(":memory:")];
		await migrate(one);
		expect(await other.whole.introspection.getTables()).toEqual([]);
		await one.close();
		await other.close();
	});

	test("runs more different statements than it keeps prepared", async () => {
		const database = await openSqlite(":memory:");
		for (let number = 0; number < 1_100; number++) {
			const { rows } = await sql<{ n: number }>`select ${sql.lit(number)} as n`.execute(database.whole);
			expect(rows[0]?.n).toBe(number);
		}
		await database.close();
	});

	test("lets one change fail without another", async () => {
		const database = await openSqlite(":memory:");
		await migrate(database);
		const done = await Promise.allSettled([
			database.transactInstallation((tx) => claim(tx, "a", "")),
			database.transactInstallation((tx) => claim(tx, "a", "")),
			database.read((db) => db.selectFrom("installation_values").selectAll().execute()),
		]);
		expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		await database.close();
	});
});

/** A temporary table may be written while reading, and a row that lacks its parent keeps the commit from succeeding. */
async function leaveUnended(db: Reader): Promise<void> {
	const run = (text: string) => db.getExecutor().executeQuery(CompiledQuery.raw(text));
	await run("create temp table parents (id integer primary key)");
	await run("create temp table children (parent integer references parents deferrable initially deferred)");
	await run("insert into children values (1)");
}

async function claim(tx: Transactor, name: string, value: string): Promise<void> {
	await tx.insertInto("installation_values").values({ name, value }).execute();
}
