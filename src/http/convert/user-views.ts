import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { CustomerUser, LicenseAssignment, UserContact } from "../../domain/licenses/license.ts";
import { type DeletedUser, restorableUntil } from "../../domain/users/deleted-user.ts";
import type { UserChanges } from "../../domain/users/user-draft.ts";
import type { MessageLanguage } from "../../messages/messages.ts";
import type { UserDetail } from "../../use-cases/users/read-users.ts";
import type { UserDetailView, UserView } from "../../wire/api/users.ts";

/** What people are put into words with. */
export interface UserWords {
	readonly catalog: Catalog;
	readonly language: MessageLanguage;
}

/** A living person with the licenses held. */
export function viewUser(user: CustomerUser, licenses: readonly LicenseAssignment[], words: UserWords): UserView {
	const { customerId: _, contact, ...rest } = user;
	return {
		...rest,
		...(contact === undefined ? {} : { contact: { ...contact } }),
		licenses: viewLicenses(licenses, words),
	};
}

/** Somebody who was deleted, with the licenses held then. */
export function viewDeletedUser({ user, deletedAt, licenses }: DeletedUser, words: UserWords): UserView {
	return { ...viewUser(user, licenses, words), deletedAt, restorableUntil: restorableUntil(deletedAt) };
}

/** A person with directory roles. */
export function viewUserDetail({ user, licenses, ...rest }: UserDetail, words: UserWords): UserDetailView {
	return {
		...viewUser(user, licenses, words),
		roles: rest.roles.map(({ id, name }) => ({ id, name })),
		...(rest.mustChangePassword === undefined ? {} : { mustChangePassword: rest.mustChangePassword }),
	};
}

/** Licenses by their products; what the catalog no longer has is told by its id. */
export function viewLicenses(licenses: readonly LicenseAssignment[], { catalog, language }: UserWords) {
	return licenses.map(({ skuId, groupName }) => ({
		skuId,
		name: catalog.skus.get(skuId)?.title[language] ?? skuId,
		...(groupName === undefined ? {} : { groupName }),
	}));
}

type WithUndefined<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] | undefined };

/** What a body says of a person, without members that say nothing; countries are taken in whatever case. */
export function fromUserBody(
	body: WithUndefined<Omit<UserChanges, "contact">> & { readonly contact?: WithUndefined<UserContact> | undefined },
): UserChanges {
	const { userPrincipalName, displayName, firstName, lastName, usageLocation } = body;
	const { kind, signInBlocked, immutableId, phoneNumber, contact } = body;
	return {
		...(userPrincipalName === undefined ? {} : { userPrincipalName: userPrincipalName.trim() }),
		...(displayName === undefined ? {} : { displayName }),
		...(firstName === undefined ? {} : { firstName }),
		...(lastName === undefined ? {} : { lastName }),
		...(usageLocation === undefined ? {} : { usageLocation: usageLocation.toUpperCase() }),
		...(kind === undefined ? {} : { kind }),
		...(signInBlocked === undefined ? {} : { signInBlocked }),
		...(immutableId === undefined ? {} : { immutableId }),
		...(phoneNumber === undefined ? {} : { phoneNumber }),
		...(contact === undefined
			? {}
			: { contact: Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== undefined)) }),
	};
}
