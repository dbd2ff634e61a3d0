import { type CustomerId, type PartnerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { SeatBatch, Subscription } from "../domain/subscriptions/subscription.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";
import type { SeatBatchRow, SubscriptionRow } from "./tables.ts";

/** Every subscription of the customer, whichever partner sold it, oldest first. Callers must not show a partner another's. */
export async function listSubscriptionsOfCustomer(
	db: Reader,
	customerId: CustomerId,
): Promise<readonly Subscription[]> {
	return (await subscriptionsOfCustomer.all(db, { customerId })).map(fromSubscriptionRow);
}

const subscriptionsOfCustomer = readStatement(["customerId"], (db, place) =>
	db
		.selectFrom("subscriptions")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.orderBy("created_at")
		.orderBy("id"),
);

/** Which subscriptions a partner sold to the customer, and in which version each is: enough to tell lists apart. */
export async function listSubscriptionVersions(
	db: Reader,
	{ partnerId, customerId }: { readonly partnerId: PartnerId; readonly customerId: CustomerId },
): Promise<readonly Pick<SubscriptionRow, "id" | "version" | "regime">[]> {
	return await versionsOfCustomer.all(db, { customerId, partnerId });
}

const versionsOfCustomer = readStatement(["customerId", "partnerId"], (db, place) =>
	db
		.selectFrom("subscriptions")
		.select(["id", "version", "regime"])
		.where("customer_id", "=", place("customerId"))
		.where("partner_id", "=", place("partnerId"))
		.orderBy("id"),
);

/** One subscription that this partner sold to the customer. */
export async function findSubscription(
	db: Reader,
	key: { readonly partnerId: PartnerId; readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<Subscription | undefined> {
	const row = await db
		.selectFrom("subscriptions")
		.selectAll()
		.where("customer_id", "=", key.customerId)
		.where("id", "=", key.subscriptionId)
		.where("partner_id", "=", key.partnerId)
		.executeTakeFirst();
	return row === undefined ? undefined : fromSubscriptionRow(row);
}

/** Writes a new subscription. */
export async function saveNewSubscription(tx: Transactor, subscription: Subscription): Promise<void> {
	await insertSubscription.run(tx, { ...toSubscriptionRow(subscription) });
}

const subscriptionColumns = [
	"customer_id",
	"id",
	"partner_id",
	"offer_id",
	"order_id",
	"parent_subscription_id",
	"regime",
	"friendly_name",
	"quantity",
	"status",
	"suspension_reasons",
	"provisioning",
	"billing_cycle",
	"auto_renew",
	"created_at",
	"effective_from",
	"committed_until",
	"partner_id_on_record",
	"state_ends_at",
	"promotion_id",
	"next_committed_until",
	"version",
] as const satisfies readonly (keyof SubscriptionRow)[];

const insertSubscription = writeStatement(subscriptionColumns, (db, place) =>
	db.insertInto("subscriptions").values(placeAll(subscriptionColumns, place)),
);

/** Writes what can change of a subscription; a conversion changes even its offer and its term. */
export async function saveSubscription(tx: Transactor, subscription: Subscription): Promise<void> {
	await updateSubscription.run(tx, { ...toSubscriptionRow(subscription) });
}

const changingColumns = [
	"offer_id",
	"friendly_name",
	"quantity",
	"status",
	"suspension_reasons",
	"provisioning",
	"billing_cycle",
	"auto_renew",
	"effective_from",
	"committed_until",
	"partner_id_on_record",
	"state_ends_at",
	"promotion_id",
	"next_committed_until",
	"version",
] as const satisfies readonly (keyof SubscriptionRow)[];

const updateSubscription = writeStatement([...changingColumns, "customer_id", "id"], (db, place) =>
	db
		.updateTable("subscriptions")
		.set(placeAll(changingColumns, place))
		.where("customer_id", "=", place("customer_id"))
		.where("id", "=", place("id")),
);

/** Active subscriptions and their seats, for each customer named. */
export async function countActiveSubscriptions(
	db: Reader,
	partnerId: PartnerId,
	customerIds: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, { readonly subscriptions: number; readonly seats: number }>> {
	if (customerIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("subscriptions")
		.select(({ fn }) => ["customer_id", fn.countAll().as("subscriptions"), fn.sum("quantity").as("seats")])
		.where("customer_id", "in", customerIds)
		.where("partner_id", "=", partnerId)
		.where("status", "=", "active")
		.groupBy("customer_id")
		.execute();
	return new Map(
		rows.map((row) => [
			storedId(row.customer_id),
			{ subscriptions: Number(row.subscriptions), seats: Number(row.seats) },
		]),
	);
}

/** The batches in which a subscription's seats were bought, oldest first. */
export async function listSeatBatches(
	db: Reader,
	customerId: CustomerId,
	subscriptionId: SubscriptionId,
): Promise<readonly SeatBatch[]> {
	return (await batchesOfSubscription.all(db, { customerId, subscriptionId })).map(fromSeatBatchRow);
}

const batchesOfSubscription = readStatement(["customerId", "subscriptionId"], (db, place) =>
	selectBatches(db, place("customerId")).where("subscription_id", "=", place("subscriptionId")),
);

/** The batches of all of a customer's subscriptions, oldest first. */
export async function listSeatBatchesOfCustomer(db: Reader, customerId: CustomerId): Promise<readonly SeatBatch[]> {
	return (await batchesOfCustomer.all(db, { customerId })).map(fromSeatBatchRow);
}

const batchesOfCustomer = readStatement(["customerId"], (db, place) => selectBatches(db, place("customerId")));

/** Writes batches as they now are; one with nothing left is removed. */
export async function saveSeatBatches(
	tx: Transactor,
	customerId: CustomerId,
	batches: readonly SeatBatch[],
): Promise<void> {
	for (const batch of batches) {
		if (batch.quantity > 0) await saveSeatBatch(tx, customerId, batch);
		else {
			await tx
				.deleteFrom("seat_batches")
				.where("customer_id", "=", customerId)
				.where("subscription_id", "=", batch.subscriptionId)
				.where("id", "=", batch.id)
				.execute();
		}
	}
}

async function saveSeatBatch(tx: Transactor, customerId: CustomerId, batch: SeatBatch): Promise<void> {
	await upsertBatch.run(tx, {
		customer_id: customerId,
		subscription_id: batch.subscriptionId,
		id: batch.id,
		quantity: batch.quantity,
		added_at: batch.addedAt,
	});
}

const batchColumns = [
	"customer_id",
	"subscription_id",
	"id",
	"quantity",
	"added_at",
] as const satisfies readonly (keyof SeatBatchRow)[];

const upsertBatch = writeStatement(batchColumns, (db, place) =>
	db
		.insertInto("seat_batches")
		.values(placeAll(batchColumns, place))
		.onConflict((conflict) =>
			conflict
				.columns(["customer_id", "subscription_id", "id"])
				.doUpdateSet((eb) => ({ quantity: eb.ref("excluded.quantity") })),
		),
);

function selectBatches(db: Reader, customerId: CustomerId) {
	return db
		.selectFrom("seat_batches")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("added_at")
		.orderBy("id");
}

function fromSeatBatchRow(row: SeatBatchRow): SeatBatch {
	return {
		id: row.id,
		subscriptionId: storedId(row.subscription_id),
		quantity: row.quantity,
		addedAt: storedInstant(row.added_at),
	};
}

/** Most subscriptions are not suspended, and lists are long. */
const noReasons: Subscription["suspensionReasons"] = [];

/** Lists are long and this runs for every row, so that absent members are set rather than spread in. */
function fromSubscriptionRow(row: SubscriptionRow): Subscription {
	const subscription: { -readonly [Name in keyof Subscription]: Subscription[Name] } = {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		offerId: storedId(row.offer_id),
		orderId: storedId(row.order_id),
		regime: row.regime as Subscription["regime"], // written by toSubscriptionRow only, as the three below
		friendlyName: row.friendly_name,
		quantity: row.quantity,
		status: row.status as Subscription["status"], // see regime
		suspensionReasons: row.suspension_reasons === "[]" ? noReasons : fromJson(row.suspension_reasons),
		provisioning: row.provisioning as Subscription["provisioning"], // see regime
		billingCycle: row.billing_cycle as Subscription["billingCycle"], // see regime
		autoRenew: row.auto_renew === 1,
		createdAt: storedInstant(row.created_at),
		effectiveFrom: storedInstant(row.effective_from),
		committedUntil: storedInstant(row.committed_until),
		version: row.version,
	};
	if (row.parent_subscription_id !== null) subscription.parentSubscriptionId = storedId(row.parent_subscription_id);
	if (row.partner_id_on_record !== null) subscription.partnerIdOnRecord = row.partner_id_on_record;
	if (row.state_ends_at !== null) subscription.stateEndsAt = storedInstant(row.state_ends_at);
	if (row.promotion_id !== null) subscription.promotionId = row.promotion_id;
	if (row.next_committed_until !== null) subscription.nextCommittedUntil = storedInstant(row.next_committed_until);
	return subscription;
}

function toSubscriptionRow(subscription: Subscription): SubscriptionRow {
	return {
		customer_id: subscription.customerId,
		id: subscription.id,
		partner_id: subscription.partnerId,
		offer_id: subscription.offerId,
		order_id: subscription.orderId,
		parent_subscription_id: subscription.parentSubscriptionId ?? null,
		regime: subscription.regime,
		friendly_name: subscription.friendlyName,
		quantity: subscription.quantity,
		status: subscription.status,
		suspension_reasons: toJson(subscription.suspensionReasons),
		provisioning: subscription.provisioning,
		billing_cycle: subscription.billingCycle,
		auto_renew: subscription.autoRenew ? 1 : 0,
		created_at: subscription.createdAt,
		effective_from: subscription.effectiveFrom,
		committed_until: subscription.committedUntil,
		partner_id_on_record: subscription.partnerIdOnRecord ?? null,
		state_ends_at: subscription.stateEndsAt ?? null,
		promotion_id: subscription.promotionId ?? null,
		next_committed_until: subscription.nextCommittedUntil ?? null,
		version: subscription.version,
	};
}
