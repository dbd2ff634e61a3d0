import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toMoney } from "../../src/domain/billing/money.ts";
import { saveTransfers } from "../../src/storage/ledger-store.ts";
import { change, ledger, quote } from "../../src/wire/api/change.ts";
import { partnerId, write } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("the ledger on %s", (kind) => {
	let stage: QuotedStage;
	let url = "";
	beforeAll(async () => {
		stage = await openQuotedStage(kind);
		url = `/api/v1/customers/${stage.customerId}/ledger`;
	});
	afterAll(() => stage.close());

	test("is empty where nothing was charged", async () => {
		expect(read(ledger, await stage.ask({ url }))).toEqual({ balances: [], sums: [], transfers: [] });
	});

	test("balances, sums to zero, and books every line of a change", async () => {
		const sold = await stage.buy({ quantity: 10, daysAgo: 10 });
		const seats = `/api/v1/customers/${stage.customerId}/subscriptions/${sold.id}/seats/quote`;
		const shown = read(quote, await stage.ask({ method: "POST", url: seats, body: { change: -4 } }), 201);
		const execution = {
			url: `/api/v1/customers/${stage.customerId}/quotes/${shown.id}/execute`,
			method: "POST",
		} as const;
		const done = read(change, await stage.ask({ ...execution, body: { token: shown.token } }), 201);
		const found = read(ledger, await stage.ask({ url }));
		const lines = done.charges?.lines ?? [];
		const owed = 5000 + lines.reduce((sum, { amount }) => sum + amount.amount, 0);
		expect(found.balances).toEqual([
			{ account: "customerReceivable", balance: expect.objectContaining({ amount: owed, currency: "USD" }) },
			{ account: "partnerRevenue", balance: expect.objectContaining({ amount: -owed }) },
		]);
		expect(found.sums).toEqual([{ amount: 0, currency: "USD", decimal: "0.00" }]);
		for (const line of lines) {
			const booked = found.transfers.find(({ id }) => id === line.id);
			const isCharge = line.amount.amount >= 0;
			expect(booked).toMatchObject({
				debit: isCharge ? "customerReceivable" : "partnerRevenue",
				credit: isCharge ? "partnerRevenue" : "customerReceivable",
				amount: { amount: Math.abs(line.amount.amount) },
				cause: done.id,
			});
		}
	});

	test("is read page by page, the last booked first", async () => {
		await stage.buy({ product: "e1", quantity: 2, daysAgo: 200 });
		const whole = read(ledger, await stage.ask({ url: `${url}?size=200` }));
		expect(whole.nextCursor).toBeUndefined();
		const booked = whole.transfers.map(({ bookedAt }) => bookedAt);
		expect(booked).toEqual(booked.toSorted().toReversed());
		const ids: string[] = [];
		let cursor: string | undefined;
		do {
			const page: ReturnType<typeof ledger.parse> = read(
				ledger,
				await stage.ask({ url: `${url}?size=3${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}` }),
			);
			expect([page.balances, page.sums]).toEqual([whole.balances, whole.sums]);
			ids.push(...page.transfers.map(({ id }) => id));
			cursor = page.nextCursor;
		} while (cursor !== undefined);
		expect(ids).toEqual(whole.transfers.map(({ id }) => id));
	});

	test("is each partner's own, and refuses sizes that are none", async () => {
		expect(readProblem(await stage.ask({ url, as: "otherPartner" }), 404).code).toBe("notFound");
		for (const size of ["0", "201", "1.5", "x"])
			expect(readProblem(await stage.ask({ url: `${url}?size=${size}` }), 400).code).toBe("invalidInput");
	});

	test("tells a sum that no number holds to the cent", async () => {
		const rich = await openQuotedStage(kind);
		const amount = 100_000_000_000_000;
		const transfers = Array.from({ length: 95 }, (_, index) => ({
			...{ id: `line/${index}`, customerId: rich.customerId, partnerId, cause: "change" },
			...({ debit: "customerReceivable", credit: "partnerRevenue", bookedAt: rich.clock.now() } as const),
			amount: toMoney(amount - (index === 0 ? 1 : 0), "USD"),
		}));
		await write(rich, (tx) => saveTransfers(tx, transfers));
		const told = read(ledger, await rich.ask({ url: `/api/v1/customers/${rich.customerId}/ledger?size=1` }));
		expect(told.balances.map(({ balance }) => balance.decimal)).toEqual(["94999999999999.99", "-94999999999999.99"]);
		expect(told.balances[0]?.balance.amount).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
		expect(told.sums).toEqual([{ amount: 0, currency: "USD", decimal: "0.00" }]);
		await rich.close();
	});
});
