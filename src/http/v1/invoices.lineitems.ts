import { z } from "zod";
import { findCurrency } from "../../domain/billing/currency.ts";
import { findPartnerById } from "../../use-cases/find-partner.ts";
import { findInvoiceDocument, listInvoiceLinePage } from "../../use-cases/invoices/read-invoices.ts";
import { listUnbilledPage } from "../../use-cases/invoices/read-unbilled.ts";
import { billingProvider, invoiceLineItemCollection, invoiceLineItemType } from "../../wire/invoice.ts";
import { serviceError } from "../../wire/resource.ts";
import type { Answer } from "../answer.ts";
import { readChargeCursor, readLineCursor, toChargeCursor, toLineCursor } from "../convert/invoice-cursor.ts";
import { invoiceNotFound, readInvoiceId } from "../convert/invoice-id.ts";
import { toLicenseBasedLineItem } from "../convert/invoice-line.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { partnerCenterErrors, unusable } from "../errors.ts";
import { type RouteContext, route } from "../route.ts";

/** The original gives up to 2,000 lines a page and clamps what is above. */
const largestPage = 2_000;

const sizes = {
	size: z.coerce.number().int().min(0).optional(),
	offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
};
const classicQuery = z.object(sizes);
const newerQuery = z.object({
	...sizes,
	provider: billingProvider.default("office"),
	invoicelineitemtype: invoiceLineItemType.default("billing_line_items"),
	currencycode: z
		.string()
		.regex(/^[a-z]{3}$/iu)
		.optional(),
	period: z
		.string()
		.regex(/^(current|previous|last)$/iu)
		.optional(),
	/** The other ways of seeking would need a way back; answering them like `next` would be a lie. */
	seekOperation: z
		.string()
		.regex(/^(first|next)$/iu)
		.optional(),
});

/** `GET /v1/invoices/{id}/lineitems/{provider}/{type}`: paged by `size` and `offset`. */
export const listClassicInvoiceLineItemsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/:invoiceId/lineitems/:provider/:type",
	summary: "List the lines of an invoice by offset",
	operation: "viewInvoices",
	credentials: "either",
	query: classicQuery,
	responses: { 200: invoiceLineItemCollection, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { params, query, locale } = context;
		const provider = billingProvider.safeParse(params.provider);
		if (!provider.success) return partnerCenterErrors.invalidInput(locale, at("provider", provider.error));
		const type = invoiceLineItemType.safeParse(params.type);
		if (!type.success) return partnerCenterErrors.invalidInput(locale, at("type", type.error));
		const path = `/lineitems/${params.provider}/${params.type}?`;
		return await answerLines(context, {
			...{ path, size: query.size, offset: query.offset ?? 0 },
			isOurs: holdsLines(provider.data, type.data),
		});
	},
});

/** `GET /v1/invoices/{id}/lineitems`: paged by `MS-ContinuationToken`, or by `offset`; the id may be `unbilled`. */
export const listInvoiceLineItemsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/:invoiceId/lineitems",
	summary: "List the lines of an invoice, or those that are not invoiced yet",
	operation: "viewInvoices",
	credentials: "either",
	query: newerQuery,
	responses: { 200: invoiceLineItemCollection, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { params, query, headers } = context;
		const { provider, invoicelineitemtype: type, currencycode, period } = query;
		const currency = currencycode === undefined ? {} : { currency: currencycode.toUpperCase() };
		const path = `/lineitems?${toQuery({ provider, invoicelineitemtype: type, currencycode, period })}&`;
		const sent = /^first$/iu.test(query.seekOperation ?? "") ? undefined : headers["ms-continuationtoken"];
		const token = typeof sent === "string" ? { token: sent } : {};
		const offset = query.offset === undefined ? {} : { offset: query.offset };
		const asked = { path, size: query.size, ...offset, ...token, ...currency, isOurs: holdsLines(provider, type) };
		if (params.invoiceId?.toLowerCase() !== "unbilled") return await answerLines(context, asked);
		return await answerUnbilled(context, {
			...asked,
			...(period === undefined ? {} : { period: /^current$/iu.test(period) ? "current" : "previous" }),
		});
	},
});

interface AskedLines {
	/** The address after that of the invoice, up to where sizes follow. */
	readonly path: string;
	readonly size: number | undefined;
	readonly offset?: number;
	readonly token?: string;
	readonly currency?: string;
	/** Whether it is the one kind of lines that there is here. */
	readonly isOurs: boolean;
}

