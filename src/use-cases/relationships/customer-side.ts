import type { Caller } from "../../domain/access/caller.ts";
import type { AuditOperation, AuditResource } from "../../domain/audit/audit-record.ts";
import { storedId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { PartnerRelationship } from "../../domain/customers/partner-relationship.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { agreementTemplates } from "../../domain/profiles/agreement.ts";
import { countLive, type EndedPart, type EndingRefusal, planEnding } from "../../domain/relationships/plan-ending.ts";
import {
	assessDecision,
	type DecisionRefusal,
	planAcceptance,
	type RelationshipRequest,
	type RelationshipRequestId,
	type WantedAdmin,
} from "../../domain/relationships/request.ts";
import { companyAdministratorId } from "../../domain/users/directory-role.ts";
import { listAgreements, saveAgreement } from "../../storage/agreement-store.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerById, listRelationships, saveRelationship } from "../../storage/customer-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findPasswordOf, listRoleIdsOf } from "../../storage/directory-store.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { closeRequest } from "../../storage/relationship-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { findUser } from "../../storage/user-store.ts";
import { digestOf } from "../identity/secrets.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { Surroundings } from "../surroundings.ts";
import { describeEnding } from "./end-relationship.ts";
import type { CustomerSession } from "./links.ts";
import { findOpenedRequest, isStanding } from "./requests.ts";

/** What a customer's administrator sees of a request: who asks for what, and how things stand now. */
export interface OpenedRequest {
	readonly request: RelationshipRequest;
	readonly customer: Customer;
	readonly administrator: CustomerUser;
	/** Undefined when the two have nothing to do with each other yet. */
	readonly relationship: PartnerRelationship | undefined;
	/** Whether the customer accepted the Microsoft Customer Agreement itself before. */
	readonly agreed: boolean;
	/** Of the partner, ISO 3166 alpha-2. */
	readonly partnerCountry: string;
}

/** Everything that decides about a request; undefined when somebody who signed in no longer administers the customer. */
async function findOpened(
	db: Reader,
	{ requestId, customerId, userId, passwordDigest }: CustomerSession,
	now: RelationshipRequest["madeAt"],
): Promise<OpenedRequest | undefined> {
	const request = await findOpenedRequest(db, storedId<RelationshipRequestId>(requestId), now);
	const customer = await findCustomerById(db, customerId);
	const administrator = await findUser(db, customerId, userId);
	if (request === undefined || customer === undefined || administrator === undefined) return undefined;
	const partner = await findPartner(db, request.partnerId);
	if (partner === undefined) throw new Error(`there is no partner ${request.partnerId}`);
	const password = await findPasswordOf(db, { customerId, userId });
	if (password === undefined || digestOf(password.hash) !== passwordDigest) return undefined;
	const roles = await listRoleIdsOf(db, { customerId, userId });
	if (administrator.signInBlocked || !roles.includes(companyAdministratorId)) return undefined;
	const relationships = await listRelationships(db, customerId);
	const agreements = await listAgreements(db, customerId);
	return {
		...{ request, customer, administrator, partnerCountry: partner.country },
		relationship: relationships.find(({ partnerId }) => partnerId === request.partnerId),
		agreed: agreements.some(({ bySelf, template }) => bySelf && template.type === "MicrosoftCustomerAgreement"),
	};
}

/** The same for showing it. */
export async function readOpened(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	session: CustomerSession,
): Promise<OpenedRequest | undefined> {
	return await database.read((db) => findOpened(db, session, now()));
}

/** What an administrator decides. */
export type CustomerDecision =
	/** `resellerOnly`: though more was asked for. */
	| { readonly kind: "accept"; readonly acceptsAgreement: boolean; readonly resellerOnly: boolean }
	| { readonly kind: "decline" }
	| { readonly kind: "end"; readonly part: EndedPart };

export type DecisionOutcome =
	| { readonly kind: "sessionEnded" }
	| { readonly kind: "refused"; readonly refusals: readonly (DecisionRefusal | EndingRefusal)[] }
	| ({ readonly kind: "done" } & OpenedRequest);

interface Deciding {
	readonly session: CustomerSession;
	readonly decision: CustomerDecision;
	readonly ids: { readonly requestId: string; readonly correlationId: string };
}

/** Carries out what an administrator of a customer decided; it counts at once. Audited as that person's doing. */
export async function decideAsCustomer(
	surroundings: Surroundings,
	{ session, decision, ids }: Deciding,
): Promise<DecisionOutcome> {
	const moment = surroundings.now();
	const at = { ...surroundings, now: () => moment };
	return await surroundings.database.transact(session.customerId, async (tx) => {
		const opened = await findOpened(tx, session, moment);
		if (opened === undefined) return { kind: "sessionEnded" };
		const record = makeRecorder(tx, at, { opened, ids });
		if (decision.kind === "end") return await end(tx, { opened, record, part: decision.part });
		return await decide(tx, at, { opened, record, decision });
	});
}

