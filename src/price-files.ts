import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type OfferId, toId } from "./domain/basics/ids.ts";
import { findCurrency } from "./domain/billing/currency.ts";
import { parseDay } from "./domain/billing/day.ts";
import type { Catalog } from "./domain/catalog/catalog.ts";
import type { KnownPrice } from "./domain/prices/known-price.ts";
import { segments } from "./domain/prices/price-row.ts";
import { readAmount } from "./domain/prices/read-amount.ts";

const shippedFile = join(import.meta.dirname, "..", "catalog", "prices.json");

/** Reads the list prices that ship with the catalog; throws with file, row and reason for everything that is wrong. */
export function loadKnownPrices(catalog: Catalog, file: string = shippedFile): readonly KnownPrice[] {
	const rows = z.array(z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")));
	const problems: string[] = [];
	const prices = rows.flatMap((row, index) => {
		const result = priceRow.safeParse(row);
		const found = result.success ? toKnownPrice(result.data, catalog) : z.prettifyError(result.error);
		if (typeof found !== "string") return [found];
		problems.push(`  prices.json row ${index + 1}: ${found}`);
		return [];
	});
	if (problems.length > 0) throw new Error(["The known prices cannot be used.", ...problems].join("\n"));
	return prices;
}

const text = z.string().regex(/\S/, "must not be empty");

const priceRow = z.strictObject({
	offer: text,
	/** For people; the offer's id decides. */
	name: text,
	market: z.string().regex(/^[A-Z]{2}$/, "is not a country code of two capitals"),
	currency: text,
	segment: z.enum(segments),
	billingCycle: z.enum(["monthly", "annual"]),
	from: z.iso.date(),
	retail: text.exactOptional(),
	partner: text.exactOptional(),
	source: text,
	note: text.exactOptional(),
});

/** The price, or what is wrong with it. */
function toKnownPrice(row: z.infer<typeof priceRow>, catalog: Catalog): KnownPrice | string {
	const offer = catalog.offers.get(toId<OfferId>(row.offer));
	if (offer === undefined) return `no offer ${row.offer}`;
	const currency = findCurrency(row.currency);
	if (currency === undefined) return `no currency ${row.currency}`;
	if (row.retail === undefined && row.partner === undefined) return "neither a retail nor a partner price";
	const [retail, partner] = [row.retail, row.partner].map((one) =>
		one === undefined ? undefined : readAmount(one, currency),
	);
	if (retail?.kind === "unread") return `retail: ${retail.reason}`;
	if (partner?.kind === "unread") return `partner: ${partner.reason}`;
	return {
		offerId: offer.id,
		market: row.market,
		currency,
		segment: row.segment,
		termMonths: offer.termMonths,
		billingCycle: row.billingCycle,
		minimumQuantity: 1,
		from: parseDay(row.from),
		...(retail === undefined ? {} : { retailPrice: retail.value }),
		...(partner === undefined ? {} : { partnerPrice: partner.value }),
		source: row.source,
	};
}
