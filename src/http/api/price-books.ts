import { toId } from "../../domain/basics/ids.ts";
import type { PriceBookId } from "../../domain/prices/price-book.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import {
	addPriceBook,
	changePriceBook,
	listPriceBooks,
	listPriceBookVersions,
	type PriceBookOutcome,
} from "../../use-cases/prices/price-books.ts";
import { priceBookAnswer, priceBookList, priceBookRequest, priceBookView } from "../../wire/api/prices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { toRememberedAnswer } from "../answer.ts";
import { viewPriceBook } from "../convert/customer-price.ts";
import { PriceInput } from "../convert/price-input.ts";
import { problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /api/v1/price-books`: the latest version of each, by name. */
export const listPriceBooksRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/price-books",
	summary: "List price books",
	operation: "viewPrices",
	credentials: "either",
	responses: { 200: priceBookList },
	async handle({ surroundings, caller }) {
		const books = await listPriceBooks(surroundings, caller.partnerId);
		return { status: 200, body: { items: books.map(viewPriceBook) } };
	},
});

/** `GET /api/v1/price-books/{priceBookId}`: the latest version with all earlier ones. */
export const getPriceBookRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/price-books/:priceBookId",
	summary: "Get a price book with its earlier versions",
	operation: "viewPrices",
	credentials: "either",
	responses: { 200: priceBookAnswer, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const [latest, ...earlier] = await listPriceBookVersions(surroundings, caller.partnerId, readBookId(context));
		if (latest === undefined) return problem(locale, { status: 404, code: "notFound" });
		return { status: 200, body: { ...viewPriceBook(latest), earlier: earlier.map(viewPriceBook) } };
	},
});

/** `POST /api/v1/price-books`. */
export const addPriceBookRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/price-books",
	summary: "Make a price book",
	operation: "managePrices",
	credentials: "either",
	body: priceBookRequest,
	responses: { 201: priceBookView, 400: problemSchema },
	async handle({ surroundings, origin, body, locale }) {
		const input = new PriceInput(locale);
		const rules = input.rules(body.rules);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		return await addPriceBook(surroundings, { origin, toAnswer: answerBook(locale, 201) }, { name: body.name, rules });
	},
});

/** `PUT /api/v1/price-books/{priceBookId}`: writes the next version; what was charged by earlier ones stays. */
export const changePriceBookRoute = route({
	api: "seatlift",
	method: "PUT",
	url: "/api/v1/price-books/:priceBookId",
	summary: "Write the next version of a price book",
	operation: "managePrices",
	credentials: "either",
	body: priceBookRequest,
	responses: { 200: priceBookView, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const input = new PriceInput(locale);
		const rules = input.rules(body.rules);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const content = { id: readBookId(context), name: body.name, rules };
		return await changePriceBook(surroundings, { origin, toAnswer: answerBook(locale, 200) }, content);
	},
});

function answerBook(locale: Locale, status: number): (outcome: PriceBookOutcome) => RememberedAnswer {
	return (outcome) => {
		if (outcome.kind === "saved") return toRememberedAnswer({ status, body: viewPriceBook(outcome.book) });
		const notFound = problem(locale, { status: 404, code: "notFound" });
		if (outcome.kind === "notFound") return toRememberedAnswer(notFound);
		const input = new PriceInput(locale);
		for (const place of outcome.places) input.refuse(`/rules/${place}/offerId`, "prices.input.unknownOffer");
		return toRememberedAnswer(input.answer() ?? notFound);
	};
}

function readBookId({ params }: Pick<RouteContext, "params">): PriceBookId {
	return toId(params.priceBookId ?? "");
}
