import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { type DeletedUser, goneBefore } from "../../domain/users/deleted-user.ts";
import type { DirectoryRole, DirectoryRoleId } from "../../domain/users/directory-role.ts";
import { directoryRoles, findDirectoryRole } from "../../domain/users/directory-role.ts";
import { pageOf, type UserFilter, type UserListing, type UserPage } from "../../domain/users/user-listing.ts";
import { listDeletedUsers } from "../../storage/deleted-user-store.ts";
import { findMustChange, listLicensesOf, listMemberIds, listRoleIdsOf } from "../../storage/directory-store.ts";
import { countUsers, findUser, listUserPage } from "../../storage/user-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { type DirectoryOutcome, readDirectory } from "./directory.ts";

/** Whose directory is asked about, and who asks. */
export interface DirectoryKey {
	readonly caller: Caller;
	readonly customerId: CustomerId;
}

/** A person with the licenses held. */
export interface LicensedUser {
	readonly user: CustomerUser;
	readonly licenses: readonly LicenseAssignment[];
}

/** A page of people, and how many the filter keeps in all. */
type CountedPage<Item> = UserPage<Item> & { readonly total: number };
type FilteredListing = UserListing & { readonly filter: UserFilter };

/** A page of the living, each with its licenses. */
export async function listUsersOf(
	surroundings: Surroundings,
	key: DirectoryKey,
	listing: FilteredListing,
): Promise<DirectoryOutcome<CountedPage<LicensedUser>>> {
	const { customerId } = key;
	return await readDirectory(surroundings, key, async (db) => {
		const page = await listUserPage(db, customerId, listing);
		const ids = page.items.map(({ user }) => user.id);
		const licenses = await listLicensesOf(db, customerId, ids);
		const items = page.items.map((item) => ({ ...item, licenses: licenses.get(item.user.id) ?? [] }));
		return { kind: "done", ...page, items, total: await countUsers(db, customerId, listing.filter) };
	});
}

/** A page of those who were deleted and can still come back; of the filter only the search counts. */
export async function listDeletedUsersOf(
	surroundings: Surroundings,
	key: DirectoryKey,
	listing: FilteredListing,
): Promise<DirectoryOutcome<CountedPage<DeletedUser>>> {
	const { search = "" } = listing.filter;
	return await readDirectory(surroundings, key, async (db, { at }) => {
		const all = await listDeletedUsers(db, key.customerId, goneBefore(at.now()));
		const kept = all.filter(({ user }) =>
			[user.displayName, user.userPrincipalName].some((name) => name.toLowerCase().includes(search)),
		);
		return { kind: "done", ...pageOf(kept, listing), total: kept.length };
	});
}

/** Everything that is told of one person. */
export interface UserDetail extends LicensedUser {
	readonly roles: readonly DirectoryRole[];
	/** Absent where no password is kept here. */
	readonly mustChangePassword?: boolean;
}

/** One living person. */
export async function findUserOf(
	surroundings: Surroundings,
	key: DirectoryKey,
	userId: UserId,
): Promise<DirectoryOutcome<UserDetail>> {
	const { customerId } = key;
	return await readDirectory(surroundings, key, async (db) => {
		const user = await findUser(db, customerId, userId);
		if (user === undefined) return { kind: "userNotFound" };
		const mustChange = await findMustChange(db, { customerId, userId });
		return {
			kind: "done",
			user,
			licenses: (await listLicensesOf(db, customerId, [userId])).get(userId) ?? [],
			roles: toRoles(await listRoleIdsOf(db, { customerId, userId })),
			...(mustChange === undefined ? {} : { mustChangePassword: mustChange }),
		};
	});
}

/** The roles of the directory. */
export async function listRolesOf(
	surroundings: Surroundings,
	key: DirectoryKey,
): Promise<DirectoryOutcome<{ readonly roles: readonly DirectoryRole[] }>> {
	return await readDirectory(surroundings, key, async () => ({ kind: "done", roles: directoryRoles }));
}

/** A page of those who have a role. */
export async function listMembersOf(
	surroundings: Surroundings,
	key: DirectoryKey & { readonly roleId: DirectoryRoleId },
	listing: UserListing,
): Promise<DirectoryOutcome<UserPage<{ readonly user: CustomerUser }>>> {
	const { customerId, roleId } = key;
	return await readDirectory(surroundings, key, async (db) => {
		if (findDirectoryRole(roleId) === undefined) return { kind: "roleNotFound" };
		const members: { readonly user: CustomerUser }[] = [];
		for (const userId of await listMemberIds(db, customerId, roleId)) {
			const user = await findUser(db, customerId, userId);
			if (user !== undefined) members.push({ user });
		}
		return { kind: "done", ...pageOf(members, listing) };
	});
}

/** Roles by the order in which every directory has them. */
function toRoles(ids: readonly DirectoryRoleId[]): readonly DirectoryRole[] {
	return directoryRoles.filter(({ id }) => ids.includes(id));
}
