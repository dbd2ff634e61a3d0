import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { storedId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { parseDay } from "../domain/billing/day.ts";
import type { BillingRun } from "../domain/invoices/billing-run.ts";
import {
	findRun,
	findUnfinishedRun,
	finishRun,
	isRunOf,
	listAbandonedRuns,
	listRuns,
	releaseRun,
	saveNewRun,
	saveProgress,
	takeRun,
} from "./billing-run-store.ts";
import type { Transactor } from "./database.ts";

const run: BillingRun = {
	...{ partnerId: storedId("p"), month: storedId("2026-10"), state: "running" },
	period: { from: parseDay("2026-10-01"), until: parseDay("2026-11-01") },
	...{ customersDone: 0, customersTotal: 3, lines: 0, startedAt: parseInstant("2026-11-01T00:00:00Z") },
};
const at = (minute: number) => parseInstant(`2026-11-01T00:${String(minute).padStart(2, "0")}:00Z`);
const lease = (owner: string, minute: number) => ({ owner, until: at(minute) });

describe.each(databasesUnderTest())("on %s, billing runs", (kind) => {
	let store: EmptyStore;
	const change = <T>(work: (tx: Transactor) => Promise<T>) => store.database.transactInstallation(work);

	beforeEach(async () => {
		store = await openEmptyStore(kind);
		await change((tx) => saveNewRun(tx, run, lease("one", 2)));
	});
	afterEach(async () => await store.close());

	test("come back as they were written, newest month first", async () => {
		await change((tx) => saveNewRun(tx, { ...run, month: storedId("2026-09") }, lease("one", 2)));
		const all = await store.database.read((db) => listRuns(db, { partnerId: run.partnerId, limit: 10 }));
		expect(all).toEqual([run, { ...run, month: "2026-09" }]);
		expect(await store.database.read((db) => findRun(db, run))).toEqual(run);
		expect(await store.database.read((db) => findRun(db, { ...run, partnerId: storedId("q") }))).toBeUndefined();
	});

	test("of one month cannot be begun twice", async () => {
		await expect(change((tx) => saveNewRun(tx, run, lease("two", 2)))).rejects.toThrow();
	});

	test("tell how far they are only through their owner, who keeps them so", async () => {
		const progress = { cursor: "c", customers: 2, lines: 7 };
		expect(await change((tx) => saveProgress(tx, run, { ...progress, lease: lease("two", 9) }))).toBe(false);
		expect(await change((tx) => saveProgress(tx, run, { ...progress, lease: lease("one", 9) }))).toBe(true);
		const unfinished = await store.database.read((db) => findUnfinishedRun(db, run.partnerId));
		expect(unfinished).toEqual({ run: { ...run, customersDone: 2, lines: 7 }, lease: lease("one", 9) });
	});

	test("are anybody's when their lease is over, and then no longer the first one's", async () => {
		const abandoned = (minute: number) => store.database.read((db) => listAbandonedRuns(db, at(minute), 10));
		expect(await abandoned(1)).toEqual([]);
		expect(await abandoned(2)).toEqual([{ partnerId: "p", month: "2026-10" }]);
		await change((tx) => takeRun(tx, run, lease("two", 5)));
		expect(await store.database.read((db) => isRunOf(db, run, "one"))).toBe(false);
		await change((tx) => releaseRun(tx, run, lease("one", 0)));
		expect(await abandoned(4)).toEqual([]);
		await change((tx) => releaseRun(tx, run, lease("two", 3)));
		expect(await abandoned(4)).toHaveLength(1);
	});

	test("are finished once, by their owner", async () => {
		const done = { at: at(5), customers: 4, lines: 9 };
		expect(await change((tx) => finishRun(tx, run, { ...done, owner: "two" }))).toBe(false);
		expect(await change((tx) => finishRun(tx, run, { ...done, owner: "one" }))).toBe(true);
		expect(await change((tx) => finishRun(tx, run, { ...done, owner: "one" }))).toBe(false);
		const found = await store.database.read((db) => findRun(db, run));
		expect(found).toMatchObject({ state: "done", customersDone: 4, customersTotal: 4, lines: 9, finishedAt: at(5) });
		expect(await store.database.read((db) => findUnfinishedRun(db, run.partnerId))).toBeUndefined();
	});
});
