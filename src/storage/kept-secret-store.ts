import { sql } from "kysely";
import type { IdentityProviderId } from "../domain/access/identity-provider.ts";
import { type AccountId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import type { Reader, Transactor } from "./database.ts";

/** A secret that the installation has to be able to read again, as it is kept, and where. */
export type KeptSecret =
	| { readonly place: "installation"; readonly name: string; readonly stored: string }
	| {
			readonly place: "authenticatorApp";
			readonly partnerId: PartnerId;
			readonly accountId: AccountId;
			readonly id: string;
			readonly stored: string;
	  }
	| { readonly place: "webhook"; readonly partnerId: PartnerId; readonly stored: string }
	| {
			readonly place: "identityProvider";
			readonly partnerId: PartnerId;
			readonly id: IdentityProviderId;
			readonly stored: string;
	  };

/** Every such secret; `names` are those of the installation's values that are secrets. */
export async function listKeptSecrets(db: Reader, names: readonly string[]): Promise<readonly KeptSecret[]> {
	const values = await db
		.selectFrom("installation_values")
		.selectAll()
		.where("name", "in", [...names])
		.execute();
	const apps = await db
		.selectFrom("second_factors")
		.select(["partner_id", "account_id", "id", "material"])
		.where("kind", "=", "totp")
		.execute();
	const webhooks = await db.selectFrom("webhook_registrations").select(["partner_id", "secret"]).execute();
	const providers = await db
		.selectFrom("identity_providers")
		.select(["partner_id", "id", "sealed_secret"])
		.where("sealed_secret", "is not", null)
		.execute();
	return [
		...values.map(({ name, value }) => ({ place: "installation" as const, name, stored: value })),
		...apps.map((row) => ({
			place: "authenticatorApp" as const,
			partnerId: storedId<PartnerId>(row.partner_id),
			accountId: storedId<AccountId>(row.account_id),
			id: row.id,
			stored: row.material,
		})),
		...webhooks.map((row) => ({
			place: "webhook" as const,
			partnerId: storedId<PartnerId>(row.partner_id),
			stored: row.secret,
		})),
		...providers.map((row) => ({
			place: "identityProvider" as const,
			partnerId: storedId<PartnerId>(row.partner_id),
			id: storedId<IdentityProviderId>(row.id),
			stored: row.sealed_secret ?? "",
		})),
	];
}

/** The different beginnings of so many characters that secrets with a mark have. */
export async function listSecretBeginnings(
	db: Reader,
	{ mark, length }: { readonly mark: string; readonly length: number },
): Promise<readonly string[]> {
	const beginning = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, ${sql.lit(length)})`.as("beginning");
	const like = `${mark}%`;
	const found = [
		await db
			.selectFrom("installation_values")
			.select(beginning("value"))
			.distinct()
			.where("value", "like", like)
			.execute(),
		await db
			.selectFrom("second_factors")
			.select(beginning("material"))
			.distinct()
			.where("material", "like", like)
			.execute(),
		await db
			.selectFrom("webhook_registrations")
			.select(beginning("secret"))
			.distinct()
			.where("secret", "like", like)
			.execute(),
		await db
			.selectFrom("identity_providers")
			.select(beginning("sealed_secret"))
			.distinct()
			.where("sealed_secret", "like", like)
			.execute(),
	];
	return [...new Set(found.flat().map((row) => row.beginning))];
}

/** Writes a secret anew, provided that it still is what was read; tells whether it was. */
export async function replaceKeptSecret(tx: Transactor, secret: KeptSecret, stored: string): Promise<boolean> {
	const result = await update(tx, secret, stored).executeTakeFirst();
	return Number(result.numUpdatedRows) > 0;
}

function update(tx: Transactor, secret: KeptSecret, stored: string) {
	switch (secret.place) {
		case "installation":
			return tx
				.updateTable("installation_values")
				.set({ value: stored })
				.where("name", "=", secret.name)
				.where("value", "=", secret.stored);
		case "authenticatorApp":
			return tx
				.updateTable("second_factors")
				.set({ material: stored })
				.where("partner_id", "=", secret.partnerId)
				.where("account_id", "=", secret.accountId)
				.where("id", "=", secret.id)
				.where("material", "=", secret.stored);
		case "webhook":
			return tx
				.updateTable("webhook_registrations")
				.set({ secret: stored })
				.where("partner_id", "=", secret.partnerId)
				.where("secret", "=", secret.stored);
		case "identityProvider":
			return tx
				.updateTable("identity_providers")
				.set({ sealed_secret: stored })
				.where("partner_id", "=", secret.partnerId)
				.where("id", "=", secret.id)
				.where("sealed_secret", "=", secret.stored);
	}
}
