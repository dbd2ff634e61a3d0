import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { makeGate } from "../../test/support/gate.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import type { Database, Reader, Transactor } from "./database.ts";
import { openDatabase } from "./open-database.ts";

test.each(["mysql://localhost/x", "data.db", "", "postgres", "sqlite:"])("%j is no database", async (url) => {
	await expect(openDatabase(url)).rejects.toThrow(/DATABASE_URL must/u);
});

test("a refused URL is not told in full, since it may hold a password", async () => {
	const url = "mysql://admin-of-everything:secret@host/name";
	await expect(openDatabase(url)).rejects.toThrow(expect.not.stringContaining("secret"));
});

describe.each(databasesUnderTest())("a database on %s", (kind) => {
	let store: EmptyStore;
	let database: Database;
	beforeAll(async () => {
		store = await openEmptyStore(kind, { shared: true });
		database = store.database;
	});
	afterAll(() => store.close());

	test("knows its kind", () => {
		expect(database.kind).toBe(kind);
	});

	test("shows a read one snapshot, whatever is committed meanwhile", async () => {
		const [first, second] = await database.read(async (db) => {
			const before = await count(db, "snapshot");
			await database.transactInstallation((tx) => add(tx, "snapshot"));
			return [before, await count(db, "snapshot")];
		});
		expect([first, second]).toEqual([0, 0]);
		expect(await database.read((db) => count(db, "snapshot"))).toBe(1);
	});

	test("shows a read nothing that is not committed", async () => {
		const [written, looked] = [makeGate(), makeGate()];
		const change = database.transactInstallation(async (tx) => {
			await add(tx, "uncommitted");
			written.open();
			await looked.passed;
		});
		await written.passed;
		expect(await database.read((db) => count(db, "uncommitted"))).toBe(0);
		looked.open();
		await change;
		expect(await database.read((db) => count(db, "uncommitted"))).toBe(1);
	});

	test("resolves a change when others can see it", async () => {
		await database.transact(customer("a"), (tx) => add(tx, "durable"));
		const other = await openDatabase(store.url);
		expect(await other.read((db) => count(db, "durable"))).toBe(1);
		await other.close();
	});

	test("undoes a change that throws, whole, and says why", async () => {
		const change = database.transact(customer("a"), async (tx) => {
			await add(tx, "undone");
			await add(tx, "undone too");
			throw new Error("on second thought");
		});
		await expect(change).rejects.toThrow("on second thought");
		expect(await database.read((db) => count(db, "undone"))).toBe(0);
	});

	test("lets changes of one customer run one after the other", async () => {
		const [inFirst, goOn] = [makeGate(), makeGate()];
		const seen: string[] = [];
		await saveCustomer(database, "one by one");
		const first = database.transact(customer("one by one"), async (tx) => {
			seen.push("first begins");
			inFirst.open();
			await goOn.passed;
			await add(tx, "one by one");
			seen.push("first ends");
		});
		await inFirst.passed;
		const second = database.transact(customer("one by one"), async (tx) => {
			seen.push(`second begins with ${await count(tx, "one by one")}`);
		});
		if (kind === "postgres") await aWaitingConnection(database);
		goOn.open();
		await Promise.all([first, second]);
		expect(seen).toEqual(["first begins", "first ends", "second begins with 1"]);
	});

	test("loses no update among many changes of one customer", async () => {
		await saveCustomer(database, "counted");
		const raise = () =>
			database.transact(customer("counted"), async (tx) => {
				const { version } = await tx
					.selectFrom("customers")
					.select("version")
					.where("id", "=", "counted")
					.executeTakeFirstOrThrow();
				await tx
					.updateTable("customers")
					.set({ version: version + 1 })
					.where("id", "=", "counted")
					.execute();
			});
		await Promise.all(Array.from({ length: 40 }, raise));
		const row = await database.read((db) =>
			db.selectFrom("customers").select("version").where("id", "=", "counted").executeTakeFirst(),
		);
		expect(row?.version).toBe(41);
	});

	test("serves many more reads and changes at once than it has connections", async () => {
		await saveCustomer(database, "busy");
		const changes = Array.from({ length: 60 }, (_, index) =>
			database.transact(customer(`busy ${index % 3}`), (tx) => add(tx, `busy ${index}`)),
		);
		const reads = Array.from({ length: 60 }, () => database.read((db) => count(db, "busy 0")));
		const done = await Promise.allSettled([...changes, ...reads]);
		expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
	});

	test("goes on serving reads after many that failed", async () => {
		const failing = Array.from({ length: 60 }, () => database.read(() => Promise.reject(new Error("no"))));
		const done = await Promise.allSettled(failing);
		expect(done.every(({ status }) => status === "rejected")).toBe(true);
		expect(await database.read((db) => count(db, "nothing"))).toBe(0);
	});

	test("closes when everything under way has ended, reads too, and serves nothing after that", async () => {
		const own = await openDatabase(store.url);
		const goOn = makeGate();
		const begun = Array.from({ length: 40 }, makeGate);
		const reads = begun.slice(0, 16).map((gate) =>
			own.read(async (db) => {
				gate.open();
				await goOn.passed;
				return await count(db, "nothing");
			}),
		);
		const changes = begun
			.slice(16)
			.map((_, index) => own.transact(customer(`c${index}`), (tx) => add(tx, `last ${index}`)));
		await begun[0]?.passed;
		const closed = own.close();
		await database.transactInstallation((tx) => add(tx, "time enough for a hasty close"));
		goOn.open();
		const done = await Promise.allSettled([...reads, ...changes]);
		await closed;
		expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
		expect(await database.read((db) => count(db, "last 23"))).toBe(1);
		await expect(own.read((db) => count(db, "nothing"))).rejects.toThrow();
		await expect(own.transact(customer("a"), (tx) => add(tx, "too late"))).rejects.toThrow();
	});
});

function customer(id: string): CustomerId {
	return toId(id);
}

async function saveCustomer(database: Database, id: string): Promise<void> {
	const texts = {
		company_name: id,
		search_name: id,
		domain: id,
		country: "KR",
		culture: "ko-KR",
		email: "",
		address: "{}",
	};
	await database.transactInstallation((tx) =>
		tx
			.insertInto("customers")
			.values({ id, ...texts, created_at: "", is_test: 0, version: 1 })
			.execute(),
	);
}

async function add(tx: Transactor, name: string): Promise<void> {
	await tx.insertInto("installation_values").values({ name, value: "" }).execute();
}

async function count(db: Reader, name: string): Promise<number> {
	return (await db.selectFrom("installation_values").select("name").where("name", "=", name).execute()).length;
}

/** Asks the server until one of its connections waits for a lock. */
async function aWaitingConnection(database: Database): Promise<void> {
	for (;;) {
		const { rows } = await database.read((db) =>
			sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(db),
		);
		if (rows.length > 0) return;
	}
}