async function answerLines(
	{ surroundings, caller: { partnerId }, params }: RouteContext<unknown, unknown>,
	asked: AskedLines,
): Promise<Answer> {
	const invoiceId = readInvoiceId(params.invoiceId);
	const found = await findInvoiceDocument(surroundings, { partnerId, invoiceId });
	if (found === undefined) return invoiceNotFound(partnerId, params.invoiceId);
	const { invoice, partner } = found;
	if (!asked.isOurs || (asked.currency ?? invoice.currency) !== invoice.currency) return empty;
	const { limit, offset } = toPage(asked);
	const after = readLineCursor(asked.token);
	const from = offset !== undefined ? { offset } : after === undefined ? {} : { after };
	const page = await listInvoiceLinePage(surroundings, { partnerId, invoiceId, limit, ...from });
	const last = page.items.at(-1);
	const cursor = last === undefined ? undefined : toLineCursor({ customerId: last.customerId, lineId: last.line.id });
	return answerPage(
		page.items.map((line) => toLicenseBasedLineItem(line, partner)),
		{ asked, root: `/invoices/${invoice.number}`, cursor: page.more ? cursor : undefined },
	);
}

async function answerUnbilled(
	{ surroundings, caller: { partnerId }, locale }: RouteContext<unknown, unknown>,
	// What is not invoiced yet grows while it is read, so an offset into it would skip lines.
	{ period, offset: _, ...asked }: AskedLines & { readonly period?: "current" | "previous" },
): Promise<Answer> {
	const currency = asked.currency === undefined ? undefined : findCurrency(asked.currency);
	if (asked.currency !== undefined && currency === undefined) {
		return partnerCenterErrors.invalidInput(locale, [unusable(["currencycode"])]);
	}
	const partner = await findPartnerById(surroundings, partnerId);
	if (!asked.isOurs || partner === undefined) return empty;
	const after = readChargeCursor(asked.token);
	const page = await listUnbilledPage(surroundings, {
		...{ partnerId, limit: toPage(asked).limit },
		...(currency === undefined ? {} : { currency }),
		...(period === undefined ? {} : { period }),
		...(after === undefined ? {} : { after }),
	});
	const last = page.items.at(-1)?.charge;
	const cursor = last === undefined ? undefined : toChargeCursor({ ...last, subscriptionId: last.line.subscriptionId });
	return answerPage(
		page.items.map(({ line }) => toLicenseBasedLineItem(line, partner)),
		{ asked, root: "/invoices/unbilled", cursor: page.more ? cursor : undefined },
	);
}

const empty: Answer = { status: 200, body: toCollection([]) };

/** By offset the next page is told in the address, else in a header, as each of the two does in the original. */
function answerPage(
	items: readonly unknown[],
	{ asked, root, cursor }: { readonly asked: AskedLines; readonly root: string; readonly cursor: string | undefined },
): Answer {
	const { limit, offset } = toPage(asked);
	const uri = `${root}${asked.path}size=${limit}`;
	if (offset !== undefined) {
		const next = cursor === undefined ? undefined : toLink(`${uri}&offset=${offset + limit}`);
		return { status: 200, body: toCollection(items, `${uri}&offset=${offset}`, next) };
	}
	if (cursor === undefined) return { status: 200, body: toCollection(items, uri) };
	const next = toLink(`${uri}&seekOperation=Next`, "GET", [{ key: "MS-ContinuationToken", value: cursor }]);
	return { status: 200, body: { ...toCollection(items, uri, next), continuationToken: cursor } };
}

function toPage({ size, offset }: AskedLines): { readonly limit: number; readonly offset?: number } {
	const limit = size === undefined || size === 0 ? largestPage : Math.min(size, largestPage);
	return { limit, ...(offset === undefined ? {} : { offset }) };
}

/** All lines here are of licenses, whatever their regime; usage and other providers have none. */
function holdsLines(provider: z.output<typeof billingProvider>, type: z.output<typeof invoiceLineItemType>): boolean {
	return (provider === "office" || provider === "all") && type === "billing_line_items";
}

function toQuery(parts: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(parts)
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value.replaceAll("_", "").toLowerCase()}`]))
		.join("&");
}

function at(name: string, { issues }: z.ZodError): readonly z.core.$ZodIssue[] {
	return issues.map((issue) => ({ ...issue, path: [name] }));
}