type Recorder = (recorded: {
	readonly operation: AuditOperation;
	readonly resource: AuditResource;
	readonly before?: unknown;
	readonly after?: unknown;
}) => Promise<void>;

interface Step {
	readonly opened: OpenedRequest;
	readonly record: Recorder;
}

async function decide(
	tx: Transactor,
	at: Surroundings,
	{ opened, record, decision }: Step & { readonly decision: Exclude<CustomerDecision, { readonly kind: "end" }> },
): Promise<DecisionOutcome> {
	const { customer, administrator, relationship: before } = opened;
	const accepts = decision.kind === "accept";
	const agrees = opened.agreed || (accepts && decision.acceptsAgreement);
	const countries = { partner: opened.partnerCountry.toUpperCase(), customer: customer.country.toUpperCase() };
	const begins = before?.reseller === "active" ? {} : { countries };
	const deciding = { customerId: customer.id, now: at.now(), accepts, agrees, ...begins };
	const refusals = assessDecision(opened.request, deciding);
	if (refusals.length > 0) return { kind: "refused", refusals };
	const decidedBy = administrator.userPrincipalName;
	const request: RelationshipRequest = {
		...{ ...opened.request, customerId: customer.id, decidedBy, decidedAt: at.now() },
		status: accepts ? "accepted" : "declined",
	};
	// Another customer with the same link may have been faster.
	if (!isStanding(request) && !(await closeRequest(tx, request))) {
		return { kind: "refused", refusals: [{ code: "requestClosed", status: "accepted" }] };
	}
	const told = isStanding(request) ? opened.request : request;
	if (!accepts) {
		await record({
			...{ operation: "decline_relationship_request", resource: "partner_customer_relationship", after: request },
		});
		return { kind: "done", ...opened, request: told };
	}
	if (!opened.agreed) await agree(tx, at, { opened, record });
	const wanted: WantedAdmin = decision.resellerOnly ? { kind: "none" } : request.wanted;
	const after = planAcceptance({ ...request, wanted }, { customerId: customer.id, before, now: at.now() });
	await saveRelationship(tx, after);
	const words = {
		resource: "partner_customer_relationship",
		after,
		...(before === undefined ? {} : { before }),
	} as const;
	await record({ operation: "accept_relationship_request", ...words });
	if (wanted.kind === "full") {
		await record({ ...words, operation: "dap_admin_relationship_approved", resource: "partner_customer_dap" });
	} else if (wanted.kind === "granular") {
		const resource = "granular_admin_relationship";
		await record({ ...words, operation: "granular_admin_relationship_approved", resource });
	}
	return { kind: "done", ...opened, request: told, relationship: after, agreed: true };
}

async function agree(tx: Transactor, at: Surroundings, { opened, record }: Step): Promise<void> {
	const { customer, administrator, request } = opened;
	const template = agreementTemplates.find(({ type }) => type === "MicrosoftCustomerAgreement");
	if (template === undefined) throw new Error("there is no customer agreement");
	const agreement = {
		...{ customerId: customer.id, id: at.newId(), partnerId: request.partnerId, template, bySelf: true },
		...{ agreedAt: at.now(), recordedAt: at.now(), userId: administrator.id },
		contact: {
			firstName: administrator.firstName,
			lastName: administrator.lastName,
			email: administrator.userPrincipalName,
		},
	};
	await saveAgreement(tx, agreement);
	await record({ operation: "create_agreement", resource: "agreement", after: agreement });
}

async function end(
	tx: Transactor,
	{ opened, record, part }: Step & { readonly part: EndedPart },
): Promise<DecisionOutcome> {
	const before = opened.relationship;
	if (before === undefined) return { kind: "done", ...opened };
	const all = await listSubscriptionsOfCustomer(tx, opened.customer.id);
	const live = countLive(all.filter(({ partnerId }) => partnerId === before.partnerId));
	const plan = planEnding(before, { part, live });
	if (plan.kind === "refused") return plan;
	if (plan.changed) {
		await saveRelationship(tx, plan.relationship);
		await record(describeEnding(part, before, plan.relationship));
	}
	return { kind: "done", ...opened, relationship: plan.relationship };
}

/** The customer's administrator acts, about the partner, in the customer's chain. */
function makeRecorder(
	tx: Transactor,
	at: Surroundings,
	{ opened, ids }: { readonly opened: OpenedRequest; readonly ids: Deciding["ids"] },
): Recorder {
	const { administrator, customer, request } = opened;
	const caller: Caller = {
		...{ partnerId: request.partnerId, kind: "user", clientId: "customer", roles: [] },
		account: {
			id: storedId(administrator.id),
			userName: administrator.userPrincipalName,
			displayName: administrator.displayName,
		},
	};
	return async (recorded) => {
		await saveAuditRecords(tx, [
			newAuditRecord(
				at,
				{ caller, ...ids },
				{
					...recorded,
					...{ customerId: customer.id, resourceId: request.id, details: { CustomerName: customer.companyName } },
				},
			),
		]);
	};
}
