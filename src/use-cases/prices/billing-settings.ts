import type { PartnerId } from "../../domain/basics/ids.ts";
import type { TaxRate } from "../../domain/invoices/invoice.ts";
import type { PartnerBilling } from "../../domain/prices/billing-terms.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findPartnerBilling, savePartnerBilling } from "../../storage/billing-store.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listTaxRates as listRates, saveTaxRate } from "../../storage/tax-store.ts";
import { type Asked, answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { Surroundings } from "../surroundings.ts";

/** How the partner bills; undefined when it does not bill here. */
export async function findBillingSettings(
	{ database }: Surroundings,
	partnerId: PartnerId,
): Promise<PartnerBilling | undefined> {
	return await database.read((db) => findPartnerBilling(db, partnerId));
}

/** What came of setting how the partner bills. */
export type SettingsOutcome =
	| { readonly kind: "saved"; readonly billing: PartnerBilling }
	| { readonly kind: "unknownPriceBook" };

/**
 * Audit operation `update_billing_settings`: how the partner bills from now on; what was charged stays as it was. Refuses
 * a price book that is not there.
 */
export async function changeBillingSettings(
	surroundings: Surroundings,
	{ origin, toAnswer }: Asked<SettingsOutcome>,
	content: Omit<PartnerBilling, "partnerId">,
): Promise<RememberedAnswer> {
	const { partnerId } = origin.caller;
	const billing: PartnerBilling = { partnerId, ...content };
	return await answerPartnerOnce(surroundings, {
		...{ origin, toAnswer },
		isLasting: ({ kind }) => kind === "saved",
		change: async (tx, at): Promise<SettingsOutcome> => {
			const { priceBookId } = billing;
			if (priceBookId !== undefined && (await findPriceBook(tx, partnerId, priceBookId)) === undefined)
				return { kind: "unknownPriceBook" };
			const before = await findPartnerBilling(tx, partnerId);
			await savePartnerBilling(tx, billing);
			const record = newPartnerRecord(at, origin, {
				operation: "update_billing_settings",
				resource: "invoice",
				resourceId: partnerId,
				...(before === undefined ? {} : { before }),
				after: billing,
				details: { Currency: billing.currency, BillingDay: String(billing.billingDay) },
			});
			await saveAuditRecords(tx, [record]);
			return { kind: "saved", billing };
		},
	});
}

/** Every tax rate that was ever recorded, by market, the latest beginning first. */
export async function listTaxRates({ database }: Surroundings, partnerId: PartnerId): Promise<readonly TaxRate[]> {
	return await database.read((db) => listRates(db, partnerId));
}

/** Audit operation `create_tax_rate`: what is already invoiced stays as it was. */
export async function addTaxRate(
	surroundings: Surroundings,
	{ origin, toAnswer }: Asked<TaxRate>,
	content: Omit<TaxRate, "partnerId" | "recordedAt">,
): Promise<RememberedAnswer> {
	const { partnerId } = origin.caller;
	return await answerPartnerOnce(surroundings, {
		...{ origin, toAnswer },
		isLasting: () => true,
		change: async (tx, at) => {
			const rate = await saveTaxRate(tx, { partnerId, ...content, recordedAt: at.now() });
			const record = newPartnerRecord(at, origin, {
				operation: "create_tax_rate",
				resource: "invoice",
				resourceId: rate.market,
				after: rate,
				details: { Market: rate.market, From: rate.from },
			});
			await saveAuditRecords(tx, [record]);
			return rate;
		},
	});
}
