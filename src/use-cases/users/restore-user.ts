import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { goneBefore } from "../../domain/users/deleted-user.ts";
import { planRestore, type SeatsOfSkus } from "../../domain/users/plan-restore.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findDeletedUser, removeDeletedUser } from "../../storage/deleted-user-store.ts";
import { saveRolesOf } from "../../storage/directory-store.ts";
import { listOutsideHoldings } from "../../storage/holding-store.ts";
import { countAssignments, saveAssignments } from "../../storage/license-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { listLicensesUnderWay } from "../../storage/transfer-store.ts";
import { findUserIdByName, saveNewUsers } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { countSeatsBySku } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, type OpenDirectory, type ToDirectoryAnswer } from "./directory.ts";

/** A person who is back, with the licenses that came back and those that did not. */
export interface RestoredUser {
	readonly user: CustomerUser;
	readonly licenses: readonly LicenseAssignment[];
	/** Held before, without a free seat now. */
	readonly lost: readonly LicenseAssignment[];
}

/** Who is to come back, under another name where the old one was taken. */
export interface RestoreUserCommand {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly newName?: string;
	readonly origin: RequestOrigin;
	readonly toAnswer: ToDirectoryAnswer<RestoredUser>;
}

/** Audit operation `restore_customer_user`: the same id, roles, password, and licenses as far as seats are free. */
export async function restoreUser(surroundings: Surroundings, command: RestoreUserCommand): Promise<RememberedAnswer> {
	return await changeDirectory(surroundings, {
		...command,
		change: (tx, directory) => restoreWithin(tx, directory, command),
	});
}

/** The same inside a transaction that has begun. */
export async function restoreWithin(
	tx: Transactor,
	{ customer, customerId, at }: OpenDirectory,
	{ userId, newName, origin }: Pick<RestoreUserCommand, "userId" | "newName" | "origin">,
): Promise<DirectoryOutcome<RestoredUser>> {
	const now = at.now();
	const deleted = await findDeletedUser(tx, { customerId, id: userId }, goneBefore(now));
	if (deleted === undefined) return { kind: "userNotFound" };
	const name = newName ?? deleted.user.userPrincipalName;
	const taken = (await findUserIdByName(tx, customerId, name)) !== undefined;
	const plan = planRestore(deleted, {
		now,
		names: { domain: customer.domain, isTaken: () => taken },
		seats: await readSeats(tx, at, customerId),
		...(newName === undefined ? {} : { newName }),
	});
	if (plan.kind === "refused") return plan;
	const { user, licenses, lost } = plan;
	await saveNewUsers(tx, [user]);
	await saveAssignments(tx, customerId, licenses);
	await saveRolesOf(tx, { customerId, userId }, { roleIds: deleted.roleIds, addedAt: now });
	await removeDeletedUser(tx, customerId, userId);
	const record = newAuditRecord(at, origin, {
		customerId,
		operation: "restore_customer_user",
		resource: "customer_user",
		resourceId: userId,
		after: user,
		details: {
			UserPrincipalName: user.userPrincipalName,
			...(licenses.length === 0 ? {} : { AddedLicenseSkuId: licenses.map(({ skuId }) => skuId).join(",") }),
		},
	});
	await saveAuditRecords(tx, [record]);
	return { kind: "done", user, licenses, lost };
}

/** Licenses that are assigned, or kept for whom they are on their way to. */
async function countTaken(tx: Transactor, customerId: CustomerId): Promise<SeatsOfSkus["assigned"]> {
	const taken = new Map(await countAssignments(tx, customerId));
	for (const { targetSkuId, pending } of await listLicensesUnderWay(tx, customerId)) {
		taken.set(targetSkuId, (taken.get(targetSkuId) ?? 0) + pending);
	}
	return taken;
}

async function readSeats(tx: Transactor, { catalog }: Surroundings, customerId: CustomerId): Promise<SeatsOfSkus> {
	const holdings = await listOutsideHoldings(tx, customerId);
	return {
		bought: countSeatsBySku(await listSubscriptionsOfCustomer(tx, customerId), catalog),
		assigned: await countTaken(tx, customerId),
		elsewhere: new Set(holdings.filter(({ state }) => state === "live").map(({ skuId }) => skuId)),
	};
}
