import type { Account } from "../../domain/access/account.ts";
import type { Partner } from "../../domain/access/partner.ts";
import type { PasswordFault } from "../../domain/access/password-rules.ts";
import { type AccountId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import { toInstant } from "../../domain/basics/instant.ts";
import {
	type AccountLink,
	findAccountLink,
	removeAccountLink,
	saveAccountLink,
} from "../../storage/account-link-store.ts";
import { findAccount, saveAccount } from "../../storage/account-store.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findPartner, holdPartner } from "../../storage/partner-store.ts";
import { removeSecondFactors } from "../../storage/second-factor-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { choosePassword } from "./choose-password.ts";
import { originOfPerson } from "./record-sign-in.ts";
import { digestOf, isDigestOf, newSecret } from "./secrets.ts";
import { endSessions } from "./sessions.ts";

/** How long a link to choose a password works. */
export const linkDays = 7;

/** What a link opens. */
export interface OpenedLink {
	readonly link: AccountLink;
	readonly account: Account;
	readonly partner: Partner;
}

/** What came of choosing a password by a link. */
export type LinkOutcome =
	| { readonly kind: "done"; readonly account: Account }
	| { readonly kind: "gone" }
	| { readonly kind: "weak"; readonly faults: readonly PasswordFault[] };

/** Makes the link of an account, in place of the one before, and returns the text that is shown once. */
export async function makeAccountLink(
	tx: Transactor,
	{ now }: Pick<Surroundings, "now">,
	{ account, purpose }: { readonly account: Account; readonly purpose: AccountLink["purpose"] },
): Promise<string> {
	const secret = newSecret();
	const expiresAt = toInstant(Temporal.Instant.from(now()).add({ hours: linkDays * 24 }));
	const { partnerId, id: accountId } = account;
	await saveAccountLink(tx, { partnerId, accountId, digest: digestOf(secret), purpose, expiresAt });
	return `${partnerId}.${accountId}.${secret}`;
}

/** What a link is for, without using it up; undefined when it was used, has expired or never was. */
export async function readAccountLink(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	text: string,
): Promise<OpenedLink | undefined> {
	return await database.read((db) => openLink(db, now(), text));
}

/** Audit operation `open_account_link`: the person chooses a password, and the link works no more. */
export async function chooseByLink(
	surroundings: Pick<Surroundings, "database" | "now" | "newId" | "isBreachedPassword" | "onError">,
	{ text, password }: { readonly text: string; readonly password: string },
	asked: Pick<RequestOrigin, "requestId" | "correlationId" | "address">,
): Promise<LinkOutcome> {
	const { database, now } = surroundings;
	const opened = await readAccountLink(surroundings, text);
	if (opened === undefined) return { kind: "gone" };
	const chosen = await choosePassword(surroundings, password, opened.account);
	if (chosen.kind === "weak") return chosen;
	return await database.transactInstallation(async (tx) => {
		// Whoever changes the account's roles or blocks it meanwhile comes before this or after it.
		await holdPartner(tx, opened.account.partnerId);
		const again = await openLink(tx, now(), text);
		if (again === undefined || !(await removeAccountLink(tx, again.link))) return { kind: "gone" };
		const { state, ...before } = again.account;
		// A link lets an invited person in; whoever is blocked stays so.
		const account: Account = {
			...before,
			...(state === "blocked" ? { state } : {}),
			passwordHash: chosen.hash,
			passwordChangedAt: now(),
		};
		await saveAccount(tx, account);
		await endSessions(tx, account);
		if (again.link.purpose === "recovery") await removeSecondFactors(tx, account);
		const record = newPartnerRecord(surroundings, originOfPerson(account, asked), {
			operation: "open_account_link",
			resource: "account",
			resourceId: account.id,
			details: { Purpose: again.link.purpose },
		});
		await saveAuditRecords(tx, [record]);
		return { kind: "done", account };
	});
}

async function openLink(db: Reader, now: string, text: string): Promise<OpenedLink | undefined> {
	const [partnerText, accountText, secret, ...rest] = text.split(".");
	if (!partnerText || !accountText || !secret || rest.length > 0) return undefined;
	const partnerId: PartnerId = toId(partnerText);
	const accountId: AccountId = toId(accountText);
	const link = await findAccountLink(db, partnerId, accountId);
	if (link === undefined || link.expiresAt <= now || !isDigestOf(secret, link.digest)) return undefined;
	const account = await findAccount(db, partnerId, accountId);
	const partner = await findPartner(db, partnerId);
	return account === undefined || partner === undefined ? undefined : { link, account, partner };
}
