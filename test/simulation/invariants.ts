import { expect } from "vitest";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { listAuditRecords } from "../../src/storage/audit-store.ts";
import { listAssignments, listUsers } from "../../src/storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { listAuditPage } from "../../src/use-cases/list-audit-records.ts";
import { listSubscriptions } from "../../src/use-cases/list-subscriptions.ts";
import type { Told } from "../support/desk.ts";
import type { Command } from "./commands.ts";
import type { World } from "./world.ts";

/** All that the invariants look at, as it stands between two commands. */
export type Standing = Awaited<ReturnType<typeof readStanding>>;

/** Reads subscriptions, seats, licenses and records of every customer. */
export async function readStanding({ stage, customers, callers }: World) {
	return await stage.surroundings.database.read(async (db) => {
		const perCustomer = [];
		for (const customerId of customers) {
			perCustomer.push({
				customerId,
				subscriptions: await listSubscriptionsOfCustomer(db, customerId),
				batches: await listSeatBatchesOfCustomer(db, customerId),
				users: await listUsers(db, customerId),
				assignments: await listAssignments(db, customerId),
			});
		}
		const records = [];
		for (const { partnerId } of callers) records.push(...(await listAuditRecords(db, { partnerId, limit: 100_000 })));
		return { perCustomer, records };
	});
}

/** What is true of every standing, whatever led to it. */
export function expectSound({ perCustomer }: Standing): void {
	for (const { subscriptions, batches, users, assignments } of perCustomer) {
		for (const one of subscriptions) {
			const own = batches.filter(({ subscriptionId }) => subscriptionId === one.id);
			expect(
				own.reduce((sum, { quantity }) => sum + quantity, 0),
				"seats are the sum of their batches",
			).toBe(one.quantity);
			expect(
				own.every(({ quantity }) => quantity > 0),
				"no batch is empty",
			).toBe(true);
			if (one.suspensionReasons.includes("Transition")) {
				expect(["suspended", "deleted"], "a source that was upgraded away stays away").toContain(one.status);
			}
		}
		const people = new Set(users.map(({ id }) => id));
		for (const { userId } of assignments)
			expect(people, "a license belongs to a user of the customer").toContain(userId);
		const holders = assignments.map(({ userId }) => userId);
		expect(new Set(holders).size, "nobody has a license twice or both source and target").toBe(holders.length);
	}
}

/** What is true of a step: what may differ after a command, given what came of it. */
export function expectStep(
	before: Standing,
	after: Standing,
	step: { readonly command: Command; readonly told: Told<StepOutcome> },
): void {
	const { command, told } = step;
	const kind = told.outcome?.kind;
	const done = kind === "changed" || kind === "updated" || kind === "upgraded";
	if (command.caller.partnerId !== command.subscription.partnerId) {
		expect(["customerNotFound", "subscriptionNotFound"], "another partner's subscription is not found").toContain(kind);
	}
	let changes = 0;
	let licenses = 0;
	for (const [place, now] of after.perCustomer.entries()) {
		const was = before.perCustomer[place];
		if (was === undefined) throw new Error("a customer appeared");
		const own = now.customerId === command.subscription.customerId && done;
		if (!own) expect(now, "what nobody changed stays as it was").toEqual(was);
		expect(now.users).toEqual(was.users);
		changes += countChanges(was.subscriptions, now.subscriptions);
		licenses += was.assignments.length - now.assignments.length;
	}
	const added = countRecords(after.records) - countRecords(before.records);
	// An upgrade changes two: the source, which has its record, and the target, which is recorded by its order.
	expect(added, "one record for each subscription that changed or is new").toBe(changes);
	const released = told.outcome?.kind === "changed" ? told.outcome.plan.released.length : 0;
	expect(licenses, "licenses go only when they are released").toBe(released);
	if (kind === "refused" || !done) expect(changes, "what is refused changes nothing").toBe(0);
}

/** Licenses that move or go have a record of their own, beside that of the subscription. */
function countRecords(records: readonly { readonly operation: string }[]): number {
	return records.filter(({ operation }) => operation !== "update_customer_user_licenses").length;
}

type StepOutcome = NonNullable<Awaited<ReturnType<Command["run"]>>["outcome"]>;

/** Counts subscriptions that are new or changed, each of which has its version one on. */
function countChanges(before: readonly Subscription[], after: readonly Subscription[]): number {
	const known = new Map(before.map((one) => [one.id, one]));
	let changes = 0;
	for (const now of after) {
		const was = known.get(now.id);
		known.delete(now.id);
		if (was === undefined) {
			expect(now.version, "what is new has version 1").toBe(1);
			changes += 1;
			continue;
		}
		if (now.version === was.version) {
			expect(now, "what changes grows in version").toEqual(was);
			continue;
		}
		expect(now.version, "versions grow by one").toBe(was.version + 1);
		changes += 1;
	}
	expect(known.size, "no subscription is ever gone").toBe(0);
	return changes;
}

/** No partner is shown a subscription or a record of another, nor a customer that is not its own. */
export async function expectSecrecy({ stage, callers, customers }: World): Promise<void> {
	for (const caller of callers) {
		for (const customerId of customers) {
			const shown = (await listSubscriptions(stage.surroundings, caller, customerId))?.subscriptions ?? [];
			for (const { partnerId } of shown) expect(partnerId).toBe(caller.partnerId);
		}
		const { items } = await listAuditPage(stage.surroundings, { partnerId: caller.partnerId, limit: 100_000 });
		for (const { partnerId } of items) expect(partnerId).toBe(caller.partnerId);
		const moments = items.map(({ occurredAt }) => occurredAt);
		expect(moments, "newest first").toEqual(moments.toSorted().toReversed());
	}
}
