import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import type {
	WireAuditRecord,
	WireCollection,
	WireCustomer,
	WireSubscription,
	WireUpgrade,
	WireUpgradeResult,
} from "./contract.ts";
import { findPlace, findUser, installDemo } from "./demo-installation.ts";
import { getToken, listAll, send } from "./partner-client.ts";

const e3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";
const standard = "031C9E47-4802-4248-838E-778FB1D2CC05";

describe.each(databasesUnderTest())("the flows of the SDKs' samples on %s", async (kind) => {
	const { server, demo, remove } = await installDemo(kind);
	afterAll(remove);
	const root = server.url;
	const token = await getToken(demo, findUser(demo, "adminAgent"));
	const appToken = await getToken(demo);

	const get = async <Body>(uri: string, headers: Readonly<Record<string, string>> = {}) => {
		const answer = await send<Body>(`${root}/v1${uri}`, "GET", { token, headers });
		expect(answer.status, answer.text).toBe(200);
		return answer.json;
	};
	const listUpgrades = async (uri: string) => (await get<WireCollection<WireUpgrade>>(`${uri}/upgrades`)).items;
	const uriOf = (name: string) => {
		const { customerId, subscriptionId } = findPlace(demo, name);
		return `/customers/${customerId}/subscriptions/${subscriptionId}`;
	};

	test("a script reads all customers page by page, through the links and their headers", async () => {
		const names = demo.customers.map(({ name }) => name).toSorted();
		for (const size of [4, 500]) {
			const customers = await listAll<WireCustomer>(root, `/customers?size=${size}`, token);
			expect(customers.map(({ companyProfile }) => companyProfile.companyName).toSorted()).toEqual(names);
		}
		const [first] = await listAll<WireCustomer>(root, "/customers", token);
		const alone = await get<WireCustomer>(first?.links.self.uri ?? "");
		expect(alone).toMatchObject({ id: first?.id, billingProfile: { defaultAddress: { country: expect.any(String) } } });
	});

	test(".NET: gets the upgrades, takes the first with the offer's id, and hands the whole object back in Pascal case", async () => {
		const uri = uriOf("한빛무역");
		const requestId = randomUUID();
		const headers = {
			"MS-RequestId": requestId,
			"MS-CorrelationId": randomUUID(),
			"X-Locale": "en-US",
			"MS-SdkVersion": "3.4.0",
		};
		const upgrades = await listUpgrades(uri);
		expect(upgrades.length).toBeGreaterThan(0);
		const selected = upgrades.find(({ targetOffer }) => targetOffer.id === e3);
		expect(selected).toMatchObject({ isEligible: true, upgradeType: "upgrade_only", quantity: 25 });
		const body = { ...toPascal(selected), ParentSubscriptionId: null };

		const answer = await send<WireUpgradeResult>(`${root}/v1${uri}/upgrades`, "POST", { token, headers, body });
		expect(answer.status, answer.text).toBe(200);
		expect(answer.headers.get("ms-requestid")).toBe(requestId);
		expect(answer.json).toMatchObject({ upgradeType: 1, upgradeErrors: [], licenseErrors: [] });

		const { customerId } = findPlace(demo, "한빛무역");
		const { items } = await get<WireCollection<WireSubscription>>(`/customers/${customerId}/subscriptions`);
		const byStatus = new Map(items.map((one) => [one.status, one]));
		expect(byStatus.get("suspended")).toMatchObject({ suspensionReasons: ["Transition"], quantity: 25 });
		expect(byStatus.get("active")).toMatchObject({
			offerId: e3,
			quantity: 25,
			friendlyName: "",
			autoRenewEnabled: true,
		});
		expect(byStatus.get("active")?.id.toLowerCase()).toBe(answer.json.targetSubscriptionId);
		expect(byStatus.get("active")?.orderId).not.toBe(byStatus.get("suspended")?.orderId);

		// A lost answer is asked for again with the same id and body, three times at the most.
		for (let attempt = 0; attempt < 3; attempt++) {
			const again = await send<WireUpgradeResult>(`${root}/v1${uri}/upgrades`, "POST", { token, headers, body });
			expect(again.text).toBe(answer.text);
		}
		const later = await listUpgrades(uri);
		expect(later.every(({ isEligible, upgradeErrors }) => !isEligible && upgradeErrors[0]?.code === 2)).toBe(true);
	});

	test("Java: with license transfer, camel case, links written behind a doubled slash, codes as ordinals", async () => {
		const uri = uriOf("서울미래병원");
		const headers = {
			"MS-Contract-Version": "v1",
			"Content-Type": "application/json; charset=utf-8",
			"User-Agent": "okhttp/4.9.0",
		};
		const answer = await send<WireCollection<WireUpgrade>>(`${root}/v1/${uri}/upgrades`, "GET", { token, headers });
		const selected = answer.json.items.find(
			({ targetOffer, upgradeType }) => targetOffer.id === e3 && upgradeType === "upgrade_with_license_transfer",
		);
		expect(selected?.isEligible).toBe(true);
		const result = await send<WireUpgradeResult>(`${root}/v1/${uri}/upgrades`, "POST", {
			token,
			headers,
			body: JSON.stringify(selected),
		});
		expect(result.json).toMatchObject({ upgradeType: 2, upgradeErrors: [] });
		expect(result.json.licenseErrors.length).toBeGreaterThan(0);
		for (const { userObjectId } of result.json.licenseErrors)
			expect(userObjectId).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/u);
	});

	test("PowerShell: lists upgrades, posts Pascal names without nulls and enums by name", async () => {
		const uri = uriOf("Northwind Coffee");
		const [first] = (await listUpgrades(uri)).filter(({ targetOffer }) => targetOffer.id === standard);
		const body = { ...toPascal(first), UpgradeType: "UpgradeOnly" };
		const { json } = await send<WireUpgradeResult>(`${root}/v1${uri}/upgrades`, "POST", { token, body });
		expect(json).toMatchObject({ upgradeType: 1, upgradeErrors: [], licenseErrors: [] });
		expect(json.targetSubscriptionId).toMatch(/^[0-9a-f-]{36}$/u);
	});

	test("a service without a person: the transfer is refused inside the result, the plain upgrade is done", async () => {
		const uri = uriOf("Maple Street Clinic");
		const post = async (upgradeType: number) =>
			await send<WireUpgradeResult>(`${root}/v1${uri}/upgrades`, "POST", {
				token: appToken,
				body: { TargetOffer: { Id: e3 }, UpgradeType: upgradeType },
			});
		expect((await post(2)).json.upgradeErrors.map(({ code }) => code)).toEqual([5]);
		expect((await post(1)).json.upgradeErrors).toEqual([]);
	});

	test("node: reads a subscription, changes its quantity in the whole object and sends it back", async () => {
		const uri = uriOf("누리전자");
		const before = await get<WireSubscription>(uri);
		const patched = await send<WireSubscription>(`${root}/v1${uri}`, "PATCH", {
			token,
			body: { ...before, quantity: 65 },
		});
		expect(patched.status, patched.text).toBe(200);
		expect(patched.json).toMatchObject({ quantity: 65, attributes: { etag: before.attributes.etag } });
		const after = await get<WireSubscription>(uri);
		expect(after.quantity).toBe(65);
		expect(after.attributes.etag).not.toBe(before.attributes.etag);

		// Who read it before that is told so, and changes nothing.
		const stale = await send(`${root}/v1${uri}`, "PATCH", { token, body: { ...before, quantity: 99 } });
		expect([stale.status, stale.json]).toEqual([400, expect.objectContaining({ code: 2055 })]);
		const header = { "If-Match": `"${before.attributes.etag}"` };
		const staleHeader = await send(`${root}/v1${uri}`, "PATCH", { token, headers: header, body: { quantity: 99 } });
		expect([staleHeader.status, staleHeader.json]).toEqual([400, expect.objectContaining({ code: 2055 })]);
		expect(await get<WireSubscription>(uri)).toEqual(after);
	});

	test("an auditor finds the upgrade of a customer by filter, with the correlation id that was sent", async () => {
		const { customerId, subscriptionId } = findPlace(demo, "다온법률사무소");
		const correlationId = randomUUID();
		const uri = `/customers/${customerId}/subscriptions/${subscriptionId}/upgrades`;
		const done = await send<WireUpgradeResult>(`${root}/v1${uri}`, "POST", {
			token,
			headers: { "MS-CorrelationId": correlationId },
			body: { targetOffer: { id: e3 }, upgradeType: "upgrade_only" },
		});
		expect(done.json.upgradeErrors).toEqual([]);
		const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
		const filter = encodeURIComponent(JSON.stringify({ Field: "CustomerId", Value: customerId, Operator: "equals" }));
		const records = await listAll<WireAuditRecord>(
			root,
			`/auditrecords?startDate=${yesterday}&size=1&filter=${filter}`,
			token,
		);
		expect(records.map(({ operationType }) => operationType).toSorted()).toEqual([
			"create_order",
			"upgrade_subscription",
		]);
		for (const record of records) {
			expect(record).toMatchObject({ customerId, originalCorrelationId: correlationId, operationStatus: "succeeded" });
		}
		const keys = records.flatMap(({ customizedData }) => customizedData);
		expect(keys).toContainEqual({ key: "TargetSubscriptionId", value: done.json.targetSubscriptionId });
	});
});

/** As Newtonsoft writes it: every name in Pascal case. */
function toPascal(value: object | undefined): object {
	const text = JSON.stringify(value ?? {});
	return JSON.parse(
		text.replaceAll(/"([a-z])(\w*)":/gu, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`),
	);
}
