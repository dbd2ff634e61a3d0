import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { toId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { planUndo } from "../../domain/changes/plan-undo.ts";
import type { UndoFacts } from "../../domain/changes/undo.ts";
import { listBillings } from "../../storage/billing-store.ts";
import { findUndoing, listChangesSince } from "../../storage/change-history-store.ts";
import { findChange } from "../../storage/change-store.ts";
import type { Reader } from "../../storage/database.ts";
import { listAssignments } from "../../storage/license-store.ts";
import { readPeople } from "../joins/read-people.ts";
import { recordAccount } from "../joins/record-person.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { type CustomerFacts, mayMoveLicenses } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import type { SubscriptionToChange } from "./compute-seats.ts";
import type { ChangeContext, ComputedChange } from "./computed-change.ts";

/** Compute of an undo: the change the other way, or everything that is against it. */
export async function computeUndo(
	{ at, money, change: asked }: ChangeContext,
	{ changeId }: Extract<ChangeRequest, { readonly kind: "undo" }>,
): Promise<ComputedChange> {
	const { db, caller, facts, day, by } = asked;
	const of = { customerId: facts.customer.id, partnerId: caller.partnerId };
	const undone = await findChange(db, of, changeId);
	if (undone === undefined) return { kind: "refused", of: "undo", refusals: [{ code: "undoNotFound" }] };
	const moment = { id: toId<ChangeId>(at.newId()), at: at.now(), day, by };
	const undoneBy = (await findUndoing(db, of.customerId, [undone.id])).get(undone.id);
	const planned = planUndo({
		...(await readPresent(at, asked)),
		...(undone.effects.users === undefined
			? {}
			: { people: await readPeople(db, { customerId: of.customerId, now: at.now() }, [undone]) }),
		moment,
		undone,
		...(undoneBy === undefined ? {} : { undoneBy }),
		others: await listChangesSince(db, of, undone),
	});
	if (planned.kind === "refused") return { ...planned, of: "undo" };
	const { change } = planned;
	return { kind: "planned", at, facts, money, change, records: (origin) => recordUndo(at, origin, change) };
}

/** What an undo finds as it is now, whichever change is undone. */
export type PresentFacts = Omit<UndoFacts, "moment" | "undone" | "undoneBy" | "others">;

/** Reads it. `at` is in the customer's time. */
export async function readPresent(
	at: Surroundings,
	{ db, facts, caller }: Pick<SubscriptionToChange, "caller"> & { readonly db: Reader; readonly facts: CustomerFacts },
): Promise<PresentFacts> {
	const { customer, relationship, subscriptions } = facts;
	const billings = await listBillings(db, customer.id);
	return {
		catalog: at.catalog,
		relationship,
		subscriptions,
		billings: new Map(billings.map((billing) => [billing.subscriptionId, billing])),
		assignments: await listAssignments(db, customer.id),
		mayMoveLicenses: mayMoveLicenses(at, caller),
		undoDays: at.settings.undoDays,
	};
}

/** The records of an undo: each subscription before and after, and whose licenses went back. */
function recordUndo(at: Surroundings, origin: RequestOrigin, change: CustomerChange): readonly AuditRecord[] {
	const { customerId, effects, id, undoes } = change;
	const details = { ChangeId: id, ...(undoes === undefined ? {} : { UndoneChangeId: undoes }) };
	const users = [...new Set(effects.assignments.flatMap(({ before, after }) => (after ?? before)?.userId ?? []))];
	const subscriptions = effects.subscriptions.flatMap(({ before, after }) =>
		after === undefined
			? []
			: newAuditRecord(at, origin, {
					...{ customerId, operation: "undo_change", resource: "subscription", resourceId: after.id },
					...(before === undefined ? {} : { before }),
					after,
					details,
				}),
	);
	const accounts = recordAccount(at, origin, { change, details });
	if (users.length === 0) return [...accounts, ...subscriptions];
	const given = new Set(
		effects.assignments.flatMap(({ before, after }) => (before === undefined ? (after?.skuId ?? []) : [])),
	);
	const taken = new Set(
		effects.assignments.flatMap(({ before, after }) => (after === undefined ? (before?.skuId ?? []) : [])),
	);
	return [
		...accounts,
		...subscriptions,
		newAuditRecord(at, origin, {
			...{ customerId, operation: "update_customer_user_licenses", resource: "license" },
			resourceId: change.subscriptionId,
			details: {
				...details,
				CustomerUserId: users.join(","),
				...(given.size === 0 ? {} : { AddedLicenseSkuId: [...given].join(",") }),
				...(taken.size === 0 ? {} : { RemovedLicenseSkuId: [...taken].join(",") }),
			},
		}),
	];
}
