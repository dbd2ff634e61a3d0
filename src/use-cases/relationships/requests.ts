import type { Partner } from "../../domain/access/partner.ts";
import { type CustomerId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import { addDays } from "../../domain/basics/instant.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import {
	type RelationshipRequest,
	type RelationshipRequestId,
	requestDays,
	statusOf,
	type WantedAdmin,
} from "../../domain/relationships/request.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerById, findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { closeRequest, findRequest, listRequests, saveNewRequest } from "../../storage/relationship-store.ts";
import { answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** A request with whom it is between; the customer only where one is named. */
export interface ReadRequest {
	readonly request: RelationshipRequest;
	readonly partner: Partner;
	readonly customer?: Customer;
}

/** As many requests as a list shows. */
const mostListed = 200;

/** A partner's requests, the last first. */
export async function readRequests(
	{ database }: Pick<Surroundings, "database">,
	partnerId: PartnerId,
): Promise<readonly ReadRequest[]> {
	return await database.read(async (db) => {
		const requests = await listRequests(db, partnerId, mostListed);
		const read: ReadRequest[] = [];
		for (const request of requests) read.push(await complete(db, request));
		return read;
	});
}

/** What somebody with a link may know of a request. */
export async function findReadRequest(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	id: RelationshipRequestId,
): Promise<ReadRequest | undefined> {
	return await database.read(async (db) => {
		const request = await findOpenedRequest(db, id, now());
		return request === undefined ? undefined : await complete(db, request);
	});
}

/**
 * The request of that id. A partner's own id names its standing invitation, which every customer may accept as often as
 * it likes and which asks for full delegated admin (Partner Center's reseller link, 2020).
 */
export async function findOpenedRequest(
	db: Reader,
	id: RelationshipRequestId,
	now: RelationshipRequest["madeAt"],
): Promise<RelationshipRequest | undefined> {
	const made = await findRequest(db, id);
	if (made !== undefined) return made;
	const partner = await findPartner(db, toId<PartnerId>(id));
	if (partner === undefined) return undefined;
	return {
		...{ partnerId: partner.id, id, status: "open", language: "ko", madeBy: partner.name },
		wanted: { kind: "full", services: ["office365", "azure"] },
		...{ madeAt: now, expiresAt: addDays(now, 1) },
	};
}

/** Whether a request is a partner's standing invitation, which no decision closes. */
export function isStanding({ id, partnerId }: RelationshipRequest): boolean {
	return String(id) === String(partnerId);
}

async function complete(db: Reader, request: RelationshipRequest): Promise<ReadRequest> {
	const partner = await findPartner(db, request.partnerId);
	if (partner === undefined) throw new Error(`there is no partner ${request.partnerId}`);
	const customer = request.customerId === undefined ? undefined : await findCustomerById(db, request.customerId);
	return { request, partner, ...(customer === undefined ? {} : { customer }) };
}

/** What a partner asks for. */
export interface RequestDraft {
	/** Only that customer may accept. */
	readonly customerId?: CustomerId;
	readonly wanted: WantedAdmin;
	readonly email?: string;
	readonly language: "ko" | "en";
}

export type RequestOutcome = { readonly kind: "customerNotFound" } | ({ readonly kind: "done" } & ReadRequest);

interface MakeCommand {
	readonly origin: RequestOrigin;
	readonly draft: RequestDraft;
	readonly toAnswer: (outcome: RequestOutcome) => RememberedAnswer;
}

/** Audit operation `create_relationship_request`. */
export async function makeRequest(
	surroundings: Surroundings,
	{ origin, draft, toAnswer }: MakeCommand,
): Promise<RememberedAnswer> {
	const { partnerId } = origin.caller;
	return await answerPartnerOnce<RequestOutcome>(surroundings, {
		origin,
		isLasting: ({ kind }) => kind === "done",
		toAnswer,
		async change(tx, at) {
			if (draft.customerId !== undefined) {
				const found = await findCustomerOfPartner(tx, partnerId, draft.customerId);
				if (found === undefined) return { kind: "customerNotFound" };
			}
			const request: RelationshipRequest = {
				...{ partnerId, id: toId<RelationshipRequestId>(at.newId()), status: "open", ...draft },
				madeBy: origin.caller.account?.userName ?? origin.caller.clientId,
				madeAt: at.now(),
				expiresAt: addDays(at.now(), requestDays),
			};
			await saveNewRequest(tx, request);
			await recordOwn(tx, at, { origin, request, operation: "create_relationship_request" });
			return { kind: "done", ...(await complete(tx, request)) };
		},
	});
}

export type WithdrawOutcome =
	| { readonly kind: "requestNotFound" }
	| { readonly kind: "requestClosed" }
	| ({ readonly kind: "done" } & ReadRequest);

interface WithdrawCommand {
	readonly origin: RequestOrigin;
	readonly id: RelationshipRequestId;
	readonly toAnswer: (outcome: WithdrawOutcome) => RememberedAnswer;
}

/** Audit operation `withdraw_relationship_request`: its link leads nowhere any more. */
export async function withdrawRequest(
	surroundings: Surroundings,
	{ origin, id, toAnswer }: WithdrawCommand,
): Promise<RememberedAnswer> {
	return await answerPartnerOnce<WithdrawOutcome>(surroundings, {
		origin,
		isLasting: ({ kind }) => kind !== "requestNotFound",
		toAnswer,
		async change(tx, at) {
			const found = await findRequest(tx, id);
			if (found === undefined || found.partnerId !== origin.caller.partnerId) return { kind: "requestNotFound" };
			if (statusOf(found, at.now()) !== "open") return { kind: "requestClosed" };
			const decidedBy = origin.caller.account?.userName ?? origin.caller.clientId;
			const request = { ...found, status: "withdrawn", decidedBy, decidedAt: at.now() } as const;
			if (!(await closeRequest(tx, request))) return { kind: "requestClosed" };
			await recordOwn(tx, at, { origin, request, operation: "withdraw_relationship_request" });
			return { kind: "done", ...(await complete(tx, request)) };
		},
	});
}

interface OwnRecord {
	readonly origin: RequestOrigin;
	readonly request: RelationshipRequest;
	readonly operation: "create_relationship_request" | "withdraw_relationship_request";
}

async function recordOwn(tx: Transactor, at: Surroundings, { origin, request, operation }: OwnRecord): Promise<void> {
	await saveAuditRecords(tx, [
		newPartnerRecord(at, origin, {
			...{ operation, resource: "partner_customer_relationship", resourceId: request.id, after: request },
			details: { DelegatedAdmin: request.wanted.kind },
		}),
	]);
}
