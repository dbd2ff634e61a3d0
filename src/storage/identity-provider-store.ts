import type { IdentityProvider, IdentityProviderId } from "../domain/access/identity-provider.ts";
import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import type { IdentityProviderRow } from "./identity-provider-tables.ts";
import { fromJson, toJson } from "./json.ts";

type Settings = Pick<
	IdentityProvider,
	| "scopes"
	| "rolesClaim"
	| "roleRules"
	| "defaultRoles"
	| "createsAccounts"
	| "namesAreVerified"
	| "trustsSecondFactor"
	| "domains"
>;

/** The provider of that id, of whichever partner: whoever signs in is nobody's yet. */
export async function findIdentityProvider(db: Reader, id: IdentityProviderId): Promise<IdentityProvider | undefined> {
	const row = await db.selectFrom("identity_providers").selectAll().where("id", "=", id).executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The providers of a partner, by name. */
export async function listIdentityProviders(db: Reader, partnerId: PartnerId): Promise<readonly IdentityProvider[]> {
	const rows = await db
		.selectFrom("identity_providers")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("name")
		.orderBy("id")
		.execute();
	return rows.map(fromRow);
}

/** The provider that has said that people of a domain are its own. */
export async function findProviderOfDomain(db: Reader, domain: string): Promise<IdentityProvider | undefined> {
	const row = await db
		.selectFrom("identity_provider_domains")
		.innerJoin("identity_providers", (join) =>
			join
				.onRef("identity_providers.partner_id", "=", "identity_provider_domains.partner_id")
				.onRef("identity_providers.id", "=", "identity_provider_domains.provider_id"),
		)
		.selectAll("identity_providers")
		.where("identity_provider_domains.domain", "=", domain)
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** Whether people of another partner sign in under names of that domain, or another partner is named by it. */
export async function isDomainOfOthers(db: Reader, partnerId: PartnerId, domain: string): Promise<boolean> {
	const partner = await db
		.selectFrom("partners")
		.select("id")
		.where("domain", "=", domain)
		.where("id", "!=", partnerId)
		.executeTakeFirst();
	if (partner !== undefined) return true;
	const name = await db
		.selectFrom("sign_in_names")
		.select("account_id")
		.where("partner_id", "!=", partnerId)
		.where("user_name", "like", `%@${domain.replaceAll(/[%_\\]/gu, "_")}`)
		.executeTakeFirst();
	return name !== undefined;
}

/** Writes a provider, new or changed, and its domains. Throws when a domain is another provider's. */
export async function saveIdentityProvider(tx: Transactor, provider: IdentityProvider): Promise<void> {
	const row = toRow(provider);
	await tx
		.insertInto("identity_providers")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "id"]).doUpdateSet(row))
		.execute();
	await removeDomains(tx, provider);
	for (const domain of provider.domains) {
		await tx
			.insertInto("identity_provider_domains")
			.values({ domain, partner_id: provider.partnerId, provider_id: provider.id })
			.execute();
	}
}

/** Forgets a provider and its domains. */
export async function removeIdentityProvider(
	tx: Transactor,
	provider: Pick<IdentityProvider, "partnerId" | "id">,
): Promise<void> {
	await removeDomains(tx, provider);
	await tx
		.deleteFrom("identity_providers")
		.where("partner_id", "=", provider.partnerId)
		.where("id", "=", provider.id)
		.execute();
}

async function removeDomains(tx: Transactor, { partnerId, id }: Pick<IdentityProvider, "partnerId" | "id">) {
	await tx
		.deleteFrom("identity_provider_domains")
		.where("partner_id", "=", partnerId)
		.where("provider_id", "=", id)
		.execute();
}

function fromRow(row: IdentityProviderRow): IdentityProvider {
	return {
		id: storedId(row.id),
		partnerId: storedId(row.partner_id),
		name: row.name,
		issuer: row.issuer,
		clientId: row.client_id,
		...(row.sealed_secret === null ? {} : { sealedSecret: row.sealed_secret }),
		...fromJson<Settings>(row.settings),
		isOff: row.is_off === 1,
		createdAt: storedInstant(row.created_at),
	};
}

function toRow(provider: IdentityProvider): IdentityProviderRow {
	const { id, partnerId, name, issuer, clientId, sealedSecret, isOff, createdAt, ...settings } = provider;
	return {
		partner_id: partnerId,
		id,
		name,
		issuer,
		client_id: clientId,
		sealed_secret: sealedSecret ?? null,
		settings: toJson(settings satisfies Settings),
		is_off: isOff ? 1 : 0,
		created_at: createdAt,
	};
}
