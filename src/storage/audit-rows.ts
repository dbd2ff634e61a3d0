import { type ChainHead, type ChainLink, type Commitment, digestOf, hashLink } from "../domain/audit/audit-chain.ts";
import { type AuditRecord, tellsOfPerson } from "../domain/audit/audit-record.ts";
import { storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { fromJson, toJson } from "./json.ts";
import { newSalt, sha256 } from "./sha256.ts";
import type { AuditRecordRow } from "./tables.ts";

const keptMark = "+";
const erasedMark = "-";

/** A record's row after the head of its chain. Records of one change share the salt of who made it. */
export function toRow(record: AuditRecord, head: ChainHead, actorSalt: string): AuditRecordRow {
	const row: Omit<AuditRecordRow, "hash"> = {
		customer_id: record.customerId,
		sequence: head.sequence + 1,
		id: record.id,
		partner_id: record.partnerId,
		operation: record.operation,
		resource_type: record.resource,
		resource_id: record.resourceId,
		status: record.status,
		client_id: record.clientId,
		user_name: record.userName ?? null,
		address: record.address ?? null,
		on_behalf_of: record.onBehalfOf ?? null,
		actor_proof: keptMark + actorSalt,
		correlation_id: record.correlationId,
		request_id: record.requestId,
		occurred_at: record.occurredAt,
		before: record.before === undefined ? null : toJson(record.before),
		after: record.after === undefined ? null : toJson(record.after),
		details: toJson(record.details),
		subject_proof: tellsOfPerson(record.resource) ? keptMark + newSalt() : null,
	};
	return { ...row, hash: hashLink(sha256, head.hash, toLink(row)) };
}

/** The record as its chain sees it: exactly the texts that are in the row. */
export function toChainLink(row: AuditRecordRow): ChainLink {
	return { ...toLink(row), hash: row.hash };
}

function toLink(row: Omit<AuditRecordRow, "hash">): Omit<ChainLink, "hash"> {
	const told = [row.before, row.after, row.details];
	const open = [
		row.partner_id,
		row.operation,
		row.resource_type,
		row.resource_id,
		row.status,
		row.client_id,
		row.correlation_id,
		row.request_id,
		row.occurred_at,
	];
	return {
		chainId: row.customer_id,
		sequence: row.sequence,
		recordId: row.id,
		open: row.subject_proof === null ? [...open, ...told] : open,
		actor: readProof(row.actor_proof, [row.user_name, row.address, row.on_behalf_of]),
		...(row.subject_proof === null ? {} : { subject: readProof(row.subject_proof, told) }),
	};
}

function readProof(proof: string, values: readonly (string | null)[]): Commitment {
	const rest = proof.slice(1);
	return proof.startsWith(erasedMark) ? { kind: "erased", digest: rest } : { kind: "kept", salt: rest, values };
}

/** What takes the place of a record's personal values: nothing, and the digest that keeps the chain whole. */
export function eraseRow(row: AuditRecordRow, { actor, subject }: { actor: boolean; subject: boolean }) {
	const link = toLink(row);
	const erase = (commitment: Commitment) => erasedMark + digestOf(sha256, commitment);
	return {
		...(actor ? { actor_proof: erase(link.actor), user_name: null, address: null, on_behalf_of: null } : {}),
		...(subject && link.subject !== undefined
			? { subject_proof: erase(link.subject), before: null, after: null, details: toJson({}) }
			: {}),
	};
}

/** The record of a row. */
export function fromRow(row: AuditRecordRow): AuditRecord {
	const erased = [
		...(row.actor_proof.startsWith(erasedMark) ? ["actor" as const] : []),
		...(row.subject_proof?.startsWith(erasedMark) === true ? ["subject" as const] : []),
	];
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		operation: row.operation as AuditRecord["operation"], // written by toRow only, as the two below
		resource: row.resource_type as AuditRecord["resource"], // see operation
		resourceId: row.resource_id,
		status: row.status as AuditRecord["status"], // see operation
		clientId: row.client_id,
		...(row.user_name === null ? {} : { userName: row.user_name }),
		...(row.address === null ? {} : { address: row.address }),
		...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
		correlationId: row.correlation_id,
		requestId: row.request_id,
		occurredAt: storedInstant(row.occurred_at),
		...(row.before === null ? {} : { before: fromJson<unknown>(row.before) }),
		...(row.after === null ? {} : { after: fromJson<unknown>(row.after) }),
		details: fromJson<Record<string, string>>(row.details),
		...(erased.length === 0 ? {} : { erased }),
	};
}
