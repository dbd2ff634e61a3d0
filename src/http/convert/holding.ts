import { parseDay } from "../../domain/billing/day.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { HoldingDraft, HoldingRefusal } from "../../domain/channels/assess-holding.ts";
import type { HoldingEdit } from "../../domain/channels/edit-holding.ts";
import { explainingColumns, type HoldingSheetProblem, holdingColumns } from "../../domain/channels/holding-sheet.ts";
import type { RecordedHolding } from "../../domain/channels/outside-holding.ts";
import { productOfHolding } from "../../domain/customers/unlisted-product.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { HoldingImport } from "../../use-cases/channels/import-holdings.ts";
import type { HoldingImportReport, HoldingPatch, HoldingRequest, HoldingView } from "../../wire/api/channels.ts";
import { writeCsv } from "./price-sheet-csv.ts";
import { toEtag } from "./resource.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: MessageLanguage;
}

/** What a body says of a holding. */
export function fromHoldingRequest({
	channel,
	product,
	unlisted = false,
	services,
	since,
	committedUntil,
	quantity,
	state = "live",
}: HoldingRequest): HoldingDraft {
	return {
		...{ channel, product, state, since: parseDay(since) },
		...(committedUntil === undefined ? {} : { committedUntil: parseDay(committedUntil) }),
		...(quantity === undefined ? {} : { quantity }),
		...(unlisted ? { unlisted: services ?? [] } : {}),
	};
}

/** What a body says is to be different; null is what nobody knows. */
export function fromHoldingPatch({ since, committedUntil, quantity, channel, state }: HoldingPatch): HoldingEdit {
	return {
		...(channel === undefined ? {} : { channel }),
		...(state === undefined ? {} : { state }),
		...(since === undefined ? {} : { since: parseDay(since) }),
		...(committedUntil === undefined
			? {}
			: { committedUntil: committedUntil === null ? "notKnown" : parseDay(committedUntil) }),
		...(quantity === undefined ? {} : { quantity: quantity ?? "notKnown" }),
	};
}

/** A holding with its product and services in words. */
export function viewHolding(holding: RecordedHolding, { catalog, language }: Words): HoldingView {
	const { id, partnerId, channel, skuId, unlisted, state, since, committedUntil, quantity } = holding;
	const product = productOfHolding(catalog, holding);
	return {
		...{ id, channel, state, unlisted: unlisted !== undefined },
		...(unlisted === undefined ? { skuId, skuPartNumber: product.partNumber } : {}),
		channelTitle: formatMessage(language, `channels.channel.${channel}`),
		title: product.title[language],
		services: viewServices(product.servicePlans, { catalog, language }),
		since: since.slice(0, 10),
		...(committedUntil === undefined ? {} : { committedUntil: committedUntil.slice(0, 10) }),
		...(quantity === undefined ? {} : { quantity }),
		removable: partnerId !== undefined,
		etag: toEtag(id, holding.version),
	};
}

/** Services by name and title; one that the catalog no longer has keeps its name. */
export function viewServices(names: readonly HoldingPlan[], { catalog, language }: Words) {
	return names.map((name) => ({ name, title: catalog.servicePlans.get(name)?.title[language] ?? name }));
}
type HoldingPlan = Parameters<Catalog["servicePlans"]["get"]>[0];

/** Holdings as a sheet that can be taken in again. */
export function renderHoldings(holdings: readonly RecordedHolding[], words: Words): Uint8Array {
	const rows = holdings.map((one) => {
		const { channel, skuPartNumber, since, committedUntil, quantity, state, title, services } = viewHolding(one, words);
		return [
			channel,
			skuPartNumber ?? title,
			since,
			committedUntil ?? "",
			quantity === undefined ? "" : String(quantity),
			state,
			one.unlisted === undefined ? "" : "yes",
			one.unlisted?.services.join("; ") ?? "",
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
	const service = refusal.code === "serviceUnknown" ? refusal.service : "";
	return formatMessage(language, `channels.refusal.${refusal.code}`, { product, service });
}

function describeFault({ fault, column }: HoldingSheetProblem, language: MessageLanguage): string {
	if ("field" in fault) return describeHoldingRefusal(fault, language);
	return formatMessage(language, `channels.sheet.${fault.code}`, {
		column: column ?? "",
		most: "most" in fault ? fault.most : 0,
		otherLine: "otherLine" in fault ? fault.otherLine : 0,
	});
}
