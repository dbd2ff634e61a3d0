import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { PartnerRelationship } from "../../domain/customers/partner-relationship.ts";
import { countLive, type EndedPart, type EndingRefusal, planEnding } from "../../domain/relationships/plan-ending.ts";
import { saveRelationship } from "../../storage/customer-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { type CustomerOutcome, changeCustomer } from "../customers/customer-change.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

export type EndedRelationship = { readonly customer: Customer; readonly relationship: PartnerRelationship };
export type EndingOutcome = CustomerOutcome<EndingRefusal, EndedRelationship>;

interface EndCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	/** Both when the reseller relationship ends; nothing changes when there is none. */
	readonly parts: readonly EndedPart[];
	readonly toAnswer: (outcome: EndingOutcome) => RememberedAnswer;
}

/** The partner ends what it is to a customer. Audit operations of the parts that end. */
export async function endRelationship(
	surroundings: Surroundings,
	{ customerId, origin, parts, toAnswer }: EndCommand,
): Promise<RememberedAnswer> {
	return await changeCustomer<EndingRefusal, EndedRelationship>(surroundings, {
		customerId,
		origin,
		toAnswer,
		async change(tx, { customer, relationship: before, record }) {
			const all = await listSubscriptionsOfCustomer(tx, customerId);
			const live = countLive(all.filter(({ partnerId }) => partnerId === before.partnerId));
			let relationship = before;
			for (const part of parts) {
				const plan = planEnding(relationship, { part, live });
				if (plan.kind === "refused") return plan;
				if (!plan.changed) continue;
				await record(describeEnding(part, relationship, plan.relationship));
				relationship = plan.relationship;
			}
			if (relationship !== before) await saveRelationship(tx, relationship);
			return { kind: "done", customer, relationship };
		},
	});
}

/** How the end of a part is recorded, whoever ended it. */
export function describeEnding(part: EndedPart, before: PartnerRelationship, after: PartnerRelationship) {
	return { ...wordsOfEnding(part, before), before, after };
}

function wordsOfEnding(part: EndedPart, { delegatedAdmin }: PartnerRelationship) {
	if (part === "reseller") {
		return {
			operation: "remove_partner_customer_relationship",
			resource: "partner_customer_relationship",
		} as const;
	}
	return delegatedAdmin.kind === "granular"
		? ({ operation: "granular_admin_relationship_terminated", resource: "granular_admin_relationship" } as const)
		: ({ operation: "dap_admin_relationship_terminated", resource: "partner_customer_dap" } as const);
}
