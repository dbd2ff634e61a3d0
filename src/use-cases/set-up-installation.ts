import { createHash, timingSafeEqual } from "node:crypto";
import type { Account } from "../domain/access/account.ts";
import type { Partner } from "../domain/access/partner.ts";
import { toId } from "../domain/basics/ids.ts";
import { saveAccount } from "../storage/account-store.ts";
import { claimInstallationValue } from "../storage/installation-store.ts";
import { countPartners, savePartner } from "../storage/partner-store.ts";
import { hashPassword } from "./passwords.ts";
import type { Surroundings } from "./surroundings.ts";

type SetUpSurroundings = Pick<Surroundings, "database" | "now" | "newId">;

/** The first partner and the first person of an installation. */
export interface FirstPartner {
	readonly partnerName: string;
	readonly domain: string;
	readonly country: string;
	readonly userName: string;
	readonly displayName: string;
	readonly password: string;
}

/** What came of a set-up: done now, refused for the token, or refused because it was done before. */
export type SetUpResult =
	| { readonly kind: "done"; readonly partner: Partner; readonly account: Account }
	| { readonly kind: "wrongToken" }
	| { readonly kind: "doneBefore" };

/** Whether the installation still waits for its first Global admin. */
export async function isSetUpNeeded({ database }: Pick<Surroundings, "database">): Promise<boolean> {
	return (await database.read(countPartners)) === 0;
}

/**
 * Creates the first partner and its first Global admin, once. `tokens` are the one that was given and the one that the
 * server printed at its start; without a printed one nobody may set up.
 */
export async function setUpInstallation(
	surroundings: SetUpSurroundings,
	tokens: { readonly given: string; readonly printed: string | undefined },
	first: FirstPartner,
): Promise<SetUpResult> {
	if (!(await isSetUpNeeded(surroundings))) return { kind: "doneBefore" };
	if (tokens.printed === undefined || !isSameSecret(tokens.given, tokens.printed)) return { kind: "wrongToken" };
	const partner = planPartner(surroundings, first);
	const account = planAccount(surroundings, partner, { ...first, passwordHash: await hashPassword(first.password) });
	return await surroundings.database.transactInstallation(async (tx) => {
		// On PostgreSQL two set-ups can both see no partner; only one of them gets the claim.
		const claimed = await claimInstallationValue(tx, "set-up", partner.id);
		if (!claimed || (await countPartners(tx)) > 0) return { kind: "doneBefore" };
		await savePartner(tx, partner);
		await saveAccount(tx, account);
		return { kind: "done", partner, account };
	});
}

function planPartner(surroundings: SetUpSurroundings, first: FirstPartner): Partner {
	return {
		id: toId(surroundings.newId()),
		name: first.partnerName,
		domain: first.domain,
		mpnId: "",
		country: first.country,
		createdAt: surroundings.now(),
	};
}

function planAccount(
	surroundings: SetUpSurroundings,
	partner: Partner,
	first: FirstPartner & { readonly passwordHash: string },
): Account {
	return {
		id: toId(surroundings.newId()),
		partnerId: partner.id,
		userName: first.userName,
		displayName: first.displayName,
		passwordHash: first.passwordHash,
		roles: ["globalAdmin"],
		createdAt: surroundings.now(),
	};
}

/** Compares digests, so that neither time nor length tells how much of a guess was right. */
function isSameSecret(one: string, other: string): boolean {
	const digest = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(digest(one), digest(other));
}
