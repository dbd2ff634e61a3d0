import { type CustomerId, type PartnerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import type { Transition } from "../domain/transitions/transition.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { TransitionRow } from "./transition-tables.ts";

/** Whose transitions of which subscription. */
export interface TransitionsOf {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly subscriptionId: SubscriptionId;
}

/** Writes a transition that was asked for, with what became of it. */
export async function saveTransition(tx: Transactor, transition: Transition): Promise<void> {
	await tx.insertInto("transitions").values(toRow(transition)).execute();
}

/** The partner's transitions from a subscription, the last first; only that of an operation where one is named. */
export async function listTransitions(
	db: Reader,
	{ customerId, partnerId, subscriptionId }: TransitionsOf,
	operationId?: string,
): Promise<readonly Transition[]> {
	let query = db
		.selectFrom("transitions")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("from_subscription_id", "=", subscriptionId)
		.where("partner_id", "=", partnerId);
	if (operationId !== undefined) query = query.where("operation_id", "=", operationId);
	const rows = await query.orderBy("created_at", "desc").orderBy("operation_id", "desc").execute();
	return rows.map(fromRow);
}

/** Whether an operation of that id was asked for at this customer's. */
export async function isOperationKnown(db: Reader, customerId: CustomerId, operationId: string): Promise<boolean> {
	const row = await db
		.selectFrom("transitions")
		.select("operation_id")
		.where("customer_id", "=", customerId)
		.where("operation_id", "=", operationId)
		.executeTakeFirst();
	return row !== undefined;
}

function toRow(transition: Transition): TransitionRow {
	return {
		customer_id: transition.customerId,
		operation_id: transition.operationId,
		partner_id: transition.partnerId,
		from_subscription_id: transition.fromSubscriptionId,
		from_offer_id: transition.fromOfferId,
		to_offer_id: transition.toOfferId,
		to_subscription_id: transition.toSubscriptionId ?? null,
		quantity: transition.quantity,
		term_duration: transition.termDuration ?? null,
		billing_cycle: transition.billingCycle ?? null,
		license_transfer: transition.licenseTransfer ? 1 : 0,
		promotion_id: transition.promotionId ?? null,
		change_id: transition.changeId ?? null,
		created_at: transition.createdAt,
		events: toJson(transition.events),
	};
}

function fromRow(row: TransitionRow): Transition {
	return {
		customerId: storedId(row.customer_id),
		operationId: row.operation_id,
		partnerId: storedId(row.partner_id),
		fromSubscriptionId: storedId(row.from_subscription_id),
		fromOfferId: storedId(row.from_offer_id),
		toOfferId: row.to_offer_id,
		...(row.to_subscription_id === null ? {} : { toSubscriptionId: storedId<SubscriptionId>(row.to_subscription_id) }),
		quantity: row.quantity,
		...(row.term_duration === null ? {} : { termDuration: row.term_duration }),
		...(row.billing_cycle === null ? {} : { billingCycle: row.billing_cycle }),
		licenseTransfer: row.license_transfer === 1,
		...(row.promotion_id === null ? {} : { promotionId: row.promotion_id }),
		...(row.change_id === null ? {} : { changeId: storedId<ChangeId>(row.change_id) }),
		createdAt: storedInstant(row.created_at),
		events: fromJson<Transition["events"]>(row.events),
	};
}
