import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { BillingDraft, CustomerRefusal } from "../../domain/customers/customer-draft.ts";
import { planBilling } from "../../domain/customers/plan-customer.ts";
import { saveCustomer } from "../../storage/customer-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type CustomerOutcome, changeCustomer } from "./customer-change.ts";

/** Why a billing profile stays as it is; `stale` when somebody changed it since it was read. */
export type BillingRefusal = CustomerRefusal | { readonly code: "stale" };
export type BillingOutcome = CustomerOutcome<BillingRefusal, { readonly customer: Customer }>;

interface BillingCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	/** Made from the customer as it is now, since a client need not say everything. */
	readonly toDraft: (customer: Customer) => BillingDraft;
	/** Whether the version that the client read is still the one. */
	readonly isCurrent: (customer: Customer) => boolean;
	readonly toAnswer: (outcome: BillingOutcome) => RememberedAnswer;
}

/** Audit operation `update_customer_billing_profile`. */
export async function updateBillingProfile(
	surroundings: Surroundings,
	{ customerId, origin, toDraft, isCurrent, toAnswer }: BillingCommand,
): Promise<RememberedAnswer> {
	return await changeCustomer<BillingRefusal, { readonly customer: Customer }>(surroundings, {
		customerId,
		origin,
		toAnswer,
		async change(tx, { customer: before, record }) {
			if (!isCurrent(before)) return { kind: "refused", refusals: [{ code: "stale" }] };
			const plan = planBilling(before, toDraft(before));
			if (plan.kind === "refused") return plan;
			await saveCustomer(tx, plan.customer);
			await record({
				operation: "update_customer_billing_profile",
				resource: "customer",
				before,
				after: plan.customer,
			});
			return { kind: "done", customer: plan.customer };
		},
	});
}
