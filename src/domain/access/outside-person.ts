import { domainOfName, type IdentityProvider } from "./identity-provider.ts";
import type { HeldRoles } from "./rights-of.ts";
import { roles as allRoles } from "./roles.ts";

/** What an outside provider says of somebody, as far as it is believed. */
export interface OutsidePerson {
	readonly subject: string;
	/** The name to sign in with; absent when the provider gave none that counts. */
	readonly userName?: string;
	readonly displayName: string;
	/** Groups or roles there. */
	readonly values: readonly string[];
	/** It says that more than one factor was shown (`amr`, RFC 8176). */
	readonly showedSecondFactor: boolean;
}

/** Claims of an ID token, verified, and of the userinfo answer. */
export type Claims = Readonly<Record<string, unknown>>;

const longestName = 320;
const mostValues = 2_000;

/** Reads the claims of somebody whom the provider has let in; undefined when its subject is none (OpenID Connect Core §2). */
export function readOutsidePerson(provider: IdentityProvider, claims: Claims): OutsidePerson | undefined {
	const { sub } = claims;
	if (typeof sub !== "string" || !/^[\x20-\x7e]{1,255}$/u.test(sub)) return undefined;
	const userName = readName(provider, claims);
	const { name, amr } = claims;
	return {
		subject: sub,
		...(userName === undefined ? {} : { userName }),
		displayName: (textOf(name) ?? userName ?? "").trim().slice(0, 200) || "–",
		values: readValues(claims, provider.rolesClaim),
		showedSecondFactor: Array.isArray(amr) && amr.includes("mfa"),
	};
}

/**
 * The roles that the provider's rules give, only those that there are; undefined when nobody is named and there is no
 * default.
 */
export function findOutsideRoles(
	{ roleRules, defaultRoles }: Pick<IdentityProvider, "roleRules" | "defaultRoles">,
	values: readonly string[],
	known: readonly { readonly id: string }[],
): Required<HeldRoles> | undefined {
	const matched: readonly HeldRoles[] = roleRules.filter(({ value }) => values.includes(value));
	const held = matched.length > 0 ? matched : defaultRoles === undefined ? [] : [defaultRoles];
	const roles = allRoles.filter((role) => held.some((one) => one.roles.includes(role)));
	const custom = [...new Set(held.flatMap(({ customRoles = [] }) => customRoles))];
	const customRoles = custom.filter((id) => known.some((role) => role.id === id));
	return roles.length + customRoles.length === 0 ? undefined : { roles, customRoles };
}

/** Whether somebody loses a role by it. */
export function losesRole(before: HeldRoles, after: HeldRoles): boolean {
	return (
		before.roles.some((role) => !after.roles.includes(role)) ||
		(before.customRoles ?? []).some((id) => !(after.customRoles ?? []).includes(id))
	);
}

/**
 * An address that the provider calls verified (`email_verified`; `xms_edov` at Entra ID); or, where names are given by the
 * partner's own administrators, one that it does not call unverified.
 */
function readName({ namesAreVerified }: IdentityProvider, claims: Claims): string | undefined {
	const verified = claims.email_verified ?? claims.xms_edov;
	if (isYes(verified)) return toName(claims.email);
	if (!namesAreVerified || verified !== undefined) return undefined;
	return [claims.preferred_username, claims.upn, claims.email].map(toName).find((name) => name !== undefined);
}

function isYes(value: unknown): boolean {
	return value === true || value === 1 || value === "1" || value === "true";
}

function toName(value: unknown): string | undefined {
	const text = textOf(value)?.trim();
	if (text === undefined || text.length > longestName || domainOfName(text) === undefined) return undefined;
	return text;
}

/** One text, a list of texts, or nothing that we could read. */
function readValues(claims: Claims, path: string): readonly string[] {
	const found = Object.hasOwn(claims, path) ? claims[path] : readPath(claims, path.split("."));
	const list: readonly unknown[] = Array.isArray(found) ? found : [found];
	return list.flatMap((one) => (typeof one === "string" ? [one] : [])).slice(0, mostValues);
}

function readPath(from: unknown, [name, ...rest]: readonly string[]): unknown {
	if (name === undefined) return from;
	if (typeof from !== "object" || from === null || !Object.hasOwn(from, name)) return undefined;
	return readPath((from as Claims)[name], rest); // `hasOwn` has just proved it
}

function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value.replaceAll("\0", "") : undefined;
}
