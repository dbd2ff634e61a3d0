import { type CustomerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import type { SupportContact } from "../domain/subscriptions/support-contact.ts";
import type { Reader, Transactor } from "./database.ts";

/** Who was named for a subscription. */
export async function findSupportContact(
	db: Reader,
	{ customerId, subscriptionId }: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
): Promise<SupportContact | undefined> {
	const row = await db
		.selectFrom("support_contacts")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("subscription_id", "=", subscriptionId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	return {
		customerId: storedId(row.customer_id),
		subscriptionId: storedId(row.subscription_id),
		tenantId: row.tenant_id,
		mpnId: row.mpn_id,
		name: row.name,
	};
}

/** Names somebody, in place of whoever was named before. */
export async function saveSupportContact(tx: Transactor, contact: SupportContact): Promise<void> {
	const named = { tenant_id: contact.tenantId, mpn_id: contact.mpnId, name: contact.name };
	await tx
		.insertInto("support_contacts")
		.values({ customer_id: contact.customerId, subscription_id: contact.subscriptionId, ...named })
		.onConflict((conflict) => conflict.columns(["customer_id", "subscription_id"]).doUpdateSet(named))
		.execute();
}
