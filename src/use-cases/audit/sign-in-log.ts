import { LRUCache } from "lru-cache";
import type { Account } from "../../domain/access/account.ts";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId, PartnerId, UserId } from "../../domain/basics/ids.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Database } from "../../storage/database.ts";
import { findPartner, findPartnerByDomain, listPartnerIds } from "../../storage/partner-store.ts";
import { newAuditRecord, newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { shortenName } from "./shorten-name.ts";

type Parts = Pick<Surroundings, "database" | "now" | "newId" | "onError">;

/** How a sign-in ended, by what (`amr`, or the grant), and from where. */
interface Ending {
	readonly status: "succeeded" | "failed";
	readonly by: string;
	readonly address: string;
}

/** A program that came for a token of its own, or showed a wrong secret. */
export interface ProgramSignIn extends Ending {
	readonly client: { readonly clientId: string; readonly partnerId: PartnerId };
}

/** Somebody whose name and right password a program handed on. */
export interface PasswordGrantSignIn extends Ending {
	readonly account: Account;
	readonly clientId: string;
	/** Why there is no token all the same, as a name. */
	readonly reason?: string;
}

/** Somebody of a customer who came by a link to decide about a request. */
export interface CustomerSignInEnding extends Ending {
	readonly partnerId: PartnerId;
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly userName: string;
}

/**
 * Records sign-ins besides those of people to the portal. Nobody waits for it, so that the time taken tells nothing; and the
 * same again is counted only, for a minute when it failed and for an hour when it did not, so that neither a flood nor a
 * program at work fills the log. The next record tells in `Repeated` how many came between.
 */
export interface SignInLog {
	noteProgram(signIn: ProgramSignIn): void;
	notePasswordGrant(signIn: PasswordGrantSignIn): void;
	/** A name that nobody has; `partnerId` when it is known whose door it was. */
	noteUnknownName(attempt: {
		readonly userName: string;
		readonly address: string;
		readonly partnerId?: PartnerId;
	}): void;
	noteCustomer(signIn: CustomerSignInEnding): void;
	/** Resolves when what was noted is written. */
	idle(): Promise<void>;
}

const minute = 60_000;
const periods = { failed: minute, succeeded: 60 * minute } as const;
const mostRemembered = 10_000;

const known = new WeakMap<Database, SignInLog>();

/** The one log of a server. */
export function signInLogOf(parts: Parts): SignInLog {
	const found = known.get(parts.database);
	if (found !== undefined) return found;
	const made = createSignInLog(parts);
	known.set(parts.database, made);
	return made;
}

function createSignInLog(parts: Parts): SignInLog {
	const seen = new LRUCache<string, { readonly at: number; repeated: number }>({ max: mostRemembered });
	const underWay = new Set<Promise<void>>();

	/** How many like this one came since the last that was written; undefined when this one is only counted. */
	function count(key: string, status: Ending["status"]): number | undefined {
		const at = Temporal.Instant.from(parts.now()).epochMilliseconds;
		const before = seen.get(key);
		if (before !== undefined && at - before.at < periods[status]) {
			before.repeated += 1;
			return undefined;
		}
		seen.set(key, { at, repeated: 0 });
		return before?.repeated ?? 0;
	}

	function write(
		key: string,
		ending: Ending,
		save: (details: Readonly<Record<string, string>>) => Promise<void>,
	): void {
		const repeated = count(`${ending.status} ${key}`, ending.status);
		if (repeated === undefined) return;
		const details = { By: ending.by, ...(repeated === 0 ? {} : { Repeated: String(repeated) }) };
		const writing = save(details)
			// The sign-in itself has been answered.
			.catch((cause: unknown) => parts.onError?.(new Error("a sign-in could not be recorded", { cause })))
			.finally(() => underWay.delete(writing));
		underWay.add(writing);
	}

	return {
		noteProgram(signIn) {
			write(`program ${signIn.client.clientId}`, signIn, (details) => saveOfProgram(parts, signIn, details));
		},
		notePasswordGrant(signIn) {
			write(`person ${signIn.clientId} ${signIn.account.id}`, signIn, (details) =>
				saveOfPasswordGrant(parts, signIn, details),
			);
		},
		noteUnknownName(attempt) {
			const ending = { status: "failed", by: "pwd", address: attempt.address } as const;
			const domain = attempt.userName.slice(attempt.userName.lastIndexOf("@") + 1).toLowerCase();
			write(`name ${attempt.partnerId ?? domain.slice(0, 100)}`, ending, (details) =>
				saveOfUnknownName(parts, { ...attempt, domain }, details),
			);
		},
		noteCustomer(signIn) {
			write(`customer ${signIn.partnerId} ${signIn.userId}`, signIn, (details) =>
				saveOfCustomer(parts, signIn, details),
			);
		},
		async idle() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}

type Details = Readonly<Record<string, string>>;

async function saveOfProgram(
	parts: Parts,
	{ client, status, address }: ProgramSignIn,
	details: Details,
): Promise<void> {
	const { partnerId, clientId } = client;
	const origin = originAt(parts, address, { partnerId, clientId, kind: "app", roles: [] });
	const of = { resource: "api_client", resourceId: clientId } as const;
	await saveOwn(parts, {
		...newPartnerRecord(parts, origin, { operation: "sign_in", ...of, details }),
		status,
	});
}

async function saveOfPasswordGrant(
	parts: Parts,
	{ account, clientId, status, reason, address }: PasswordGrantSignIn,
	details: Details,
): Promise<void> {
	const { id, partnerId, userName, displayName, roles } = account;
	const caller = { partnerId, clientId, kind: "user", roles, account: { id, userName, displayName } } as const;
	const record = newPartnerRecord(parts, originAt(parts, address, caller), {
		operation: "sign_in",
		resource: "account",
		resourceId: id,
		details: { ...details, ...(reason === undefined ? {} : { Reason: reason }) },
	});
	await saveOwn(parts, { ...record, status });
}

/** Where the name's domain, or the door, tells whose it is; what is told of the name is no more than that needs. */
async function saveOfUnknownName(
	parts: Parts,
	attempt: {
		readonly userName: string;
		readonly domain: string;
		readonly address: string;
		readonly partnerId?: PartnerId;
	},
	details: Details,
): Promise<void> {
	const partner = await parts.database.read(async (db) => {
		if (attempt.partnerId !== undefined) return await findPartner(db, attempt.partnerId);
		const [only, ...others] = await listPartnerIds(db);
		const byDomain = await findPartnerByDomain(db, attempt.domain);
		return byDomain ?? (only !== undefined && others.length === 0 ? await findPartner(db, only) : undefined);
	});
	if (partner === undefined) return;
	const origin = originAt(parts, attempt.address, { partnerId: partner.id, clientId: "", kind: "app", roles: [] });
	const told = { ...details, UserName: shortenName(attempt.userName, partner.domain) };
	const of = { resource: "account", resourceId: "unknown" } as const;
	const record = newPartnerRecord(parts, origin, { operation: "sign_in", ...of, details: told });
	await saveOwn(parts, { ...record, status: "failed" });
}

async function saveOfCustomer(parts: Parts, signIn: CustomerSignInEnding, details: Details): Promise<void> {
	const { partnerId, customerId, userId, userName, status, address } = signIn;
	const origin = originAt(parts, address, { partnerId, clientId: "customer", kind: "user", roles: [] });
	const record = newAuditRecord(parts, origin, {
		...{ customerId, operation: "sign_in", resource: "customer_user", resourceId: userId, details },
	});
	await parts.database.transact(customerId, (tx) => saveAuditRecords(tx, [{ ...record, userName, status }]));
}

async function saveOwn({ database }: Parts, record: AuditRecord): Promise<void> {
	await database.transactInstallation((tx) => saveAuditRecords(tx, [record]));
}

function originAt({ newId }: Parts, address: string, caller: RequestOrigin["caller"]): RequestOrigin {
	return { caller, requestId: newId(), correlationId: newId(), address };
}
