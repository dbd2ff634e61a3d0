import type { CustomerUser } from "../../domain/licenses/license.ts";
import type { DeletedUser } from "../../domain/users/deleted-user.ts";
import type { DirectoryRole, DirectoryRoleId } from "../../domain/users/directory-role.ts";
import type { UserChanges } from "../../domain/users/user-draft.ts";
import type { CustomerUserPatch, CustomerUser as WireCustomerUser } from "../../wire/customer-user.ts";
import type { UserMember, DirectoryRole as WireDirectoryRole } from "../../wire/directory-role.ts";
import { toLink, toWireDate } from "./resource.ts";

/** A living person as the wire has it; whether the password must be changed is told where one was just set. */
export function toWireUser(user: CustomerUser, mustChangePassword?: boolean): WireCustomerUser {
	return {
		...(user.usageLocation === undefined ? {} : { usageLocation: user.usageLocation }),
		id: user.id,
		userPrincipalName: user.userPrincipalName,
		firstName: user.firstName,
		lastName: user.lastName,
		displayName: user.displayName,
		...(user.immutableId === undefined ? {} : { immutableId: user.immutableId }),
		...(mustChangePassword === undefined
			? {}
			: { passwordProfile: { forceChangePassword: mustChangePassword, password: "" } }),
		...(user.phoneNumber === undefined ? {} : { phoneNumber: user.phoneNumber }),
		userDomainType: "none",
		state: "active",
		links: { self: toLink(`/customers/${user.customerId}/users/${user.id}`) },
		attributes: { objectType: "CustomerUser" },
	};
}

/** Somebody who was deleted. */
export function toWireDeletedUser({ user, deletedAt }: DeletedUser): WireCustomerUser {
	const { links, attributes, ...living } = toWireUser(user);
	return { ...living, state: "inactive", softDeletionTime: toWireDate(deletedAt), links, attributes };
}

/** A role of a directory. */
export function toWireRole({ id, name }: DirectoryRole): WireDirectoryRole {
	return { name, id, attributes: { objectType: "DirectoryRole" } };
}

/** A person who has a role. */
export function toWireMember(user: CustomerUser, roleId: DirectoryRoleId): UserMember {
	return {
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		roleId,
		id: user.id,
		attributes: { objectType: "UserMember" },
	};
}

/** What a body asks to change; countries are taken in whatever case. */
export function fromWireUser(body: CustomerUserPatch): UserChanges {
	const { userPrincipalName, displayName, firstName, lastName, usageLocation, immutableId, phoneNumber } = body;
	return {
		...(userPrincipalName === undefined ? {} : { userPrincipalName }),
		...(displayName === undefined ? {} : { displayName }),
		...(firstName === undefined ? {} : { firstName }),
		...(lastName === undefined ? {} : { lastName }),
		...(usageLocation === undefined ? {} : { usageLocation: usageLocation.toUpperCase() }),
		...(immutableId === undefined ? {} : { immutableId }),
		...(phoneNumber === undefined ? {} : { phoneNumber }),
	};
}
