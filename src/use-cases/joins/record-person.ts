import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { PersonPlan } from "../../domain/joins/person-plan.ts";
import { personOf } from "../../domain/joins/user-effect.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What the audit keeps of a join or a leave: the account, the licenses, and the seats of each subscription. */
export function recordPerson(
	at: Surroundings,
	origin: RequestOrigin,
	{ plan, change }: { readonly plan: PersonPlan; readonly change: CustomerChange },
): readonly AuditRecord[] {
	const details = { ChangeId: change.id };
	return [
		...recordAccount(at, origin, { change, details }),
		...recordLicenses(at, origin, { plan, change, details }),
		...plan.seats.map(({ before, after }) =>
			newAuditRecord(at, origin, {
				...{ customerId: change.customerId, operation: "update_subscription", resource: "subscription" },
				...{ resourceId: after.id, before, after },
				details: { ...details, QuantityBefore: String(before.quantity), QuantityAfter: String(after.quantity) },
			}),
		),
	];
}

interface ToRecord {
	readonly change: CustomerChange;
	readonly details: Readonly<Record<string, string>>;
}

/** What became of accounts; also of those that an undo brings back or takes away. */
export function recordAccount(
	at: Surroundings,
	origin: RequestOrigin,
	{ change, details }: ToRecord,
): readonly AuditRecord[] {
	return (change.effects.users ?? []).flatMap((effect) => {
		const { before, after } = effect;
		if (before?.signInBlocked === after?.signInBlocked && before !== undefined && after !== undefined) return [];
		const person = personOf(effect);
		const made = change.undoes === undefined ? "create_customer_user" : "restore_customer_user";
		const operation =
			after === undefined ? "delete_customer_user" : before === undefined ? made : "update_customer_user";
		return newAuditRecord(at, origin, {
			...{ customerId: change.customerId, operation, resource: "customer_user", resourceId: person.id },
			...(before === undefined ? {} : { before }),
			...(after === undefined ? {} : { after }),
			details: { ...details, UserPrincipalName: person.userPrincipalName },
		});
	});
}

function recordLicenses(
	at: Surroundings,
	origin: RequestOrigin,
	{ plan, change, details }: ToRecord & { readonly plan: PersonPlan },
): readonly AuditRecord[] {
	const { assigned, removed } = plan;
	if (assigned.length + removed.length === 0) return [];
	const { id } = personOf(plan.user);
	return [
		newAuditRecord(at, origin, {
			...{ customerId: change.customerId, operation: "update_customer_user_licenses", resource: "license" },
			resourceId: id,
			before: removed,
			after: assigned,
			details: {
				...details,
				CustomerUserId: id,
				...(assigned.length === 0 ? {} : { AddedLicenseSkuId: assigned.map(({ skuId }) => skuId).join(",") }),
				...(removed.length === 0 ? {} : { RemovedLicenseSkuId: removed.map(({ skuId }) => skuId).join(",") }),
			},
		}),
	];
}
