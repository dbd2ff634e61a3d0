import type { RoleTable } from "../../../wire/api/accounts.ts";
import type { IdentityProviderView } from "../../../wire/api/identity-providers.ts";
import type { TextKey } from "../../language/text.ts";

/** The kinds that the form knows how to begin with. */
export const providerKinds = ["entra", "keycloak", "google", "other"] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** One rule as it is entered: names of roles and ids of the partner's own, together. */
export interface RuleEntry {
	readonly key: number;
	readonly value: string;
	readonly chosen: readonly string[];
}

/** What is entered of a provider; lists are texts with spaces between. */
export interface ProviderEntry {
	readonly name: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly scopes: string;
	readonly rolesClaim: string;
	readonly rules: readonly RuleEntry[];
	readonly givesDefault: boolean;
	readonly defaultChosen: readonly string[];
	readonly createsAccounts: boolean;
	readonly namesAreVerified: boolean;
	readonly trustsSecondFactor: boolean;
	readonly domains: string;
}

interface Preset {
	readonly issuerExample: string;
	readonly hint: TextKey;
	readonly entry: Pick<ProviderEntry, "name" | "rolesClaim" | "namesAreVerified" | "givesDefault"> &
		Partial<Pick<ProviderEntry, "issuer">>;
}

/** What each kind begins with. */
export const presets: Readonly<Record<ProviderKind, Preset>> = {
	entra: {
		issuerExample: "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0",
		hint: "portal.outside.kind.entra.hint",
		entry: { name: "Entra ID", rolesClaim: "roles", namesAreVerified: true, givesDefault: false },
	},
	keycloak: {
		issuerExample: "https://keycloak.example/realms/company",
		hint: "portal.outside.kind.keycloak.hint",
		entry: { name: "Keycloak", rolesClaim: "groups", namesAreVerified: false, givesDefault: false },
	},
	google: {
		issuerExample: "https://accounts.google.com",
		hint: "portal.outside.kind.google.hint",
		entry: {
			...{ name: "Google", rolesClaim: "groups", namesAreVerified: false, givesDefault: true },
			issuer: "https://accounts.google.com",
		},
	},
	other: {
		issuerExample: "https://id.example",
		hint: "portal.outside.kind.other.hint",
		entry: { name: "", rolesClaim: "roles", namesAreVerified: false, givesDefault: false },
	},
};

/** An empty form, or what is known of a provider. */
export function toEntry(provider: IdentityProviderView | undefined): ProviderEntry {
	if (provider === undefined) {
		return {
			...{ ...presets.entra.entry, issuer: "", clientId: "", clientSecret: "", scopes: "openid profile email" },
			...{ rules: [{ key: 0, value: "", chosen: [] }], defaultChosen: [] },
			...{ createsAccounts: true, trustsSecondFactor: false, domains: "" },
		};
	}
	const { name, issuer, clientId, rolesClaim, createsAccounts, namesAreVerified, trustsSecondFactor } = provider;
	return {
		...{ name, issuer, clientId, rolesClaim, createsAccounts, namesAreVerified, trustsSecondFactor },
		...{ clientSecret: "", scopes: provider.scopes.join(" "), domains: provider.domains.join(" ") },
		rules: provider.roleRules.map((rule, key) => ({ key, value: rule.value, chosen: chosenOf(rule) })),
		givesDefault: provider.defaultRoles !== undefined,
		defaultChosen: provider.defaultRoles === undefined ? [] : chosenOf(provider.defaultRoles),
	};
}

/** Whether nothing that has to be there is missing. */
export function isComplete(entry: ProviderEntry): boolean {
	const { name, issuer, clientId, scopes, rolesClaim, rules, givesDefault, defaultChosen } = entry;
	const isThere = [name, issuer, clientId, scopes, rolesClaim].every((value) => value.trim() !== "");
	return (
		isThere &&
		rules.every(({ value, chosen }) => (value.trim() === "") === (chosen.length === 0)) &&
		(!givesDefault || defaultChosen.length > 0)
	);
}

/** What is sent of it, besides what never changes. */
export function toBody(entry: ProviderEntry, table: RoleTable) {
	const { name, clientId, rolesClaim, createsAccounts, namesAreVerified, trustsSecondFactor } = entry;
	return {
		...{ name, clientId, rolesClaim, createsAccounts, namesAreVerified, trustsSecondFactor },
		...(entry.clientSecret === "" ? {} : { clientSecret: entry.clientSecret }),
		scopes: toList(entry.scopes),
		domains: toList(entry.domains),
		roleRules: entry.rules
			.filter(({ value }) => value.trim() !== "")
			.map(({ value, chosen }) => ({ value: value.trim(), ...toHeld(chosen, table) })),
	};
}

/** Role names and ids of the partner's own roles, apart. */
export function toHeld(chosen: readonly string[], { roles, customRoles }: RoleTable) {
	return {
		roles: roles.map(({ name }) => name).filter((name) => chosen.includes(name)),
		customRoles: customRoles.map(({ id }) => id).filter((id) => chosen.includes(id)),
	};
}

function chosenOf({
	roles,
	customRoles,
}: {
	readonly roles: readonly string[];
	readonly customRoles: readonly string[];
}) {
	return [...roles, ...customRoles];
}

function toList(text: string): readonly string[] {
	return text.split(/[\s,]+/u).filter((one) => one !== "");
}
