import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../test/support/billed-sale.ts";
import { addCustomer, openStage, type Stage, sell, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { ScheduledChange, ScheduledChangeId } from "../domain/timeline/scheduled-change.ts";
import { makeEntry } from "../domain/timeline/test-entries.ts";
import { saveCustomerClock } from "./customer-store.ts";
import {
	findLatestMoment,
	findScheduledChange,
	listCustomersDue,
	listOpenScheduledChanges,
	listScheduledChanges,
	saveScheduledChange,
} from "./schedule-store.ts";

describe.each(databasesUnderTest())("scheduled changes on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
	});
	afterEach(() => stage.close());

	const entry = (id: string, day: string, changes: Partial<ScheduledChange> = {}) =>
		makeEntry([id, day], { kind: "seats", seats: { change: 2 }, release: [] }, { customerId, ...changes });
	const save = (...entries: readonly ScheduledChange[]) =>
		write(stage, async (tx) => {
			for (const one of entries) await saveScheduledChange(tx, one);
		});
	const read: Stage["surroundings"]["database"]["read"] = (work) => stage.surroundings.database.read(work);
	const due = (now: string, search: { readonly after?: CustomerId; readonly limit?: number } = {}) =>
		read((db) => listCustomersDue(db, { now: parseInstant(now), limit: 10, ...search }));

	test("come back as they were written, in the order of their time, and as they were changed", async () => {
		const done = entry("c", "2026-05-01", { state: "done", changeId: toId("change"), reasons: ["x"] });
		await save(entry("b", "2026-06-01", { position: 2 }), entry("a", "2026-06-01"), done);
		expect(await read((db) => listScheduledChanges(db, customerId))).toStrictEqual([
			done,
			entry("a", "2026-06-01"),
			entry("b", "2026-06-01", { position: 2 }),
		]);
		expect((await read((db) => listOpenScheduledChanges(db, customerId))).map(({ id }) => id)).toEqual(["a", "b"]);
		const moved = entry("a", "2026-07-01", { state: "undecided", reasons: ["seatsChanged"], version: 2 });
		await save(moved);
		const id = toId<ScheduledChangeId>("a");
		expect(await read((db) => findScheduledChange(db, customerId, id))).toStrictEqual(moved);
		expect(await read((db) => findScheduledChange(db, toId("other"), id))).toBeUndefined();
	});

	test("make their customer due at their moment, unless they wait or the customer has a clock of its own", async () => {
		await save(entry("a", "2026-06-01"), entry("b", "2026-05-01", { state: "undecided" }));
		expect(await due("2026-05-31T23:59:59.999Z")).toEqual([]);
		expect(await due("2026-06-01T00:00:00Z")).toEqual([customerId]);
		await write(stage, (tx) => saveCustomerClock(tx, customerId, parseInstant("2026-01-01T00:00:00Z")));
		expect(await due("2026-06-01T00:00:00Z")).toEqual([]);
	});

	test("customers are due when a period begins, a term ends, or a state ends, and none for another reason", async () => {
		await setPrices(stage, { basic: 600 });
		const createdAt = parseInstant("2026-01-13T09:00:00Z");
		await sellBilled(stage, customerId, { createdAt });
		expect(await due("2026-02-12T23:59:59Z")).toEqual([]);
		expect(await due("2026-02-13T00:00:00Z")).toEqual([customerId]);
		const other = await addCustomer(stage);
		await sell(stage, other, { createdAt });
		expect(await due("2027-01-12T23:59:59Z")).toEqual([customerId]);
		expect(await due("2027-01-13T00:00:00Z")).toEqual([customerId, other]);
		const third = await addCustomer(stage);
		const stateEndsAt = parseInstant("2026-02-01T08:00:00Z");
		await sell(stage, third, { createdAt, status: "suspended", stateEndsAt });
		expect(await due("2026-02-01T07:59:59Z")).toEqual([]);
		expect(await due("2026-02-01T08:00:00Z")).toEqual([third]);
	});

	test("are found a stretch at a time, so that nobody is held back by who comes before", async () => {
		const others = [await addCustomer(stage), await addCustomer(stage)];
		const all = [customerId, ...others].toSorted();
		for (const one of all) await save(entry(`e-${one}`, "2026-06-01", { customerId: one }));
		const now = "2026-06-01T00:00:00Z";
		expect(await due(now, { limit: 2 })).toEqual(all.slice(0, 2));
		const [, second] = all;
		expect(await due(now, { limit: 2, ...(second === undefined ? {} : { after: second }) })).toEqual(all.slice(2));
	});

	test("the latest moment is that of the last change or purchase", async () => {
		expect(await read((db) => findLatestMoment(db, customerId))).toBeUndefined();
		const createdAt = parseInstant("2026-01-13T09:00:00Z");
		await sell(stage, customerId, { createdAt });
		expect(await read((db) => findLatestMoment(db, customerId))).toBe(createdAt);
	});
});
