import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { purchasableOffers } from "../../src/wire/api/purchases.ts";
import { cart, checkoutResult } from "../../src/wire/cart.ts";
import { order } from "../../src/wire/order.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const { customer, ourCustomer } = placeOf("hanbit-trading");
const offerId = "CFQ7TTC0LDPB:0001:CFQ7TTC0LGNT";
const body = { billingCycle: "monthly", lineItems: [{ offerId, quantity: 2 }] };

describe.each(databasesUnderTest())("where sales ask for the customer agreement on %s", (kind) => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServerOn(kind, { SEATLIFT_REQUIRE_AGREEMENT: "on" });
	});
	afterAll(() => server.close());

	test("nothing is bought, quoted or shown as open before it is confirmed, and then it is", async () => {
		const buy = async () => await server.ask({ method: "POST", url: `${customer}/orders`, body });
		const refused = readServiceError(await buy(), 403);
		expect([refused.code, refused.data]).toEqual([13605, ["line_item_number: 0", "agreementMissing"]]);
		expect(refused.description).toContain("Confirm that the customer agreed");
		const { items } = read(purchasableOffers, await server.ask({ url: `${ourCustomer}/purchases/offers` }));
		expect(items.every(({ refusals }) => refusals.some(({ code }) => code === "agreementMissing"))).toBe(true);
		const quoted = await server.ask({
			...{ method: "POST", url: `${ourCustomer}/purchases/quote` },
			body: { offerId, quantity: 2, billingCycle: "monthly" },
		});
		expect(readProblem(quoted, 409).refusals?.map(({ code }) => code)).toContain("agreementMissing");
		const lines = [{ id: 0, catalogItemId: offerId, quantity: 2, billingCycle: "monthly" }];
		const kept = read(
			cart,
			await server.ask({ method: "POST", url: `${customer}/carts`, body: { lineItems: lines } }),
			201,
		);
		expect(kept.lineItems[0]?.error?.errorCode).toBe(10006);
		const checkout = async () => await server.ask({ method: "POST", url: `${customer}/carts/${kept.id}/checkout` });
		expect(read(checkoutResult, await checkout(), 201).orderErrors.map(({ code }) => code)).toEqual([13605]);

		const agreed = await server.ask({
			...{ method: "POST", url: `${customer}/agreements` },
			body: {
				...{ templateId: "117a77b0-9360-443b-8795-c6dedc750cf9", type: "MicrosoftCustomerAgreement" },
				...{ dateAgreed: "2026-01-05T00:00:00Z" },
				primaryContact: { firstName: "민서", lastName: "김", email: "a@h.example", phoneNumber: "0212345678" },
			},
		});
		expect(agreed.statusCode, agreed.body).toBe(201);
		read(order, await buy(), 201);
		expect(read(checkoutResult, await checkout(), 201).orders).toHaveLength(1);
	});
});
