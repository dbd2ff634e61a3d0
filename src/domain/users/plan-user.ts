import type { CustomerId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { CustomerUser, UserContact } from "../licenses/license.ts";
import { assessUser } from "./assess-user.ts";
import type { UserChanges, UserDraft } from "./user-draft.ts";
import { foldUserName } from "./user-name.ts";
import type { UserRefusal } from "./user-refusal.ts";

/** Either the person, or everything that is wrong. */
export type UserPlan =
	| { readonly kind: "refused"; readonly refusals: readonly UserRefusal[] }
	| { readonly kind: "planned"; readonly user: CustomerUser };

/** What decides about a name: whose domain, and who has it. */
export interface NameFacts {
	readonly domain: string;
	/** Whether somebody else who lives has the name. */
	readonly isTaken: (userPrincipalName: string) => boolean;
}

interface NewUser {
	readonly id: UserId;
	readonly customerId: CustomerId;
	readonly now: Instant;
	readonly draft: UserDraft;
	/** Partner Center asks for it at once; a directory goes without until somebody gets a license. */
	readonly needsUsageLocation: boolean;
}

/** A new person, or everything that is wrong with it. */
export function planNewUser({ id, customerId, now, draft, needsUsageLocation }: NewUser, names: NameFacts): UserPlan {
	const refusals: readonly UserRefusal[] = [
		...assessUser(draft, names.domain),
		...assessTaken(draft.userPrincipalName, names),
		...(needsUsageLocation && draft.usageLocation === undefined
			? [{ code: "missing", field: "usageLocation" } as const]
			: []),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	return { kind: "planned", user: { ...toUser(draft, { id, customerId }), createdAt: now } };
}

/** The person with what is to change; `licenses` is how many it holds. */
export function planUserChange(
	before: CustomerUser,
	changes: UserChanges,
	{ licenses, ...names }: NameFacts & { readonly licenses: number },
): UserPlan {
	const draft = { ...before, ...changes, contact: { ...before.contact, ...changes.contact } };
	const renamed = foldUserName(draft.userPrincipalName) !== foldUserName(before.userPrincipalName);
	const domain = renamed ? names.domain : domainOf(before.userPrincipalName);
	const emptied = (draft.usageLocation ?? "") === "";
	const refusals: readonly UserRefusal[] = [
		...assessUser(emptied ? without(draft, "usageLocation") : draft, domain),
		...(renamed ? assessTaken(draft.userPrincipalName, names) : []),
		...(emptied && before.usageLocation !== undefined && licenses > 0
			? [{ code: "usageLocationInUse", field: "usageLocation", licenses } as const]
			: []),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const kept = {
		...(before.lastActiveAt === undefined ? {} : { lastActiveAt: before.lastActiveAt }),
		...(before.createdAt === undefined ? {} : { createdAt: before.createdAt }),
	};
	return { kind: "planned", user: { ...toUser(draft, before), ...kept } };
}

function assessTaken(userPrincipalName: string, { isTaken }: NameFacts): readonly UserRefusal[] {
	if (!isTaken(userPrincipalName)) return [];
	return [{ code: "userNameTaken", field: "userPrincipalName", userPrincipalName }];
}

/** Members in one order, and nothing that is empty. */
function toUser(draft: UserDraft, { id, customerId }: Pick<CustomerUser, "id" | "customerId">): CustomerUser {
	const contact = withoutEmpty(draft.contact ?? {});
	return {
		id,
		customerId,
		userPrincipalName: draft.userPrincipalName,
		displayName: draft.displayName.trim(),
		firstName: draft.firstName ?? "",
		lastName: draft.lastName ?? "",
		...(draft.usageLocation === undefined || draft.usageLocation === "" ? {} : { usageLocation: draft.usageLocation }),
		kind: draft.kind ?? "member",
		signInBlocked: draft.signInBlocked ?? false,
		...(draft.immutableId === undefined || draft.immutableId === "" ? {} : { immutableId: draft.immutableId }),
		...(draft.phoneNumber === undefined || draft.phoneNumber === "" ? {} : { phoneNumber: draft.phoneNumber }),
		...(Object.keys(contact).length === 0 ? {} : { contact }),
	};
}

function withoutEmpty(contact: UserContact): UserContact {
	return Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== undefined && text !== ""));
}

function without<Whole extends object, Name extends keyof Whole>(whole: Whole, name: Name): Omit<Whole, Name> {
	const { [name]: _, ...rest } = whole;
	return rest;
}

/** People who are there keep their domain: guests have one of their own. */
function domainOf(userPrincipalName: string): string {
	return userPrincipalName.slice(userPrincipalName.lastIndexOf("@") + 1);
}
