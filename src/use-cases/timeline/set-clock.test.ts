import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, makeCaller, openStage, type Stage } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import { listDueCustomers } from "./list-due-customers.ts";
import { type ClockAct, type ClockOutcome, readClock, setClockWithin } from "./set-clock.ts";

const origin = { caller: makeCaller({ roles: ["adminAgent"] }), requestId: "request", correlationId: "correlation" };

describe.each(databasesUnderTest())("a customer's own clock on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		({ customerId } = await furnish(stage));
	});
	afterEach(() => stage.close());

	const start = (to: string): ClockAct => ({ kind: "start", now: parseInstant(to) });
	const months = (number: number): ClockAct => ({ kind: "advance", step: { months: number } });
	const act = (wanted: ClockAct, one = stage) => actOn(one, customerId, wanted);

	test("plays a year, and tells what happened and what it charged", async () => {
		await act(start("2026-11-22T12:00:00Z"));
		const outcome = await act(months(12));
		if (outcome.kind !== "moved") throw new Error(outcome.kind);
		expect(outcome.time).toMatchObject({ now: "2027-11-22T12:00:00.000Z", isOwn: true });
		expect(outcome.more).toBe(false);
		const kinds = outcome.events.map((event) => (event.kind === "happened" ? event.change.kind : event.kind));
		expect(kinds.filter((one) => one === "renewal")).toHaveLength(2);
		expect(kinds.filter((one) => one === "cycle")).toHaveLength(22);
		expect(await readClock(stage.surroundings, { customerId, origin })).toMatchObject({
			now: "2027-11-22T12:00:00.000Z",
			real: stage.surroundings.now(),
		});
	});

	test("can be played again: the same steps from the same state write the same rows", async () => {
		const other = await openStage(kind);
		try {
			expect((await furnish(other)).customerId).toBe(customerId);
			for (const one of [stage, other])
				for (const wanted of [start("2026-11-22T12:00:00Z"), months(5), months(9)]) await act(wanted, one);
			expect(await dumpTables(other.surroundings.database)).toEqual(await dumpTables(stage.surroundings.database));
		} finally {
			await other.close();
		}
	});

	test("writes the same in one step and in many, but for the records of the steps", async () => {
		const other = await openStage(kind);
		try {
			await furnish(other);
			await act(start("2026-11-22T12:00:00Z"));
			await act({ kind: "advance", step: { days: 365 } });
			await act(start("2026-11-22T12:00:00Z"), other);
			for (let day = 0; day < 365; day += 1) await act({ kind: "advance", step: { days: 1 } }, other);
			const [one, many] = [await happenings(stage), await happenings(other)];
			expect(many).toEqual(one);
			expect(one.lines.length).toBeGreaterThan(20);
		} finally {
			await other.close();
		}
	});

	test("starts in the future by way of everything that is due until then", async () => {
		const outcome = await act(start("2027-01-01T00:00:00Z"));
		expect(outcome).toMatchObject({ kind: "moved", time: { now: "2027-01-01T00:00:00.000Z" } });
	});

	test("may start in the past, but not before what has happened", async () => {
		expect(await act(start("2026-11-12T00:00:00Z"))).toMatchObject({ kind: "moved", events: [] });
		const other = await furnish(stage);
		expect(await actOn(stage, other.customerId, start("2026-11-01T00:00:00Z"))).toMatchObject({
			kind: "refused",
			refusals: [{ code: "clockBeforeChanges" }],
		});
	});

	test("is for test customers, runs once, forward, and ten years at the most", async () => {
		const codes = async (wanted: ClockAct) => {
			const outcome = await act(wanted);
			return outcome.kind === "refused" ? outcome.refusals.map(({ code }) => code) : outcome.kind;
		};
		expect(await codes(months(1))).toEqual(["clockNotStarted"]);
		expect(await codes({ kind: "remove" })).toEqual(["clockNotStarted"]);
		expect(await codes(start("2026-11-22T12:00:00Z"))).toBe("moved");
		expect(await codes(start("2026-11-22T12:00:00Z"))).toEqual(["clockStarted"]);
		expect(await codes({ kind: "advance", step: { to: parseInstant("2026-11-22T12:00:00Z") } })).toEqual([
			"clockBackwards",
		]);
		expect(await codes({ kind: "advance", step: { years: 11 } })).toEqual(["clockTooFar"]);
		const real = await addCustomer(stage, { isTest: false });
		expect(await actOn(stage, real, start("2026-11-22T12:00:00Z"))).toMatchObject({
			refusals: [{ code: "notTestCustomer" }],
		});
	});

	test("cannot be taken away once something happened in its future", async () => {
		await act(start("2026-11-22T12:00:00Z"));
		await act({ kind: "advance", step: { days: 2 } });
		expect(await act({ kind: "remove" })).toMatchObject({ kind: "moved", time: { isOwn: false } });
		await act(start("2026-11-22T12:00:00Z"));
		await act(months(2));
		expect(await act({ kind: "remove" })).toMatchObject({ refusals: [{ code: "clockAhead" }] });
	});

	test("a call that would do too much says that there is more, and goes on from there", async () => {
		await act(start("2026-11-22T12:00:00Z"));
		const first = await act({ kind: "advance", step: { years: 10 } });
		expect(first).toMatchObject({ kind: "moved", more: true });
		let [outcome, calls] = [first, 1];
		while (outcome.kind === "moved" && outcome.more) {
			outcome = await act({ kind: "advance", step: { to: outcome.target } });
			calls += 1;
		}
		expect(calls).toBeLessThan(10);
		expect(outcome).toMatchObject({ kind: "moved", time: { now: "2036-11-22T12:00:00.000Z" } });
	});

	test("keeps its customer out of what real time makes due", async () => {
		await act(start("2026-11-22T12:00:00Z"));
		const search = { now: parseInstant("2030-01-01T00:00:00Z"), limit: 10 };
		expect(await listDueCustomers(stage.surroundings, search)).toEqual([]);
	});

	test("another partner's customer is not found", async () => {
		const stranger = makeCaller({ partner: "nobody" as typeof origin.caller.partnerId }); // a partner that nobody knows
		const found = await readClock(stage.surroundings, { customerId, origin: { ...origin, caller: stranger } });
		expect(found).toBeUndefined();
	});
});

