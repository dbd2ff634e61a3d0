import { type Brand, toId } from "../basics/ids.ts";

export type DirectoryRoleId = Brand<"DirectoryRoleId">;

/** A role of the customer's own directory. */
export interface DirectoryRole {
	readonly id: DirectoryRoleId;
	/** As the directory spells it, in English. */
	readonly name: string;
}

/** The roles that every directory has, by Azure AD's public template ids (Azure AD documentation, "built-in roles", 2020). */
export const directoryRoles: readonly DirectoryRole[] = (
	[
		["62e90394-69f5-4237-9190-012177145e10", "Company Administrator"],
		["b0f54661-2d74-4c50-afa3-1ec803f12efe", "Billing Administrator"],
		["fe930be7-5e62-47db-91af-98c3a49a38b1", "User Account Administrator"],
		["729827e3-9c14-49f7-bb1b-9608f156bbb8", "Helpdesk Administrator"],
		["f023fd81-a637-4b56-95fd-791ac0226033", "Service Support Administrator"],
		["29232cdf-9323-42fd-ade2-1d097af3e4de", "Exchange Service Administrator"],
		["f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePoint Service Administrator"],
		["75941009-915a-4869-abe7-691bff18279e", "Lync Service Administrator"],
	] as const
).map(([id, name]) => ({ id: toId(id), name }));

/** The role that may do everything in the directory; its first person has it. */
export const companyAdministratorId: DirectoryRoleId = toId("62e90394-69f5-4237-9190-012177145e10");

/** The role of that id; undefined when the directory has none. */
export function findDirectoryRole(id: DirectoryRoleId): DirectoryRole | undefined {
	return directoryRoles.find((role) => role.id === id);
}
