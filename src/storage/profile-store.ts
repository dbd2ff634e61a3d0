import type { PartnerId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { PartnerProfiles, ProfileKind } from "../domain/profiles/partner-profile.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

/** A profile as it was told last; undefined when it never was. */
export async function findPartnerProfile<Kind extends ProfileKind>(
	db: Reader,
	partnerId: PartnerId,
	kind: Kind,
): Promise<{ readonly profile: PartnerProfiles[Kind]; readonly version: number } | undefined> {
	const row = await db
		.selectFrom("partner_profiles")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("kind", "=", kind)
		.executeTakeFirst();
	return row === undefined
		? undefined
		: { profile: fromJson<PartnerProfiles[Kind]>(row.profile), version: row.version };
}

interface ToldProfile<Kind extends ProfileKind> {
	readonly partnerId: PartnerId;
	readonly kind: Kind;
	readonly profile: PartnerProfiles[Kind];
	readonly version: number;
	readonly updatedAt: Instant;
}

/** Keeps a profile in place of what was told before. */
export async function savePartnerProfile<Kind extends ProfileKind>(
	tx: Transactor,
	told: ToldProfile<Kind>,
): Promise<void> {
	const row = {
		partner_id: told.partnerId,
		kind: told.kind,
		profile: toJson(told.profile),
		version: told.version,
		updated_at: told.updatedAt,
	};
	await tx
		.insertInto("partner_profiles")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "kind"]).doUpdateSet(row))
		.execute();
}
