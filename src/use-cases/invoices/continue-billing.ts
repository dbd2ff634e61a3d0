import type { PartnerId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { lastCompleteMonth } from "../../domain/invoices/billing-month.ts";
import { findRun, listAbandonedRuns, listBillingPartners } from "../../storage/billing-run-store.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import type { Surroundings } from "../surroundings.ts";
import { type BillingCommand, runBilling } from "./run-billing.ts";

const mostAtOnce = 10;

/** Carries on what killed runs left, and bills the last month of every partner whose billing day has passed since. */
export async function continueBilling(surroundings: Surroundings): Promise<boolean> {
	const now = surroundings.now();
	const due = await surroundings.database.read(async (db): Promise<readonly BillingCommand[]> => {
		const abandoned = await listAbandonedRuns(db, now, mostAtOnce);
		const partners = await listBillingPartners(db);
		const monthly: BillingCommand[] = [];
		for (const partnerId of partners) {
			if (monthly.length === mostAtOnce) break;
			if (await isMonthOpen(db, partnerId, surroundings)) monthly.push({ partnerId });
		}
		return [...abandoned, ...monthly];
	});
	let worked = false;
	for (const command of due) {
		const outcome = await runBilling(surroundings, command);
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
