import type { CustomerId, PartnerId, SubscriptionId } from "../../src/domain/basics/ids.ts";
import { parseInstant } from "../../src/domain/basics/instant.ts";
import { type Day, parseDay } from "../../src/domain/billing/day.ts";
import { toTransfer } from "../../src/domain/billing/ledger-entry.ts";
import type { ChangeId, ChargePlan, LineId, ProrationLine } from "../../src/domain/billing/proration-line.ts";
import { type HistoryStart, type HistoryStep, playHistory } from "../../src/domain/billing/test-history.ts";
import type { CustomerChange } from "../../src/domain/changes/customer-change.ts";
import type { TaxRate } from "../../src/domain/invoices/invoice.ts";
import type { PartnerBilling } from "../../src/domain/prices/billing-terms.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { savePartnerBilling } from "../../src/storage/billing-store.ts";
import { saveLines } from "../../src/storage/charge-store.ts";
import { saveTransfers } from "../../src/storage/ledger-store.ts";
import { savePartner } from "../../src/storage/partner-store.ts";
import { saveTaxRate } from "../../src/storage/tax-store.ts";
import { addCustomer, partnerId, type Stage, sell, write } from "./fixture.ts";

/** What a customer of a test was charged, from its purchase on. */
export interface ChargedHistory extends Partial<Omit<HistoryStart, "startedOn">> {
	readonly startedOn: string;
	readonly steps?: readonly HistoryStep[];
	/** The same customer again; a new one when absent. */
	readonly customerId?: CustomerId;
	readonly companyName?: string;
	readonly country?: string;
	readonly partner?: PartnerId;
}

/** Has a partner bill in US dollars on the 1st of the month, unless told otherwise. */
export async function letBill(stage: Stage, changes: Partial<PartnerBilling> = {}): Promise<void> {
	const billing: PartnerBilling = {
		...{ partnerId, currency: "USD", billingDay: 1, policies: { legacy: "exact", newCommerce: "exact" } },
		...changes,
	};
	const id = billing.partnerId;
	await write(stage, async (tx) => {
		const named = { name: "한빛클라우드", domain: `${id}.example`, mpnId: "1234567", country: "KR" };
		await savePartner(tx, { id, ...named, createdAt: stage.surroundings.now() });
		await savePartnerBilling(tx, billing);
	});
}

/** Records a tax: Korea's 10 % from 2020 on, unless told otherwise. */
export async function recordTax(stage: Stage, changes: Partial<TaxRate> = {}): Promise<void> {
	const rate: TaxRate = {
		...{ partnerId, market: "KR", name: "부가가치세", millionths: 100_000, from: parseDay("2020-01-01") },
		recordedAt: parseInstant("2020-01-01T00:00:00Z"),
		...changes,
	};
	await write(stage, async (tx) => {
		await saveTaxRate(tx, rate);
	});
}

/** Sells, charges and changes a subscription of a customer day by day, and gives the customer. */
export async function chargeHistory(stage: Stage, history: ChargedHistory): Promise<CustomerId> {
	const { steps = [], startedOn, partner = partnerId, companyName, country, ...rest } = history;
	const start: HistoryStart = {
		...{ regime: "legacy", cycle: "monthly", currency: "USD", policy: "exact", price: 400, quantity: 2 },
		...rest,
		startedOn: parseDay(startedOn),
	};
	const named = {
		...(companyName === undefined ? {} : { companyName }),
		...(country === undefined ? {} : { country }),
	};
	const customerId = history.customerId ?? (await addCustomer(stage, { ...named, partners: [partner] }));
	const names = new Map<SubscriptionId, Subscription>();
	const written = new Map<SubscriptionId, number>();
	const mark = stage.surroundings.newId();
	for (const { plan } of playHistory(start, steps)) {
		for (const { subscriptionId } of plan.lines) {
			if (!names.has(subscriptionId))
				names.set(subscriptionId, await sellFor(stage, { start, customerId, partner, day: plan.change.day }));
		}
		const renamed = renamePlan(plan, mark, (id) => names.get(id));
		const lines = renamed.lines.map(({ subscriptionId }) => subscriptionId);
		await saveCharges(stage, { customerId, partner, plan: renamed, placeOf: (id) => written.get(id) ?? 0 });
		for (const id of lines) written.set(id, (written.get(id) ?? 0) + 1);
	}
	return customerId;
}

async function sellFor(
	stage: Stage,
	{ start, customerId, partner, day }: { start: HistoryStart; customerId: CustomerId; partner: PartnerId; day: Day },
): Promise<Subscription> {
	return await sell(stage, customerId, {
		product: start.regime === "legacy" ? "basic" : "basicNewCommerce",
		partnerId: partner,
		billingCycle: start.cycle,
		quantity: start.quantity,
		createdAt: parseInstant(`${day}T09:00:00Z`),
	});
}

function renamePlan(
	{ change, ...plan }: ChargePlan,
	mark: string,
	find: (id: SubscriptionId) => Subscription | undefined,
): ChargePlan {
	const rename = (id: LineId) => `${mark}-${id}` as LineId; // a name of the test's own
	const changeId = `${mark}-${change.id}` as ChangeId; // likewise
	const lines = plan.lines.map((line): ProrationLine => {
		const subscription = find(line.subscriptionId);
		if (subscription === undefined) throw new Error(`nothing was sold for ${line.subscriptionId}`);
		const { settles } = line;
		return {
			...line,
			...{ id: rename(line.id), changeId, subscriptionId: subscription.id, offerId: subscription.offerId },
			...(settles === undefined ? {} : { settles: { ...settles, lineId: rename(settles.lineId) } }),
		};
	});
	return { ...plan, change: { ...change, id: changeId }, lines };
}

/** Writes the lines of a change and what they book, as a change does. */
async function saveCharges(
	stage: Stage,
	charged: {
		readonly customerId: CustomerId;
		readonly partner?: PartnerId;
		readonly plan: ChargePlan;
		readonly placeOf: (id: SubscriptionId) => number;
	},
): Promise<void> {
	const { customerId, partner = partnerId, plan, placeOf } = charged;
	const at = parseInstant(`${plan.change.day}T12:00:00Z`);
	const [first] = plan.lines;
	if (first === undefined) return;
	const change: CustomerChange = {
		...{ id: plan.change.id, customerId, partnerId: partner, kind: "cycle", by: "clock", at },
		subscriptionId: first.subscriptionId,
		effects: { subscriptions: [], billings: [], batches: [], assignments: [], orders: [] },
		charges: { plan, invoicedFrom: plan.change.day },
	};
	await stage.surroundings.database.transact(customerId, async (tx) => {
		await saveLines(tx, change, placeOf);
		const booked = { customerId, partnerId: partner, bookedAt: at };
		await saveTransfers(
			tx,
			plan.lines.map((line) => ({ ...toTransfer(line), ...booked })),
		);
	});
}
