import { parseDay } from "../../domain/billing/day.ts";
import { type Catalog, getSku } from "../../domain/catalog/catalog.ts";
import type { HoldingDraft, HoldingRefusal } from "../../domain/channels/assess-holding.ts";
import { explainingColumns, type HoldingSheetProblem, holdingColumns } from "../../domain/channels/holding-sheet.ts";
import type { OutsideHolding } from "../../domain/channels/outside-holding.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { HoldingImport } from "../../use-cases/channels/import-holdings.ts";
import type { HoldingImportReport, HoldingRequest, HoldingView } from "../../wire/api/channels.ts";
import { writeCsv } from "./price-sheet-csv.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: MessageLanguage;
}

/** What a body says of a holding. */
export function fromHoldingRequest({
	channel,
	product,
	since,
	committedUntil,
	quantity,
	state = "live",
}: HoldingRequest): HoldingDraft {
	return {
		...{ channel, product, state, since: parseDay(since) },
		...(committedUntil === undefined ? {} : { committedUntil: parseDay(committedUntil) }),
		...(quantity === undefined ? {} : { quantity }),
	};
}

/** A holding with its product and services in words. */
export function viewHolding(holding: OutsideHolding, { catalog, language }: Words): HoldingView {
	const { id, partnerId, channel, skuId, state, since, committedUntil, quantity } = holding;
	const sku = getSku(catalog, skuId);
	return {
		...{ id, channel, skuId, state },
		channelTitle: formatMessage(language, `channels.channel.${channel}`),
		skuPartNumber: sku.partNumber,
		title: sku.title[language],
		services: viewServices(sku.servicePlans, { catalog, language }),
		since: since.slice(0, 10),
		...(committedUntil === undefined ? {} : { committedUntil: committedUntil.slice(0, 10) }),
		...(quantity === undefined ? {} : { quantity }),
		removable: partnerId !== undefined,
	};
}

/** Services by name and title; one that the catalog no longer has keeps its name. */
export function viewServices(names: readonly HoldingPlan[], { catalog, language }: Words) {
	return names.map((name) => ({ name, title: catalog.servicePlans.get(name)?.title[language] ?? name }));
}
type HoldingPlan = Parameters<Catalog["servicePlans"]["get"]>[0];

/** Holdings as a sheet that can be taken in again. */
export function renderHoldings(holdings: readonly OutsideHolding[], words: Words): Uint8Array {
	const rows = holdings.map((one) => {
		const { channel, skuPartNumber, since, committedUntil, quantity, state, title, services } = viewHolding(one, words);
		return [
			channel,
			skuPartNumber,
			since,
			committedUntil ?? "",
			quantity === undefined ? "" : String(quantity),
			state,
			title,
			services.map((service) => service.title).join("; "),
		];
	});
	return new TextEncoder().encode(writeCsv([...Object.values(holdingColumns), ...explainingColumns], rows));
}

/** What came of a sheet, row by row. */
export function viewHoldingImport({ result, sheet }: HoldingImport, language: MessageLanguage): HoldingImportReport {
	const view = (one: HoldingSheetProblem) => ({
		line: one.line,
		...(one.column === undefined ? {} : { column: one.column }),
		code: one.fault.code,
		reason: describeFault(one, language),
	});
	return {
		result,
		rows: sheet.rows.length,
		good: sheet.rows.filter(({ problems }) => problems.length === 0).length,
		problems: sheet.problems.map(view),
		items: sheet.rows.map(({ line, product, problems }) => ({ line, product, problems: problems.map(view) })),
	};
}

/** The sentence of what is wrong with a holding. */
export function describeHoldingRefusal(refusal: HoldingRefusal, language: MessageLanguage): string {
	const product = refusal.code === "productUnknown" ? refusal.product : "";
	return formatMessage(language, `channels.refusal.${refusal.code}`, { product });
}

function describeFault({ fault, column }: HoldingSheetProblem, language: MessageLanguage): string {
	if ("field" in fault) return describeHoldingRefusal(fault, language);
	return formatMessage(language, `channels.sheet.${fault.code}`, {
		column: column ?? "",
		most: "most" in fault ? fault.most : 0,
		otherLine: "otherLine" in fault ? fault.otherLine : 0,
	});
}
