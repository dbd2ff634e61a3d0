import { findItems, firstOfEach, listSoldItems, type SoldItem } from "../../domain/products/products.ts";
import { findMarketOfCountry, findMarketOfCustomer, type PricedMarket } from "../../use-cases/products/find-market.ts";
import type { targetSegments, targetViews } from "../../wire/product.ts";
import type { Answer } from "../answer.ts";
import { serviceError } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import type { RouteContext } from "../route.ts";
import { customerNotFound } from "./order-place.ts";
import { type ProductPlace, toWireAvailability, toWireProduct, toWireSku } from "./product.ts";
import { toCollection } from "./resource.ts";

type Asked = Pick<RouteContext, "surroundings" | "caller" | "params" | "locale">;

/** The place of a country, as `country=` names it. */
export async function placeOfCountry(context: Asked, country: string): Promise<ProductPlace> {
	const market = await findMarketOfCountry(context.surroundings, context.caller, country);
	return toPlace(context, market, "");
}

/** The place of the customer that the address names, or the 404 that there is none. */
export async function placeOfCustomer(context: Asked): Promise<ProductPlace | Answer> {
	const { surroundings, caller } = context;
	const customerId = readCustomerId(context);
	const market = await findMarketOfCustomer(surroundings, caller, customerId);
	if (market === undefined) return customerNotFound(context);
	return toPlace(context, market, `/customers/${customerId}`);
}

function toPlace({ surroundings, locale }: Asked, market: PricedMarket, root: string): ProductPlace {
	return { catalog: surroundings.catalog, language: locale.language, market, root };
}

/** What is asked of a list. Of what is not sold here the list is empty. */
export interface ProductChoice {
	readonly targetView?: keyof typeof targetViews | undefined;
	readonly targetSegment?: keyof typeof targetSegments | undefined;
}

/** `GET …/products`. */
export function answerProducts(place: ProductPlace, _params: Asked["params"], choice: ProductChoice): Answer {
	const items = firstOfEach(listChosen(place, choice), "productId").map((item) => toWireProduct(item, place));
	return { status: 200, body: toCollection(items, `${place.root}/products`) };
}

/** `GET …/products/{productId}`. */
export function answerProduct(place: ProductPlace, params: Asked["params"]): Answer {
	const [item] = findIn(place, params, {});
	return item === undefined ? missing("Product", params) : { status: 200, body: toWireProduct(item, place) };
}

/** `GET …/products/{productId}/skus`; without the product there is none of its SKUs either. */
export function answerSkus(place: ProductPlace, params: Asked["params"], choice: ProductChoice): Answer {
	if (findIn(place, params, {}).length === 0) return missing("Product", params);
	const items = firstOfEach(findIn(place, params, choice), "skuId").map((item) => toWireSku(item, place));
	return { status: 200, body: toCollection(items, `${place.root}/products/${params.productId}/skus`) };
}

/** `GET …/skus/{skuId}`. */
export function answerSku(place: ProductPlace, params: Asked["params"]): Answer {
	const [item] = findIn(place, params, {});
	return item === undefined ? missing("Sku", params) : { status: 200, body: toWireSku(item, place) };
}

/** `GET …/skus/{skuId}/availabilities`. */
export function answerAvailabilities(place: ProductPlace, params: Asked["params"], choice: ProductChoice): Answer {
	if (findIn(place, params, {}).length === 0) return missing("Sku", params);
	const items = findIn(place, params, choice).map((item) => toWireAvailability(item, place));
	const self = `${place.root}/products/${params.productId}/skus/${params.skuId}/availabilities`;
	return { status: 200, body: toCollection(items, self) };
}

/** `GET …/availabilities/{availabilityId}`. */
export function answerAvailability(place: ProductPlace, params: Asked["params"]): Answer {
	const [item] = findIn(place, params, {});
	return item === undefined ? missing("Availability", params) : { status: 200, body: toWireAvailability(item, place) };
}

/** Everything that is sold there and of that kind: online services, for companies. */
function listChosen({ catalog, market }: ProductPlace, choice: ProductChoice): readonly SoldItem[] {
	const { targetView = "onlineservices", targetSegment = "commercial" } = choice;
	if (targetView !== "onlineservices" || targetSegment !== "commercial") return [];
	return listSoldItems(catalog, market);
}

function findIn(place: ProductPlace, params: Asked["params"], choice: ProductChoice): readonly SoldItem[] {
	const { productId, skuId, availabilityId } = params;
	return findItems(listChosen(place, choice), {
		...(productId === undefined ? {} : { productId }),
		...(skuId === undefined ? {} : { skuId }),
		...(availabilityId === undefined ? {} : { availabilityId }),
	});
}

const missingCodes = { Product: 400013, Sku: 400018, Availability: 400019 } as const;

function missing(what: keyof typeof missingCodes, { productId, skuId, availabilityId }: Asked["params"]): Answer {
	const where = [
		`ProductId - ${productId}`,
		...(skuId === undefined ? [] : [`SkuId - ${skuId}`]),
		...(availabilityId === undefined ? [] : [`AvailabilityId - ${availabilityId}`]),
	];
	const description = `Requested ${what} doesn't exist for ${where.join(", ")}.`;
	return serviceError(404, { code: missingCodes[what], description, data: [`property_name: ${what}`] });
}
