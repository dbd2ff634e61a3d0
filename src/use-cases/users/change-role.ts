import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { type DirectoryRole, type DirectoryRoleId, findDirectoryRole } from "../../domain/users/directory-role.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { listRoleIdsOf, removeRoleOf, saveRolesOf } from "../../storage/directory-store.ts";
import { findUser } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, type OpenDirectory, type ToDirectoryAnswer } from "./directory.ts";

/** A person and a role that was given or taken. */
export interface RoleMember {
	readonly user: CustomerUser;
	readonly role: DirectoryRole;
}

/** Who gets which role, or loses it. */
export interface ChangeRoleCommand {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly roleId: DirectoryRoleId;
	readonly gives: boolean;
	readonly origin: RequestOrigin;
	readonly toAnswer: ToDirectoryAnswer<RoleMember>;
}

/** Audit operations `add_user_member` and `remove_user_member`. Giving a role twice is giving it once. */
export async function changeRole(surroundings: Surroundings, command: ChangeRoleCommand): Promise<RememberedAnswer> {
	return await changeDirectory(surroundings, {
		...command,
		change: (tx, directory) => changeWithin(tx, directory, command),
	});
}

async function changeWithin(
	tx: Transactor,
	{ customerId, at }: OpenDirectory,
	{ userId, roleId, gives, origin }: ChangeRoleCommand,
): Promise<DirectoryOutcome<RoleMember>> {
	const role = findDirectoryRole(roleId);
	if (role === undefined) return { kind: "roleNotFound" };
	const user = await findUser(tx, customerId, userId);
	if (user === undefined) return { kind: "userNotFound" };
	const has = (await listRoleIdsOf(tx, { customerId, userId })).includes(roleId);
	if (!gives && !has) return { kind: "userNotFound" };
	if (gives !== has) {
		if (gives) await saveRolesOf(tx, { customerId, userId }, { roleIds: [roleId], addedAt: at.now() });
		else await removeRoleOf(tx, { customerId, userId }, roleId);
		const record = newAuditRecord(at, origin, {
			customerId,
			operation: gives ? "add_user_member" : "remove_user_member",
			resource: "customer_directory_role",
			resourceId: roleId,
			details: { CustomerUserId: userId, RoleName: role.name },
		});
		await saveAuditRecords(tx, [record]);
	}
	return { kind: "done", user, role };
}
