import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWatchedSqlite, type WatchedSqlite } from "../../test/support/watched-sqlite.ts";
import type { Transactor } from "./database.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";

const patienceMilliseconds = 60;

describe("group commit", () => {
	let directory: string;
	let sqlite: WatchedSqlite;
	let other: WatchedSqlite;
	let commits: GroupCommit;

	beforeEach(async () => {
		directory = await mkdtemp(join(tmpdir(), "seatlift-commit-"));
		const path = join(directory, "test.db");
		sqlite = openWatchedSqlite(path);
		other = openWatchedSqlite(path);
		sqlite.connection.exec(`
			pragma foreign_keys = on;
			create table installation_values (name text primary key, value text not null);
			create table debts (of text references installation_values (name) deferrable initially deferred)`);
		commits = createGroupCommit({ connection: sqlite.statements, db: sqlite.db, patienceMilliseconds });
	});
	afterEach(async () => {
		sqlite.connection.close();
		other.connection.close();
		await rm(directory, { recursive: true, force: true });
	});

	/** The names that another connection sees. */
	const committed = () =>
		other.connection
			.prepare("select name from installation_values order by rowid")
			.all()
			.map(({ name }) => name);
	const isOpen = () => sqlite.connection.isTransaction;
	const addAll = (names: readonly string[]) => names.map((name) => commits.run((tx) => add(tx, name)));

	test("gives each change its value, in order, and carries them out in order", async () => {
		const names = ["c", "a", "b"];
		expect(await Promise.all(addAll(names))).toEqual(names);
		expect(committed()).toEqual(names);
	});

	test("answers in the order of the changes", async () => {
		const answered: string[] = [];
		const all = addAll(["c", "a", "b"]).map((one) => one.then((name) => answered.push(name)));
		await Promise.all(all);
		expect(answered).toEqual(["c", "a", "b"]);
	});

	test("commits what waits together once", async () => {
		await Promise.all(addAll(numbers(50)));
		expect(sqlite.count("begin immediate")).toBe(1);
		expect(sqlite.count("commit")).toBe(1);
		expect(committed()).toHaveLength(50);
	});

	test("commits at most 64 changes at a time, so that the first need not wait for all", async () => {
		await Promise.all(addAll(numbers(150)));
		expect(sqlite.count("commit")).toBe(3);
		expect(committed()).toEqual(numbers(150));
	});

	test("answers only when others can see the change", async () => {
		const seen = addAll(["a", "b"]).map((one) => one.then((name) => committed().includes(name)));
		expect(await Promise.all(seen)).toEqual([true, true]);
		await commits.run(async (tx) => {
			await add(tx, "c");
			expect(committed()).not.toContain("c");
		});
	});

	test("takes changes that arrive while it is committing", async () => {
		const late: Promise<string>[] = [];
		await commits.run(async (tx) => {
			late.push(...addAll(["second", "third"]));
			return await add(tx, "first");
		});
		await Promise.all(late);
		expect(committed()).toEqual(["first", "second", "third"]);
	});

	describe("a change that fails", () => {
		test.each(["before", "after", "between"])(
			"undoes itself and nobody else, when it fails %s its writes",
			async (moment) => {
				const fail = () =>
					commits.run(async (tx) => {
						if (moment !== "before") await add(tx, "lost");
						if (moment === "between") await add(tx, "lost");
						throw new Error("unwell");
					});
				const done = await Promise.allSettled([...addAll(["a"]), fail(), ...addAll(["b"])]);
				expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
				expect(committed()).toEqual(["a", "b"]);
				expect(sqlite.count("commit")).toBe(1);
				expect(isOpen()).toBe(false);
			},
		);

		test("by throwing at once rejects like any other", async () => {
			const failing = commits.run(() => {
				throw new Error("at once");
			});
			await expect(failing).rejects.toThrow("at once");
			expect(isOpen()).toBe(false);
			await Promise.all(addAll(["a"]));
			expect(committed()).toEqual(["a"]);
		});

		test("by a constraint of the database leaves its neighbours' rows", async () => {
			const done = await Promise.allSettled(addAll(["a", "a", "b"]));
			expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
			expect(committed()).toEqual(["a", "b"]);
		});

		test("property: whichever fail, exactly the others are committed", async () => {
			let round = 0;
			await fc.assert(
				fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), async (fails) => {
					round += 1;
					const names = fails.map((_, index) => `${round}/${index}`);
					const all = fails.map((failing, index) =>
						commits.run(async (tx) => {
							await add(tx, names[index] ?? "");
							if (failing) throw new Error("no");
						}),
					);
					const done = await Promise.allSettled(all);
					expect(done.map(({ status }) => status === "rejected")).toEqual(fails);
					const kept = names.filter((_, index) => fails[index] !== true);
					expect(committed().filter((name) => String(name).startsWith(`${round}/`))).toEqual(kept);
					expect(isOpen()).toBe(false);
				}),
				{ numRuns: 20 },
			);
		});
	});

	describe("a commit that fails", () => {
		const runUp = () => commits.run((tx) => sql`insert into debts values ('nobody')`.execute(tx));

		test("rejects every change in it, keeps none and leaves no transaction open", async () => {
			const done = await Promise.allSettled([...addAll(["a"]), runUp(), ...addAll(["b"])]);
			expect(done.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
			expect(committed()).toEqual([]);
			expect(isOpen()).toBe(false);
		});

		test("does not touch the changes after it", async () => {
			const failed = runUp();
			await expect(failed).rejects.toThrow("FOREIGN KEY");
			await Promise.all(addAll(["a"]));
			expect(committed()).toEqual(["a"]);
		});
	});

	test("an error that undoes the whole transaction is told to every change in it", async () => {
		const fail = () =>
			commits.run((tx) => sql`insert or rollback into installation_values values ('a', '')`.execute(tx));
		const done = await Promise.allSettled([...addAll(["a"]), fail(), ...addAll(["b"])]);
		const told = done.map((one) => (one.status === "rejected" ? String(one.reason) : one.status));
		expect(told).toEqual(Array.from({ length: 3 }, () => expect.stringContaining("UNIQUE constraint failed")));
		expect(committed()).toEqual([]);
		await Promise.all(addAll(["c"]));
		expect(committed()).toEqual(["c"]);
	});

	describe("while another process writes", () => {
		test("waits without stopping this process, then goes on", async () => {
			other.connection.exec("begin immediate");
			const [change] = addAll(["a"]);
			await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
			expect(sqlite.count("begin immediate")).toBeGreaterThan(0);
			other.connection.exec("commit");
			await change;
			expect(committed()).toEqual(["a"]);
		});

		test("gives up in the end, tells every change that waits, and recovers", async () => {
			other.connection.exec("begin immediate");
			const done = await Promise.allSettled(addAll(["a", "b"]));
			const told = done.map((one) => (one.status === "rejected" ? String(one.reason) : one.status));
			expect(told).toEqual(["Error: database is locked", "Error: database is locked"]);
			expect(isOpen()).toBe(false);
			other.connection.exec("commit");
			await Promise.all(addAll(["c"]));
			expect(committed()).toEqual(["c"]);
		});
	});

	describe("a flush of its own", () => {
		let flushes: PromiseWithResolvers<void>[];
		beforeEach(() => {
			flushes = [];
			commits = createGroupCommit({
				connection: sqlite.statements,
				db: sqlite.db,
				patienceMilliseconds,
				flush() {
					const flush = Promise.withResolvers<void>();
					flushes.push(flush);
					return flush.promise;
				},
			});
		});
		const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

		test("comes between the commit and the answer", async () => {
			const answered: string[] = [];
			const done = addAll(["a", "b"]).map((one) => one.then((name) => answered.push(name)));
			await turn();
			expect([committed(), answered]).toEqual([["a", "b"], []]);
			flushes[0]?.resolve();
			await Promise.all(done);
			expect([flushes.length, answered]).toEqual([1, ["a", "b"]]);
		});

		test("covers every commit before it, and the next changes go on beside it", async () => {
			const first = addAll(["a"]);
			await turn();
			const later = addAll(["b"]);
			await turn();
			const last = addAll(["c"]);
			await turn();
			expect([committed(), flushes.length]).toEqual([["a", "b", "c"], 1]);
			flushes[0]?.resolve();
			await Promise.all(first);
			await turn();
			expect(flushes.length).toBe(2);
			flushes[1]?.resolve();
			expect(await Promise.all([...later, ...last])).toEqual(["b", "c"]);
		});

		test("is waited for by whoever has seen what it makes durable", async () => {
			await commits.durable();
			const changes = addAll(["a"]);
			await turn();
			let shown = 0;
			const reads = [commits.durable().then(() => (shown += 1))];
			changes.push(...addAll(["b"]));
			await turn();
			reads.push(commits.durable().then(() => (shown += 1)));
			await turn();
			expect(shown).toBe(0);
			flushes[0]?.resolve();
			await turn();
			expect([shown, flushes.length]).toEqual([1, 2]);
			flushes[1]?.resolve();
			await Promise.all([...reads, ...changes]);
			expect([shown, flushes.length]).toEqual([2, 2]);
		});

		test("that fails is told to every change in it, and nothing is taken or shown after it", async () => {
			const changes = addAll(["a", "b"]);
			const read = turn().then(() => commits.durable());
			await turn();
			flushes[0]?.reject(new Error("no disk"));
			const done = await Promise.allSettled([...changes, read, commits.run((tx) => add(tx, "c"))]);
			expect(done.map((one) => one.status === "rejected" && String(one.reason))).toEqual(
				Array.from({ length: 4 }, () => "Error: no disk"),
			);
			await expect(commits.durable()).rejects.toThrow("no disk");
			expect([committed(), isOpen()]).toEqual([["a", "b"], false]);
		});
	});

	test("on a closed connection rejects and does not hang", async () => {
		const closed = openWatchedSqlite(":memory:");
		const late = createGroupCommit({ connection: closed.statements, db: closed.db, patienceMilliseconds });
		closed.connection.close();
		const change = late.run((tx) => add(tx, "a"));
		await expect(change).rejects.toThrow("not open");
	});
});

async function add(tx: Transactor, name: string): Promise<string> {
	await tx.insertInto("installation_values").values({ name, value: "" }).execute();
	return name;
}

function numbers(count: number): readonly string[] {
	return Array.from({ length: count }, (_, index) => String(index));
}
