import type { PartnerId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { type BillingMonth, lastCompleteMonth } from "../../domain/invoices/billing-month.ts";
import { findRun, listAbandonedRuns, listBillingPartners } from "../../storage/billing-run-store.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import type { Surroundings } from "../surroundings.ts";
import { clockOrigin } from "../timeline/clock-caller.ts";
import { runBilling } from "./run-billing.ts";

const mostAtOnce = 10;

interface DueRun {
	readonly partnerId: PartnerId;
	readonly month?: BillingMonth;
}

/** Carries on what killed runs left, and bills the last month of every partner whose billing day has passed since. */
export async function continueBilling(surroundings: Surroundings): Promise<boolean> {
	const now = surroundings.now();
	const due = await surroundings.database.read(async (db): Promise<readonly DueRun[]> => {
		const abandoned = await listAbandonedRuns(db, now, mostAtOnce);
		const partners = await listBillingPartners(db);
		const monthly: DueRun[] = [];
		for (const partnerId of partners) {
			if (monthly.length === mostAtOnce) break;
			if (await isMonthOpen(db, partnerId, surroundings)) monthly.push({ partnerId });
		}
		return [...abandoned, ...monthly];
	});
	let worked = false;
	for (const { partnerId, month } of due) {
		const origin = clockOrigin(partnerId, surroundings.newId());
		const outcome = await runBilling(surroundings, { origin, ...(month === undefined ? {} : { month }) });
		worked ||= outcome.kind === "done" && outcome.isNew;
	}
	return worked;
}

async function isMonthOpen(db: Reader, partnerId: PartnerId, { now }: Surroundings): Promise<boolean> {
	const billing = await findPartnerBilling(db, partnerId);
	if (billing === undefined) return false;
	const month = lastCompleteMonth(dayOf(now()), billing.billingDay);
	return (await findRun(db, { partnerId, month })) === undefined;
}
