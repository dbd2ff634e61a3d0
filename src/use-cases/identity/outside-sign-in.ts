import { type Account, isLocalAdmin } from "../../domain/access/account.ts";
import { domainOfName, type IdentityProvider, type IdentityProviderId } from "../../domain/access/identity-provider.ts";
import { findOutsideRoles, losesRole, type OutsidePerson } from "../../domain/access/outside-person.ts";
import type { HeldRoles } from "../../domain/access/rights-of.ts";
import { toId } from "../../domain/basics/ids.ts";
import { removeAccountLink } from "../../storage/account-link-store.ts";
import {
	findAccountBySignInName,
	findAccountOfOutside,
	listAccounts,
	saveAccount,
} from "../../storage/account-store.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { listCustomRoles } from "../../storage/custom-role-store.ts";
import type { Transactor } from "../../storage/database.ts";
import {
	findIdentityProvider,
	findProviderOfDomain,
	listIdentityProviders,
} from "../../storage/identity-provider-store.ts";
import { holdPartner, listPartnerIds } from "../../storage/partner-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { snapshotOfAccount } from "./account-snapshot.ts";
import { originOfPerson, portalClientId } from "./record-sign-in.ts";
import { openSecret } from "./sealed-secret.ts";
import { purposeOfProvider } from "./secret-purposes.ts";
import { endSessions } from "./sessions.ts";

/** Why somebody whom a provider let in is not let in here. */
export type OutsideRefusal =
	| "switchedOff"
	/** The provider gave no address, or does not call it verified. */
	| "noName"
	| "otherDomain"
	/** Accounts are made by hand, and there is none of that name. */
	| "noAccount"
	/** Somebody else has the name: of another partner, or known by another subject. */
	| "nameTaken"
	| "noRole"
	| "blocked"
	/** Nobody would be left who gets in without the provider. */
	| "lastGlobalAdmin";

/** What came of it. */
export type OutsideOutcome =
	| { readonly kind: "admitted"; readonly account: Account }
	| { readonly kind: "refused"; readonly why: OutsideRefusal };

type Parts = Pick<Surroundings, "database" | "now" | "newId">;
type Asked = Pick<RequestOrigin, "requestId" | "correlationId" | "address">;

/**
 * The providers that the sign-in page offers: the one that its address names, or all where there is one partner only.
 * With several, nobody is shown whom else this installation serves.
 */
export async function listOfferedProviders(
	{ database }: Pick<Surroundings, "database">,
	asked: string | undefined,
): Promise<readonly IdentityProvider[]> {
	return await database.read(async (db) => {
		if (asked !== undefined) {
			const provider = await findIdentityProvider(db, toId(asked));
			return provider === undefined || provider.isOff ? [] : [provider];
		}
		const [partnerId, ...others] = await listPartnerIds(db);
		if (partnerId === undefined || others.length > 0) return [];
		return (await listIdentityProviders(db, partnerId)).filter(({ isOff }) => !isOff);
	});
}

/** Where people of a name's domain sign in; the domain alone decides, not whether anybody has the name. */
export async function findProviderOfName(
	{ database }: Pick<Surroundings, "database">,
	userName: string,
): Promise<IdentityProvider | undefined> {
	const domain = domainOfName(userName);
	if (domain === undefined) return undefined;
	const provider = await database.read((db) => findProviderOfDomain(db, domain));
	return provider?.isOff === false ? provider : undefined;
}

/** The provider of that id while it is switched on. */
export async function findOpenProvider(
	{ database }: Pick<Surroundings, "database">,
	id: string,
): Promise<IdentityProvider | undefined> {
	const provider = await database.read((db) => findIdentityProvider(db, toId<IdentityProviderId>(id)));
	return provider?.isOff === false ? provider : undefined;
}

/** By what we prove ourselves to the provider; undefined for a public client. */
export async function readProviderSecret(
	surroundings: Pick<Surroundings, "secretsKeys">,
	{ id, sealedSecret }: IdentityProvider,
): Promise<string | undefined> {
	return sealedSecret === undefined ? undefined : await openSecret(surroundings, purposeOfProvider(id), sealedSecret);
}

/**
 * Finds, links or makes the account of somebody whom a provider has let in, and gives it the roles that the provider's
 * rules say. Known by provider and subject, and by nothing else once linked; an account is found by its name only once,
 * and only in the provider's own partner. Audit operations `create_account`, `update_account` and, refused, `sign_in`.
 */
export async function admitOutsidePerson(
	surroundings: Parts,
	{ provider: asked, person }: { readonly provider: IdentityProvider; readonly person: OutsidePerson },
	origin: Asked,
): Promise<OutsideOutcome> {
	const { partnerId, id } = asked;
	return await surroundings.database.transactInstallation(async (tx) => {
		await holdPartner(tx, partnerId);
		const provider = await findIdentityProvider(tx, id);
		if (provider === undefined || provider.isOff || provider.partnerId !== partnerId) return refused("switchedOff");
		const custom = await listCustomRoles(tx, partnerId);
		const entering: Entering = {
			...{ surroundings, tx, provider, person, origin },
			held: findOutsideRoles(provider, person.values, custom),
		};
		const known = await findAccountOfOutside(tx, partnerId, { providerId: id, subject: person.subject });
		const outcome = known === undefined ? await admitStranger(entering) : await admitKnown(entering, known);
		if (outcome.kind === "refused") await recordRefusal(entering, known, outcome.why);
		return outcome;
	});
}

