import type { CustomerId } from "../../domain/basics/ids.ts";
import {
	type CustomerQualification,
	planQualification,
	type Qualification,
	type QualificationRefusal,
	type QualificationRequest,
} from "../../domain/customers/qualification.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { listQualifications, removeQualifications, saveQualification } from "../../storage/qualification-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type CustomerOutcome, changeCustomer } from "./customer-change.ts";
import type { CustomerOfCaller } from "./read-profile.ts";

/** What a customer is or wants to be qualified as; undefined when it is none of the caller's. */
export async function findQualifications(
	{ database }: Surroundings,
	{ caller, customerId }: CustomerOfCaller,
): Promise<readonly CustomerQualification[] | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		return found === undefined ? undefined : await listQualifications(db, customerId);
	});
}

type Noted = { readonly qualification: CustomerQualification };
/** What came of asking for one. */
export type QualificationOutcome = CustomerOutcome<QualificationRefusal, Noted>;

interface Command {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: QualificationOutcome) => RememberedAnswer;
}

const recorded = { operation: "update_customer_qualification", resource: "customer" } as const;

/** Audit operation `update_customer_qualification`: asks for a qualification. */
export async function askForQualification(
	surroundings: Surroundings,
	{ request, ...command }: Command & { readonly request: QualificationRequest },
): Promise<RememberedAnswer> {
	return await changeCustomer<QualificationRefusal, Noted>(surroundings, {
		...command,
		async change(tx, { at, record }) {
			const held = await listQualifications(tx, command.customerId);
			const plan = planQualification(request, { held, now: at.now() });
			if (plan.kind === "refused") return plan;
			await saveQualification(tx, command.customerId, plan.qualification);
			await record({ ...recorded, after: plan.qualification });
			return { kind: "done", qualification: plan.qualification };
		},
	});
}

interface ReplaceCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	/** None takes every qualification away. */
	readonly qualification?: Qualification;
	readonly toAnswer: (outcome: CustomerOutcome<QualificationRefusal, object>) => RememberedAnswer;
}

/** The same audit operation, in the old way: the customer has one qualification, and it is taken at its word. */
export async function replaceQualification(
	surroundings: Surroundings,
	{ qualification, ...command }: ReplaceCommand,
): Promise<RememberedAnswer> {
	return await changeCustomer<QualificationRefusal, object>(surroundings, {
		...command,
		async change(tx, { at, record }) {
			const { customerId } = command;
			if (qualification === "governmentCommunityCloud") {
				return { kind: "refused", refusals: [{ code: "validationCodeUnknown" }] };
			}
			const before = await listQualifications(tx, customerId);
			await removeQualifications(tx, customerId);
			const after = { vettingStatus: "approved", details: {}, createdAt: at.now() } as const;
			if (qualification !== undefined) await saveQualification(tx, customerId, { ...after, qualification });
			await record({ ...recorded, before, after: qualification === undefined ? [] : [{ ...after, qualification }] });
			return { kind: "done" };
		},
	});
}
