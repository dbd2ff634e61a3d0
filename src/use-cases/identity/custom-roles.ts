import type { Caller } from "../../domain/access/caller.ts";
import type { CustomRole, CustomRoleId } from "../../domain/access/custom-role.ts";
import type { Operation } from "../../domain/access/operations.ts";
import { beyondRightsOf } from "../../domain/access/rights-of.ts";
import { toId } from "../../domain/basics/ids.ts";
import { listAccounts } from "../../storage/account-store.ts";
import { listCustomRoles as listRoles, removeCustomRole, saveCustomRole } from "../../storage/custom-role-store.ts";
import { listIdentityProviders } from "../../storage/identity-provider-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeOwn } from "./change-own.ts";

/** What came of making or changing a role. */
export type RoleOutcome =
	| { readonly kind: "done"; readonly role: CustomRole }
	| { readonly kind: "refused"; readonly why: "notFound" | "nameTaken" | "beyondRights" | "inUse" };

/** The roles of the caller's partner's own making, by name. */
export async function listCustomRoles(
	{ database }: Surroundings,
	{ partnerId }: Caller,
): Promise<readonly CustomRole[]> {
	return await database.read((db) => listRoles(db, partnerId));
}

/** Audit operations `create_role` and `update_role`: operations under a name, none that the caller lacks. */
export async function writeRole(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{
		id,
		name,
		operations,
	}: { readonly id?: CustomRoleId; readonly name: string; readonly operations: readonly Operation[] },
): Promise<RoleOutcome> {
	const { caller } = origin;
	return await changeOwn(surroundings, origin, async ({ tx, customRoles, record }): Promise<RoleOutcome> => {
		const before = customRoles.find((role) => role.id === id);
		if (id !== undefined && before === undefined) return { kind: "refused", why: "notFound" };
		const hasName = (role: CustomRole) => role.name.toLowerCase() === name.toLowerCase() && role.id !== id;
		if (customRoles.some(hasName)) return { kind: "refused", why: "nameTaken" };
		const changed = [...operations, ...(before?.operations ?? [])];
		if (beyondRightsOf(caller, changed).length > 0) return { kind: "refused", why: "beyondRights" };
		const role: CustomRole = {
			id: before?.id ?? toId(surroundings.newId()),
			partnerId: caller.partnerId,
			name,
			operations,
			createdAt: before?.createdAt ?? surroundings.now(),
		};
		await saveCustomRole(tx, role);
		await record({
			operation: before === undefined ? "create_role" : "update_role",
			resource: "role",
			resourceId: role.id,
			...(before === undefined ? {} : { before }),
			after: role,
		});
		return { kind: "done", role };
	});
}

/** Audit operation `delete_role`: only when nobody has it. */
export async function removeRole(
	surroundings: Surroundings,
	origin: RequestOrigin,
	id: CustomRoleId,
): Promise<RoleOutcome> {
	const { partnerId } = origin.caller;
	return await changeOwn(surroundings, origin, async ({ tx, customRoles, record }): Promise<RoleOutcome> => {
		const role = customRoles.find((one) => one.id === id);
		if (role === undefined) return { kind: "refused", why: "notFound" };
		const accounts = await listAccounts(tx, partnerId);
		if (accounts.some((account) => account.customRoles?.includes(id))) return { kind: "refused", why: "inUse" };
		const rules = (await listIdentityProviders(tx, partnerId)).flatMap(
			({ roleRules, defaultRoles = { roles: [] } }) => [...roleRules, defaultRoles],
		);
		if (rules.some((rule) => rule.customRoles?.includes(id))) return { kind: "refused", why: "inUse" };
		await removeCustomRole(tx, partnerId, id);
		await record({ operation: "delete_role", resource: "role", resourceId: id, before: role });
		return { kind: "done", role };
	});
}
