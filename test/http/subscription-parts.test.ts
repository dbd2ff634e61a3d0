import { afterAll, describe, expect, test } from "vitest";
import { changeList } from "../../src/wire/api/change.ts";
import { activationLinkCollection } from "../../src/wire/order.ts";
import {
	activationResult,
	provisioningStatus,
	registrationStatus,
	supportContact,
} from "../../src/wire/subscription-parts.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const nobody = "5ea71f70-ffff-4000-8000-000000000000";

describe.each(databasesUnderTest())("parts of a subscription on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);
	const { subscription, customer, subscriptionId } = placeOf("hanbit-trading");
	const waiting = placeOf("fresh-start");

	test("provisioning tells the license SKU as a GUID, seats and the last day", async () => {
		const found = read(provisioningStatus, await ask({ url: `${subscription}/provisioningstatus` }));
		expect(found).toMatchObject({ skuId: "3b555118-da6a-4418-894f-7df1e2096870", status: "success", quantity: 25 });
		expect(found.endDate).toMatch(/T00:00:00Z$/u);
		const asApp = await ask({ as: "app", url: `${subscription}/provisioningstatus` });
		expect(readServiceError(asApp, 403).code).toBe(900329);
	});

	test("the seller itself supports it until somebody else is named, and that stays", async () => {
		const url = `${subscription}/supportcontact`;
		const before = read(supportContact, await ask({ url }));
		expect(before.name.length).toBeGreaterThan(0);
		const body = { SupportTenantId: nobody.toUpperCase(), SupportMpnId: "4847383", Name: "다른 파트너", Links: null };
		const named = read(supportContact, await ask({ method: "PUT", url, body }));
		expect(named).toMatchObject({ supportTenantId: nobody, supportMpnId: "4847383", name: "다른 파트너" });
		expect(read(supportContact, await ask({ url }))).toEqual(named);
		const again = read(supportContact, await ask({ method: "PUT", url, body: { name: "새 이름" } }));
		expect(again).toMatchObject({ supportMpnId: "4847383", name: "새 이름" });
		const other = read(supportContact, await ask({ url: `${placeOf("gaon-logistics").subscription}/supportcontact` }));
		expect(other.name).toBe(before.name);
		const wrong = await ask({ method: "PUT", url, body: { supportTenantId: "somebody" } });
		expect(readServiceError(wrong, 400).code).toBe(800002);
	});

	test("what is sold by the seat is not registered and needs no activation", async () => {
		const registered = read(registrationStatus, await ask({ url: `${subscription}/registrationstatus` }));
		expect(registered.subscriptionId.toLowerCase()).toBe(subscriptionId);
		const refused = await ask({ method: "POST", url: `${subscription}/registrations`, body: "null" });
		expect(readServiceError(refused, 400).code).toBe(2006);
		expect(read(activationLinkCollection, await ask({ url: `${subscription}/activationlinks` })).items).toEqual([]);
	});

	test("what a test customer waits for is provisioned by hand, once", async () => {
		const status = async () =>
			read(provisioningStatus, await ask({ url: `${waiting.subscription}/provisioningstatus` })).status;
		expect(await status()).toBe("pending");
		const done = read(activationResult, await ask({ method: "POST", url: `${waiting.subscription}/activate` }));
		expect(done).toMatchObject({ subscriptionId: waiting.subscriptionId, status: "Success" });
		expect(await status()).toBe("success");
		read(activationResult, await ask({ url: `${waiting.subscription}/activate` }));
		const { items } = read(changeList, await ask({ url: `${waiting.ourCustomer}/changes` }));
		expect(items.filter(({ kind: one }) => one === "settings")).toHaveLength(1);
	});

	test("of a subscription that there is not are not found", async () => {
		const parts = ["provisioningstatus", "supportcontact", "registrationstatus", "activationlinks", "activate"];
		for (const part of parts) {
			const elsewhere = `${customer}/subscriptions/${waiting.subscriptionId}/${part}`;
			expect(readServiceError(await ask({ url: elsewhere }), 404).code).toBe(3000);
			const nowhere = `/v1/customers/${nobody}/subscriptions/${subscriptionId}/${part}`;
			expect(readServiceError(await ask({ url: nowhere }), 404).code).toBe(3000);
		}
	});
});
