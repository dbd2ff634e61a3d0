import type { CustomerId } from "../../domain/basics/ids.ts";
import { countLive } from "../../domain/relationships/plan-ending.ts";
import { listRelationships, saveDeletion } from "../../storage/customer-store.ts";
import { releaseDomains } from "../../storage/domain-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type CustomerOutcome, changeCustomer } from "./customer-change.ts";

/** Why a customer is not deleted. */
export type DeletionRefusal =
	/** Only test customers are; what happened to the others is kept. */
	| { readonly code: "notTestCustomer" }
	/** It has to do with another partner, too. */
	| { readonly code: "sharedCustomer" }
	| { readonly code: "subscriptionsLive"; readonly count: number };

interface DeleteCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: CustomerOutcome<DeletionRefusal, object>) => RememberedAnswer;
}

/**
 * Audit operation `delete_customer`: a test customer is gone and its domain free. Records, charges and invoices stay,
 * since they are never taken back.
 */
export async function deleteCustomer(
	surroundings: Surroundings,
	{ customerId, origin, toAnswer }: DeleteCommand,
): Promise<RememberedAnswer> {
	return await changeCustomer<DeletionRefusal, object>(surroundings, {
		customerId,
		origin,
		toAnswer,
		async change(tx, { customer, relationship, at, record }) {
			const subscriptions = await listSubscriptionsOfCustomer(tx, customerId);
			const live = countLive(subscriptions);
			const { partnerId } = relationship;
			const others = (await listRelationships(tx, customerId)).filter((one) => one.partnerId !== partnerId);
			const refusals: DeletionRefusal[] = [];
			if (!customer.isTest) refusals.push({ code: "notTestCustomer" });
			if (others.length > 0) refusals.push({ code: "sharedCustomer" });
			if (live > 0) refusals.push({ code: "subscriptionsLive", count: live });
			if (refusals.length > 0) return { kind: "refused", refusals };
			await record({ operation: "delete_customer", resource: "customer", before: customer });
			await saveDeletion(tx, { customerId, partnerId, deletedAt: at.now() });
			await releaseDomains(tx, customerId);
			return { kind: "done" };
		},
	});
}
