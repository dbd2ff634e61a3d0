import type { AuditOperation, AuditResource } from "../../domain/audit/audit-record.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { type CustomerOfPartner, findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What can come of every change of a customer itself. */
export type CustomerOutcome<Refused, Done extends object> =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "refused"; readonly refusals: readonly Refused[] }
	| ({ readonly kind: "done" } & Done);

/** A customer that may be changed now, and how to record that it was. */
export interface OpenCustomer extends CustomerOfPartner {
	/** Its clock stands still. */
	readonly at: Surroundings;
	record(recorded: RecordedChange): Promise<void>;
}

interface RecordedChange {
	readonly operation: AuditOperation;
	readonly resource: AuditResource;
	readonly resourceId?: string;
	readonly before?: unknown;
	readonly after?: unknown;
	readonly details?: Readonly<Record<string, string>>;
}

interface CustomerChangeRequest<Refused, Done extends object> {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly change: (tx: Transactor, customer: OpenCustomer) => Promise<CustomerOutcome<Refused, Done>>;
	readonly toAnswer: (outcome: CustomerOutcome<Refused, Done>) => RememberedAnswer;
}

/** Changes something of the customer itself once, in real time: what a customer is does not follow its own clock. */
export async function changeCustomer<Refused, Done extends object>(
	surroundings: Surroundings,
	{ customerId, origin, change, toAnswer }: CustomerChangeRequest<Refused, Done>,
): Promise<RememberedAnswer> {
	return await answerOnce<CustomerOutcome<Refused, Done>>(surroundings, {
		customerId,
		origin,
		async change(tx, at) {
			const found = await findCustomerOfPartner(tx, origin.caller.partnerId, customerId);
			if (found === undefined) return { kind: "customerNotFound" };
			const record = async ({ resourceId = customerId, details = {}, ...recorded }: RecordedChange) => {
				const name = { CustomerName: found.customer.companyName };
				await saveAuditRecords(tx, [
					newAuditRecord(at, origin, { ...recorded, customerId, resourceId, details: { ...name, ...details } }),
				]);
			};
			return await change(tx, { ...found, at, record });
		},
		isLasting: ({ kind }) => kind !== "customerNotFound",
		toAnswer,
	});
}
