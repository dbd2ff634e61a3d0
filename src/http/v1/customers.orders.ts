import { createOrder, type OrderOutcome } from "../../use-cases/orders/create-order.ts";
import { type OrdersKey, readOrder, readOrders } from "../../use-cases/orders/read-orders.ts";
import { type OrderEditOutcome, updateOrder } from "../../use-cases/orders/update-order.ts";
import { order, orderCollection, orderPatch, orderQuery, orderRequest } from "../../wire/order.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { toWireOrder } from "../convert/order.ts";
import { misnumbered, toOrderEditError, toOrderError } from "../convert/order-error.ts";
import { customerNotFound, orderNotFound, readOrderId } from "../convert/order-place.ts";
import { fromOrderLines, fromOrderPatch } from "../convert/order-request.ts";
import { readEtag, toCollection, toEtag } from "../convert/resource.ts";
import { partnerCenterErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const orders = { api: "partnerCenter", credentials: "either", url: "/v1/customers/:customerId/orders" } as const;
const one = `${orders.url}/:orderId`;
const errors = { 400: errorSchema, 403: errorSchema, 404: errorSchema, 409: errorSchema } as const;

/** `POST …/orders`: every line becomes a subscription, or none does. */
export const createOrderRoute = route({
	...orders,
	method: "POST",
	summary: "Buy subscriptions and add-ons",
	operation: "manageSubscription",
	body: orderRequest,
	responses: { 201: order, ...errors },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const customerId = readCustomerId(context);
		const named = body.referenceCustomerId;
		if (named !== undefined && named !== "" && named.toLowerCase() !== customerId)
			return partnerCenterErrors.invalidInput(locale, [unusable(["referenceCustomerId"])]);
		const read = fromOrderLines(body.lineItems, body.billingCycle);
		if (read.kind === "misnumbered") return misnumbered(locale.language);
		if (read.kind === "unusable") return partnerCenterErrors.invalidInput(locale, [unusable(read.path)]);
		const toAnswer = (outcome: OrderOutcome) => toRememberedAnswer(answerPlaced(context, outcome));
		return await createOrder(surroundings, { customerId, origin, lines: read.lines, toAnswer });
	},
});

/** `GET …/orders[?billingType=&include_price=]`: what the partner sold, oldest first. */
export const listOrdersRoute = route({
	...orders,
	method: "GET",
	summary: "List a customer's orders",
	operation: "viewSubscriptions",
	query: orderQuery,
	responses: { 200: orderCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, query } = context;
		const key = readKey(context);
		const found = await readOrders(surroundings, key);
		if (found === undefined) return customerNotFound(context);
		const { billingType } = query;
		const items = found.orders
			.map((view) => toWireOrder(view, found.customer))
			.filter(({ billingCycle }) => billingType === undefined || billingCycle === billingType);
		return { status: 200, body: toCollection(items, `/customers/${key.customerId}/orders`) };
	},
});

/** `GET …/orders/{orderId}[?include_price=]`. */
export const getOrderRoute = route({
	...orders,
	url: one,
	method: "GET",
	summary: "Get an order",
	operation: "viewSubscriptions",
	query: orderQuery,
	responses: { 200: order, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const found = await readOrder(context.surroundings, readKey(context), readOrderId(context));
		if (found.kind === "customerNotFound") return customerNotFound(context);
		if (found.kind !== "order") return orderNotFound(context);
		return { status: 200, body: toWireOrder(found.view, found.customer) };
	},
});

/** `If-Match: *` takes whatever there is (RFC 9110 §13.1.1). */
const anyVersion = "*";

/** `PATCH …/orders/{orderId}`: the answer has all lines, and the old etag, as the original's. */
export const updateOrderRoute = route({
	...orders,
	url: one,
	method: "PATCH",
	summary: "Add add-ons to an order, change its billing cycle, or cancel it",
	operation: "manageSubscription",
	body: orderPatch,
	responses: { 200: order, ...errors },
	async handle(context) {
		const { surroundings, origin, body, headers, locale } = context;
		const orderId = readOrderId(context);
		if (body.id !== undefined && body.id !== "" && body.id.toLowerCase() !== orderId)
			return partnerCenterErrors.invalidInput(locale, [unusable(["id"])]);
		const read = fromOrderPatch(body);
		if (read.kind === "misnumbered") return misnumbered(locale.language);
		if (read.kind === "unusable") return partnerCenterErrors.invalidInput(locale, [unusable(read.path)]);
		return await updateOrder(surroundings, {
			...{ customerId: readCustomerId(context), orderId, origin, edit: read.edit },
			isCurrent: (version) =>
				[body.attributes?.etag, headers["if-match"]]
					.filter((sent) => typeof sent === "string")
					.map(readEtag)
					.every((sent) => sent === anyVersion || sent === toEtag(orderId, version)),
			toAnswer: (outcome) => toRememberedAnswer(answerEdited(context, outcome)),
		});
	},
});

function answerPlaced(context: RouteContext, outcome: OrderOutcome): Answer {
	switch (outcome.kind) {
		case "customerNotFound":
			return customerNotFound(context);
		case "refused":
			return toOrderError(outcome.lines, wordsOf(context));
		case "placed":
			return { status: 201, body: toWireOrder(outcome.view, outcome.customer) };
	}
}

function answerEdited(context: RouteContext, outcome: OrderEditOutcome): Answer {
	switch (outcome.kind) {
		case "customerNotFound":
			return customerNotFound(context);
		case "orderNotFound":
			return orderNotFound(context);
		case "refused":
			return toOrderError(outcome.lines, wordsOf(context));
		case "changed":
			return { status: 200, body: toWireOrder(outcome.view, outcome.customer, outcome.before.version) };
		default:
			return toOrderEditError(outcome, wordsOf(context));
	}
}

function readKey(context: RouteContext<unknown, { readonly include_price?: boolean | undefined }>): OrdersKey {
	const { caller, query } = context;
	return { caller, customerId: readCustomerId(context), withPrices: query.include_price ?? false };
}

function wordsOf({ surroundings: { catalog }, locale: { language } }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog, language };
}
