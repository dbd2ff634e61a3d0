import { type Account, toSignInName } from "../../domain/access/account.ts";
import type { Caller } from "../../domain/access/caller.ts";
import {
	type IdentityProvider,
	type IdentityProviderId,
	isOpenToEverybody,
} from "../../domain/access/identity-provider.ts";
import type { HeldRoles } from "../../domain/access/rights-of.ts";
import { toId } from "../../domain/basics/ids.ts";
import { listAccountsOfProvider, saveAccount } from "../../storage/account-store.ts";
import {
	findIdentityProvider,
	findProviderOfDomain,
	isDomainOfOthers,
	listIdentityProviders as listProviders,
	removeIdentityProvider,
	saveIdentityProvider,
} from "../../storage/identity-provider-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeOwn, type OwnChange } from "./change-own.ts";
import { sealSecret } from "./sealed-secret.ts";
import { purposeOfProvider } from "./secret-purposes.ts";
import { endSessions } from "./sessions.ts";

/** What a provider is to be, besides where it is. */
export interface ProviderContent
	extends Pick<
		IdentityProvider,
		| "name"
		| "clientId"
		| "scopes"
		| "rolesClaim"
		| "roleRules"
		| "createsAccounts"
		| "namesAreVerified"
		| "trustsSecondFactor"
		| "domains"
		| "isOff"
	> {
	readonly defaultRoles: HeldRoles | "refused";
	readonly secret: string | "none";
}

/** Why a provider stays as it is. */
export type ProviderRefusal =
	| "notFound"
	| "nameTaken"
	| "issuerTaken"
	| "unknownRole"
	/** Only a Global admin decides who else can let people in. */
	| "beyondRights"
	/** Another provider of the installation has it, or another partner's people have names in it. */
	| "domainTaken"
	/** Anybody could come in. */
	| "domainsNeeded"
	| "tooManyProviders";

/** What came of it. */
export type ProviderOutcome =
	| { readonly kind: "done"; readonly entry: ProviderEntry }
	| { readonly kind: "refused"; readonly why: ProviderRefusal };

/** A provider and how many people sign in there. */
export interface ProviderEntry {
	readonly provider: IdentityProvider;
	readonly people: number;
}

const mostProviders = 20;

/** The providers of the caller's partner, by name. */
export async function listIdentityProviders(
	{ database }: Surroundings,
	{ partnerId }: Caller,
): Promise<readonly ProviderEntry[]> {
	return await database.read(async (db) => {
		const entries: ProviderEntry[] = [];
		for (const provider of await listProviders(db, partnerId)) {
			entries.push({ provider, people: (await listAccountsOfProvider(db, partnerId, provider.id)).length });
		}
		return entries;
	});
}

/** One provider of the caller's partner. */
export async function findOwnProvider(
	surroundings: Surroundings,
	caller: Caller,
	id: IdentityProviderId,
): Promise<ProviderEntry | undefined> {
	return (await listIdentityProviders(surroundings, caller)).find(({ provider }) => provider.id === id);
}

/** Audit operation `create_identity_provider`. `issuer` is as the provider itself spells it. */
export async function addIdentityProvider(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ issuer, secret, defaultRoles, ...content }: ProviderContent & { readonly issuer: string },
): Promise<ProviderOutcome> {
	const { partnerId } = origin.caller;
	const id: IdentityProviderId = toId(surroundings.newId());
	const sealedSecret = secret === "none" ? undefined : await seal(surroundings, id, secret);
	return await changeOwn(surroundings, origin, async (own) => {
		const provider: IdentityProvider = {
			...{ id, partnerId, issuer, ...content, createdAt: surroundings.now() },
			...(sealedSecret === undefined ? {} : { sealedSecret }),
			...(defaultRoles === "refused" ? {} : { defaultRoles }),
		};
		const why = await assess(own, origin.caller, provider);
		if (why !== undefined) return { kind: "refused", why };
		await saveIdentityProvider(own.tx, provider);
		await own.record({
			operation: "create_identity_provider",
			resource: "identity_provider",
			resourceId: id,
			after: snapshot(provider),
		});
		return { kind: "done", entry: { provider, people: 0 } };
	});
}

