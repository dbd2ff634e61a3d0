import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { goneBefore } from "../../domain/users/deleted-user.ts";
import { assessPassword } from "../../domain/users/password-rules.ts";
import { planNewUser } from "../../domain/users/plan-user.ts";
import type { UserDraft } from "../../domain/users/user-draft.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { forgetDeletedUsers } from "../../storage/deleted-user-store.ts";
import { savePasswords } from "../../storage/directory-store.ts";
import { findUserIdByName, saveNewUsers } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, type OpenDirectory, type ToDirectoryAnswer } from "./directory.ts";
import { type NewPassword, type PasswordRequest, preparePassword, toKeptPassword } from "./new-password.ts";

/** A person who was made, and the password where it was generated. */
export interface CreatedUser {
	readonly user: CustomerUser;
	readonly mustChangePassword: boolean;
	readonly generatedPassword?: string;
}

/** Who asks for which person. */
export interface CreateUserCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly draft: UserDraft;
	readonly password: PasswordRequest;
	readonly needsUsageLocation: boolean;
	readonly toAnswer: ToDirectoryAnswer<CreatedUser>;
}

/** Audit operation `create_customer_user`. */
export async function createUser(surroundings: Surroundings, command: CreateUserCommand): Promise<RememberedAnswer> {
	const password = await preparePassword(command.password);
	return await changeDirectory(surroundings, {
		...command,
		change: (tx, directory) => createWithin(tx, directory, { ...command, password }),
	});
}

async function createWithin(
	tx: Transactor,
	directory: OpenDirectory,
	{ origin, draft, password, needsUsageLocation }: CreateUserCommand & { readonly password: NewPassword },
): Promise<DirectoryOutcome<CreatedUser>> {
	const { customer, customerId, at } = directory;
	const taken = (await findUserIdByName(tx, customerId, draft.userPrincipalName)) !== undefined;
	const plan = planNewUser(
		{ id: toId(at.newId()), customerId, now: at.now(), draft, needsUsageLocation },
		{ domain: customer.domain, isTaken: () => taken },
	);
	const weak = password.password === undefined ? [] : assessPassword(password.password, draft.userPrincipalName);
	if (plan.kind === "refused") return { kind: "refused", refusals: [...plan.refusals, ...weak] };
	if (weak.length > 0) return { kind: "refused", refusals: weak };
	const { user } = plan;
	await saveNewUsers(tx, [user]);
	await savePasswords(tx, [toKeptPassword(directory, user.id, password)]);
	await forgetDeletedUsers(tx, customerId, goneBefore(at.now()));
	await saveAuditRecords(tx, [recordCreation(at, origin, user)]);
	return {
		kind: "done",
		user,
		mustChangePassword: password.mustChange,
		...(password.generated === undefined ? {} : { generatedPassword: password.generated }),
	};
}

/** The record of a person who was made. */
export function recordCreation(at: Surroundings, origin: RequestOrigin, user: CustomerUser) {
	return newAuditRecord(at, origin, {
		customerId: user.customerId,
		operation: "create_customer_user",
		resource: "customer_user",
		resourceId: user.id,
		after: user,
		details: { UserPrincipalName: user.userPrincipalName },
	});
}
