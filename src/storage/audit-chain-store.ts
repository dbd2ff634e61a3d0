import type { ChainLink } from "../domain/audit/audit-chain.ts";
import type { AuditSeal, SealedHead } from "../domain/audit/audit-seal.ts";
import { type CustomerId, type PartnerId, storedId, type UserId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { eraseRow, toChainLink } from "./audit-rows.ts";
import type { AuditSealRow } from "./audit-tables.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { readStatement } from "./statement.ts";

/** Where a walk over all chains stands. */
export interface ChainPlace {
	readonly chainId: string;
	readonly sequence: number;
}

/** The records after a place in the order of their chains, as the chains see them. */
export async function listChainLinks(
	db: Reader,
	after: ChainPlace | undefined,
	limit: number,
): Promise<readonly ChainLink[]> {
	// One chain after the other, since both databases find "the rest of this chain" by the key at once.
	if (after !== undefined) {
		const rest = await db
			.selectFrom("audit_records")
			.selectAll()
			.where("customer_id", "=", after.chainId)
			.where("sequence", ">", after.sequence)
			.orderBy("sequence")
			.limit(limit)
			.execute();
		if (rest.length > 0) return rest.map(toChainLink);
	}
	const next = await db
		.selectFrom("audit_records")
		.selectAll()
		.where("customer_id", ">", after?.chainId ?? "")
		.orderBy("customer_id")
		.orderBy("sequence")
		.limit(limit)
		.execute();
	return next.map(toChainLink);
}

/** The hash of one record, if it is there. */
export async function findRecordHash(db: Reader, { chainId, sequence }: ChainPlace): Promise<string | undefined> {
	return (await hashAt.first(db, { chainId, sequence }))?.hash;
}

const hashAt = readStatement(["chainId", "sequence"], (db, place) =>
	db
		.selectFrom("audit_records")
		.select("hash")
		.where("customer_id", "=", place("chainId"))
		.where("sequence", "=", place("sequence")),
);

/** What sealing needs to know of a record. */
export interface MovedHead extends SealedHead {
	readonly recordId: string;
}

/** A partner's records after an id, oldest first. */
export async function listMovedHeads(
	db: Reader,
	partnerId: PartnerId,
	{ afterId, limit }: { readonly afterId: string; readonly limit: number },
): Promise<readonly MovedHead[]> {
	const rows = await db
		.selectFrom("audit_records")
		.select(["id", "customer_id", "sequence", "hash"])
		.where("partner_id", "=", partnerId)
		.where("id", ">", afterId)
		.orderBy("id")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		recordId: row.id,
		chainId: row.customer_id,
		sequence: row.sequence,
		hash: row.hash,
	}));
}

/** The partner's newest seal. */
export async function findLastSeal(db: Reader, partnerId: PartnerId): Promise<AuditSeal | undefined> {
	const row = await db
		.selectFrom("audit_seals")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row === undefined ? undefined : sealOf(row);
}

/** Some of a partner's seals in the order of their numbers. */
export async function listSeals(
	db: Reader,
	partnerId: PartnerId,
	{ after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly AuditSeal[]> {
	const rows = await db
		.selectFrom("audit_seals")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("number", ">", after)
		.orderBy("number")
		.limit(limit)
		.execute();
	return rows.map(sealOf);
}

/** Every partner that ever sealed anything. */
export async function listSealingPartners(db: Reader): Promise<readonly PartnerId[]> {
	const rows = await db.selectFrom("audit_seals").select("partner_id").distinct().orderBy("partner_id").execute();
	return rows.map((row) => storedId(row.partner_id));
}

/** Adds seals; they are never changed. */
export async function saveSeals(tx: Transactor, seals: readonly AuditSeal[]): Promise<void> {
	for (const seal of seals) {
		await tx
			.insertInto("audit_seals")
			.values({
				partner_id: seal.partnerId,
				number: seal.number,
				sealed_at: seal.sealedAt,
				heads: toJson(seal.heads.map(({ chainId, sequence, hash }) => [chainId, sequence, hash])),
				through_id: seal.throughId,
				hash: seal.hash,
			})
			.execute();
	}
}

function sealOf(row: AuditSealRow): AuditSeal {
	return {
		partnerId: storedId(row.partner_id),
		number: row.number,
		sealedAt: storedInstant(row.sealed_at),
		heads: fromJson<readonly (readonly [string, number, string])[]>(row.heads).map(([chainId, sequence, hash]) => ({
			chainId,
			sequence,
			hash,
		})),
		throughId: row.through_id,
		hash: row.hash,
	};
}

/** Whose personal data goes: what records tell of the person, and the person where it acted under one of its names. */
export interface ErasedPerson {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly userNames: readonly string[];
}

/** Every sign-in name under which the customer's records tell of a user. */
export async function listNamesInRecords(
	db: Reader,
	customerId: CustomerId,
	userId: UserId,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom("audit_records")
		.select(["before", "after"])
		.where("customer_id", "=", customerId)
		.where("resource_type", "=", "customer_user")
		.where("resource_id", "=", userId)
		.execute();
	const snapshots = rows.flatMap(({ before, after }) => [before, after].filter((text) => text !== null));
	const names = snapshots.map((text) => fromJson<{ readonly userPrincipalName?: unknown }>(text).userPrincipalName);
	return [...new Set(names.filter((name) => typeof name === "string"))];
}

/** Takes a person's data out of the customer's records for good, and tells how many records that were. */
export async function erasePerson(tx: Transactor, person: ErasedPerson): Promise<number> {
	const rows = await tx
		.selectFrom("audit_records")
		.selectAll()
		.where("customer_id", "=", person.customerId)
		.where((eb) =>
			eb.or([
				eb.and([eb("resource_type", "=", "customer_user"), eb("resource_id", "=", person.userId)]),
				...(person.userNames.length === 0 ? [] : [eb("user_name", "in", [...person.userNames])]),
			]),
		)
		.execute();
	for (const row of rows) {
		const subject = row.resource_type === "customer_user" && row.resource_id === person.userId;
		const actor = row.user_name !== null && person.userNames.includes(row.user_name);
		await tx
			.updateTable("audit_records")
			.set(eraseRow(row, { actor, subject }))
			.where("customer_id", "=", row.customer_id)
			.where("sequence", "=", row.sequence)
			.execute();
	}
	return rows.length;
}
