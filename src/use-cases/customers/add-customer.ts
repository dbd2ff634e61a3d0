import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { CustomerDraft, CustomerRefusal } from "../../domain/customers/customer-draft.ts";
import { toDomainName } from "../../domain/customers/domain-name.ts";
import type { PartnerRelationship } from "../../domain/customers/partner-relationship.ts";
import { type CustomerPlan, planCustomer } from "../../domain/customers/plan-customer.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import { companyAdministratorId } from "../../domain/users/directory-role.ts";
import { planNewUser } from "../../domain/users/plan-user.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { saveNewCustomer, saveRelationship } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { savePasswords, saveRolesOf } from "../../storage/directory-store.ts";
import { claimDomain, isDomainTaken, toInitialDomain } from "../../storage/domain-store.ts";
import { saveNewUsers } from "../../storage/user-store.ts";
import { answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { recordCreation } from "../users/create-user.ts";
import { type NewPassword, preparePassword } from "../users/new-password.ts";
import { noteReseller } from "./note-reseller.ts";

/** A customer that was made, with the first person of its directory and that person's password. */
export interface AddedCustomer {
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
	readonly admin: CustomerUser;
	/** To be told once. */
	readonly password: string;
}

/** What came of asking for a customer. */
export type AddOutcome =
	| { readonly kind: "refused"; readonly refusals: readonly CustomerRefusal[] }
	| ({ readonly kind: "done" } & AddedCustomer);

/** Who asks for which customer; a repeat of the same request learns no password. */
export interface AddCommand {
	readonly origin: RequestOrigin;
	readonly draft: CustomerDraft;
	readonly toAnswer: (outcome: AddOutcome, listener: "asker" | "repeat") => RememberedAnswer;
}

/** Audit operation `add_customer`: the customer, its directory with one administrator, and what the partner is to it. */
export async function addCustomer(surroundings: Surroundings, command: AddCommand): Promise<RememberedAnswer> {
	const password = await preparePassword({ mustChange: true });
	let fresh: AddOutcome | undefined;
	const remembered = await answerPartnerOnce<AddOutcome>(surroundings, {
		origin: command.origin,
		change: (tx, at) => addWithin(tx, at, { ...command, password }),
		isLasting: () => true,
		toAnswer(outcome) {
			fresh = outcome;
			return command.toAnswer(outcome, "repeat");
		},
	});
	return fresh === undefined ? remembered : command.toAnswer(fresh, "asker");
}

async function addWithin(
	tx: Transactor,
	at: Surroundings,
	{ origin, draft, password }: AddCommand & { readonly password: NewPassword },
): Promise<AddOutcome> {
	const plan = planCustomer(draft, {
		id: toId<CustomerId>(at.newId()),
		partnerId: origin.caller.partnerId,
		now: at.now(),
		isTaken: await isDomainTaken(tx, toDomainName(draft.domain)),
	});
	if (plan.kind === "refused") return plan;
	const { customer, relationship } = plan;
	// On PostgreSQL two partners can ask for one domain at once; only one of them gets it.
	if (!(await claimDomain(tx, toInitialDomain(customer)))) {
		return { kind: "refused", refusals: [{ code: "domainTaken", field: "domain", domain: customer.domain }] };
	}
	await saveNewCustomer(tx, customer);
	await saveRelationship(tx, relationship);
	await noteReseller(tx, at, { origin, customer });
	const admin = await addAdmin(tx, at, { plan, password });
	await saveAuditRecords(tx, [
		newAuditRecord(at, origin, {
			customerId: customer.id,
			operation: "add_customer",
			resource: "customer",
			resourceId: customer.id,
			after: customer,
			details: { CustomerName: customer.companyName, DomainName: customer.domain },
		}),
		recordCreation(at, origin, admin),
	]);
	return { kind: "done", customer, relationship, admin, password: password.generated ?? "" };
}

interface FirstPerson {
	readonly plan: Extract<CustomerPlan, { readonly kind: "planned" }>;
	readonly password: NewPassword;
}

async function addAdmin(
	tx: Transactor,
	at: Surroundings,
	{ plan: { customer, admin: draft }, password }: FirstPerson,
): Promise<CustomerUser> {
	const id = toId<CustomerUser["id"]>(at.newId());
	const plan = planNewUser(
		{ id, customerId: customer.id, now: at.now(), draft, needsUsageLocation: true },
		{ domain: customer.domain, isTaken: () => false },
	);
	if (plan.kind === "refused")
		throw new Error(`a customer's first person was refused: ${JSON.stringify(plan.refusals)}`);
	await saveNewUsers(tx, [plan.user]);
	const key = { customerId: customer.id, userId: id };
	await savePasswords(tx, [{ ...key, hash: password.hash, mustChange: password.mustChange, setAt: at.now() }]);
	await saveRolesOf(tx, key, { roleIds: [companyAdministratorId], addedAt: at.now() });
	return plan.user;
}
