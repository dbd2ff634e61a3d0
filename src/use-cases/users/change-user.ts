import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { assessPassword } from "../../domain/users/password-rules.ts";
import { planUserChange } from "../../domain/users/plan-user.ts";
import type { UserChanges } from "../../domain/users/user-draft.ts";
import type { UserRefusal } from "../../domain/users/user-refusal.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findMustChange, listLicensesOf, savePasswords } from "../../storage/directory-store.ts";
import { findUser, findUserIdByName, updateUser } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, type OpenDirectory, type ToDirectoryAnswer } from "./directory.ts";
import { type NewPassword, type PasswordRequest, preparePassword, toKeptPassword } from "./new-password.ts";
import { restoreWithin } from "./restore-user.ts";

/** A person as it is now, and the password where one was generated. */
export interface ChangedUser {
	readonly user: CustomerUser;
	readonly licenses: readonly LicenseAssignment[];
	/** Absent where no password is kept here. */
	readonly mustChangePassword?: boolean;
	readonly generatedPassword?: string;
}

/** What is to change of whom. */
export interface ChangeUserCommand {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly origin: RequestOrigin;
	readonly changes: UserChanges;
	/** Absent leaves the password. */
	readonly password?: PasswordRequest;
	/** Brings back who was deleted, as Partner Center's PATCH with `state` does; then only the name of `changes` counts. */
	readonly restores?: boolean;
	readonly toAnswer: ToDirectoryAnswer<ChangedUser>;
}

/** Audit operations `update_customer_user`, `update_customer_user_principal_name` and `reset_customer_user_password`. */
export async function changeUser(surroundings: Surroundings, command: ChangeUserCommand): Promise<RememberedAnswer> {
	const password = command.password === undefined ? undefined : await preparePassword(command.password);
	return await changeDirectory(surroundings, {
		...command,
		change: (tx, directory) =>
			changeWithin(tx, directory, { command, ...(password === undefined ? {} : { password }) }),
	});
}

interface Asked {
	readonly command: ChangeUserCommand;
	readonly password?: NewPassword;
}

async function changeWithin(
	tx: Transactor,
	directory: OpenDirectory,
	asked: Asked,
): Promise<DirectoryOutcome<ChangedUser>> {
	const { customer, customerId } = directory;
	const { userId, changes, restores = false, origin } = asked.command;
	const before = await findUser(tx, customerId, userId);
	if (before === undefined) {
		if (!restores) return { kind: "userNotFound" };
		const { userPrincipalName: newName } = changes;
		return await restoreWithin(tx, directory, { userId, origin, ...(newName === undefined ? {} : { newName }) });
	}
	const name = changes.userPrincipalName ?? before.userPrincipalName;
	const holder = await findUserIdByName(tx, customerId, name);
	const licenses = (await listLicensesOf(tx, customerId, [userId])).get(userId) ?? [];
	const plan = planUserChange(before, changes, {
		domain: customer.domain,
		isTaken: () => holder !== undefined && holder !== userId,
		licenses: licenses.length,
	});
	const weak = assessNewPassword(asked.password, name);
	if (plan.kind === "refused") return { kind: "refused", refusals: [...plan.refusals, ...weak] };
	if (weak.length > 0) return { kind: "refused", refusals: weak };
	await saveChange(tx, directory, { ...asked, before, after: plan.user });
	const mustChange = await findMustChange(tx, { customerId, userId });
	const generated = asked.password?.generated;
	return {
		kind: "done",
		user: plan.user,
		licenses,
		...(mustChange === undefined ? {} : { mustChangePassword: mustChange }),
		...(generated === undefined ? {} : { generatedPassword: generated }),
	};
}

function assessNewPassword(asked: NewPassword | undefined, name: string): readonly UserRefusal[] {
	return asked?.password === undefined ? [] : assessPassword(asked.password, name);
}

async function saveChange(
	tx: Transactor,
	directory: OpenDirectory,
	{ command, password, before, after }: Asked & { readonly before: CustomerUser; readonly after: CustomerUser },
): Promise<void> {
	const { customerId, at } = directory;
	const changed = listChanged(before, after);
	const about = { customerId, resource: "customer_user", resourceId: after.id } as const;
	if (changed.length > 0) {
		await updateUser(tx, after);
		const operation = changed.includes("userPrincipalName")
			? "update_customer_user_principal_name"
			: "update_customer_user";
		const details = { Changed: changed.join(",") };
		await saveAuditRecords(tx, [newAuditRecord(at, command.origin, { ...about, operation, before, after, details })]);
	}
	if (password !== undefined) {
		await savePasswords(tx, [toKeptPassword(directory, after.id, password)]);
		await saveAuditRecords(tx, [
			newAuditRecord(at, command.origin, {
				...about,
				operation: "reset_customer_user_password",
				details: { UserPrincipalName: after.userPrincipalName },
			}),
		]);
	}
}

function listChanged(before: CustomerUser, after: CustomerUser): readonly string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof CustomerUser>; // of two people
	return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
