import { toId } from "../../domain/basics/ids.ts";
import type { CartId } from "../../domain/carts/cart.ts";
import { formatMessage } from "../../messages/messages.ts";
import { checkOutCart } from "../../use-cases/carts/check-out-cart.ts";
import { type CartOutcome, editCart, readCart } from "../../use-cases/carts/edit-cart.ts";
import { cart, cartRequest, checkoutResult } from "../../wire/cart.ts";
import { emptyRequest, serviceError as errorSchema } from "../../wire/resource.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { toCheckoutResult, toWireCart } from "../convert/cart.ts";
import { fromCartRequest } from "../convert/cart-request.ts";
import { customerNotFound } from "../convert/order-place.ts";
import { partnerCenterErrors, serviceError, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const carts = { api: "partnerCenter", credentials: "either", url: "/v1/customers/:customerId/carts" } as const;
const one = `${carts.url}/:cartId`;
const errors = { 400: errorSchema, 404: errorSchema } as const;

/** `POST …/carts`: lines that cannot be ordered say so themselves. */
export const createCartRoute = route({
	...carts,
	method: "POST",
	summary: "Make a cart",
	operation: "manageSubscription",
	body: cartRequest,
	responses: { 201: cart, ...errors },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const read = fromCartRequest(body);
		if (read.kind === "unusable") return partnerCenterErrors.invalidInput(locale, [unusable(read.path)]);
		return await editCart(surroundings, {
			...{ customerId: readCustomerId(context), lines: read.lines, origin },
			toAnswer: (outcome) => toRememberedAnswer(answer(context, outcome, 201)),
		});
	},
});

/** `GET …/carts/{cartId}`: judged as things are now. */
export const getCartRoute = route({
	...carts,
	url: one,
	method: "GET",
	summary: "Get a cart",
	operation: "viewSubscriptions",
	responses: { 200: cart, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller } = context;
		const key = { caller, customerId: readCustomerId(context), cartId: readCartId(context) };
		return answer(context, await readCart(surroundings, key), 200);
	},
});

/** `PUT …/carts/{cartId}`: 201, as the document's sample. */
export const updateCartRoute = route({
	...carts,
	url: one,
	method: "PUT",
	summary: "Write a cart anew",
	operation: "manageSubscription",
	body: cartRequest,
	responses: { 201: cart, ...errors },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const read = fromCartRequest(body);
		if (read.kind === "unusable") return partnerCenterErrors.invalidInput(locale, [unusable(read.path)]);
		return await editCart(surroundings, {
			...{ customerId: readCustomerId(context), cartId: readCartId(context), lines: read.lines, origin },
			toAnswer: (outcome) => toRememberedAnswer(answer(context, outcome, 201)),
		});
	},
});

/** `POST …/checkout`: whatever the body says; 201 even where some groups could not be ordered. */
export const checkOutCartRoute = route({
	...carts,
	url: `${one}/checkout`,
	method: "POST",
	summary: "Order what is in a cart",
	operation: "manageSubscription",
	body: emptyRequest,
	responses: { 201: checkoutResult, ...errors },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const words = { catalog: surroundings.catalog, language: locale.language };
		return await checkOutCart(surroundings, {
			...{ customerId: readCustomerId(context), cartId: readCartId(context), origin },
			toAnswer(outcome) {
				if (outcome.kind === "checkedOut")
					return toRememberedAnswer({ status: 201, body: toCheckoutResult(outcome, words) });
				if (outcome.kind !== "cartEmpty") return toRememberedAnswer(answer(context, outcome, 201));
				const description = formatMessage(locale.language, "orders.cartEmpty");
				return toRememberedAnswer(serviceError(400, { code: 800009, description }));
			},
		});
	},
});

function answer(context: RouteContext, outcome: CartOutcome, status: 200 | 201): Answer {
	const { surroundings, locale } = context;
	const { language } = locale;
	switch (outcome.kind) {
		case "customerNotFound":
			return customerNotFound(context);
		case "cartNotFound":
			return serviceError(404, { code: 800008, description: formatMessage(language, "orders.cartNotFound") });
		case "cartOrdered": {
			const description = formatMessage(language, "orders.cartOrdered", { cartId: outcome.cartId });
			return serviceError(400, { code: 800065, description });
		}
		case "cart":
			return { status, body: toWireCart(outcome.assessed, { catalog: surroundings.catalog, language }) };
	}
}

function readCartId({ params }: Pick<RouteContext, "params">): CartId {
	return toId(params.cartId ?? "");
}
