import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { type Gate, makeGate } from "../../test/support/gate.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import type { Reader, Transactor } from "./database.ts";
import { openPostgres } from "./postgres-database.ts";

test("opens without connecting, and tells by the first question that nobody answers", async () => {
	const database = openPostgres("postgres://nobody@127.0.0.1:1/nothing");
	await expect(database.read((db) => db.selectFrom("partners").selectAll().execute())).rejects.toThrow(/ECONNREFUSED/u);
	await database.close();
});

describe.each(databasesUnderTest().filter((kind) => kind === "postgres"))("%s", (kind) => {
	let store: EmptyStore;
	beforeEach(async () => {
		store = await openEmptyStore(kind);
		await store.database.transactInstallation(async (tx) => {
			for (const id of ["left", "right"]) await addCustomer(tx, id);
		});
	});
	afterEach(() => store.close());

	const change = <T>(id: string, work: (tx: Transactor) => Promise<T>) =>
		store.database.transact(toId<CustomerId>(id), work);
	const names = () =>
		store.database.read(async (db) => {
			const rows = await db.selectFrom("installation_values").select("name").orderBy("name").execute();
			return rows.map(({ name }) => name);
		});

	test("lets changes of two customers run side by side", async () => {
		const [left, right] = [makeGate(), makeGate()];
		const meet = (name: string, own: Gate, other: Gate) =>
			change(name, async (tx) => {
				await add(tx, name);
				own.open();
				await other.passed;
			});
		await Promise.all([meet("left", left, right), meet("right", right, left)]);
		expect(await names()).toEqual(["left", "right"]);
	});

	test("shows a change what the one it waited for wrote, even where the server's default is one snapshot", async () => {
		const options = encodeURIComponent("-c default_transaction_isolation=repeatable\\ read");
		const other = openPostgres(`${store.url}${store.url.includes("?") ? "&" : "?"}options=${options}`);
		const isWaiting = sql`select 1 from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`;
		const readNames = (db: Reader) => db.selectFrom("installation_values").select("name").execute();
		const left = toId<CustomerId>("left");
		const { second } = await other.transact(left, async (tx) => {
			const waiting = other.transact(left, readNames);
			while ((await store.database.read((db) => isWaiting.execute(db))).rows.length === 0);
			await add(tx, "first");
			return { second: waiting };
		});
		expect(await second).toEqual([{ name: "first" }]);
		await other.close();
	});

	test("lets a change wait for another of the same customer only so long, and then serves others", async () => {
		const hasty = openPostgres(store.url, 50);
		await change("left", async (tx) => {
			await add(tx, "slow");
			const waiters = Array.from({ length: 20 }, () =>
				hasty.transact(toId<CustomerId>("left"), (own) => add(own, "b")),
			);
			const ended = await Promise.allSettled(waiters);
			expect(ended.map((one) => one.status === "rejected" && String(one.reason))).toEqual(
				waiters.map(() => expect.stringMatching(/^BusyError: .*lock timeout/u)),
			);
		});
		await hasty.transact(toId<CustomerId>("left"), (tx) => add(tx, "after"));
		await hasty.close();
		expect(await names()).toEqual(["after", "slow"]);
	});

	test("lets reads run beside a change of the same customer", async () => {
		await change("left", async (tx) => {
			await add(tx, "half done");
			expect(await names()).toEqual([]);
		});
		expect(await names()).toEqual(["half done"]);
	});

	test("does not let a read write", async () => {
		await expect(store.database.read((db) => add(db as Transactor, "sneaked in"))).rejects.toThrow("read-only");
		expect(await names()).toEqual([]);
	});

	test("goes on after a change that a statement broke, even one whose error was passed over", async () => {
		const broken = change("left", async (tx) => {
			await add(tx, "a");
			await add(tx, "a").catch(() => undefined);
			await add(tx, "b");
		});
		await expect(broken).rejects.toThrow("current transaction is aborted");
		await change("left", (tx) => add(tx, "c"));
		expect(await names()).toEqual(["c"]);
	});

	test("replaces connections that broke while nobody used them", async () => {
		await Promise.all(Array.from({ length: 8 }, () => names()));
		await breakOtherConnections(store.url);
		await expectSoon(() => names(), []);
		await change("left", (tx) => add(tx, "a"));
		expect(await names()).toEqual(["a"]);
	});

	test("tells a change whose connection breaks, keeps nothing of it, and serves the next", async () => {
		const broken = change("left", async (tx) => {
			await add(tx, "lost");
			await breakOtherConnections(store.url);
			await add(tx, "lost too");
		});
		await expect(broken).rejects.toThrow();
		await expectSoon(() => names(), []);
		await change("left", (tx) => add(tx, "a"));
		expect(await names()).toEqual(["a"]);
	});

	test("opens without asking the server, and fails with the first question when there is none", async () => {
		const nowhere = openPostgres("postgres://postgres@127.0.0.1:1/nowhere");
		await expect(nowhere.read((db) => db.selectFrom("partners").selectAll().execute())).rejects.toThrow("ECONNREFUSED");
		await nowhere.close();
	});
});

/** A pool may hand out a broken connection before it has heard of the break; each failed try takes one out of it. */
async function expectSoon<T>(ask: () => Promise<T>, expected: T): Promise<void> {
	const tries = await Promise.allSettled(Array.from({ length: 16 }, ask));
	expect(tries.length).toBe(16);
	expect(await ask()).toEqual(expected);
}

async function breakOtherConnections(url: string): Promise<void> {
	const second = openPostgres(url);
	await second.read((db) => endOthers(db));
	await second.close();
}

async function endOthers(db: Reader): Promise<void> {
	await sql`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
}

async function addCustomer(tx: Transactor, id: string): Promise<void> {
	const texts = {
		company_name: id,
		search_name: id,
		domain: id,
		country: "KR",
		culture: "ko-KR",
		email: "",
		address: "{}",
	};
	await tx
		.insertInto("customers")
		.values({ id, ...texts, created_at: "", is_test: 0, version: 1 })
		.execute();
}

async function add(tx: Transactor, name: string): Promise<void> {
	await tx.insertInto("installation_values").values({ name, value: "" }).execute();
}
