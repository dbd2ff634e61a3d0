import { at, type Client, items } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

const path = "/v1/customers/{customerId}/subscriptions";
const onePath = `${path}/{subscriptionId}`;

/** Reading and changing what was bought. */
export const subscriptions: Stretch = {
	name: "subscriptions",
	async walk(client, known) {
		const params = { customerId: need(known, "customerId") };
		const one = { ...params, subscriptionId: need(known, "subscriptionId") };
		await client.ask({ method: "GET", path, params });
		await client.ask({ method: "GET", path, params, query: { order_id: need(known, "orderId") } });
		const before = await client.ask({ method: "GET", path: onePath, params: one });
		const quantity = Number(at(before.body, "quantity")) + 1;
		const body = { ...(before.body as object), quantity }; // a subscription is an object
		await client.ask({ method: "PATCH", path: onePath, params: one, body });
		await client.ask({ method: "GET", path: `${onePath}/addons`, params: one });
		await client.ask({ method: "GET", path: `${onePath}/provisioningstatus`, params: one });
		await client.ask({ method: "GET", path: `${onePath}/registrationstatus`, params: one });
		const contact = await client.ask({ method: "GET", path: `${onePath}/supportcontact`, params: one });
		await client.ask({ method: "PUT", path: `${onePath}/supportcontact`, params: one, body: contact.body });
		const modern = { ...params, subscriptionId: need(known, "newCommerceSubscriptionId") };
		const bought = await client.ask({ method: "GET", path: onePath, params: modern });
		const renewed = { ...(bought.body as object), autoRenewEnabled: false }; // a subscription is an object
		await client.ask({ method: "PATCH", path: onePath, params: modern, body: renewed });
		await walkNextTerm(client, modern, bought.body as object); // a subscription is an object
	},
};

/** What the next term is to be, and what the first term of a purchase may be. */
async function walkNextTerm(client: Client, modern: Readonly<Record<string, string>>, bought: object): Promise<void> {
	const [productId, skuId, availabilityId] = String(at(bought, "offerId")).split(":");
	const product = { productId, skuId, availabilityId, billingCycle: "monthly", termDuration: "P1Y" };
	const instructions = { product, quantity: Number(at(bought, "quantity")) + 1 };
	const planned = { ...bought, autoRenewEnabled: true, scheduledNextTermInstructions: instructions };
	const answer = await client.ask({ method: "PATCH", path: onePath, params: modern, body: planned });
	if (at(answer.body, "scheduledNextTermInstructions.quantity") !== instructions.quantity)
		throw new Error("what was planned for the next term is not told back");
	await client.ask({ method: "PATCH", path: onePath, params: modern, body: { ...bought, autoRenewEnabled: true } });
	await client.ask({
		...{ method: "GET", path: `${path}/customTermEndDates`, params: { customerId: modern.customerId ?? "" } },
		query: { term_duration: "P1Y" },
	});
}

/** To a plan with more services, in both kinds of commerce, and from a trial to what is paid for. */
export const upgrades: Stretch = {
	name: "upgrades",
	async walk(client, known) {
		const params = { customerId: need(known, "customerId") };
		const trial = { ...params, subscriptionId: need(known, "trialSubscriptionId") };
		const conversions = await client.ask({ method: "GET", path: `${onePath}/conversions`, params: trial });
		const conversion = items(conversions)[0];
		await client.ask({ method: "POST", path: `${onePath}/conversions`, params: trial, body: conversion });
		// An add-on stands in the way here, so that each path has its reason.
		const based = { ...params, subscriptionId: need(known, "subscriptionId") };
		await client.ask({ method: "GET", path: `${onePath}/upgrades`, params: based });
		const one = { ...params, subscriptionId: need(known, "trialSubscriptionId") };
		const listed = await client.ask({ method: "GET", path: `${onePath}/upgrades`, params: one });
		const target = items(listed).find((upgrade) => upgrade.isEligible === true) ?? items(listed)[0];
		await client.ask({ method: "POST", path: `${onePath}/upgrades`, params: one, body: target });
		const modern = { ...params, subscriptionId: need(known, "newCommerceSubscriptionId") };
		const eligibilities = await client.ask({
			method: "GET",
			path: `${onePath}/transitionEligibilities`,
			params: modern,
		});
		const eligible = items(eligibilities).find((one) => at(one, "eligibilities.0.isEligible") === true);
		await client.ask({ method: "GET", path: `${onePath}/transitions`, params: modern });
		if (eligible === undefined) throw new Error("nothing is open to the new-commerce subscription");
		await client.ask({
			...{ method: "POST", path: `${onePath}/transitions`, params: modern },
			body: {
				toCatalogItemId: eligible.catalogItemId,
				quantity: eligible.quantity,
				transitionType: "transition_only",
			},
		});
		await client.ask({ method: "GET", path: `${onePath}/transitions`, params: modern });
	},
};