async function furnish(stage: Stage): Promise<{ readonly customerId: CustomerId }> {
	const customerId = await addCustomer(stage);
	await setPrices(stage, { basic: 500, basicNewCommerce: 700 });
	await sellBilled(stage, customerId, { createdAt: parseInstant("2026-11-10T10:00:00Z") });
	const createdAt = parseInstant("2026-11-11T10:00:00Z");
	await sellBilled(stage, customerId, { product: "basicNewCommerce", createdAt });
	return { customerId };
}

async function actOn(stage: Stage, customerId: CustomerId, act: ClockAct): Promise<ClockOutcome> {
	return await stage.surroundings.database.transact(customerId, (tx) =>
		setClockWithin(tx, stage.surroundings, { customerId, origin, act }),
	);
}

/** What is left of the rows without the ids that are made on the way. */
async function happenings({ surroundings }: Stage) {
	const tables = await dumpTables(surroundings.database);
	const pick = (rows: readonly string[], names: readonly string[]) =>
		rows.map((row) => names.map((name) => JSON.parse(row)[name]).join(" ")).toSorted();
	return {
		lines: pick(tables.charge_lines, [
			"subscription_id",
			"place",
			"kind",
			"span_from",
			"span_until",
			"amount",
			"proof",
		]),
		changes: pick(tables.customer_changes, ["subscription_id", "kind", "occurred_at", "made_by"]),
		subscriptions: pick(tables.subscriptions, ["id", "committed_until", "status", "version"]),
		billings: pick(tables.subscription_billing, ["subscription_id", "billed_until", "lines_written", "unit_price"]),
		customers: pick(tables.customers, ["id", "clock"]),
	};
}
