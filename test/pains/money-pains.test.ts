import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toId } from "../../src/domain/basics/ids.ts";
import { addDays, parseInstant } from "../../src/domain/basics/instant.ts";
import { dayOf } from "../../src/domain/billing/day.ts";
import { paidSpans } from "../../src/domain/billing/paid-spans.ts";
import { proveLine } from "../../src/domain/billing/prove-line.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import type { PriceRow } from "../../src/domain/prices/price-row.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { listLinesOfSubscription } from "../../src/storage/charge-store.ts";
import { saveNewPriceRows } from "../../src/storage/price-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { type ChangeView, change, changeList, ledger, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { subscriptionList } from "../../src/wire/api/subscription.ts";
import { monthlyPrices, openQuotedStage, type QuotedStage } from "../http/quoted-stage.ts";
import { read, readProblem } from "../http/read-answer.ts";
import { offerOf, type Product, partnerId, write } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";

/** What users of other products complain about in their public trackers, each as a test of this one. */
describe.each(databasesUnderTest())("money on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const customer = () => `/api/v1/customers/${stage.customerId}`;

	async function quoteOf(id: string, action: string, body: unknown = {}): Promise<QuoteView> {
		const url = `${customer()}/subscriptions/${id}/${action}/quote`;
		return read(quote, await stage.ask({ method: "POST", url, body }), 201);
	}

	async function execute({ id, token }: QuoteView, requestId?: string) {
		const url = `${customer()}/quotes/${id}/execute`;
		const headers = requestId === undefined ? {} : { "ms-requestid": requestId };
		return await stage.ask({ method: "POST", url, body: { token }, headers });
	}

	async function make(id: string, action: string, body: unknown = {}): Promise<ChangeView> {
		return read(change, await execute(await quoteOf(id, action, body)), 201);
	}

	const upgradeTo = (product: Product) => ({ targetOfferId: offerOf(product), licenseTransfer: false });
	const targetOf = ({ effects }: ChangeView) =>
		effects.find(({ before }) => before === undefined)?.subscriptionId ?? "";
	const amounts = ({ charges }: Pick<ChangeView, "charges">) =>
		(charges?.lines ?? []).map(({ amount }) => amount.amount);

	async function linesOf(id: string) {
		return await stage.surroundings.database.read((db) =>
			listLinesOfSubscription(db, stage.customerId, toId<Subscription["id"]>(id)),
		);
	}

	async function tick(days: number) {
		stage.clock.advance({ hours: 24 * days });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
	}

	async function reprice(product: Product, price: number) {
		const offer = getOffer(stage.catalog, offerOf(product));
		const row: PriceRow = {
			id: toId(stage.surroundings.newId()),
			listId: toId("later"),
			offerId: offer.id,
			...{ partnerId, market: "KR", currency: "USD", segment: "commercial", termMonths: offer.termMonths },
			...{ billingCycle: "monthly", minimumQuantity: 1, from: dayOf(stage.surroundings.now()), retailPrice: price },
			recordedAt: stage.surroundings.now(),
		};
		await write(stage, (tx) => saveNewPriceRows(tx, [row]));
	}

	test("pain 1: the second upgrade in one period is priced on what was paid", async () => {
		const sold = await stage.buy({ quantity: 10 });
		const first = await make(sold.id, "upgrades", upgradeTo("standard"));
		const paid = amounts(first).filter((amount) => amount > 0);
		await reprice("standard", 9999);
		await tick(3);
		const second = await make(targetOf(first), "upgrades", upgradeTo("e3"));
		expect(amounts(second)).toEqual([...paid.map((amount) => 0 - amount), 10 * monthlyPrices.e3]);
	});

	test("pain 2: a credit is at the price paid, not at today's", async () => {
		const sold = await stage.buy({ quantity: 10, daysAgo: 40 });
		await reprice("basic", 9999);
		const [credit] = (await make(sold.id, "suspension")).charges?.lines ?? [];
		expect(credit?.proof.unitPrice.amount).toBe(monthlyPrices.basic);
		expect(credit?.amount.amount).toBe(-3500);
	});

	test("pain 3: no day is billed twice by a change on the first, a middle or the last day of a period", async () => {
		for (const daysAgo of [31, 40, 60]) {
			const own = await openQuotedStage(kind);
			try {
				const sold = await own.buy({ quantity: 4, daysAgo });
				const url = `/api/v1/customers/${own.customerId}`;
				const asked = { method: "POST", url: `${url}/subscriptions/${sold.id}/upgrades/quote` } as const;
				const shown = read(quote, await own.ask({ ...asked, body: upgradeTo("e3") }), 201);
				const body = { token: shown.token };
				const made = read(
					change,
					await own.ask({ method: "POST", url: `${url}/quotes/${shown.id}/execute`, body }),
					201,
				);
				own.clock.advance({ hours: 24 * 45 });
				await runDue(own.surroundings, { customerId: own.customerId, until: own.surroundings.now() });
				const spans = await own.surroundings.database.read(async (db) =>
					(
						await Promise.all(
							[sold.id, targetOf(made)].map((id) => listLinesOfSubscription(db, own.customerId, toId(id))),
						)
					)
						.flatMap(paidSpans)
						.map(({ span }) => span)
						.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
				);
				for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.until);
			} finally {
				await own.close();
			}
		}
	});

	test("pain 4: the preview is the charge", async () => {
		const sold = await stage.buy({ quantity: 7 });
		for (const [action, body] of [
			["seats", { change: 6 }],
			["seats", { quantity: 2 }],
			["suspension", {}],
			["reactivation", {}],
			["conversion", { billingCycle: "annual" }],
			["upgrades", upgradeTo("e3")],
		] as const) {
			const shown = await quoteOf(sold.id, action, body);
			const before = read(ledger, await stage.ask({ url: `${customer()}/ledger` })).balances;
			const done = read(change, await execute(shown), 201);
			const after = read(ledger, await stage.ask({ url: `${customer()}/ledger` })).balances;
			expect(done.charges?.lines).toEqual(shown.charges?.lines);
			expect((after[0]?.balance.amount ?? 0) - (before[0]?.balance.amount ?? 0)).toBe(shown.charges?.total.amount);
		}
	});

	test("pain 5: of twenty “+1” at once every one counts, in seats and in money", async () => {
		const sold = await stage.buy({ quantity: 10, product: "basicNewCommerce" });
		const url = `${customer()}/subscriptions/${sold.id}/seats`;
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => stage.ask({ method: "POST", url, body: { change: 1 } })),
		);
		expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
		const { items } = read(subscriptionList, await stage.ask({ url: `${customer()}/subscriptions` }));
		expect(items.map(({ quantity }) => quantity)).toEqual([30]);
		const paid = paidSpans(await linesOf(sold.id)).filter(({ span }) => span.until > dayOf(stage.surroundings.now()));
		expect(
			paid.filter(({ span }) => span.from >= dayOf(stage.surroundings.now())).map((one) => one.line.proof.quantity),
		).toEqual([30]);
	});

	test("pain 6: a double click makes one subscription", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const shown = await quoteOf(sold.id, "upgrades", upgradeTo("e3"));
		const id = "5ea70000-0000-4000-8000-0000000000d1";
		const same = await Promise.all([execute(shown, id), execute(shown, id), execute(shown, id)]);
		expect(same.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
		expect(new Set(same.map(({ body }) => body)).size).toBe(1);
		expect(readProblem(await execute(shown, "5ea70000-0000-4000-8000-0000000000d2"), 409).code).toBe("quoteUsed");
		const { items } = read(subscriptionList, await stage.ask({ url: `${customer()}/subscriptions` }));
		expect(items.map(({ status }) => status).toSorted()).toEqual(["active", "suspended"]);
	});

	test("pain 7: one request id for cancel, resume and cancel again swallows nothing", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const constant = "5ea70000-0000-4000-8000-0000000000d3";
		const states: string[] = [];
		for (const action of ["suspension", "reactivation", "suspension"]) {
			read(change, await execute(await quoteOf(sold.id, action), constant), 201);
			const { items } = read(subscriptionList, await stage.ask({ url: `${customer()}/subscriptions` }));
			states.push(...items.map(({ status }) => status));
		}
		expect(states).toEqual(["suspended", "active", "suspended"]);
	});

	test.each([
		["basicNewCommerce", "2027-10-31T23:59:59.999Z"],
		["basicNewCommerce", "2028-02-29T00:00:00.000Z"],
		["basic", "2028-01-30T15:00:00.000Z"],
		["basic", "2028-03-30T23:30:00.000Z"],
	] as const)("pain 8: no month end, leap day or change of clocks makes a gap, %s of %s", async (product, boughtAt) => {
		const goTo = (at: string) => stage.clock.advance(Temporal.Instant.from(stage.surroundings.now()).until(at));
		goTo(boughtAt);
		const sold = await stage.buy({ product, quantity: 1, createdAt: parseInstant(boughtAt) });
		for (let month = 1; month < 30; month += 1) {
			const until = addDays(parseInstant(boughtAt), month * 31);
			goTo(until);
			while ((await runDue(stage.surroundings, { customerId: stage.customerId, until })).more);
		}
		const spans = paidSpans(await linesOf(sold.id)).map(({ span }) => span);
		expect(spans.length).toBeGreaterThan(25);
		expect(spans[0]?.from).toBe(boughtAt.slice(0, 10));
		for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.until);
	});

	test("pain 9: the lines add up to the total, and what is split costs what the whole costs", async () => {
		const own = await openQuotedStage(kind, { policies: { legacy: "exactCarried", newCommerce: "exactCarried" } });
		try {
			const sold = await own.buy({ product: "basicNewCommerce", quantity: 7, daysAgo: 5 });
			const url = `/api/v1/customers/${own.customerId}`;
			for (const [index, quantity] of [8, 11, 9, 13, 7].entries()) {
				const seats = `${url}/subscriptions/${sold.id}/seats/quote`;
				const shown = read(quote, await own.ask({ method: "POST", url: seats, body: { quantity } }), 201);
				const { lines = [], total } = shown.charges ?? {};
				expect(lines.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total?.amount);
				const body = { token: shown.token };
				read(change, await own.ask({ method: "POST", url: `${url}/quotes/${shown.id}/execute`, body }), 201);
				if (index < 4) own.clock.advance({ hours: 7 });
			}
			const found = read(ledger, await own.ask({ url: `${url}/ledger` }));
			expect(found.sums.map(({ amount }) => amount)).toEqual([0]);
			const lines = await own.surroundings.database.read((db) => listLinesOfSubscription(db, own.customerId, sold.id));
			expect(lines.every(proveLine)).toBe(true);
		} finally {
			await own.close();
		}
	});

	test("pain 16: an upgrade can be undone to the cent, and what cannot be undone says why", async () => {
		const sold = await stage.buy({ quantity: 5 });
		const before = read(ledger, await stage.ask({ url: `${customer()}/ledger` })).balances;
		const made = await make(sold.id, "upgrades", upgradeTo("e3"));
		const undo = `${customer()}/changes/${made.id}/undo/quote`;
		const shown = read(quote, await stage.ask({ method: "POST", url: undo }), 201);
		read(change, await execute(shown), 201);
		expect(read(ledger, await stage.ask({ url: `${customer()}/ledger` })).balances).toEqual(before);
		const again = await make(sold.id, "upgrades", upgradeTo("e3"));
		stage.clock.advance({ hours: 24 * 8 });
		const late = await stage.ask({ method: "POST", url: `${customer()}/changes/${again.id}/undo/quote` });
		expect(readProblem(late, 409).refusals?.map(({ code }) => code)).toEqual(["undoWindowClosed"]);
	});

	test("pain 17: a change of product counts every seat", async () => {
		const sold = await stage.buy({ quantity: 23 });
		const made = await make(sold.id, "upgrades", { ...upgradeTo("e3"), quantity: 31 });
		const [credit, charge] = made.charges?.lines ?? [];
		expect([credit?.proof.quantity, charge?.proof.quantity]).toEqual([23, 31]);
		expect(charge?.amount.amount).toBe(31 * monthlyPrices.e3);
	});

	test("pain 19: the next invoice has the new price, prorated by itself, and says so before", async () => {
		const sold = await stage.buy({ quantity: 10 });
		const shown = await quoteOf(sold.id, "upgrades", upgradeTo("e3"));
		expect(shown.charges?.perMonth.after.amount).toBe(10 * monthlyPrices.e3);
		const made = read(change, await execute(shown), 201);
		await tick(31);
		const { items } = read(
			changeList,
			await stage.ask({ url: `${customer()}/changes?subscriptionId=${targetOf(made)}` }),
		);
		expect(items.map(({ kind: what }) => what)).toEqual(["cycle", "upgrade"]);
		expect(items[0]?.charges?.total.amount).toBe(10 * monthlyPrices.e3);
		const old = await linesOf(sold.id);
		expect(paidSpans(old).every(({ span }) => span.until <= dayOf(addDays(stage.surroundings.now(), -31)))).toBe(true);
	});
});
