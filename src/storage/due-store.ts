import { type Expression, sql } from "kysely";
import type { CustomerId } from "../domain/basics/ids.ts";
import { type Instant, startOfDay } from "../domain/basics/instant.ts";
import { addDaysTo, dayOf } from "../domain/billing/day.ts";
import type { Reader } from "./database.ts";
import { readStatement } from "./statement.ts";

/**
 * Whether anything may be due for one customer by its own time, asked in one question before every change: a period
 * begins, a term or a state ends, or an entry's time has come. Of a customer with a clock of its own a term is looked at
 * from its last day on.
 */
export async function isAnythingDue(db: Reader, customerId: CustomerId, now: Instant): Promise<boolean> {
	const day = dayOf(now);
	const lastDay = startOfDay(addDaysTo(day, -1));
	return (await dueForCustomer.first(db, { customerId, now, day, lastDay })) !== undefined;
}

const dueForCustomer = readStatement(["customerId", "now", "day", "lastDay"], (db, place) =>
	db
		.selectFrom("customers")
		.select("customers.id")
		.where("customers.id", "=", place("customerId"))
		.where(({ or, exists, selectFrom, fn, val }) => {
			// A day sorts before every moment in it, so that a clock does for both.
			const by = (real: "now" | "day" | "lastDay") => fn.coalesce("customers.clock", val<string>(place(real)));
			const subscriptions = selectFrom("subscriptions")
				.select("subscriptions.id")
				.where("subscriptions.customer_id", "=", place("customerId"));
			return or([
				exists(
					selectFrom("subscription_billing")
						.select("subscription_id")
						.where("customer_id", "=", place("customerId"))
						.where((eb) => eb(unindexed(eb.ref("running")), "=", 1))
						.where("billed_until", "<=", by("day")),
				),
				exists(
					subscriptions
						.where("committed_until", "<=", by("lastDay"))
						.where((eb) =>
							eb.or([
								eb("status", "=", "active"),
								eb.and([eb("status", "=", "suspended"), eb("regime", "=", "newCommerce")]),
							]),
						),
				),
				exists(subscriptions.where("state_ends_at", "<=", by("now")).where("status", "!=", "deleted")),
				exists(
					selectFrom("scheduled_changes")
						.select("scheduled_changes.id")
						.where("scheduled_changes.customer_id", "=", place("customerId"))
						.where((eb) => eb(unindexed(eb.ref("state")), "=", "planned"))
						.where("due_at", "<=", by("now")),
				),
			]);
		}),
);

/**
 * Hides a column from the indexes over all customers: a planner that knows no figures takes them for narrower than the
 * customer's own few rows, and would then read whatever is due in the whole installation.
 */
function unindexed<Value>(column: Expression<Value>): Expression<Value> {
	return sql<Value>`coalesce(${column}, ${column})`;
}
