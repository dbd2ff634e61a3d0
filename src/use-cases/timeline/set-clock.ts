import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import {
	type ClockRefusal,
	type ClockStep,
	refuseMove,
	refuseRemoval,
	refuseStart,
	stepFrom,
} from "../../domain/timeline/clock-move.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerOfPartner, saveCustomerClock } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findLatestMoment } from "../../storage/schedule-store.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import type { RanEvent } from "./ran-event.ts";
import { runDueWithin } from "./run-due.ts";

/** What is to be done to a customer's clock. */
export type ClockAct =
	| { readonly kind: "start"; readonly now: Instant }
	| { readonly kind: "advance"; readonly step: ClockStep }
	| { readonly kind: "remove" };

/** A customer's time: its own where it has a clock, else real time. */
export interface CustomerTime {
	readonly now: Instant;
	readonly real: Instant;
	readonly isOwn: boolean;
	readonly mayHaveOwn: boolean;
}

/** What came of it. `more`: the clock stands where the last event was, since one call does only so much; go on to `target`. */
export type ClockOutcome =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "refused"; readonly refusals: readonly ClockRefusal[] }
	| {
			readonly kind: "moved";
			readonly time: CustomerTime;
			readonly events: readonly RanEvent[];
			readonly target: Instant;
			readonly more: boolean;
	  };

/** What is asked for and how to say what came of it. */
export interface ClockCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly act: ClockAct;
	readonly toAnswer: (outcome: ClockOutcome) => RememberedAnswer;
}

/** One call carries out no more than so many events; a year of ten subscriptions is about 130. */
const eventsPerCall = 200;

/** Audit operation `set_customer_clock`: starts, advances or removes a test customer's own clock. */
export async function setClock(surroundings: Surroundings, command: ClockCommand): Promise<RememberedAnswer> {
	const { customerId, origin, toAnswer } = command;
	return await answerOnce(surroundings, {
		customerId,
		origin,
		toAnswer,
		isLasting: ({ kind }) => kind === "moved" || kind === "refused",
		change: (tx, at) => setClockWithin(tx, at, command),
	});
}

/** What time it is for a customer; undefined when the partner has nothing to do with it. */
export async function readClock(
	{ database, now }: Surroundings,
	{ customerId, origin }: Pick<ClockCommand, "customerId" | "origin">,
): Promise<CustomerTime | undefined> {
	const found = await database.read((db) => findCustomerOfPartner(db, origin.caller.partnerId, customerId));
	return found === undefined ? undefined : toTime(found.customer, now());
}

/** The same as `setClock` inside a transaction, for callers that have one. */
export async function setClockWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, origin, act }: Omit<ClockCommand, "toAnswer">,
): Promise<ClockOutcome> {
	const found = await findCustomerOfPartner(tx, origin.caller.partnerId, customerId);
	if (found === undefined) return { kind: "customerNotFound" };
	const { customer } = found;
	const real = surroundings.now();
	const latest = await findLatestMoment(tx, customerId);
	const refusals = refuse(customer, { real, latest, act });
	if (refusals.length > 0) return { kind: "refused", refusals };
	const outcome = await move(tx, surroundings, { customer, act, partnerId: origin.caller.partnerId });
	await saveAuditRecords(tx, [toRecord(surroundings, origin, { customer, act, outcome })]);
	return outcome;
}

interface ClockSituation {
	readonly real: Instant;
	readonly latest: Instant | undefined;
	readonly act: ClockAct;
}

function refuse({ isTest, clock }: Customer, { real, latest, act }: ClockSituation): readonly ClockRefusal[] {
	if (!isTest) return [{ code: "notTestCustomer" }];
	if (act.kind === "start")
		return clock === undefined ? refuseStart(real, act.now, latest) : [{ code: "clockStarted", now: clock }];
	if (clock === undefined) return [{ code: "clockNotStarted" }];
	return act.kind === "remove" ? refuseRemoval(real, clock, latest) : refuseMove(clock, stepFrom(clock, act.step));
}

type Moved = Extract<ClockOutcome, { kind: "moved" }>;

async function move(
	tx: Transactor,
	surroundings: Surroundings,
	{ customer, act, partnerId }: { readonly customer: Customer; readonly act: ClockAct; readonly partnerId: PartnerId },
): Promise<Moved> {
	const real = surroundings.now();
	if (act.kind === "remove") {
		await saveCustomerClock(tx, customer.id, undefined);
		return { kind: "moved", time: toTime({ isTest: true }, real), events: [], target: real, more: false };
	}
	const from = act.kind === "start" ? earlierOf(real, act.now) : (customer.clock ?? real);
	const target = act.kind === "start" ? act.now : stepFrom(from, act.step);
	await saveCustomerClock(tx, customer.id, from);
	const work = { customerId: customer.id, until: target, limit: eventsPerCall };
	const { events, more } = await runDueWithin(tx, surroundings, work);
	const now = more ? laterOf(from, events.at(-1)?.at) : target;
	await saveCustomerClock(tx, customer.id, now);
	const own = events.filter((event) => partnerOf(event) === partnerId);
	return { kind: "moved", time: toTime({ isTest: true, clock: now }, real), events: own, target, more };
}

/** Time passes for every partner of the customer, and each is told of its own. */
function partnerOf(event: RanEvent): PartnerId {
	return event.kind === "entryFailed" ? event.entry.partnerId : event.change.partnerId;
}

function toTime({ isTest, clock }: Pick<Customer, "isTest" | "clock">, real: Instant): CustomerTime {
	return { now: clock ?? real, real, isOwn: clock !== undefined, mayHaveOwn: isTest };
}

function toRecord(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ customer, act, outcome }: { readonly customer: Customer; readonly act: ClockAct; readonly outcome: Moved },
): AuditRecord {
	return newAuditRecord(surroundings, origin, {
		customerId: customer.id,
		operation: "set_customer_clock",
		resource: "customer",
		resourceId: customer.id,
		details: {
			Act: act.kind,
			...(customer.clock === undefined ? {} : { ClockBefore: customer.clock }),
			...(outcome.time.isOwn ? { ClockAfter: outcome.time.now } : {}),
			Events: String(outcome.events.length),
		},
	});
}

function earlierOf(one: Instant, other: Instant): Instant {
	return one < other ? one : other;
}

function laterOf(one: Instant, other: Instant | undefined): Instant {
	return other !== undefined && one < other ? other : one;
}
