import type { CatalogIndex } from "./catalog-index.ts";
import type { CatalogRows, OfferRow } from "./catalog-rows.ts";
import { findInRows, findRepeats, type RowFinding, repeatedIn } from "./row-finding.ts";

/** An offer's references exist and its limits, cycles, dates and kind agree with one another. */
export function checkOffers(rows: CatalogRows, index: CatalogIndex): readonly RowFinding[] {
	return [
		...findRepeats(rows.offers, "key", (offer) => offer.key),
		...findRepeats(rows.offers, "id", (offer) => offer.id.toLowerCase()),
		...findInRows(rows.offers, (offer) => [
			...(index.has("skus", offer.sku) ? [] : [`refers to the unknown SKU ${offer.sku}`]),
			...idProblems(offer),
			...quantityProblems(offer),
			...cycleProblems(offer),
			...saleProblems(offer),
			...addOnProblems(offer, index),
		]),
	];
}

/** Legacy offers are GUIDs on the wire; only new commerce names product, SKU and availability. */
function idProblems(offer: OfferRow): readonly string[] {
	return offer.regime === "legacy" && offer.id.includes(":")
		? [`is a legacy offer, so its id ${offer.id} must be a GUID`]
		: [];
}

function quantityProblems(offer: OfferRow): readonly string[] {
	const { minimumQuantity: minimum, maximumQuantity: maximum } = offer;
	return minimum > maximum ? [`minimumQuantity ${minimum} is above maximumQuantity ${maximum}`] : [];
}

function cycleProblems(offer: OfferRow): readonly string[] {
	const isTrial = offer.category === "trial";
	const isFree = offer.billingCycles.includes("none");
	return [
		...(offer.billingCycles.length === 0 ? ["has no billing cycle"] : []),
		...repeatedIn(offer.billingCycles).map((cycle) => `lists the billing cycle ${cycle} twice`),
		...(isFree && !isTrial ? ['has the billing cycle "none", which only trials have'] : []),
		...(isTrial && !offer.billingCycles.every((cycle) => cycle === "none")
			? ['is a trial and is not billed, so its only billing cycle is "none"']
			: []),
	];
}

function saleProblems(offer: OfferRow): readonly string[] {
	const { from, until, countries } = offer;
	return [
		...(from !== undefined && until !== undefined && from >= until
			? [`from ${from} is not before until ${until}`]
			: []),
		...(countries?.length === 0 ? ["is sold in no country; leave countries out when it is sold everywhere"] : []),
		...repeatedIn(countries ?? []).map((country) => `lists the country ${country} twice`),
	];
}

function addOnProblems(offer: OfferRow, index: CatalogIndex): readonly string[] {
	const bases = offer.addOnOf ?? [];
	if (offer.category !== "addOn") return bases.length === 0 ? [] : ["has addOnOf but is no add-on"];
	return [
		...(bases.length === 0 ? ["is an add-on without a base offer in addOnOf"] : []),
		...repeatedIn(bases).map((base) => `lists the base offer ${base} twice`),
		...bases.flatMap((base) => baseProblems(offer, base, index)),
	];
}

function baseProblems(addOn: OfferRow, baseKey: string, index: CatalogIndex): readonly string[] {
	if (!index.has("offers", baseKey)) return [`is an add-on of the unknown offer ${baseKey}`];
	const base = index.offers.get(baseKey);
	if (base === undefined) return [];
	return [
		...(base.category === "addOn" ? [`is an add-on of ${baseKey}, which is an add-on itself`] : []),
		...(base.regime === addOn.regime ? [] : [`is a ${addOn.regime} add-on of the ${base.regime} offer ${baseKey}`]),
	];
}
