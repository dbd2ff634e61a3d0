import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../../src/domain/basics/ids.ts";
import { saveRelationship } from "../../src/storage/customer-store.ts";
import { listAssignments, removeAssignments, saveAssignments } from "../../src/storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { type ChangeView, change, changeList, ledger, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { hire, makeAssignment, offerOf, partnerId, write } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedCaller, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("undo on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const customer = () => `/api/v1/customers/${stage.customerId}`;

	async function quoteOf(url: string, body: unknown = {}, as: QuotedCaller = "globalAdmin"): Promise<QuoteView> {
		return read(quote, await stage.ask({ method: "POST", url: `${customer()}${url}/quote`, body, as }), 201);
	}

	async function carryOut({ id, token }: QuoteView, as: QuotedCaller = "globalAdmin"): Promise<ChangeView> {
		const url = `${customer()}/quotes/${id}/execute`;
		return read(change, await stage.ask({ method: "POST", url, body: { token }, as }), 201);
	}

	async function make(subscriptionId: string, action: string, body: unknown = {}): Promise<ChangeView> {
		return await carryOut(await quoteOf(`/subscriptions/${subscriptionId}/${action}`, body));
	}

	async function refusalsOf(changeId: string, as: QuotedCaller = "globalAdmin"): Promise<readonly string[]> {
		const url = `${customer()}/changes/${changeId}/undo/quote`;
		const answer = readProblem(await stage.ask({ method: "POST", url, as }), 409);
		expect(answer.code).toBe("refused");
		const listed = read(change, await stage.ask({ url: `${customer()}/changes/${changeId}`, as }));
		expect(listed.undo.possible).toBe(false);
		const codes = (answer.refusals ?? []).map(({ code }) => code);
		// The list does not look for what else there is against it once the window is closed.
		const told = codes.includes("undoWindowClosed") ? ["undoWindowClosed"] : codes;
		expect(listed.undo.reasons.map(({ code }) => code)).toEqual(told);
		for (const { reason, remedy } of answer.refusals ?? []) expect([reason, remedy].join(" ")).not.toContain("{");
		return codes;
	}

	/** Rows as they are, but for what goes on growing. */
	async function rows() {
		return await stage.surroundings.database.read(async (db) => ({
			subscriptions: (await listSubscriptionsOfCustomer(db, stage.customerId))
				.filter(({ status }) => status !== "deleted")
				.map((one) => ({ ...one, version: 0 })),
			batches: await listSeatBatchesOfCustomer(db, stage.customerId),
			assignments: await listAssignments(db, stage.customerId),
		}));
	}

	async function balances() {
		const found = read(ledger, await stage.ask({ url: `${customer()}/ledger` }));
		expect(found.sums.map(({ amount }) => amount)).toEqual(found.sums.map(() => 0));
		return found.balances;
	}

	test("an upgrade with its licenses goes back to the seat, the license and the cent", async () => {
		const sold = await stage.buy({ quantity: 5 });
		await hire(stage, stage.customerId, { count: 4 });
		const before = { rows: await rows(), balances: await balances() };
		const made = await make(sold.id, "upgrades", { targetOfferId: offerOf("e3"), licenseTransfer: true });
		expect((await rows()).assignments.map(({ skuId }) => skuId)).not.toContain(before.rows.assignments[0]?.skuId);
		stage.clock.advance({ hours: 100 });
		const shown = await quoteOf(`/changes/${made.id}/undo`);
		expect(shown.charges?.total.amount).toBe(0 - (made.charges?.total.amount ?? 0));
		const undone = await carryOut(shown);
		expect(undone).toMatchObject({ kind: "undo", undoes: made.id, undo: { possible: false } });
		expect(undone.charges?.lines.every(({ proof, settles }) => proof.proved && settles?.how === "undoes")).toBe(true);
		expect({ rows: await rows(), balances: await balances() }).toEqual(before);
		expect(read(change, await stage.ask({ url: `${customer()}/changes/${made.id}` })).undoneBy).toBe(undone.id);
		expect(await refusalsOf(made.id)).toEqual(["undoneAlready"]);
		expect(await refusalsOf(undone.id)).toEqual(["undoKind"]);
		// And it can be upgraded again at once.
		await make(sold.id, "upgrades", { targetOfferId: offerOf("e3"), licenseTransfer: true });
	});

	test.each([
		["seats", { quantity: 12 }, "basic"],
		["seats", { quantity: 3 }, "basic"],
		["seats", { quantity: 12 }, "basicNewCommerce"],
		["suspension", {}, "basic"],
		["suspension", {}, "basicNewCommerce"],
		["conversion", { billingCycle: "annual" }, "basic"],
		["auto-renew", { autoRenew: false }, "basic"],
		["renewal", {}, "basic"],
	] as const)("%s %j of %s goes back, also after a period began in between", async (action, body, product) => {
		const sold = await stage.buy({ product, quantity: 5, daysAgo: 58 });
		const before = { rows: await rows(), balances: await balances() };
		const made = await make(sold.id, action, body);
		stage.clock.advance({ hours: 24 * 6 });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		await carryOut(await quoteOf(`/changes/${made.id}/undo`));
		expect((await rows()).subscriptions).toEqual(before.rows.subscriptions);
		const charged = action !== "auto-renew" && action !== "conversion";
		if (charged) expect(await balances()).toEqual(before.balances);
		// The clock charges the period again, for what is there now: as if nothing had been.
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		const twin = await openQuotedStage(kind);
		try {
			await twin.buy({ product, quantity: 5, daysAgo: 58 });
			twin.clock.advance({ hours: 24 * 6 });
			await runDue(twin.surroundings, { customerId: twin.customerId, until: twin.surroundings.now() });
			const answer = await twin.ask({ url: `/api/v1/customers/${twin.customerId}/ledger` });
			expect(await balances()).toEqual(read(ledger, answer).balances);
		} finally {
			await twin.close();
		}
	});

	test("a reactivation goes back to a suspended subscription", async () => {
		const sold = await stage.buy({ quantity: 5 });
		await make(sold.id, "suspension");
		const before = { rows: await rows(), balances: await balances() };
		const made = await make(sold.id, "reactivation");
		await carryOut(await quoteOf(`/changes/${made.id}/undo`));
		expect({ rows: await rows(), balances: await balances() }).toEqual(before);
	});

	test("two changes go back the last first, and the first refuses until then", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const before = { rows: await rows(), balances: await balances() };
		const upgraded = await make(sold.id, "upgrades", { targetOfferId: offerOf("e3"), licenseTransfer: false });
		const target = upgraded.effects.find((effect) => effect.before === undefined)?.subscriptionId ?? "";
		const seats = await make(target, "seats", { change: 3 });
		expect(await refusalsOf(upgraded.id)).toEqual(["changedSince"]);
		await carryOut(await quoteOf(`/changes/${seats.id}/undo`));
		await carryOut(await quoteOf(`/changes/${upgraded.id}/undo`));
		expect({ rows: await rows(), balances: await balances() }).toEqual(before);
	});

	test("a quoted change is later than what was done between quote and carrying out", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const early = await quoteOf(`/subscriptions/${sold.id}/auto-renew`, { autoRenew: false });
		stage.clock.advance({ minutes: 5 });
		const up = await make(sold.id, "seats", { change: 1 });
		const down = await make(sold.id, "seats", { change: -1 });
		stage.clock.advance({ minutes: 5 });
		const late = await carryOut(early);
		const { items } = read(changeList, await stage.ask({ url: `${customer()}/changes` }));
		expect(items.slice(0, 3).map(({ id }) => id)).toEqual([late.id, down.id, up.id]);
		expect(await refusalsOf(down.id)).toEqual(["changedSince"]);
	});

	test("says everything that is against it at once", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const [user] = await hire(stage, stage.customerId, { count: 2 });
		const made = await make(sold.id, "upgrades", { targetOfferId: offerOf("e3"), licenseTransfer: true });
		const userIds = user === undefined ? [] : [user.id];
		await write(stage, async (tx) => {
			const { skuId } = makeAssignment(stage, toId("nobody"), { product: "e3" });
			await removeAssignments(tx, { customerId: stage.customerId, skuId, userIds });
			await saveRelationship(tx, {
				...{ customerId: stage.customerId, partnerId, reseller: "ended", delegatedAdmin: { kind: "none" } },
				since: stage.surroundings.now(),
			});
		});
		stage.clock.advance({ hours: 24 * 7 });
		expect(await refusalsOf(made.id, "app")).toEqual([
			"undoResellerEnded",
			"undoWindowClosed",
			"licensesMoved",
			"undoUserContext",
			"undoDirectoryAccess",
		]);
	});

	test("keeps seats that somebody has by now", async () => {
		const sold = await stage.buy({ quantity: 2 });
		const made = await make(sold.id, "seats", { change: 2 });
		await hire(stage, stage.customerId, { count: 4 });
		expect(await refusalsOf(made.id)).toEqual(["undoSeatsAssigned"]);
	});

	test("gives back a license that went with a seat, unless the person has it again", async () => {
		const sold = await stage.buy({ quantity: 3 });
		const [user] = await hire(stage, stage.customerId, { count: 2 });
		const before = await rows();
		const release = user === undefined ? [] : [user.id];
		const made = await make(sold.id, "seats", { change: -1, release });
		expect((await rows()).assignments.length).toBe(1);
		await carryOut(await quoteOf(`/changes/${made.id}/undo`));
		expect(await rows()).toEqual(before);
		const again = await make(sold.id, "seats", { change: -1, release });
		await write(stage, async (tx) => {
			const given = release.map((id) => makeAssignment(stage, id));
			await saveAssignments(tx, stage.customerId, given);
		});
		expect(await refusalsOf(again.id)).toEqual(["licensesMoved"]);
	});

	test("takes the right that the change took", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const seats = await make(sold.id, "seats", { change: 1 });
		const undo = (id: string, as: QuotedCaller) =>
			stage.ask({ method: "POST", url: `${customer()}/changes/${id}/undo/quote`, as });
		expect(readProblem(await undo(seats.id, "billingAdmin"), 403).code).toBe("forbidden");
		expect((await undo(seats.id, "salesAgent")).statusCode).toBe(201);
		const suspended = await make(sold.id, "suspension");
		expect(readProblem(await undo(suspended.id, "userManagementAdmin"), 403).code).toBe("forbidden");
		expect((await undo(suspended.id, "billingAdmin")).statusCode).toBe(201);
		expect(readProblem(await undo("none", "globalAdmin"), 404).code).toBe("changeNotFound");
		expect(readProblem(await undo(seats.id, "otherPartner"), 404).code).toBe("notFound");
	});

	test("what the partner's own API changed can be undone too, and what the clock did cannot", async () => {
		const sold = await stage.buy({ quantity: 5, daysAgo: 59 });
		const before = { rows: await rows(), balances: await balances() };
		const url = `${customer()}/subscriptions/${sold.id}/seats`;
		expect((await stage.ask({ method: "POST", url, body: { change: 2 } })).statusCode).toBe(200);
		const { items } = read(changeList, await stage.ask({ url: `${customer()}/changes?subscriptionId=${sold.id}` }));
		expect(items.map((one) => one.kind)).toEqual(["seats", "cycle", "purchase"]);
		for (const { id } of items.slice(1)) expect(await refusalsOf(id)).toEqual(["undoKind"]);
		await carryOut(await quoteOf(`/changes/${items[0]?.id}/undo`));
		expect({ rows: await rows(), balances: await balances() }).toEqual(before);
	});

	test("tells what becomes of the timeline, which follows an upgrade and its undo", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const timeline = (id: string) => `${customer()}/subscriptions/${id}/timeline`;
		const planned = { dueAt: "2026-12-24", request: { kind: "seats", change: 2 } };
		const added = await stage.ask({ method: "POST", url: timeline(sold.id), body: planned });
		expect(added.statusCode, added.body).toBe(201);
		const shown = await quoteOf(`/subscriptions/${sold.id}/upgrades`, {
			targetOfferId: offerOf("e3"),
			licenseTransfer: false,
		});
		expect(shown.schedule).toEqual([expect.objectContaining({ becomes: "moved" })]);
		const made = await carryOut(shown);
		const undo = await quoteOf(`/changes/${made.id}/undo`);
		expect(undo.schedule).toEqual([expect.objectContaining({ becomes: "moved", entryId: shown.schedule[0]?.entryId })]);
		await carryOut(undo);
		const entries = (await stage.ask({ url: timeline(sold.id) })).json<{
			entries: readonly { id: string; state: string }[];
		}>();
		expect(entries.entries.map(({ id, state }) => [id, state])).toEqual([[shown.schedule[0]?.entryId, "planned"]]);
	});

	test("writes what it did for the audit", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const made = await make(sold.id, "seats", { change: 1 });
		const undone = await carryOut(await quoteOf(`/changes/${made.id}/undo`));
		const found = await stage.surroundings.database.read((db) =>
			db.selectFrom("audit_records").selectAll().where("operation", "=", "undo_change").execute(),
		);
		expect(found.map((row) => [row.resource_id, JSON.parse(String(row.details))])).toEqual([
			[sold.id satisfies SubscriptionId, { ChangeId: undone.id, UndoneChangeId: made.id }],
		]);
	});
});
