import { dayOf } from "../../domain/billing/day.ts";
import { addMonths, lastCompleteMonth } from "../../domain/invoices/billing-month.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { runBilling } from "../invoices/run-billing.ts";
import type { Surroundings } from "../surroundings.ts";
import { clockOrigin } from "../timeline/clock-caller.ts";
import { demoPartnerId } from "./demo-ids.ts";

/** Bills the demo's last two months, as its partner would have by now, so that a fresh demo has invoices. */
export async function billDemo(surroundings: Surroundings): Promise<void> {
	const { database, now, newId } = surroundings;
	const billing = await database.read((db) => findPartnerBilling(db, demoPartnerId));
	if (billing === undefined) throw new Error("the demo's partner bills nothing");
	const last = lastCompleteMonth(dayOf(now()), billing.billingDay);
	for (const month of [addMonths(last, -1), last])
		await runBilling(surroundings, { origin: clockOrigin(demoPartnerId, newId()), month });
}
