import {
	type ReadResold,
	type ResoldPage,
	readAllResold,
	readResold,
} from "../../use-cases/relationships/read-resold.ts";
import { listProviders, readResellers } from "../../use-cases/relationships/resellers.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	resellers,
	resoldExportQuery,
	resoldOfAnyQuery,
	resoldQuery,
	resoldSubscriptions,
} from "../../wire/api/resellers.ts";
import type { Answer } from "../answer.ts";
import {
	readResoldCursor,
	readResoldFilters,
	renderResold,
	toResoldCursor,
	viewReseller,
	viewResold,
} from "../convert/resold.ts";
import { problem, seatliftErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /api/v1/resellers`: whom the partner stands behind with what they sold, and who stands behind the partner. */
export const listResellersRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/resellers",
	summary: "List the resellers behind whom the partner stands, and its own providers",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: resellers },
	async handle({ surroundings, caller }) {
		const items = await readResellers(surroundings, caller.partnerId);
		const providers = await listProviders(surroundings, caller);
		return {
			status: 200,
			body: { items: items.map(viewReseller), providers: providers.map((one) => ({ ...one })) },
		};
	},
});

/** `GET /api/v1/resellers/{resellerId}/subscriptions?product=&state=&renewsBefore=&size=&cursor=`. */
export const listResoldOfResellerRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/resellers/:resellerId/subscriptions",
	summary: "List what a reseller sold, over all customers",
	operation: "viewSubscriptions",
	credentials: "either",
	query: resoldQuery,
	responses: { 200: resoldSubscriptions, 400: problemSchema, 404: problemSchema },
	handle: (context) => answerPage(context, { ...context.query, reseller: context.params.resellerId ?? "" }),
});

/** `GET /api/v1/subscriptions?reseller=`: the same over all customers and, without one, over all resellers. */
export const listResoldRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/subscriptions",
	summary: "List what resellers sold, over all customers",
	operation: "viewSubscriptions",
	credentials: "either",
	query: resoldOfAnyQuery,
	responses: { 200: resoldSubscriptions, 400: problemSchema, 404: problemSchema },
	handle: (context) => answerPage(context, context.query),
});

/** `GET /api/v1/subscriptions/export?reseller=`: all of them as a sheet. */
export const exportResoldRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/subscriptions/export",
	summary: "What resellers sold, over all customers, as CSV",
	operation: "viewSubscriptions",
	credentials: "either",
	query: resoldExportQuery,
	file: "text/csv",
	responses: { 200: undefined, 400: problemSchema, 404: problemSchema },
	async handle({ surroundings, caller, query, locale }) {
		const { partnerId } = caller;
		const found = await readAllResold(surroundings, { partnerId, ...readResoldFilters(query) });
		if (found.kind !== "page") return refuse(found.kind, locale);
		const words = { catalog: surroundings.catalog, language: locale.language };
		return {
			status: 200,
			file: {
				contentType: "text/csv; charset=utf-8; header=present",
				name: `resold${/^\d+$/u.test(found.reseller?.mpnId ?? "") ? `-${found.reseller?.mpnId}` : ""}.csv`,
				content: renderResold(found.items, words),
			},
		};
	},
});

async function answerPage(
	{ surroundings, caller, locale }: Pick<RouteContext, "surroundings" | "caller" | "locale">,
	{ size, cursor, ...filters }: typeof resoldOfAnyQuery._output,
): Promise<Answer> {
	const after = readResoldCursor(cursor);
	const found = await readResold(surroundings, {
		...{ partnerId: caller.partnerId, ...readResoldFilters(filters), limit: size },
		...(after === undefined ? {} : { after }),
	});
	if (found.kind !== "page") return refuse(found.kind, locale);
	return { status: 200, body: viewPage(found, { catalog: surroundings.catalog, language: locale.language }) };
}

function viewPage({ items, reseller, next }: ResoldPage, words: Parameters<typeof viewResold>[1]) {
	return {
		items: items.map((one) => viewResold(one, words)),
		...(reseller === undefined ? {} : { reseller: viewReseller(reseller) }),
		...(next === undefined ? {} : { next: toResoldCursor(next) }),
	};
}

function refuse(kind: Exclude<ReadResold["kind"], "page">, locale: Locale): Answer {
	if (kind === "productUnknown") return seatliftErrors.invalidInput(locale, [unusable(["product"])]);
	return problem(locale, { status: 404, code: "notFound", detail: "channels.resellerNotFound" });
}
