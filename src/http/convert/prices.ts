import type { PriceRow } from "../../domain/prices/price-row.ts";
import type { ReadSheet } from "../../domain/prices/read-price-sheet.ts";
import type { SheetProblem } from "../../domain/prices/sheet-problem.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { ImportOutcome, PriceList } from "../../use-cases/prices/import-prices.ts";
import type { ImportReport, PriceRowView } from "../../wire/api/prices.ts";
import { viewMoney } from "./money.ts";
import type { ViewContext } from "./views.ts";

/** One import. */
export function viewPriceList({ id, name, recordedAt, recordedBy, rowCount }: PriceList) {
	return { id, name, recordedAt, recordedBy, rows: rowCount };
}

/** A row of a price list with the name of its offer. */
export function viewPriceRow(row: PriceRow, { catalog, language }: ViewContext): PriceRowView {
	const { partnerId: _, offerId, partnerPrice, retailPrice, ...said } = row;
	const { currency } = row;
	return {
		...said,
		offer: { id: offerId, title: catalog.offers.get(offerId)?.title[language] ?? offerId },
		...(partnerPrice === undefined ? {} : { partnerPrice: viewMoney({ amount: partnerPrice, currency }) }),
		...(retailPrice === undefined ? {} : { retailPrice: viewMoney({ amount: retailPrice, currency }) }),
	};
}

/** As many problems as anybody reads; the count tells how many there are. */
const mostProblems = 1_000;

/** What an import found, in words. */
export function viewImport(outcome: ImportOutcome, language: ViewContext["language"]): ImportReport {
	const { sheet } = outcome;
	return {
		imported: outcome.kind === "imported",
		...(outcome.kind === "imported" ? { list: viewPriceList(outcome.list) } : {}),
		...(sheet.layout === undefined ? {} : { layout: sheet.layout }),
		rows: sheet.problems.length > 0 ? 0 : sheet.drafts.length,
		problemCount: sheet.problems.length,
		problems: sheet.problems
			.slice(0, mostProblems)
			.map((one) => ({ ...one, sentence: describeSheetProblem(one, language) })),
		skipped: { trials: sheet.skipped.trial, unknownOffers: sheet.skipped.unknownOffer },
		rounded: sheet.rounded,
		ignoredColumns: [...sheet.ignoredColumns],
	};
}

/** The problems of a sheet as places in the body: `/csv/17/UnitPrice` is line 17, column UnitPrice. */
export function toSheetErrors({ problems }: ReadSheet, language: ViewContext["language"]) {
	return problems.slice(0, mostProblems).map((one) => ({
		pointer: ["/csv", one.line, ...(one.column === undefined ? [] : [escapePointer(one.column)])].join("/"),
		detail: describeSheetProblem(one, language),
	}));
}

/** What is wrong and where, as one sentence. */
function describeSheetProblem(
	{ line, column, reason, value = "", otherLine = 0 }: SheetProblem,
	language: ViewContext["language"],
): string {
	const problem = formatMessage(language, `prices.sheet.${reason}`, { value, otherLine });
	if (column !== undefined) return formatMessage(language, "prices.sheet.place.cell", { line, column, problem });
	if (aboutFile.has(reason)) return problem;
	return formatMessage(language, "prices.sheet.place.line", { line, problem });
}

const aboutFile: ReadonlySet<SheetProblem["reason"]> = new Set([
	"empty",
	"noRows",
	"wrongSeparator",
	"unknownLayout",
	"tooManyRows",
]);

/** RFC 6901. */
function escapePointer(text: string): string {
	return text.replaceAll("~", "~0").replaceAll("/", "~1");
}
