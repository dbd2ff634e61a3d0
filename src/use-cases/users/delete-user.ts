import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import { type DeletedUser, goneBefore } from "../../domain/users/deleted-user.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { forgetDeletedUsers, saveDeletedUser } from "../../storage/deleted-user-store.ts";
import { listLicensesOf, listRoleIdsOf, removeHoldingsOfUser } from "../../storage/directory-store.ts";
import { findUser, removeUser } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, type OpenDirectory, type ToDirectoryAnswer } from "./directory.ts";

/** Who is to be deleted. */
export interface DeleteUserCommand {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly origin: RequestOrigin;
	readonly toAnswer: ToDirectoryAnswer<{ readonly deleted: DeletedUser }>;
}

/** Audit operation `delete_customer_user`: the licenses are free at once and remembered for 30 days. */
export async function deleteUser(surroundings: Surroundings, command: DeleteUserCommand): Promise<RememberedAnswer> {
	return await changeDirectory(surroundings, {
		...command,
		change: (tx, directory) => deleteWithin(tx, directory, command),
	});
}

async function deleteWithin(
	tx: Transactor,
	{ customerId, at }: OpenDirectory,
	{ userId, origin }: DeleteUserCommand,
): Promise<DirectoryOutcome<{ readonly deleted: DeletedUser }>> {
	const user = await findUser(tx, customerId, userId);
	if (user === undefined) return { kind: "userNotFound" };
	const licenses = (await listLicensesOf(tx, customerId, [userId])).get(userId) ?? [];
	const roleIds = await listRoleIdsOf(tx, { customerId, userId });
	const deleted: DeletedUser = { user, deletedAt: at.now(), licenses, roleIds };
	await removeHoldingsOfUser(tx, { customerId, userId });
	await removeUser(tx, customerId, userId);
	await saveDeletedUser(tx, deleted);
	await forgetDeletedUsers(tx, customerId, goneBefore(at.now()));
	const record = newAuditRecord(at, origin, {
		customerId,
		operation: "delete_customer_user",
		resource: "customer_user",
		resourceId: userId,
		before: user,
		details: {
			UserPrincipalName: user.userPrincipalName,
			...(licenses.length === 0 ? {} : { RemovedLicenseSkuId: licenses.map(({ skuId }) => skuId).join(",") }),
		},
	});
	await saveAuditRecords(tx, [record]);
	return { kind: "done", deleted };
}
