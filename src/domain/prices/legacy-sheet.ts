import { type OfferId, toId } from "../basics/ids.ts";
import { readAmount } from "./read-amount.ts";
import { readEndDay, readFirstDay } from "./read-sheet-day.ts";
import { readCurrency, readMarket, readPurchaseUnit, readSegment } from "./read-sheet-words.ts";
import { missUnknownOffer, type RowOutcome, type SheetChoices, type SheetLayout } from "./sheet-choices.ts";
import type { SheetRow } from "./sheet-row.ts";

/**
 * The sheet of license-based services of legacy commerce ("pricing and offers", Partner Center, 2023-10; its columns as
 * programs of 2016 and 2017 read them). It has a tab for each currency and names no market, so both are said beside it
 * unless columns of those names were added.
 */
export const legacySheet: SheetLayout = {
	name: "legacy",
	required: ["Offer ID", "Valid From Date", "List Price", "ERP Price"],
	optional: [
		"A/C/D/U",
		"Valid To Date",
		"Offer Display Name",
		"License Agreement Type",
		"Purchase Unit",
		"Secondary License Type",
		"End Customer Type",
		"Material",
		"Currency",
		"Market",
	],
	read: readRow,
};

function readRow(row: SheetRow, choices: SheetChoices): RowOutcome {
	if (/^trial$/iu.test(row.text("Secondary License Type"))) return { kind: "skipped", why: "trial" };
	const offerId = row.required("Offer ID", (text) => ({ kind: "read", value: toId<OfferId>(text) }));
	if (offerId === undefined) return { kind: "refused" };
	const offer = choices.offers.get(offerId);
	if (offer === undefined) return missUnknownOffer(row, choices, "Offer ID");
	const currency = readSaidCurrency(row, choices);
	const markets = readSaidMarkets(row, choices);
	const segment = readEndCustomer(row);
	const billingCycle = row.optional("Purchase Unit", readPurchaseUnit) ?? "monthly";
	const from = row.required("Valid From Date", readFirstDay);
	const until = row.optional("Valid To Date", (text) => readEndDay(text, { wholeDays: true }));
	if (from !== undefined && until !== undefined && until <= from) row.refuse("endsBeforeItBegins", "Valid To Date");
	const prices = currency === undefined ? undefined : readPrices(row, currency);
	if (row.problems.length > 0 || prices === undefined) return { kind: "refused" };
	if (currency === undefined || from === undefined) return { kind: "refused" };
	const said = { currency, segment, termMonths: offer.termMonths, billingCycle, minimumQuantity: 1, from, ...prices };
	const drafts = markets.map((market) => ({
		offerId,
		market,
		...said,
		...(until === undefined ? {} : { until }),
	}));
	return { kind: "prices", drafts, rounded: false };
}

function readSaidCurrency(row: SheetRow, { currency }: SheetChoices) {
	if (row.text("Currency") !== "") return row.required("Currency", readCurrency);
	if (currency === undefined) row.refuse("currencyNotSaid");
	return currency;
}

function readSaidMarkets(row: SheetRow, { markets = [] }: SheetChoices): readonly string[] {
	if (row.text("Market") !== "") {
		const market = row.required("Market", readMarket);
		return market === undefined ? [] : [market];
	}
	if (markets.length === 0) row.refuse("marketNotSaid");
	return markets;
}

/** The end customer says more than the agreement: charities have corporate agreements. */
function readEndCustomer(row: SheetRow) {
	const byCustomer = row.optional("End Customer Type", readSegment);
	return byCustomer ?? row.optional("License Agreement Type", readSegment) ?? "commercial";
}

function readPrices(row: SheetRow, currency: Parameters<typeof readAmount>[1]) {
	if (/^d(el)?$/iu.test(row.text("A/C/D/U"))) return {};
	const partnerPrice = row.optional("List Price", (text) => readAmount(text, currency));
	const retailPrice = row.optional("ERP Price", (text) => readAmount(text, currency));
	if (row.text("List Price") === "" && row.text("ERP Price") === "") row.refuse("noPrice", "List Price");
	return {
		...(partnerPrice === undefined ? {} : { partnerPrice }),
		...(retailPrice === undefined ? {} : { retailPrice }),
	};
}
