import { afterAll, describe, expect, test } from "vitest";
import { changeList, ledger } from "../../src/wire/api/change.ts";
import { lineProvisioningCollection, order, orderCollection } from "../../src/wire/order.ts";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const archiving = "2828BE95-46BA-4F91-B2FD-0BEF192ECF60";
const audio = "C94271D8-B431-4A25-A3C5-A57737A1C909";
const standardTrial = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
const basicNewCommerce = "CFQ7TTC0LH18:0001:CFQ7TTC0K971";
const nobody = "5ea71f70-ffff-4000-8000-000000000000";

describe.each(databasesUnderTest())("orders on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);
	const hanbit = placeOf("hanbit-trading");
	const gaon = placeOf("gaon-logistics");
	const nuri = placeOf("nuri-electronics");
	const trials = placeOf("maple-street");

	const post = async (customer: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
		await ask({ method: "POST", url: `${customer}/orders`, body, headers });

	const state = async (ourCustomer: string, customer: string) => [
		(await ask({ url: `${customer}/subscriptions` })).body,
		(await ask({ url: `${customer}/orders` })).body,
		(await ask({ url: `${ourCustomer}/ledger` })).body,
	];

	test("take the body of the .NET client, make a subscription and charge it", async () => {
		const body = {
			Id: null,
			ReferenceCustomerId: hanbit.customerId,
			BillingCycle: "monthly",
			CurrencyCode: null,
			LineItems: [
				{
					...{ LineItemNumber: 0, OfferId: offerIds.e3, SubscriptionId: null, ParentSubscriptionId: null },
					...{ FriendlyName: "Front office", Quantity: 12, PartnerIdOnRecord: "4847383", Links: {} },
				},
			],
			CreationDate: null,
			Status: "none",
			Attributes: { ObjectType: "Order" },
		};
		const placed = read(order, await post(hanbit.customer, body), 201);
		expect(placed).toMatchObject({
			...{ referenceCustomerId: hanbit.customerId, billingCycle: "monthly", currencyCode: "USD", status: "completed" },
			lineItems: [
				{
					...{ lineItemNumber: 0, offerId: offerIds.e3, friendlyName: "Front office", quantity: 12 },
					partnerIdOnRecord: "4847383",
				},
			],
			attributes: { objectType: "Order" },
		});
		expect(placed.attributes.etag).toBe(btoa(`{"id":"${placed.id}","version":1}`));
		const link = placed.lineItems[0]?.links.subscription.uri ?? "";
		const bought = read(subscription, await ask({ url: `/v1${link}` }));
		expect(bought).toMatchObject({ offerId: offerIds.e3, quantity: 12, status: "active", partnerId: "4847383" });
		const found = read(order, await ask({ url: `${hanbit.customer}/orders/${placed.id}?include_price=true` }));
		expect(found).toMatchObject({ totalPrice: 240, lineItems: [{ pricing: { listPrice: 20, extendedPrice: 240 } }] });
		const bySubscription = await ask({ url: `${hanbit.customer}/subscriptions?order_id=${placed.id}` });
		expect(read(subscriptionCollection, bySubscription).totalCount).toBe(1);
		const { items } = read(changeList, await ask({ url: `${hanbit.ourCustomer}/changes` }));
		expect(items[0]).toMatchObject({ kind: "purchase", charges: { total: { amount: 24_000, currency: "USD" } } });
		const status = await ask({ url: `${hanbit.customer}/orders/${placed.id}/provisioningstatus` });
		const [line] = read(lineProvisioningCollection, status).items;
		expect(line).toMatchObject({ lineItemNumber: 0, status: "fulfilled" });
	});

	test("take the least that a client sends, and give a repeat of the request the first answer", async () => {
		const least = { offerId: offerIds.e1, quantity: 1, lineItemNumber: 0 };
		// Clients of new commerce send a term with every line.
		const body = { lineItems: [{ ...least, termDuration: "P1M" }], billingCycle: "monthly" };
		const headers = { "ms-requestid": "0f0e0d0c-0000-4000-8000-00000000000a" };
		const first = await post(hanbit.customer, body, headers);
		const again = await post(hanbit.customer, body, headers);
		expect(first.statusCode).toBe(201);
		expect(again.body).toBe(first.body);
		const other = await post(hanbit.customer, { ...body, billingCycle: "annual" }, headers);
		expect(read(order, other, 201).id).not.toBe(read(order, first, 201).id);
	});

	test("have several lines, an add-on behind its base, one rhythm, and one answer", async () => {
		const lineItems = [
			{ lineItemNumber: 0, offerId: offerIds.standard, quantity: 5 },
			{ lineItemNumber: 1, offerId: archiving, quantity: 3 },
			{ lineItemNumber: 2, offerId: offerIds.e1, quantity: 2, friendlyName: "현장" },
		];
		const placed = read(order, await post(nuri.customer, { billingCycle: "annual", lineItems }), 201);
		const [base, addOn, other] = placed.lineItems;
		expect(addOn?.parentSubscriptionId).toBe(base?.subscriptionId);
		expect(other?.friendlyName).toBe("현장");
		const addOns = await ask({ url: `/v1${base?.links.subscription.uri}/addons` });
		expect(read(subscriptionCollection, addOns).items).toMatchObject([{ quantity: 3, billingCycle: "annual" }]);
		const annual = await ask({ url: `${nuri.customer}/orders?billingType=annual` });
		expect(read(orderCollection, annual).items.map(({ id }) => id)).toEqual([placed.id]);
		const monthly = await ask({ url: `${nuri.customer}/orders?billingType=monthly` });
		expect(read(orderCollection, monthly).items.every(({ billingCycle }) => billingCycle === "monthly")).toBe(true);
	});

	test("take an add-on later by PATCH, co-termed with its base and charged for the days left", async () => {
		const base = read(subscription, await ask({ url: gaon.subscription }));
		const url = `${gaon.customer}/orders/${base.orderId}`;
		const before = read(order, await ask({ url }));
		const lineItems = [{ lineItemNumber: 0, offerId: audio, parentSubscriptionId: base.id, quantity: 4 }];
		const after = read(order, await ask({ method: "PATCH", url, body: { lineItems } }));
		expect(after.lineItems).toHaveLength(before.lineItems.length + 1);
		expect(after.attributes.etag).toBe(before.attributes.etag);
		expect(read(order, await ask({ url })).attributes.etag).not.toBe(before.attributes.etag);
		const addOn = read(subscription, await ask({ url: `/v1${after.lineItems.at(-1)?.links.subscription.uri}` }));
		expect(addOn).toMatchObject({
			parentSubscriptionId: base.id,
			orderId: base.orderId,
			commitmentEndDate: base.commitmentEndDate,
			billingCycle: base.billingCycle,
		});
		const stale = { lineItems, attributes: { etag: before.attributes.etag } };
		expect(readServiceError(await ask({ method: "PATCH", url, body: stale }), 400).code).toBe(2055);
	});

	test("change the rhythm of all that they bought, and only from monthly to annual", async () => {
		const lineItems = [{ offerId: offerIds.e1, quantity: 2 }];
		const placed = read(order, await post(gaon.customer, { lineItems, billingCycle: "monthly" }), 201);
		const url = `${gaon.customer}/orders/${placed.id}`;
		const body = { id: placed.id, billingCycle: "annual", lineItems: placed.lineItems };
		expect(read(order, await ask({ method: "PATCH", url, body })).billingCycle).toBe("annual");
		const sold = await ask({ url: `/v1${placed.lineItems[0]?.links.subscription.uri}` });
		expect(read(subscription, sold).billingCycle).toBe("annual");
		const back = await ask({ method: "PATCH", url, body: { ...body, billingCycle: "monthly" } });
		expect(readServiceError(back, 400).code).toBe(6001);
	});

	test("of new commerce are canceled within their days, and the money comes back", async () => {
		const { customer, ourCustomer } = placeOf("daon-law");
		const lineItems = [{ offerId: basicNewCommerce, quantity: 3, termDuration: "P1Y" }];
		const balance = async () => read(ledger, await ask({ url: `${ourCustomer}/ledger` })).balances;
		const before = await balance();
		const placed = read(order, await post(customer, { lineItems, billingCycle: "monthly" }), 201);
		expect(placed.attributes.etag).toBeUndefined();
		expect(placed.lineItems[0]).toMatchObject({ termDuration: "P1Y", offerId: basicNewCommerce });
		expect(placed.lineItems[0]?.links.availability?.uri).toContain("/products/CFQ7TTC0LH18/skus/0001/availabilities/");
		expect(await balance()).not.toEqual(before);
		const bought = read(subscription, await ask({ url: `/v1${placed.lineItems[0]?.links.subscription.uri}` }));
		expect(bought).toMatchObject({
			...{ productType: { id: "OnlineServicesNCE" }, termDuration: "P1Y", renewalTermDuration: "" },
			commitmentEndDateTime: bought.commitmentEndDate.replace("00:00:00", "23:59:59"),
		});
		const { offer, product, sku, availability } = bought.links;
		expect([offer, bought.attributes.etag]).toEqual([undefined, undefined]);
		for (const link of [product, sku, availability]) {
			expect((await ask({ url: `/v1${link?.uri}` })).statusCode).toBe(200);
		}
		const url = `${customer}/orders/${placed.id}`;
		const canceled = await ask({ method: "PATCH", url, body: { id: placed.id, status: "cancelled" } });
		expect(read(order, canceled).status).toBe("cancelled");
		expect(await balance()).toEqual(before);
		const again = await ask({ method: "PATCH", url, body: { status: "cancelled" } });
		expect(readServiceError(again, 400).code).toBe(800061);
		const legacy = read(subscription, await ask({ url: gaon.subscription }));
		const refused = await ask({
			...{ method: "PATCH", url: `${gaon.customer}/orders/${legacy.orderId}`, body: { status: "cancelled" } },
		});
		expect(readServiceError(refused, 400).code).toBe(800063);
	});

	test("of new commerce are not canceled once the seven days are over", async () => {
		const { customer, ourCustomer } = placeOf("raon-games");
		const lineItems = [{ offerId: basicNewCommerce, quantity: 3 }];
		const placed = read(order, await post(customer, { lineItems, billingCycle: "monthly" }), 201);
		await ask({ method: "PUT", url: `${ourCustomer}/clock`, body: { now: placed.creationDate } });
		await ask({ method: "POST", url: `${ourCustomer}/clock/advance`, body: { days: 8 } });
		const url = `${customer}/orders/${placed.id}`;
		const late = await ask({ method: "PATCH", url, body: { status: "cancelled" } });
		expect(readServiceError(late, 400).code).toBe(900213);
		expect(read(order, await ask({ url })).status).toBe("completed");
	});

	test("take nothing but add-ons of their own subscriptions, once placed", async () => {
		const base = read(subscription, await ask({ url: gaon.subscription }));
		const [other] = read(
			order,
			await post(gaon.customer, { lineItems: [{ offerId: offerIds.e3, quantity: 1 }] }),
			201,
		).lineItems;
		const url = `${gaon.customer}/orders/${base.orderId}`;
		const before = (await ask({ url })).body;
		const patch = (line: object) => ask({ method: "PATCH", url, body: { lineItems: [{ quantity: 1, ...line }] } });
		expect(readServiceError(await patch({ offerId: offerIds.e1 }), 400).code).toBe(20000);
		const elsewhere = { offerId: audio, parentSubscriptionId: other?.subscriptionId };
		expect(readServiceError(await patch(elsewhere), 400).code).toBe(800029);
		expect(readServiceError(await patch({ offerId: nobody, parentSubscriptionId: base.id }), 400).code).toBe(3000);
		expect(readServiceError(await patch({ offerId: audio, lineItemNumber: 3 }), 400).code).toBe(800071);
		const suspended = placeOf("paused-trading");
		const { orderId, id } = read(subscription, await ask({ url: suspended.subscription }));
		const lineItems = [{ offerId: audio, quantity: 1, parentSubscriptionId: id }];
		const inactive = await ask({
			method: "PATCH",
			url: `${suspended.customer}/orders/${orderId}`,
			body: { lineItems },
		});
		expect(readServiceError(inactive, 409).code).toBe(27009);
		expect((await ask({ url })).body).toBe(before);
	});

	test("give a trial once, with its own number of seats, and not of a product that the customer has", async () => {
		const trial = (quantity: number, offerId = standardTrial) =>
			post(trials.customer, { lineItems: [{ offerId, quantity }], billingCycle: "monthly" });
		expect(readServiceError(await trial(10), 400).code).toBe(2002);
		const placed = read(order, await trial(25), 201);
		expect(placed.billingCycle).toBe("none");
		const bought = read(subscription, await ask({ url: `/v1${placed.lineItems[0]?.links.subscription.uri}` }));
		expect(bought).toMatchObject({ isTrial: true, autoRenewEnabled: false, quantity: 25 });
		expect(readServiceError(await trial(25), 400).code).toBe(27006);
		const own = await post(gaon.customer, { lineItems: [{ offerId: standardTrial, quantity: 25 }] });
		expect(readServiceError(own, 403).code).toBe(2085);
	});

	test("write nothing where any line is refused", async () => {
		const parent = (parentSubscriptionId: string) => ({ offerId: audio, quantity: 1, parentSubscriptionId });
		const refusals: readonly (readonly [object, number, number])[] = [
			[{ offerId: nobody, quantity: 1 }, 400, 3000],
			[{ offerId: offerIds.basic, quantity: 0 }, 400, 2002],
			[{ offerId: offerIds.basic, quantity: -3 }, 400, 2002],
			[{ offerId: offerIds.basic, quantity: 301 }, 400, 2002],
			[{ offerId: basicNewCommerce, quantity: 301 }, 400, 900275],
			[{ offerId: basicNewCommerce, quantity: 1, termDuration: "P3Y" }, 403, 800028],
			[{ offerId: offerIds.standardIndia, quantity: 1 }, 400, 800070],
			[{ offerId: offerIds.basic, quantity: 1, promotionId: "39NFJQT1X23T:0001:39NFJQT1Q5KK" }, 400, 27007],
			[{ offerId: audio, quantity: 1 }, 400, 20000],
			[parent(nobody), 400, 800029],
			[parent(gaon.subscriptionId), 400, 800029],
			[{ ...parent(hanbit.subscriptionId), offerId: offerIds.e1 }, 400, 800029],
			[{ offerId: "8909E28E-5832-42F4-9886-B0A5545F3645", quantity: 1 }, 403, 2091],
			[{ offerId: "195416C1-3447-423A-B37B-EE59A99A19C4", quantity: 1 }, 403, 2085],
		];
		const before = await state(hanbit.ourCustomer, hanbit.customer);
		for (const [line, status, code] of refusals) {
			const lineItems = [line, { offerId: offerIds.e3, quantity: 1 }];
			const answer = await post(hanbit.customer, { lineItems, billingCycle: "monthly" });
			const error = readServiceError(answer, status);
			expect(error.code, answer.body).toBe(code);
			expect(error.data).toContain("line_item_number: 0");
		}
		expect(await state(hanbit.ourCustomer, hanbit.customer)).toEqual(before);
	});

	test("are refused by their form before anything is looked at", async () => {
		const line = { offerId: offerIds.e3, quantity: 1 };
		const bodies: readonly (readonly [unknown, number])[] = [
			[{ lineItems: [] }, 800002],
			[{}, 800002],
			[{ lineItems: [{ offerId: offerIds.e3 }] }, 800002],
			[{ lineItems: [{ ...line, quantity: 1.5 }] }, 800002],
			[{ lineItems: [{ ...line, partnerIdOnRecord: "somebody" }] }, 800002],
			[{ lineItems: [{ ...line, lineItemNumber: 1 }] }, 800071],
			[
				{
					lineItems: [
						{ ...line, lineItemNumber: 0 },
						{ ...line, lineItemNumber: 0 },
					],
				},
				800071,
			],
			[{ lineItems: [line], billingCycle: "one_time" }, 800002],
			[{ lineItems: [line], billingCycle: "weekly" }, 900126],
			[{ lineItems: [{ ...line, termDuration: "a year" }] }, 800002],
			[{ lineItems: [line], referenceCustomerId: gaon.customerId }, 800002],
		];
		for (const [body, code] of bodies)
			expect(readServiceError(await post(hanbit.customer, body), 400).code, JSON.stringify(body)).toBe(code);
		expect(readServiceError(await ask({ url: `${hanbit.customer}/orders/${nobody}` }), 404).code).toBe(20000);
		expect(readServiceError(await post(`/v1/customers/${nobody}`, { lineItems: [line] }), 404).code).toBe(3000);
	});
});
