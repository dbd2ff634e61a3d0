import { toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { refuseAmount } from "../../domain/changes/assess-charges.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import { toPersonChange } from "../../domain/joins/person-change.ts";
import type { JoinFacts } from "../../domain/joins/person-facts.ts";
import { type PersonPlan, refuseSeat } from "../../domain/joins/person-plan.ts";
import type { PersonRequest } from "../../domain/joins/person-request.ts";
import { planJoin } from "../../domain/joins/plan-join.ts";
import { planLeave } from "../../domain/joins/plan-leave.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { ChangeToCompute, ComputedChange } from "../changes/computed-change.ts";
import { readCustomerMoney } from "../changes/customer-money.ts";
import { readBillingFacts } from "../changes/read-billing.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { readPersonFacts, refuseCaller } from "./read-person.ts";
import { recordPerson } from "./record-person.ts";

/** Compute of a join or a leave: the person, the licenses, the seats and their charges as one change. */
export async function computePerson(
	surroundings: Surroundings,
	asked: ChangeToCompute & { readonly request: PersonRequest },
): Promise<ComputedChange> {
	const { db, caller, customerId, request, by } = asked;
	const { partnerId } = caller;
	const facts = await findCustomerFacts(db, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const day = asked.day ?? dayOf(at.now());
	const money = await readCustomerMoney(db, { partnerId, customer: facts.customer, day });
	const reading = { db, caller, facts, money, request };
	const closed = refuseCaller(at, reading);
	if (closed.length > 0) return { kind: "refused", of: "person", refusals: closed };
	const id = toId<ChangeId>(at.newId());
	const read = await readPersonFacts(at, reading);
	const planned = request.kind === "join" ? planJoin(read, request) : planLeave(read, request);
	if (planned.kind === "refused") return { ...planned, of: "person" };
	const { plan } = planned;
	const billings = await readBillings(asked, plan, day);
	const refusals = plan.seats.flatMap((one) => refuseAmount(one, billings.get(one.before.id)).map(refuseSeat));
	if (refusals.length > 0) return { kind: "refused", of: "person", refusals };
	const moment = { id, at: at.now(), day, by };
	const change = toPersonChange({ plan, partnerId, moment, billings, batches: batchesOf(read) });
	return {
		...{ kind: "planned", at, facts, money, change, person: plan.consequences },
		records: (origin) => recordPerson(at, origin, { plan, change }),
	};
}

async function readBillings(
	{ db, customerId }: ChangeToCompute,
	{ seats }: PersonPlan,
	day: Parameters<typeof readBillingFacts>[2],
): Promise<ReadonlyMap<Subscription["id"], BillingFacts>> {
	const billings = new Map<Subscription["id"], BillingFacts>();
	for (const { before } of seats) {
		const billing = await readBillingFacts(db, { customerId, subscriptionId: before.id }, day);
		if (billing !== undefined) billings.set(before.id, billing);
	}
	return billings;
}

function batchesOf({ own }: JoinFacts) {
	return new Map([...own].map(([id, { facts }]) => [id, facts.batches]));
}
