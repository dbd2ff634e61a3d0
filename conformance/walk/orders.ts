import { at, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

const orderPath = "/v1/customers/{customerId}/orders";
const cartPath = "/v1/customers/{customerId}/carts";

/** Buying by order and by cart. */
export const orders: Stretch = {
	name: "orders",
	async walk(client, known) {
		const customerId = need(known, "customerId");
		const params = { customerId };
		const order = async (offerId: string, more: object = {}) =>
			await client.ask({
				...{ method: "POST", path: orderPath, params },
				body: {
					referenceCustomerId: customerId,
					billingCycle: "monthly",
					lineItems: [{ lineItemNumber: 0, offerId, friendlyName: "Kit", quantity: 5, ...more }],
				},
			});
		const made = await order(need(known, "offerId"), { partnerIdOnRecord: need(known, "resellerMpnId") });
		known.orderId = text(made, "id");
		known.subscriptionId = text(made, "lineItems.0.subscriptionId");
		const trial = await order(need(known, "trialOfferId"), { quantity: 25 });
		known.trialSubscriptionId = text(trial, "lineItems.0.subscriptionId");
		const modern = await order(need(known, "catalogItemId"), { termDuration: need(known, "termDuration") });
		const modernOrder = { ...params, orderId: text(modern, "id") };
		await client.ask({ method: "GET", path: orderPath, params });
		await client.ask({ method: "GET", path: orderPath, params, query: { billingType: "onetime" } });
		const one = { ...params, orderId: known.orderId };
		const path = `${orderPath}/{orderId}`;
		await client.ask({ method: "GET", path, params: one });
		await client.ask({ method: "GET", path: `${path}/provisioningstatus`, params: one });
		await client.ask({
			...{ method: "PATCH", path, params: one },
			body: {
				id: known.orderId,
				referenceCustomerId: customerId,
				lineItems: [
					{
						lineItemNumber: 0,
						offerId: need(known, "addOnOfferId"),
						parentSubscriptionId: known.subscriptionId,
						friendlyName: "Kit's add-on",
						quantity: 2,
					},
				],
			},
		});
		await client.ask({ method: "GET", path, params: modernOrder });
		const canceled = { id: modernOrder.orderId, status: "cancelled", attributes: { objectType: "Order" } };
		await client.ask({ method: "PATCH", path, params: modernOrder, body: canceled });
	},
};

/** From a cart to what it bought. */
export const carts: Stretch = {
	name: "carts",
	async walk(client, known) {
		const params = { customerId: need(known, "customerId") };
		const line = {
			id: 0,
			catalogItemId: need(known, "catalogItemId"),
			friendlyName: "Kit's cart",
			quantity: 3,
			billingCycle: "monthly",
			termDuration: need(known, "termDuration"),
		};
		const { catalogItemId: _modern, termDuration: _term, ...legacy } = line;
		const addOn = { ...legacy, id: 1, catalogItemId: need(known, "addOnOfferId") };
		const base = { ...legacy, catalogItemId: need(known, "offerId"), addonItems: [addOn] };
		await client.ask({ method: "POST", path: cartPath, params, body: { lineItems: [base] } });
		const provisioningContext = { parentSubscriptionId: need(known, "subscriptionId") };
		const joining = { ...addOn, provisioningContext };
		await client.ask({ method: "POST", path: cartPath, params, body: { lineItems: [joining] } });
		const made = await client.ask({ method: "POST", path: cartPath, params, body: { lineItems: [line] } });
		const cart = { ...params, cartId: text(made, "id") };
		const read = await client.ask({ method: "GET", path: `${cartPath}/{cartId}`, params: cart });
		await client.ask({ method: "PUT", path: `${cartPath}/{cartId}`, params: cart, body: read.body });
		const bought = await client.ask({ method: "POST", path: `${cartPath}/{cartId}/checkout`, params: cart });
		known.newCommerceSubscriptionId = String(at(bought.body, "orders.0.lineItems.0.subscriptionId") ?? "");
		if (known.newCommerceSubscriptionId === "")
			throw new Error(`the cart bought nothing: ${JSON.stringify(bought.body)}`);
	},
};
