import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import type { PurchaseRefusal } from "../../domain/purchases/purchase-refusal.ts";
import type { PurchaseRequest as Purchase } from "../../domain/purchases/purchase-request.ts";
import { makeQuote } from "../../use-cases/changes/make-quote.ts";
import {
	listPurchasable,
	type OfferedPromotion,
	type PurchasableOffer,
} from "../../use-cases/purchases/list-purchasable.ts";
import { quote as quoteSchema } from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	type PurchasableOffer as PurchasableView,
	type PurchaseRequest,
	purchasableOffers,
	purchasableQuery,
	purchaseRequest,
} from "../../wire/api/purchases.ts";
import { viewMoney } from "../convert/money.ts";
import { describePurchaseRefusal } from "../convert/purchase-refusal.ts";
import { answerMade } from "../convert/quote-answer.ts";
import { type ViewContext, viewOffer } from "../convert/views.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

const url = "/api/v1/customers/:customerId/purchases";

/** `GET …/purchases/offers[?parentSubscriptionId=]`: what is on sale for the customer, at what price, and what is against it. */
export const listPurchasableOffersRoute = route({
	...{ api: "seatlift", method: "GET", url: `${url}/offers`, summary: "List what can be bought for a customer" },
	...{ operation: "viewSubscriptions", credentials: "either" },
	query: purchasableQuery,
	responses: { 200: purchasableOffers, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, query } = context;
		const parent = query.parentSubscriptionId;
		const found = await listPurchasable(surroundings, {
			...{ caller, customerId: readCustomerId(context) },
			...(parent === undefined ? {} : { parentSubscriptionId: toId<SubscriptionId>(parent) }),
			...(query.offerId === undefined ? {} : { offerId: query.offerId }),
			...(query.quantity === undefined ? {} : { quantity: query.quantity }),
		});
		if (found.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
		if (found.kind !== "offers") return notFoundProblem(locale, "Subscription");
		const words = { catalog: surroundings.catalog, language: locale.language };
		return {
			status: 200,
			body: { items: found.items.map((one) => viewPurchasable(one, words)), withAddOns: [...found.withAddOns] },
		};
	},
});

/** `POST …/purchases/quote`: what a new subscription would cost; executed as any quote, it takes the right to buy. */
export const quotePurchaseRoute = route({
	...{ api: "seatlift", method: "POST", url: `${url}/quote`, summary: "Quote a new subscription or add-on" },
	...{ operation: "manageSubscription", credentials: "either" },
	body: purchaseRequest,
	responses: { 201: quoteSchema, 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, caller, body } = context;
		const request = toPurchase(body);
		const made = await makeQuote(surroundings, { caller, customerId: readCustomerId(context), request });
		return answerMade(context, request.kind, made);
	},
});

function toPurchase(body: PurchaseRequest): Purchase {
	const { offerId, quantity, billingCycle, friendlyName, parentSubscriptionId, partnerIdOnRecord, promotionId } = body;
	return {
		...{ kind: "purchase", offerId, quantity },
		...(billingCycle === undefined ? {} : { billingCycle }),
		...(friendlyName === undefined ? {} : { friendlyName: friendlyName.trim() }),
		...(parentSubscriptionId === undefined ? {} : { parentSubscriptionId: toId(parentSubscriptionId) }),
		...(partnerIdOnRecord === undefined ? {} : { partnerIdOnRecord }),
		...(promotionId === undefined ? {} : { promotionId }),
	};
}

function viewPurchasable({ offer, cycles, refusals }: PurchasableOffer, words: ViewContext): PurchasableView {
	return {
		offer: viewOffer(offer, words),
		otherTitles: Object.values(offer.title).filter((title) => title !== offer.title[words.language]),
		description: offer.description[words.language],
		...{ regime: offer.regime, isTrial: offer.isTrial, termMonths: offer.termMonths },
		limits: { minimum: offer.minimumQuantity, maximum: offer.maximumQuantity },
		cycles: cycles.map(({ billingCycle, price, promotions }) => ({
			billingCycle,
			...viewPrice(price),
			promotions: promotions.map((one) => viewPromotion(one, words)),
		})),
		refusals: viewRefusals(refusals, words),
	};
}

function viewPromotion(
	{ promotion, basisPoints, price, refusals }: OfferedPromotion,
	words: ViewContext,
): PurchasableView["cycles"][number]["promotions"][number] {
	const { id, name, description, until } = promotion;
	const against = refusals.map((refusal) => ({ code: "purchasePromotion", promotionId: id, ...refusal }) as const);
	return {
		...{ id, name: name[words.language], description: description[words.language], until },
		...(basisPoints === undefined ? {} : { percent: basisPoints / 100 }),
		...viewPrice(price),
		refusals: viewRefusals(against, words),
	};
}

function viewPrice(price: FoundPrice | undefined) {
	return price?.kind === "priced" ? { unitPrice: viewMoney(price.unitPrice) } : {};
}

function viewRefusals(refusals: readonly PurchaseRefusal[], words: ViewContext) {
	return refusals.map((refusal) => {
		const { code, reason, remedy } = describePurchaseRefusal(refusal, words);
		return { code, reason, remedy };
	});
}
