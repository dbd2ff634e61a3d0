import type { z } from "zod";
import { type OfferId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { mostRows, unreadableSheet } from "../../domain/prices/read-price-sheet.ts";
import { exportColumns, writeSheetRow } from "../../domain/prices/write-new-commerce-sheet.ts";
import { type ImportOutcome, importPrices } from "../../use-cases/prices/import-prices.ts";
import { listPriceLists, listPrices, type PriceListing } from "../../use-cases/prices/list-prices.ts";
import {
	importReport,
	priceExportQuery,
	priceListPage,
	priceListQuery,
	priceListRequest,
	pricePage,
	priceQuery,
} from "../../wire/api/prices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readPriceCursor, readPriceListCursor, toPriceCursor } from "../convert/price-cursor.ts";
import { PriceInput } from "../convert/price-input.ts";
import { readCsv, writeCsv } from "../convert/price-sheet-csv.ts";
import { toSheetErrors, viewImport, viewPriceList, viewPriceRow } from "../convert/prices.ts";
import { problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /api/v1/price-lists`: what was imported when and by whom, the latest first. */
export const listPriceListsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/price-lists",
	summary: "List imported price lists",
	operation: "viewPrices",
	credentials: "either",
	query: priceListQuery,
	responses: { 200: priceListPage },
	async handle({ surroundings, caller, query }) {
		const after = readPriceListCursor(query.cursor);
		const page = await listPriceLists(surroundings, {
			partnerId: caller.partnerId,
			limit: query.size,
			...(after === undefined ? {} : { after }),
		});
		const last = page.more ? page.items.at(-1) : undefined;
		const next = last === undefined ? {} : { next: last.id };
		return { status: 200, body: { items: page.items.map(viewPriceList), ...next } };
	},
});

const importRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/price-lists",
	summary: "Import a price list, or only check it",
	operation: "managePrices",
	credentials: "either",
	body: priceListRequest,
	responses: { 200: importReport, 400: problemSchema },
	async handle({ surroundings, origin, body, locale }) {
		const input = new PriceInput(locale);
		const currency = body.currency === undefined ? undefined : input.currency("/currency", body.currency);
		const markets = body.markets?.flatMap((one, place) => input.market(`/markets/${place}`, one) ?? []);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const csv = readCsv(body.csv);
		const toAnswer = (outcome: ImportOutcome) => toRememberedAnswer(answerImport(outcome, locale));
		if (csv.kind === "broken")
			return toAnswer({ kind: body.dryRun ? "checked" : "refused", sheet: unreadableSheet(csv.problem) });
		return await importPrices(
			surroundings,
			{ origin, toAnswer },
			{
				name: body.name,
				records: csv.records,
				dryRun: body.dryRun,
				skipUnknownOffers: body.skipUnknownOffers,
				...(currency === undefined ? {} : { currency }),
				...(markets === undefined ? {} : { markets: [...new Set(markets)] }),
			},
		);
	},
});

/** Bytes: a sheet of 50,000 rows with descriptions, as JSON, and some more. */
const largestBody = 24 * 1024 * 1024;

/** `POST /api/v1/price-lists`: a price sheet of Partner Center as CSV, taken in whole or not at all. */
export const importPricesRoute = { ...importRoute, largestBody };

/** `GET /api/v1/prices?offerId=&market=&currency=&day=`: the prices that count on a day. */
export const listPricesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/prices",
	summary: "List the prices that count on a day",
	operation: "viewPrices",
	credentials: "either",
	query: priceQuery,
	responses: { 200: pricePage, 400: problemSchema },
	async handle(context) {
		const { surroundings, query, locale } = context;
		const input = new PriceInput(locale);
		const filter = readFilter(context, input);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const after = readPriceCursor(query.cursor);
		const page = await listPrices(surroundings, {
			...filter,
			limit: query.size,
			...(after === undefined ? {} : { after }),
		});
		const words = { catalog: surroundings.catalog, language: locale.language };
		const last = page.more ? page.items.at(-1) : undefined;
		const next = last === undefined ? {} : { next: toPriceCursor(last) };
		return {
			status: 200,
			body: { day: filter.day, items: page.items.map((row) => viewPriceRow(row, words)), ...next },
		};
	},
});

/** `GET /api/v1/price-lists/export`: the same as CSV in the columns of the new-commerce sheet. */
export const exportPricesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/price-lists/export",
	summary: "Export the prices that count on a day as CSV",
	operation: "viewPrices",
	credentials: "either",
	query: priceExportQuery,
	file: "text/csv",
	responses: { 200: undefined, 400: problemSchema },
	async handle(context) {
		const { surroundings, locale } = context;
		const input = new PriceInput(locale);
		const filter = readFilter(context, input);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const { items } = await listPrices(surroundings, { ...filter, limit: mostRows });
		const cells = items.flatMap((row) => {
			const offer = surroundings.catalog.offers.get(row.offerId);
			const title = offer?.title[locale.language] ?? row.offerId;
			const written = writeSheetRow(row, { title, description: offer?.description[locale.language] ?? "" });
			return written === undefined ? [] : [written];
		});
		const content = Buffer.from(writeCsv(exportColumns, cells));
		return {
			status: 200,
			file: { contentType: "text/csv; charset=utf-8", name: `prices-${filter.day}.csv`, content },
		};
	},
});

function answerImport(outcome: ImportOutcome, locale: Locale): Answer {
	if (outcome.kind !== "refused") return { status: 200, body: viewImport(outcome, locale.language) };
	const answer = problem(locale, { status: 400, code: "invalidInput" });
	return { ...answer, body: { ...answer.body, errors: toSheetErrors(outcome.sheet, locale.language) } };
}

type Filter = Omit<PriceListing, "after" | "limit">;

function readFilter(
	{ surroundings, caller, query }: RouteContext<unknown, z.output<typeof priceExportQuery>>,
	input: PriceInput,
): Filter {
	const { offerId, market: sentMarket, currency: sentCurrency, day: sentDay } = query;
	const market = sentMarket === undefined ? undefined : input.market("/market", sentMarket);
	const currency = sentCurrency === undefined ? undefined : input.currency("/currency", sentCurrency.toUpperCase());
	const day = sentDay === undefined ? undefined : input.day("/day", sentDay);
	return {
		partnerId: caller.partnerId,
		day: day ?? dayOf(surroundings.now()),
		...(offerId === undefined ? {} : { offerId: toId<OfferId>(offerId) }),
		...(market === undefined ? {} : { market }),
		...(currency === undefined ? {} : { currency }),
	};
}
