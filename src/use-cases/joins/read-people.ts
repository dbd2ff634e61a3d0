import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { PeopleFacts } from "../../domain/joins/undo-people.ts";
import { personOf } from "../../domain/joins/user-effect.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { type DeletedUser, goneBefore } from "../../domain/users/deleted-user.ts";
import { foldUserName } from "../../domain/users/user-name.ts";
import type { Reader } from "../../storage/database.ts";
import { findDeletedUser } from "../../storage/deleted-user-store.ts";
import { findUser, findUserIdByName } from "../../storage/user-store.ts";

/** The people of some changes as they are now; most changes touch nobody. */
export async function readPeople(
	db: Reader,
	{ customerId, now }: { readonly customerId: CustomerId; readonly now: Instant },
	changes: readonly Pick<CustomerChange, "effects">[],
): Promise<PeopleFacts> {
	const ids = new Set(changes.flatMap(({ effects }) => (effects.users ?? []).map((effect) => personOf(effect).id)));
	const living = new Map<UserId, CustomerUser>();
	const deleted = new Map<UserId, DeletedUser>();
	const takenNames = new Set<string>();
	for (const id of ids) {
		const user = await findUser(db, customerId, id);
		if (user !== undefined) {
			living.set(id, user);
			continue;
		}
		const gone = await findDeletedUser(db, { customerId, id }, goneBefore(now));
		if (gone === undefined) continue;
		deleted.set(id, gone);
		const name = gone.user.userPrincipalName;
		if ((await findUserIdByName(db, customerId, name)) !== undefined) takenNames.add(foldUserName(name));
	}
	return { living, deleted, takenNames };
}
