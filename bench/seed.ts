import { readConfig } from "../src/config.ts";
import { type CustomerId, type OfferId, type SkuId, type SubscriptionId, toId } from "../src/domain/basics/ids.ts";
import { addDays, type Instant, startOfDay, toInstant } from "../src/domain/basics/instant.ts";
import { billingPeriodAt } from "../src/domain/billing/billing-period.ts";
import { dayOf } from "../src/domain/billing/day.ts";
import { planPurchaseCharges } from "../src/domain/billing/plan-purchase-charges.ts";
import type { ChangeId } from "../src/domain/billing/proration-line.ts";
import { getOffer } from "../src/domain/catalog/catalog.ts";
import { openInstallation } from "../src/server.ts";
import { demoPartnerId } from "../src/use-cases/demo/demo-ids.ts";

/** Business Basic, which the guide upgrades to E3. */
const offerId: OfferId = toId("bd938f12-058f-4927-bba3-ae36b1d2501c");
const rowsPerInsert = 400;
const listedCustomers = 1_200;

/** What the load is sent to. */
export interface Seeded {
	readonly customers: readonly { readonly id: CustomerId; readonly subscriptionId: SubscriptionId }[];
	/** Customers with fifty subscriptions each, more than the server remembers lists of. */
	readonly listed: readonly CustomerId[];
}

/** What a database is filled with. */
export interface Filling {
	/** Customers of one subscription, five seats and three people each. */
	readonly count: number;
	/** Whether the partner bills its customers. */
	readonly billed: boolean;
}

/** Fills a database with the demo and what the load is sent to. */
export async function seed(databaseUrl: string, { count, billed }: Filling): Promise<Seeded> {
	const { surroundings } = await openInstallation(readConfig({ DATABASE_URL: databaseUrl }));
	const customers = Array.from({ length: count + listedCustomers }, (_, index) => ({
		id: toId<CustomerId>(id("b1", index)),
		subscriptionId: toId<SubscriptionId>(id("b2", index)),
	}));
	const listed = customers.slice(count).map((one) => one.id);
	const now = toInstant(Temporal.Now.instant());
	const subscriptions = makeSubscriptionRows(customers, count, now);
	const rowSets = {
		...makeCustomerRows(customers, now),
		...subscriptions,
		...(billed ? makeBillingRows(subscriptions.subscriptions, now) : {}),
		...makeLicenseRows(customers, getOffer(surroundings.catalog, offerId).skuId, now),
	};
	await surroundings.database.whole.transaction().execute(async (tx) => {
		for (const [table, rows] of Object.entries(rowSets)) {
			for (let start = 0; start < rows.length; start += rowsPerInsert) {
				await tx
					.insertInto(table as keyof typeof rowSets) // the keys are table names
					.values(rows.slice(start, start + rowsPerInsert) as never) // and the rows are theirs
					.execute();
			}
		}
	});
	if (!billed) await surroundings.database.whole.deleteFrom("partner_billing").execute();
	await surroundings.database.close();
	return { customers: customers.slice(0, count), listed };
}

function makeCustomerRows(customers: Seeded["customers"], now: Instant) {
	return {
		customers: customers.map(({ id: customerId }, index) => ({
			id: customerId,
			company_name: `Bench ${index}`,
			search_name: `bench ${index}`,
			domain: `bench${index}.example`,
			country: "KR",
			culture: "ko-KR",
			email: `billing@bench${index}.example`,
			address: JSON.stringify({ firstName: "A", lastName: "B", addressLine1: "C", city: "D", postalCode: "E" }),
			created_at: now,
			version: 1,
			clock: null,
			is_test: 0,
		})),
		partner_relationships: customers.map(({ id: customerId }) => ({
			customer_id: customerId,
			partner_id: demoPartnerId,
			reseller: "active",
			delegated_admin: "full",
			delegated_services: '["office365"]',
			delegated_roles: "[]",
			delegated_until: null,
			since: now,
		})),
	};
}

