import { type AuditRecord, ownChainOf } from "../domain/audit/audit-record.ts";
import { toId } from "../domain/basics/ids.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";

type Recorded = Pick<
	AuditRecord,
	"customerId" | "operation" | "resource" | "resourceId" | "before" | "after" | "details"
>;

/** The record of a change that is being written now, by whoever asked for it. */
export function newAuditRecord(
	surroundings: Pick<Surroundings, "newId" | "now">,
	origin: RequestOrigin,
	recorded: Recorded,
): AuditRecord {
	const { caller } = origin;
	return {
		...recorded,
		id: toId(surroundings.newId()),
		partnerId: caller.partnerId,
		status: "succeeded",
		clientId: caller.clientId,
		...(caller.account === undefined ? {} : { userName: caller.account.userName }),
		...(origin.address === undefined ? {} : { address: origin.address }),
		...(origin.onBehalfOf === undefined ? {} : { onBehalfOf: origin.onBehalfOf }),
		correlationId: origin.correlationId,
		requestId: origin.requestId,
		occurredAt: surroundings.now(),
	};
}

/** The same of what a partner does for itself and for no customer. */
export function newPartnerRecord(
	surroundings: Pick<Surroundings, "newId" | "now">,
	origin: RequestOrigin,
	recorded: Omit<Recorded, "customerId">,
): AuditRecord {
	const customerId = ownChainOf(origin.caller.partnerId);
	return newAuditRecord(surroundings, origin, { ...recorded, customerId });
}
