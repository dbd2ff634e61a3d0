import { type CustomerId, type PartnerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { storedDay } from "../domain/billing/day.ts";
import type { SubscriptionBilling } from "../domain/billing/subscription-billing.ts";
import type { PartnerBilling } from "../domain/prices/billing-terms.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { SubscriptionBillingRow } from "./money-tables.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";

/** How the partner bills; undefined when it does not bill here. */
export async function findPartnerBilling(db: Reader, partnerId: PartnerId): Promise<PartnerBilling | undefined> {
	const row = await billingOfPartner.first(db, { partnerId });
	if (row === undefined) return undefined;
	return {
		partnerId: storedId(row.partner_id),
		currency: row.currency as Currency, // written by savePartnerBilling only, as the policies
		billingDay: row.billing_day,
		policies: {
			legacy: row.legacy_policy as SubscriptionBilling["policy"], // see currency
			newCommerce: row.new_commerce_policy as SubscriptionBilling["policy"], // see currency
		},
		...(row.price_book_id === null ? {} : { priceBookId: storedId(row.price_book_id) }),
	};
}

const billingOfPartner = readStatement(["partnerId"], (db, place) =>
	db.selectFrom("partner_billing").selectAll().where("partner_id", "=", place("partnerId")),
);

/** Writes how a partner bills, new or changed. */
export async function savePartnerBilling(tx: Transactor, billing: PartnerBilling): Promise<void> {
	const row = {
		partner_id: billing.partnerId,
		currency: billing.currency,
		billing_day: billing.billingDay,
		legacy_policy: billing.policies.legacy,
		new_commerce_policy: billing.policies.newCommerce,
		price_book_id: billing.priceBookId ?? null,
	};
	await tx
		.insertInto("partner_billing")
		.values(row)
		.onConflict((conflict) => conflict.column("partner_id").doUpdateSet(row))
		.execute();
}

/** How one subscription is billed; undefined when it is not billed here. */
export async function findBilling(
	db: Reader,
	customerId: CustomerId,
	subscriptionId: SubscriptionId,
): Promise<SubscriptionBilling | undefined> {
	const row = await billingOfSubscription.first(db, { customerId, subscriptionId });
	return row === undefined ? undefined : fromBillingRow(row);
}

const billingOfSubscription = readStatement(["customerId", "subscriptionId"], (db, place) =>
	db
		.selectFrom("subscription_billing")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("subscription_id", "=", place("subscriptionId")),
);

/** How all of a customer's subscriptions are billed, whichever partner sold them. */
export async function listBillings(db: Reader, customerId: CustomerId): Promise<readonly SubscriptionBilling[]> {
	return (await billingsOfCustomer.all(db, { customerId })).map(fromBillingRow);
}

const billingsOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("subscription_billing").selectAll().where("customer_id", "=", place("customerId")),
);

/** Writes how a subscription is billed, new or changed. */
export async function saveBilling(tx: Transactor, billing: SubscriptionBilling): Promise<void> {
	await upsertBilling.run(tx, { ...toBillingRow(billing) });
}

/** Takes away how a subscription was billed, when its beginning is undone before anything was charged. */
export async function removeBilling(
	tx: Transactor,
	{ customerId, subscriptionId }: Pick<SubscriptionBilling, "customerId" | "subscriptionId">,
): Promise<void> {
	await tx
		.deleteFrom("subscription_billing")
		.where("customer_id", "=", customerId)
		.where("subscription_id", "=", subscriptionId)
		.execute();
}

const billingColumns = [
	"customer_id",
	"subscription_id",
	"partner_id",
	"started_on",
	"cycle",
	"policy",
	"unit_price",
	"currency",
	"price_source",
	"billed_until",
	"running",
	"lines_written",
	"renewal_price",
] as const satisfies readonly (keyof SubscriptionBillingRow)[];

const changingColumns = [
	"started_on",
	"cycle",
	"policy",
	"unit_price",
	"currency",
	"price_source",
	"billed_until",
	"running",
	"lines_written",
	"renewal_price",
] as const satisfies readonly (typeof billingColumns)[number][];

const upsertBilling = writeStatement(billingColumns, (db, place) =>
	db
		.insertInto("subscription_billing")
		.values(placeAll(billingColumns, place))
		.onConflict((conflict) =>
			conflict.columns(["customer_id", "subscription_id"]).doUpdateSet(placeAll(changingColumns, place)),
		),
);

function fromBillingRow(row: SubscriptionBillingRow): SubscriptionBilling {
	const currency = row.currency as Currency; // written by toBillingRow only, as cycle and policy
	return {
		customerId: storedId(row.customer_id),
		subscriptionId: storedId(row.subscription_id),
		partnerId: storedId(row.partner_id),
		startedOn: storedDay(row.started_on),
		cycle: row.cycle as SubscriptionBilling["cycle"], // see currency
		policy: row.policy as SubscriptionBilling["policy"], // see currency
		unitPrice: { amount: row.unit_price, currency },
		priceSource: fromJson<SubscriptionBilling["priceSource"]>(row.price_source),
		billedUntil: storedDay(row.billed_until),
		running: row.running === 1,
		linesWritten: row.lines_written,
		...(row.renewal_price === null
			? {}
			: { renewalPrice: fromJson<NonNullable<SubscriptionBilling["renewalPrice"]>>(row.renewal_price) }),
	};
}

function toBillingRow(billing: SubscriptionBilling): SubscriptionBillingRow {
	return {
		customer_id: billing.customerId,
		subscription_id: billing.subscriptionId,
		partner_id: billing.partnerId,
		started_on: billing.startedOn,
		cycle: billing.cycle,
		policy: billing.policy,
		unit_price: billing.unitPrice.amount,
		currency: billing.unitPrice.currency,
		price_source: toJson(billing.priceSource),
		billed_until: billing.billedUntil,
		running: billing.running ? 1 : 0,
		lines_written: billing.linesWritten,
		renewal_price: billing.renewalPrice === undefined ? null : toJson(billing.renewalPrice),
	};
}
