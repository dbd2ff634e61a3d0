import { afterAll, describe, expect, test } from "vitest";
import { ledger } from "../../src/wire/api/change.ts";
import { cart, checkoutResult } from "../../src/wire/cart.ts";
import { orderCollection } from "../../src/wire/order.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const archiving = "2828BE95-46BA-4F91-B2FD-0BEF192ECF60";
const audio = "C94271D8-B431-4A25-A3C5-A57737A1C909";
const basicNewCommerce = "CFQ7TTC0LH18:0001:CFQ7TTC0K971";
const nobody = "5ea71f70-ffff-4000-8000-000000000000";

describe.each(databasesUnderTest())("carts on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);
	const { customer, ourCustomer, subscriptionId } = placeOf("hanbit-trading");
	const post = async (lineItems: readonly unknown[]) =>
		await ask({ method: "POST", url: `${customer}/carts`, body: { LineItems: lineItems } });

	test("keep lines with their add-ons, as the documented example, and become one order a group", async () => {
		const addOns = [
			{ Id: 1, CatalogItemId: archiving, Quantity: 2, BillingCycle: "monthly" },
			{ Id: 2, CatalogItemId: audio, Quantity: 3, BillingCycle: "monthly" },
		];
		const base = { Id: 0, CatalogItemId: offerIds.standard, FriendlyName: "Myofferpurchase", Quantity: 3 };
		const created = read(cart, await post([{ ...base, BillingCycle: "monthly", AddonItems: addOns }]), 201);
		expect(created).toMatchObject({
			status: "Active",
			lineItems: [
				{
					...{ id: 0, catalogItemId: offerIds.standard, friendlyName: "Myofferpurchase", quantity: 3 },
					...{ billingCycle: "monthly", currencyCode: "USD", orderGroup: "OMS-0" },
					addonItems: [
						{ id: 1, catalogItemId: archiving, quantity: 2, currencyCode: "USD", orderGroup: "OMS-0" },
						{ id: 2, catalogItemId: audio, quantity: 3 },
					],
				},
			],
			links: { self: { uri: `/customers/${placeOf("hanbit-trading").customerId}/carts/${created.id}` } },
			attributes: { objectType: "Cart" },
		});
		expect(created.lineItems[0]?.error).toBeUndefined();
		const url = `${customer}/carts/${created.id}`;
		expect(read(cart, await ask({ url }))).toEqual(created);
		const more = {
			lineItems: [
				{ catalogItemId: offerIds.e1, quantity: 4, billingCycle: "annual" },
				{ catalogItemId: offerIds.standard, quantity: 2, billingCycle: "monthly" },
				{ catalogItemId: basicNewCommerce, quantity: 5, billingCycle: "Monthly", termDuration: "P1Y" },
				{
					...{ catalogItemId: audio, quantity: 1, billingCycle: "monthly" },
					provisioningContext: { parentSubscriptionId: subscriptionId },
				},
			],
		};
		const edited = read(cart, await ask({ method: "PUT", url, body: more }), 201);
		expect(edited.lineItems.map(({ id, orderGroup }) => [id, orderGroup])).toEqual([
			[0, "OMS-0"],
			[1, "OMS-1"],
			[2, "0"],
			[3, "OMS-1"],
		]);
		const done = read(checkoutResult, await ask({ method: "POST", url: `${url}/checkout`, body: '"success"' }), 201);
		expect(done.orderErrors).toEqual([]);
		expect(done.orders.map(({ billingCycle, lineItems }) => [billingCycle, lineItems.length])).toEqual([
			["annual", 1],
			["monthly", 2],
			["monthly", 1],
		]);
		const { items } = read(orderCollection, await ask({ url: `${customer}/orders` }));
		for (const { id } of done.orders) expect(items.map((one) => one.id)).toContain(id);
		expect(read(cart, await ask({ url })).status).toBe("Ordered");
		const again = await ask({ method: "POST", url: `${url}/checkout` });
		expect(readServiceError(again, 400).code).toBe(800065);
		expect(readServiceError(await ask({ method: "PUT", url, body: more }), 400).code).toBe(800065);
	});

	test("say what is wrong beside each line, and order the rest", async () => {
		const created = read(
			cart,
			await post([
				{ catalogItemId: offerIds.e1, quantity: 1, billingCycle: "annual" },
				{ catalogItemId: nobody, quantity: 1, billingCycle: "monthly" },
				{ catalogItemId: offerIds.basic, quantity: 301, billingCycle: "monthly" },
				{ catalogItemId: archiving, quantity: 1, billingCycle: "monthly" },
				{
					...{ catalogItemId: audio, quantity: 1 },
					provisioningContext: { ParentSubscriptionId: placeOf("gaon-logistics").subscriptionId },
				},
				{ catalogItemId: basicNewCommerce, quantity: 1, termDuration: "P3Y" },
				{
					catalogItemId: offerIds.e1,
					quantity: 1,
					billingCycle: "annual",
					promotionId: "39NFJQT1X23T:0001:39NFJQT1Q5KK",
				},
			]),
			201,
		);
		expect(created.lineItems.map(({ error }) => error?.errorCode)).toEqual([
			...[undefined, 10001, 10015, 10010, 10007, 10013, 10014],
		]);
		for (const { error } of created.lineItems.slice(1)) expect(error?.errorDescription.length).toBeGreaterThan(10);
		const fixed = [
			{ catalogItemId: offerIds.e1, quantity: 1, billingCycle: "annual" },
			{ catalogItemId: offerIds.basic, quantity: 301, billingCycle: "monthly" },
		];
		const url = `${customer}/carts/${created.id}`;
		read(cart, await ask({ method: "PUT", url, body: { lineItems: fixed } }), 201);
		const balances = async () => (await ask({ url: `${ourCustomer}/ledger` })).body;
		const before = await balances();
		const body = "No-Content-Body"; // what one client sends where there is nothing to say
		const done = read(checkoutResult, await ask({ method: "POST", url: `${url}/checkout`, body }), 201);
		expect(done.orders).toHaveLength(1);
		expect(done.orderErrors).toMatchObject([{ orderGroupId: "OMS-1", code: 2002 }]);
		expect(await balances()).not.toBe(before);
	});

	test("of which nothing can be ordered stay open and charge nothing", async () => {
		const created = read(cart, await post([{ catalogItemId: offerIds.basic, quantity: 0 }]), 201);
		const url = `${customer}/carts/${created.id}`;
		const before = read(ledger, await ask({ url: `${ourCustomer}/ledger` }));
		const done = read(checkoutResult, await ask({ method: "POST", url: `${url}/checkout` }), 201);
		expect([done.orders.length, done.orderErrors.length]).toEqual([0, 1]);
		expect(read(cart, await ask({ url })).status).toBe("Active");
		expect(read(ledger, await ask({ url: `${ourCustomer}/ledger` }))).toEqual(before);
	});

	test("are gone after seven days, nobody else's, and refused by their form", async () => {
		const created = read(cart, await post([{ catalogItemId: offerIds.e1, quantity: 1 }]), 201);
		const url = `${customer}/carts/${created.id}`;
		expect(created.expirationTimestamp > created.creationTimestamp).toBe(true);
		const elsewhere = `${placeOf("gaon-logistics").customer}/carts/${created.id}`;
		expect(readServiceError(await ask({ url: elsewhere }), 404).code).toBe(800008);
		expect(readServiceError(await ask({ url: `${customer}/carts/${nobody}` }), 404).code).toBe(800008);
		expect(readServiceError(await ask({ url: `/v1/customers/${nobody}/carts/${created.id}` }), 404).code).toBe(3000);
		const clock = `${ourCustomer}/clock`;
		await ask({ method: "PUT", url: clock, body: { now: created.creationTimestamp } });
		await ask({ method: "POST", url: `${clock}/advance`, body: { days: 6 } });
		expect((await ask({ url })).statusCode).toBe(200);
		await ask({ method: "POST", url: `${clock}/advance`, body: { days: 1 } });
		expect(readServiceError(await ask({ url }), 404).code).toBe(800008);
		expect(readServiceError(await ask({ method: "POST", url: `${url}/checkout` }), 404).code).toBe(800008);
		const empty = read(cart, await post([]), 201);
		const checkout = await ask({ method: "POST", url: `${customer}/carts/${empty.id}/checkout` });
		expect(readServiceError(checkout, 400).code).toBe(800009);
		const line = { catalogItemId: offerIds.e1, quantity: 1 };
		for (const [lines, code] of [
			[
				[
					{ ...line, id: 1 },
					{ ...line, id: 1 },
				],
				800002,
			],
			[[{ ...line, billingCycle: "one_time" }], 800002],
			[[{ ...line, billingCycle: "weekly" }], 900126],
			[[{ ...line, termDuration: "year" }], 800002],
			[[{ quantity: 1 }], 800002],
		] as const)
			expect(readServiceError(await post(lines), 400).code).toBe(code);
	});
});
