import { type Answer, at, items, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

/** Offers of the legacy catalog and products of new commerce, of a country and of a customer. */
export const catalog: Stretch = {
	name: "catalog",
	async walk(client, known) {
		const query = { country: need(known, "country") };
		const params = { customerId: need(known, "customerId") };
		await client.ask({ method: "GET", path: "/v1/offercategories", query });
		await client.ask({ method: "GET", path: "/v1/customers/{customerId}/offercategories", params });
		await client.ask({ method: "GET", path: "/v1/offers", query });
		const offers = await client.ask({ method: "GET", path: "/v1/customers/{customerId}/offers", params });
		known.offerId = pick(
			offers,
			(offer) => offer.isAddOn === false && offer.isTrial === false && offer.hasAddOns === true,
		);
		known.trialOfferId = pick(offers, (offer) => offer.isTrial === true);
		await client.ask({ method: "GET", path: "/v1/offers/{offerId}", params: { offerId: known.offerId }, query });
		const addOns = await client.ask({
			...{ method: "GET", path: "/v1/offers/{offerId}/addons", params: { offerId: known.offerId }, query },
		});
		known.addOnOfferId = text(addOns, "items.0.id");
		await walkProducts(client, known, { root: "/v1/products", params: {}, query });
		await walkProducts(client, known, { root: "/v1/customers/{customerId}/products", params, query: {} });
	},
};

interface Scope {
	readonly root: string;
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
}

async function walkProducts(...[client, known, { root, params, query }]: [...Parameters<Stretch["walk"]>, Scope]) {
	const products = await client.ask({
		method: "GET",
		path: root,
		params,
		query: { ...query, targetView: "OnlineServices" },
	});
	const product = { ...params, productId: text(products, "items.0.id") };
	const one = `${root}/{productId}`;
	await client.ask({ method: "GET", path: one, params: product, query });
	const skus = await client.ask({ method: "GET", path: `${one}/skus`, params: product, query });
	const sku = { ...product, skuId: text(skus, "items.0.id") };
	await client.ask({ method: "GET", path: `${one}/skus/{skuId}`, params: sku, query });
	const path = `${one}/skus/{skuId}/availabilities`;
	const availabilities = await client.ask({ method: "GET", path, params: sku, query });
	const availability = { ...sku, availabilityId: text(availabilities, "items.0.id") };
	const found = await client.ask({ method: "GET", path: `${path}/{availabilityId}`, params: availability, query });
	known.catalogItemId = text(found, "catalogItemId");
	known.termDuration = String(at(items(availabilities)[0], "terms.0.duration") ?? "P1Y");
}

function pick(offers: Answer, isRight: (offer: Readonly<Record<string, unknown>>) => boolean): string {
	const found = items(offers).find(isRight)?.id;
	if (typeof found === "string") return found;
	throw new Error("the customer is offered nothing of the kind");
}
