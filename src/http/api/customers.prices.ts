import { type OfferId, toId } from "../../domain/basics/ids.ts";
import type { CustomerTerms } from "../../domain/prices/billing-terms.ts";
import type { PriceBookId } from "../../domain/prices/price-book.ts";
import { changeCustomerTerms, readCustomerTerms, type TermsOutcome } from "../../use-cases/prices/customer-terms.ts";
import { priceForCustomer } from "../../use-cases/prices/price-for-customer.ts";
import {
	customerPrice,
	customerPriceQuery,
	customerTermsAnswer,
	customerTermsRequest,
	customerTermsView,
} from "../../wire/api/prices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { toRememberedAnswer } from "../answer.ts";
import { viewCustomerPrice } from "../convert/customer-price.ts";
import { PriceInput } from "../convert/price-input.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

/** `GET /api/v1/customers/{customerId}/terms`: what counts on the customer's present day, and all that was agreed. */
export const getCustomerTermsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/terms",
	summary: "Get what was agreed with a customer about prices",
	operation: "viewPrices",
	credentials: "either",
	responses: { 200: customerTermsAnswer, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await readCustomerTerms(surroundings, caller, readCustomerId(context));
		if (found === undefined) return notFoundProblem(locale, "Customer");
		const { day, current, all } = found;
		const viewed = current === undefined ? {} : { current: viewTerms(current) };
		return { status: 200, body: { day, ...viewed, all: all.map(viewTerms) } };
	},
});

/** `PUT /api/v1/customers/{customerId}/terms`: from a day on, the customer's present one unless said otherwise. */
export const changeCustomerTermsRoute = route({
	api: "seatlift",
	method: "PUT",
	url: "/api/v1/customers/:customerId/terms",
	summary: "Agree on currency, segment and price book with a customer",
	operation: "managePrices",
	credentials: "either",
	body: customerTermsRequest,
	responses: { 200: customerTermsView, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const input = new PriceInput(locale);
		const from = body.from === undefined ? undefined : input.day("/from", body.from);
		const currency = body.currency === undefined ? undefined : input.currency("/currency", body.currency);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const { segment, priceBookId } = body;
		const toAnswer = (outcome: TermsOutcome) => {
			if (outcome.kind === "saved") return toRememberedAnswer({ status: 200, body: viewTerms(outcome.terms) });
			if (outcome.kind === "unknownPriceBook") input.refuse("/priceBookId", "prices.input.unknownPriceBook");
			return toRememberedAnswer(input.answer() ?? notFoundProblem(locale, "Customer"));
		};
		return await changeCustomerTerms(
			surroundings,
			{ origin, toAnswer, customerId: readCustomerId(context) },
			{
				segment,
				...(from === undefined ? {} : { from }),
				...(currency === undefined ? {} : { currency }),
				...(priceBookId === undefined ? {} : { priceBookId: toId<PriceBookId>(priceBookId) }),
			},
		);
	},
});

/** `GET /api/v1/customers/{customerId}/prices?offerId=&billingCycle=&quantity=&day=`: with where the price comes from. */
export const getCustomerPriceRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/prices",
	summary: "What a seat would cost a customer, and why",
	operation: "viewPrices",
	credentials: "either",
	query: customerPriceQuery,
	responses: { 200: customerPrice, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, query, locale } = context;
		const input = new PriceInput(locale);
		const day = query.day === undefined ? undefined : input.day("/day", query.day);
		const refused = input.answer();
		if (refused !== undefined) return refused;
		const { offerId, billingCycle, quantity } = query;
		const answer = await priceForCustomer(surroundings, caller, {
			customerId: readCustomerId(context),
			offerId: toId<OfferId>(offerId),
			billingCycle,
			quantity,
			...(day === undefined ? {} : { day }),
		});
		if (answer.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
		if (answer.kind === "offerNotFound") return notFoundProblem(locale, "Offer");
		return { status: 200, body: viewCustomerPrice(answer, locale.language) };
	},
});

function viewTerms({ customerId: _, partnerId: __, ...terms }: CustomerTerms) {
	return terms;
}