interface Entering {
	readonly surroundings: Parts;
	readonly tx: Transactor;
	readonly provider: IdentityProvider;
	readonly person: OutsidePerson;
	readonly origin: Asked;
	readonly held: Required<HeldRoles> | undefined;
}

/** Roles follow what the provider says; whoever loses one has to come in anew everywhere. */
async function admitKnown(entering: Entering, account: Account): Promise<OutsideOutcome> {
	const { tx, held } = entering;
	if (account.state !== undefined) return refused("blocked");
	const roles = held ?? { roles: [], customRoles: [] };
	const after: Account = { ...account, ...roles };
	if (String([after.roles, after.customRoles]) !== String([account.roles, account.customRoles ?? []])) {
		await saveAccount(tx, after);
		if (losesRole(account, after)) await endSessions(tx, account);
		await recordChange(entering, { before: account, after });
	}
	return held === undefined ? refused("noRole") : { kind: "admitted", account: after };
}

async function admitStranger(entering: Entering): Promise<OutsideOutcome> {
	const { tx, provider, person, held, surroundings } = entering;
	const { userName } = person;
	if (userName === undefined) return refused("noName");
	const { domains, partnerId, id: providerId } = provider;
	if (domains.length > 0 && !domains.includes(domainOfName(userName) ?? "")) return refused("otherDomain");
	const namesake = await findAccountBySignInName(tx, userName);
	if (namesake !== undefined && (namesake.partnerId !== partnerId || namesake.outside !== undefined))
		return refused("nameTaken");
	if (namesake?.state === "blocked") return refused("blocked");
	if (namesake === undefined && !provider.createsAccounts) return refused("noAccount");
	if (held === undefined) return refused("noRole");
	const outside = { providerId, subject: person.subject };
	if (namesake !== undefined) return await link(entering, namesake, { ...held, outside });
	const account: Account = {
		...{ id: toId(surroundings.newId()), partnerId, userName, displayName: person.displayName },
		...{ passwordHash: "", ...held, outside, createdAt: surroundings.now() },
	};
	await saveAccount(tx, account);
	await recordChange(entering, { after: account });
	return { kind: "admitted", account };
}

/** From now on the account signs in there alone: its password, its sessions and an open link end. */
async function link(
	entering: Entering,
	before: Account,
	given: Required<Pick<Account, "roles" | "customRoles" | "outside">>,
): Promise<OutsideOutcome> {
	const { tx } = entering;
	const others = (await listAccounts(tx, before.partnerId)).filter(({ id }) => id !== before.id);
	if (isLocalAdmin(before) && !others.some(isLocalAdmin)) return refused("lastGlobalAdmin");
	const { state: _, passwordChangedAt: __, ...rest } = before;
	const after: Account = { ...rest, ...given, passwordHash: "" };
	await saveAccount(tx, after);
	await endSessions(tx, after);
	await removeAccountLink(tx, { partnerId: after.partnerId, accountId: after.id });
	await recordChange(entering, { before, after });
	return { kind: "admitted", account: after };
}

function refused(why: OutsideRefusal): OutsideOutcome {
	return { kind: "refused", why };
}

async function recordChange(
	{ surroundings, tx, provider, origin }: Entering,
	{ before, after }: { readonly before?: Account; readonly after: Account },
): Promise<void> {
	const record = newPartnerRecord(surroundings, originOfPerson(after, origin), {
		operation: before === undefined ? "create_account" : "update_account",
		resource: "account",
		resourceId: after.id,
		...(before === undefined ? {} : { before: snapshotOfAccount(before) }),
		after: snapshotOfAccount(after),
		details: { Provider: provider.name },
	});
	await saveAuditRecords(tx, [record]);
}

/** Of a stranger nothing is recorded but why, since nobody here has given them an account. */
async function recordRefusal(
	{ surroundings, tx, provider, origin }: Entering,
	account: Account | undefined,
	why: OutsideRefusal,
): Promise<void> {
	const nobody = { partnerId: provider.partnerId, kind: "app", clientId: portalClientId, roles: [] } as const;
	const by = account === undefined ? { caller: nobody, ...origin } : originOfPerson(account, origin);
	const record = newPartnerRecord(surroundings, by, {
		operation: "sign_in",
		...(account === undefined
			? { resource: "identity_provider", resourceId: provider.id }
			: { resource: "account", resourceId: account.id }),
		details: { By: "fed", Provider: provider.name, Reason: why },
	});
	await saveAuditRecords(tx, [{ ...record, status: "failed" }]);
}