/** Audit operation `update_identity_provider`. Switching it off signs out everybody who came in by it. */
export async function changeIdentityProvider(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ id, secret, defaultRoles, ...content }: Partial<ProviderContent> & { readonly id: IdentityProviderId },
): Promise<ProviderOutcome> {
	const anew = secret === undefined || secret === "none" ? undefined : await seal(surroundings, id, secret);
	return await changeOwn(surroundings, origin, async (own) => {
		const before = await findOwn(own, origin.caller, id);
		if (before === undefined) return { kind: "refused", why: "notFound" };
		const { sealedSecret: kept, defaultRoles: defaultBefore, ...rest } = before;
		const sealedSecret = secret === "none" ? undefined : (anew ?? kept);
		const byDefault = defaultRoles ?? defaultBefore ?? "refused";
		const provider: IdentityProvider = {
			...{ ...rest, ...content },
			...(sealedSecret === undefined ? {} : { sealedSecret }),
			...(byDefault === "refused" ? {} : { defaultRoles: byDefault }),
		};
		const why = await assess(own, origin.caller, provider);
		if (why !== undefined) return { kind: "refused", why };
		await saveIdentityProvider(own.tx, provider);
		const people = await listAccountsOfProvider(own.tx, provider.partnerId, id);
		if (provider.isOff && !before.isOff) for (const person of people) await endSessions(own.tx, person);
		await own.record({
			operation: "update_identity_provider",
			resource: "identity_provider",
			resourceId: id,
			before: snapshot(before),
			after: { ...snapshot(provider), ...(secret === undefined ? {} : { secretChanged: true }) },
		});
		return { kind: "done", entry: { provider, people: people.length } };
	});
}

/**
 * Audit operation `delete_identity_provider`. Whoever came in by it is signed out and keeps an account that nothing opens
 * until a link to choose a password is made for it.
 */
export async function removeOwnProvider(
	surroundings: Surroundings,
	origin: RequestOrigin,
	id: IdentityProviderId,
): Promise<ProviderOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const provider = await findOwn(own, origin.caller, id);
		if (provider === undefined) return { kind: "refused", why: "notFound" };
		if (!origin.caller.roles.includes("globalAdmin")) return { kind: "refused", why: "beyondRights" };
		const people = await listAccountsOfProvider(own.tx, provider.partnerId, id);
		for (const { outside: _, ...person } of people) {
			await endSessions(own.tx, person);
			await saveAccount(own.tx, person);
		}
		await removeIdentityProvider(own.tx, provider);
		await own.record({
			operation: "delete_identity_provider",
			resource: "identity_provider",
			resourceId: id,
			before: { ...snapshot(provider), people: people.map(nameOf) },
		});
		return { kind: "done", entry: { provider, people: people.length } };
	});
}

async function findOwn({ tx }: OwnChange, { partnerId }: Caller, id: IdentityProviderId) {
	const provider = await findIdentityProvider(tx, id);
	return provider?.partnerId === partnerId ? provider : undefined;
}

async function assess(
	{ tx, customRoles }: OwnChange,
	caller: Caller,
	provider: IdentityProvider,
): Promise<ProviderRefusal | undefined> {
	if (!caller.roles.includes("globalAdmin")) return "beyondRights";
	const others = (await listProviders(tx, caller.partnerId)).filter(({ id }) => id !== provider.id);
	if (others.length >= mostProviders) return "tooManyProviders";
	if (others.some(({ name }) => name.toLowerCase() === provider.name.toLowerCase())) return "nameTaken";
	if (others.some(({ issuer }) => issuer === provider.issuer)) return "issuerTaken";
	const given = [...provider.roleRules, ...(provider.defaultRoles === undefined ? [] : [provider.defaultRoles])];
	const ids = given.flatMap((held) => held.customRoles ?? []);
	if (!ids.every((id) => customRoles.some((role) => role.id === id))) return "unknownRole";
	if (provider.domains.length === 0 && isOpenToEverybody(provider.issuer)) return "domainsNeeded";
	for (const domain of provider.domains) {
		const holder = await findProviderOfDomain(tx, domain);
		if (holder !== undefined && holder.id !== provider.id) return "domainTaken";
		if (await isDomainOfOthers(tx, caller.partnerId, domain)) return "domainTaken";
	}
	return undefined;
}

async function seal(surroundings: Surroundings, id: IdentityProviderId, secret: string): Promise<string> {
	return await sealSecret(surroundings, purposeOfProvider(id), secret);
}

/** What is recorded of a provider: nothing by which anybody could act as us there. */
function snapshot({ sealedSecret, partnerId: _, ...provider }: IdentityProvider) {
	return { ...provider, hasSecret: sealedSecret !== undefined };
}

function nameOf({ userName }: Account): string {
	return toSignInName(userName);
}
