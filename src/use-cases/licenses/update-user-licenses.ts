import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId, SkuId, UserId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { mayWriteLicenses } from "../../domain/customers/directory-access.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import type { LicensePool } from "../../domain/licenses/license-pool.ts";
import type {
	LicenseUpdatePlan,
	LicenseUpdateRequest,
	LicenseViolation,
	WantedLicense,
} from "../../domain/licenses/license-update.ts";
import { planLicenseUpdate, toUpdateRequest } from "../../domain/licenses/plan-license-update.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { listAssignmentsOfUser, removeAssignments, saveAssignments } from "../../storage/license-store.ts";
import { listDuplicateAddresses } from "../../storage/proxy-address-store.ts";
import { findUser } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { inTimeOf, mayMoveLicenses } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime, catchUp } from "../timeline/catch-up.ts";
import { type LicensesClosed, openDirectory, readPools } from "./read-licenses.ts";

/** What is wanted: some licenses given and some taken, or exactly these licenses and no others. */
export type WantedLicenses =
	| { readonly kind: "changes"; readonly request: LicenseUpdateRequest }
	| { readonly kind: "exactly"; readonly licenses: readonly WantedLicense[] };

/** One change of one person's licenses. */
export interface LicenseUpdateAsked {
	readonly origin: RequestOrigin;
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly wanted: WantedLicenses;
	/** Whether the caller has seen the licenses as they are; a change made in ignorance is not made. */
	readonly isCurrent?: (assignments: readonly LicenseAssignment[]) => boolean;
}

/** What would come of it, or came of it. */
export type LicenseUpdateOutcome =
	| LicensesClosed
	| { readonly kind: "userNotFound" }
	| { readonly kind: "userRequired" }
	| { readonly kind: "stale" }
	| { readonly kind: "refused"; readonly user: CustomerUser; readonly violations: readonly LicenseViolation[] }
	| {
			readonly kind: "updated";
			readonly customer: Customer;
			readonly user: CustomerUser;
			readonly plan: LicenseUpdatePlan;
			/** As they are afterwards. */
			readonly pools: ReadonlyMap<SkuId, LicensePool>;
	  };

/** Tells what a change would do, by the very computation that does it. */
export async function previewUserLicenses(
	surroundings: Surroundings,
	asked: LicenseUpdateAsked,
): Promise<LicenseUpdateOutcome> {
	await catchUp(surroundings, asked.customerId);
	return await surroundings.database.read((db) => computeLicenseUpdate(surroundings, db, asked));
}

/** Audit operation `update_customer_user_licenses`: gives first, then takes, in one transaction. */
export async function updateUserLicenses(
	surroundings: Surroundings,
	asked: LicenseUpdateAsked & { readonly toAnswer: (outcome: LicenseUpdateOutcome) => RememberedAnswer },
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		customerId: asked.customerId,
		origin: asked.origin,
		toAnswer: asked.toAnswer,
		change: (tx, at) => changeWithin(tx, at, asked),
		isLasting: ({ kind }) => kind === "updated" || kind === "refused",
	});
}

async function changeWithin(
	tx: Transactor,
	surroundings: Surroundings,
	asked: LicenseUpdateAsked,
): Promise<LicenseUpdateOutcome> {
	const outcome = await computeLicenseUpdate(surroundings, tx, asked);
	if (outcome.kind !== "updated") return outcome;
	const { plan, customer } = outcome;
	const { customerId, userId } = asked;
	await saveAssignments(tx, customerId, plan.toAssign);
	for (const skuId of plan.toRemove) await removeAssignments(tx, { customerId, skuId, userIds: [userId] });
	if (plan.toAssign.length + plan.toRemove.length > 0) {
		await saveAuditRecords(tx, [recordLicenses(inTimeOf(surroundings, customer), asked, plan)]);
	}
	return outcome;
}

async function computeLicenseUpdate(
	surroundings: Surroundings,
	db: Reader,
	{ origin, customerId, userId, wanted, isCurrent }: LicenseUpdateAsked,
): Promise<LicenseUpdateOutcome> {
	const { caller } = origin;
	const opened = await openDirectory(surroundings, db, { caller, customerId });
	if (opened.kind !== "open") return opened;
	const { facts, at } = opened;
	if (!mayWriteLicenses(facts.relationship, at.now())) return { kind: "directoryClosed" };
	if (!mayMoveLicenses(surroundings, caller)) return { kind: "userRequired" };
	const user = await findUser(db, customerId, userId);
	if (user === undefined) return { kind: "userNotFound" };
	const assignments = await listAssignmentsOfUser(db, customerId, userId);
	if (isCurrent !== undefined && !isCurrent(assignments)) return { kind: "stale" };
	const pools = await readPools(surroundings, db, facts);
	const request = wanted.kind === "changes" ? wanted.request : toUpdateRequest(assignments, wanted.licenses);
	const duplicateAddresses = (await listDuplicateAddresses(db, customerId, [userId])).get(userId) ?? [];
	const known = { now: at.now(), catalog: at.catalog, user, assignments, pools, duplicateAddresses };
	const planned = planLicenseUpdate(known, request);
	if (planned.kind === "refused") return { kind: "refused", user, violations: planned.violations };
	return {
		kind: "updated",
		customer: facts.customer,
		user,
		plan: planned.plan,
		pools: countAfter(pools, planned.plan),
	};
}

function countAfter(
	pools: ReadonlyMap<SkuId, LicensePool>,
	{ before, after }: LicenseUpdatePlan,
): ReadonlyMap<SkuId, LicensePool> {
	const countOf = (licenses: readonly LicenseAssignment[], skuId: SkuId) =>
		licenses.filter((license) => license.skuId === skuId).length;
	return new Map(
		[...pools].map(([skuId, pool]) => {
			const assigned = pool.assigned + countOf(after, skuId) - countOf(before, skuId);
			return [skuId, { ...pool, assigned }];
		}),
	);
}

function recordLicenses(
	surroundings: Surroundings,
	{ origin, customerId, userId }: LicenseUpdateAsked,
	{ before, after, toAssign, toRemove }: LicenseUpdatePlan,
): AuditRecord {
	const added = toAssign.map(({ skuId }) => skuId).join(",");
	return newAuditRecord(surroundings, origin, {
		customerId,
		operation: "update_customer_user_licenses",
		resource: "license",
		resourceId: userId,
		before,
		after,
		details: {
			CustomerUserId: userId,
			...(added === "" ? {} : { AddedLicenseSkuId: added }),
			...(toRemove.length === 0 ? {} : { RemovedLicenseSkuId: toRemove.join(",") }),
		},
	});
}