function makeSubscriptionRows(customers: Seeded["customers"], count: number, now: Instant) {
	const subscriptions = customers.flatMap((customer, index) =>
		Array.from({ length: index < count ? 1 : 50 }, (_, place) => ({
			customer_id: customer.id,
			id: place === 0 ? customer.subscriptionId : id(`b${place + 100}`, index),
			partner_id: demoPartnerId,
			offer_id: offerId,
			order_id: id("b3", index),
			parent_subscription_id: null,
			regime: "legacy",
			friendly_name: "",
			quantity: 5,
			status: "active",
			suspension_reasons: "[]",
			provisioning: "success",
			billing_cycle: "monthly",
			auto_renew: 1,
			created_at: addDays(now, -40),
			effective_from: startOfDay(addDays(now, -40)),
			committed_until: startOfDay(addDays(now, 324)),
			partner_id_on_record: null,
			state_ends_at: null,
			version: 1,
		})),
	);
	const batches = subscriptions.map((one) => ({
		customer_id: one.customer_id,
		subscription_id: one.id,
		id: one.id,
		quantity: one.quantity,
		added_at: one.created_at,
	}));
	return { subscriptions, seat_batches: batches };
}

/** Each is paid for until its month ends, as one that was sold here is. */
function makeBillingRows(subscriptions: ReturnType<typeof makeSubscriptionRows>["subscriptions"], now: Instant) {
	const startedOn = dayOf(addDays(now, -40));
	const period = billingPeriodAt({ regime: "legacy", startedOn, cycle: "monthly" }, dayOf(now));
	const paid = subscriptions.map((one) => {
		const changeId = toId<ChangeId>(`be${one.id.slice(2)}`);
		const [line] = planPurchaseCharges({
			change: { id: changeId, day: period.span.from, currency: "USD", policy: "exactCarried" },
			kind: "cycle",
			purchased: {
				subscriptionId: toId(one.id),
				offerId,
				quantity: one.quantity,
				unitPrice: { amount: 500, currency: "USD" },
				period,
			},
		}).lines;
		if (line === undefined) throw new Error("a period without a line");
		return { one, line };
	});
	return {
		subscription_billing: subscriptions.map((one) => ({
			customer_id: one.customer_id,
			subscription_id: one.id,
			partner_id: demoPartnerId,
			started_on: startedOn,
			cycle: "monthly",
			policy: "exactCarried",
			unit_price: 500,
			currency: "USD",
			price_source: "{}",
			billed_until: period.span.until,
			running: 1,
			lines_written: 1,
			renewal_price: null,
		})),
		charge_lines: paid.map(({ one, line }) => ({
			customer_id: one.customer_id,
			subscription_id: one.id,
			place: 1,
			line_id: line.id,
			change_id: line.changeId,
			partner_id: demoPartnerId,
			offer_id: line.offerId,
			kind: line.kind,
			span_from: line.span.from,
			span_until: line.span.until,
			rated_from: line.rated.from,
			rated_until: line.rated.until,
			amount: line.amount.amount,
			currency: line.amount.currency,
			settles: null,
			proof: JSON.stringify(line.proof),
			invoiced_from: line.span.from,
			booked_at: now,
		})),
	};
}

function makeLicenseRows(customers: Seeded["customers"], skuId: SkuId, now: Instant) {
	const people = customers.flatMap(({ id: customerId }, index) =>
		[1, 2, 3].map((user) => ({ customerId, userId: id(`c${user}`, index), user, index })),
	);
	return {
		customer_users: people.map(({ customerId, userId, user, index }) => ({
			customer_id: customerId,
			id: userId,
			user_principal_name: `user${user}@bench${index}.example`,
			display_name: `User ${user}`,
			first_name: "User",
			last_name: String(user),
			usage_location: "KR",
			kind: "member",
			sign_in_blocked: 0,
			last_active_at: null,
		})),
		license_assignments: people.map(({ customerId, userId }) => ({
			customer_id: customerId,
			user_id: userId,
			sku_id: skuId,
			disabled_plans: "[]",
			group_name: null,
			assigned_at: now,
		})),
	};
}

function id(kind: string, index: number): string {
	return `be${kind.padStart(6, "0")}-0000-4000-8000-${String(index).padStart(12, "0")}`;
}
