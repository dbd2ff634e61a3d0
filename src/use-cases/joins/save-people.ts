import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { personOf, type UserEffect } from "../../domain/joins/user-effect.ts";
import { goneBefore } from "../../domain/users/deleted-user.ts";
import type { Transactor } from "../../storage/database.ts";
import {
	findDeletedUser,
	forgetDeletedUsers,
	removeDeletedUser,
	saveDeletedUser,
} from "../../storage/deleted-user-store.ts";
import { listRoleIdsOf, removeHoldingsOfUser, savePasswords, saveRolesOf } from "../../storage/directory-store.ts";
import { removeUser, saveNewUsers, updateUser } from "../../storage/user-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { generatePassword, hashGeneratedPassword } from "../users/generate-password.ts";

type PeopleOfChange = Pick<CustomerChange, "customerId" | "effects" | "at">;

/** Writes people who are made, brought back or changed: before licenses, so that these have somebody to go to. */
export async function savePeopleWhoCome(tx: Transactor, { customerId, effects, at }: PeopleOfChange): Promise<void> {
	for (const { before, after } of effects.users ?? []) {
		if (after === undefined) continue;
		if (before !== undefined) {
			if (before.signInBlocked !== after.signInBlocked) await updateUser(tx, after);
			continue;
		}
		const { id } = after;
		const deleted = await findDeletedUser(tx, { customerId, id }, goneBefore(at));
		await saveNewUsers(tx, [after]);
		if (deleted === undefined) continue;
		await saveRolesOf(tx, { customerId, userId: id }, { roleIds: deleted.roleIds, addedAt: at });
		await removeDeletedUser(tx, customerId, id);
	}
}

/** Writes people who go: behind licenses. They can be restored for 30 days, with what they held. */
export async function savePeopleWhoGo(tx: Transactor, { customerId, effects, at }: PeopleOfChange): Promise<void> {
	const gone = (effects.users ?? []).filter(({ after }) => after === undefined);
	if (gone.length === 0) return;
	for (const effect of gone) await deleteOne(tx, { customerId, effects, at }, effect);
	await forgetDeletedUsers(tx, customerId, goneBefore(at));
}

async function deleteOne(
	tx: Transactor,
	{ customerId, effects, at }: PeopleOfChange,
	effect: UserEffect,
): Promise<void> {
	const user = personOf(effect);
	const { id: userId } = user;
	const licenses = effects.assignments.flatMap(({ before, after }) =>
		after === undefined && before?.userId === userId ? [before] : [],
	);
	const roleIds = await listRoleIdsOf(tx, { customerId, userId });
	await removeHoldingsOfUser(tx, { customerId, userId });
	await removeUser(tx, customerId, userId);
	await saveDeletedUser(tx, { user, deletedAt: at, licenses, roleIds });
}

/** Gives whoever a join made a password that has to be changed; undefined when it made nobody. It is told once. */
export async function givePassword(
	tx: Transactor,
	at: Surroundings,
	{ kind, customerId, effects }: Pick<CustomerChange, "kind" | "customerId" | "effects">,
): Promise<string | undefined> {
	const made = (effects.users ?? []).find(({ before }) => before === undefined)?.after;
	if (kind !== "join" || made === undefined) return undefined;
	const password = generatePassword();
	const hash = await hashGeneratedPassword(password);
	await savePasswords(tx, [{ customerId, userId: made.id, hash, mustChange: true, setAt: at.now() }]);
	return password;
}
