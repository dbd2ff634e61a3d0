import type { Partner } from "../../domain/access/partner.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import { findCountry } from "../../domain/countries/country.ts";
import type { CustomerRefusal } from "../../domain/customers/customer-draft.ts";
import { assessProfile } from "../../domain/profiles/assess-profile.ts";
import { emptyProfiles, type PartnerProfiles, type ProfileKind } from "../../domain/profiles/partner-profile.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findPartner, findPartnerByMpnId, savePartner } from "../../storage/partner-store.ts";
import { findPartnerProfile, savePartnerProfile } from "../../storage/profile-store.ts";
import { findReseller } from "../../storage/reseller-store.ts";
import { answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** A profile with the partner that it is of; version 0 is what is known without having been told. */
export interface ReadProfile<Kind extends ProfileKind> {
	readonly partner: Partner;
	readonly profile: PartnerProfiles[Kind];
	readonly version: number;
}

/** What a partner tells of itself. Throws when there is no such partner. */
export async function readPartnerProfile<Kind extends ProfileKind>(
	{ database }: Pick<Surroundings, "database">,
	partnerId: PartnerId,
	kind: Kind,
): Promise<ReadProfile<Kind>> {
	return await database.read((db) => readWithin(db, partnerId, kind));
}

async function readWithin<Kind extends ProfileKind>(
	db: Reader,
	partnerId: PartnerId,
	kind: Kind,
): Promise<ReadProfile<Kind>> {
	const partner = await findPartner(db, partnerId);
	if (partner === undefined) throw new Error(`there is no partner ${partnerId}`);
	const told = await findPartnerProfile(db, partnerId, kind);
	if (told !== undefined) return { partner, ...told };
	const culture = findCountry(partner.country)?.cultures[0] ?? "en-US";
	const billing = await findPartnerBilling(db, partnerId);
	return { partner, profile: emptyProfiles(partner, culture, billing?.currency ?? "USD")[kind], version: 0 };
}

/** What came of telling a profile; `stale` when somebody told it since it was read. */
export type ProfileOutcome<Kind extends ProfileKind> =
	| { readonly kind: "refused"; readonly refusals: readonly (CustomerRefusal | { readonly code: "stale" })[] }
	| { readonly kind: "done"; readonly read: ReadProfile<Kind> };

interface ProfileCommand<Kind extends ProfileKind> {
	readonly origin: RequestOrigin;
	readonly kind: Kind;
	readonly change: (before: PartnerProfiles[Kind]) => PartnerProfiles[Kind];
	readonly isCurrent: (before: ReadProfile<Kind>) => boolean;
	readonly toAnswer: (outcome: ProfileOutcome<Kind>) => RememberedAnswer;
}

/** Audit operation `update_partner_profile`. The name of the organization is the partner's name everywhere. */
export async function updatePartnerProfile<Kind extends ProfileKind>(
	surroundings: Surroundings,
	{ origin, kind, change, isCurrent, toAnswer }: ProfileCommand<Kind>,
): Promise<RememberedAnswer> {
	const { partnerId } = origin.caller;
	return await answerPartnerOnce<ProfileOutcome<Kind>>(surroundings, {
		origin,
		isLasting: () => true,
		toAnswer,
		async change(tx, at) {
			const before = await readWithin(tx, partnerId, kind);
			if (!isCurrent(before)) return { kind: "refused", refusals: [{ code: "stale" }] };
			const profile = change(before.profile);
			const refusals = assessProfile(kind, profile);
			if (refusals.length > 0) return { kind: "refused", refusals };
			const version = before.version + 1;
			await savePartnerProfile(tx, { partnerId, kind, profile, version, updatedAt: at.now() });
			const name = kind === "organization" && "companyName" in profile ? profile.companyName : before.partner.name;
			const partner = { ...before.partner, name };
			if (name !== before.partner.name) await savePartner(tx, partner);
			await saveAuditRecords(tx, [
				newPartnerRecord(at, origin, {
					...{ operation: "update_partner_profile", resource: "partner_profile", resourceId: kind },
					...{ before: before.profile, after: profile, details: {} },
				}),
			]);
			return { kind: "done", read: { partner, profile, version } };
		},
	});
}

/** A partner by its number in the partner network: the caller itself, one of this installation, or one of its resellers. */
export async function findNetworkPartner(
	{ database }: Pick<Surroundings, "database">,
	partnerId: PartnerId,
	mpnId: string | undefined,
): Promise<{ readonly name: string; readonly mpnId: string } | undefined> {
	return await database.read(async (db) => {
		const own = await findPartner(db, partnerId);
		if (mpnId === undefined || mpnId === own?.mpnId) return own;
		return (await findPartnerByMpnId(db, mpnId)) ?? (await findReseller(db, partnerId, mpnId));
	});
}
