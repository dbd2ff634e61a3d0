import type { PartnerId } from "../../domain/basics/ids.ts";
import type { TaxRate } from "../../domain/invoices/invoice.ts";
import type { PartnerBilling } from "../../domain/prices/billing-terms.ts";
import { findPartnerBilling, savePartnerBilling } from "../../storage/billing-store.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listTaxRates as listRates, saveTaxRate } from "../../storage/tax-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** How the partner bills; undefined when it does not bill here. */
export async function findBillingSettings(
	{ database }: Surroundings,
	partnerId: PartnerId,
): Promise<PartnerBilling | undefined> {
	return await database.read((db) => findPartnerBilling(db, partnerId));
}

/** Sets how the partner bills from now on; what was charged stays as it was. Refuses a price book that is not there. */
export async function changeBillingSettings(
	{ database }: Surroundings,
	billing: PartnerBilling,
): Promise<"saved" | "unknownPriceBook"> {
	const { partnerId, priceBookId } = billing;
	return await database.transactInstallation(async (tx) => {
		if (priceBookId !== undefined && (await findPriceBook(tx, partnerId, priceBookId)) === undefined)
			return "unknownPriceBook";
		await savePartnerBilling(tx, billing);
		return "saved";
	});
}

/** Every tax rate that was ever recorded, by market, the latest beginning first. */
export async function listTaxRates({ database }: Surroundings, partnerId: PartnerId): Promise<readonly TaxRate[]> {
	return await database.read((db) => listRates(db, partnerId));
}

/** Records a tax rate; what is already invoiced stays as it was. */
export async function addTaxRate({ database, now }: Surroundings, rate: Omit<TaxRate, "recordedAt">): Promise<TaxRate> {
	const recorded = { ...rate, recordedAt: now() };
	await database.transactInstallation((tx) => saveTaxRate(tx, recorded));
	return recorded;
}
