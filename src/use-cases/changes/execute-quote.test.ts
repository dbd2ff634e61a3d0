import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openQuotedStage, type QuotedStage } from "../../../test/http/quoted-stage.ts";
import { hire, makeCaller, offerOf } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { sumsByCurrency, toLedgerEntries } from "../../domain/billing/ledger-entry.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { listTransfers } from "../../storage/ledger-store.ts";
import { listAssignments } from "../../storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { executeQuote, type QuoteOutcome } from "./execute-quote.ts";
import { makeQuote } from "./make-quote.ts";
import type { QuotedRequest } from "./make-quote-request.ts";

const caller = makeCaller({ roles: ["globalAdmin"] });

async function quoteAndExecute({ surroundings, customerId }: QuotedStage, request: QuotedRequest) {
	const made = await makeQuote(surroundings, { caller, customerId, request });
	if (made.kind !== "quoted") return { quote: undefined, outcome: undefined };
	const { quote } = made.shown;
	let told: QuoteOutcome | undefined;
	await executeQuote(surroundings, {
		...{ customerId, quoteId: quote.id, token: made.token },
		origin: { caller, requestId: "request", correlationId: "correlation" },
		toAnswer(outcome) {
			told = outcome;
			return { status: 200, headers: {}, body: "" };
		},
	});
	return { quote, outcome: told };
}

/** All that an undo must bring back; what goes on growing is left out. */
async function readState({ surroundings, customerId }: QuotedStage, subscription: Subscription) {
	return await surroundings.database.read(async (db) => {
		const transfers = await listTransfers(db, { customerId, partnerId: subscription.partnerId });
		const entries = toLedgerEntries(transfers);
		expect([...sumsByCurrency(entries).values()].map(({ amount }) => amount)).toEqual([0]);
		const owed = entries.filter(({ account }) => account === "customerReceivable");
		return {
			owed: [...sumsByCurrency(owed).values()],
			subscriptions: (await listSubscriptionsOfCustomer(db, customerId))
				.filter(({ status }) => status !== "deleted")
				.map((one) => ({ ...one, version: 0 })),
			batches: await listSeatBatchesOfCustomer(db, customerId),
			assignments: await listAssignments(db, customerId),
		};
	});
}

const requests = fc.oneof(
	fc.record({ kind: fc.constant("seats" as const), quantity: fc.integer({ min: 3, max: 60 }) }),
	fc.record({ kind: fc.constant("upgrade" as const), transfer: fc.boolean() }),
	fc.record({ kind: fc.constantFrom("suspension" as const, "conversion" as const, "renewal" as const) }),
);

function toRequest(
	asked: { readonly kind: ChangeRequest["kind"]; readonly quantity?: number; readonly transfer?: boolean },
	{ id: subscriptionId }: Subscription,
): QuotedRequest {
	switch (asked.kind) {
		case "seats":
			return { kind: "seats", subscriptionId, seats: { quantity: asked.quantity ?? 3 }, release: [] };
		case "upgrade":
			return {
				kind: "upgrade",
				subscriptionId,
				targetOfferId: offerOf("e3"),
				licenseTransfer: asked.transfer ?? false,
			};
		case "conversion":
			return { kind: "conversion", subscriptionId, billingCycle: "annual" };
		default:
			return { kind: asked.kind as "suspension" | "renewal", subscriptionId };
	}
}

describe.each(databasesUnderTest())("a quote on %s", (kind) => {
	test("is what is charged, to the letter, and its undo brings every row back", async () => {
		let executed = 0;
		const bought = fc.record({
			product: fc.constantFrom("basic" as const, "basicNewCommerce" as const),
			daysAgo: fc.integer({ min: 0, max: 300 }),
			billingCycle: fc.constantFrom("monthly" as const, "annual" as const),
			quantity: fc.integer({ min: 3, max: 30 }),
		});
		await fc.assert(
			fc.asyncProperty(bought, requests, async (purchase, asked) => {
				const stage = await openQuotedStage(kind);
				try {
					const sold = await stage.buy(purchase);
					await hire(stage, stage.customerId, { count: 3, product: purchase.product });
					const before = await readState(stage, sold);
					const { quote, outcome } = await quoteAndExecute(stage, toRequest(asked, sold));
					if (quote === undefined) {
						expect(await readState(stage, sold)).toEqual(before);
						return;
					}
					if (outcome?.kind !== "executed") throw new Error(`the quote ended in ${outcome?.kind}`);
					executed += 1;
					expect(outcome.change).toEqual(quote.change);
					const undone = await quoteAndExecute(stage, { kind: "undo", changeId: outcome.change.id });
					if (undone.outcome?.kind !== "executed") throw new Error(`the undo ended in ${undone.outcome?.kind}`);
					expect(undone.outcome.change).toEqual(undone.quote?.change);
					expect(await readState(stage, sold)).toEqual(before);
				} finally {
					await stage.close();
				}
			}),
			{ numRuns: kind === "sqlite" ? 60 : 8 },
		);
		expect(executed).toBeGreaterThan(3);
	}, 60_000);
});
