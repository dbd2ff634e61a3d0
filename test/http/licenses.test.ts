import { afterAll, describe, expect, test } from "vitest";
import { demoUserId } from "../../src/use-cases/demo/demo-ids.ts";
import { licenseOverview, userLicenses, userLicensesResult } from "../../src/wire/api/licenses.ts";
import { licenseCollection, licenseUpdate, subscribedSkuCollection } from "../../src/wire/license.ts";
import {
	customerLicensesDeploymentCollection,
	customerLicensesUsageCollection,
	partnerLicensesDeploymentCollection,
	partnerLicensesUsageCollection,
} from "../../src/wire/license-analytics.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestCaller } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const skus = {
	basic: "3b555118-da6a-4418-894f-7df1e2096870",
	basicTwin: "dab7782a-93b1-4074-8bb1-0e61318bea0b",
	standard: "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
	exchangePlan1: "4b9405b0-7788-4568-add1-99614e613b69",
	e3: "6fd2c87f-b296-42f0-b197-1e91e994b900",
} as const;
const english = { "accept-language": "en", "x-locale": "en-US" };
const korean = { "accept-language": "ko", "x-locale": "ko-KR" };
const hangul = /\p{Script=Hangul}/u;

/** The demo's user of that number at the customer. */
const userOf = ({ customerId }: { readonly customerId: string }, number: number) =>
	demoUserId(Number(customerId.slice(-12)), number);

describe.each(databasesUnderTest())("licenses on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);

	const hospital = placeOf("seoul-mirae");
	const electronics = placeOf("nuri-electronics");
	type Place = typeof hospital;
	type PutBody = { readonly headers?: typeof english; readonly [name: string]: unknown };
	const listSkus = async ({ customer }: Place, query = "") =>
		read(subscribedSkuCollection, await ask({ url: `${customer}/subscribedskus${query}`, headers: english }));
	const update = (
		place: Place,
		user: number | string,
		{ body, ...more }: { readonly body: unknown; readonly as?: TestCaller; readonly headers?: Record<string, string> },
	) =>
		ask({
			method: "POST",
			url: `${place.customer}/users/${typeof user === "number" ? userOf(place, user) : user}/licenseupdates`,
			headers: english,
			body,
			...more,
		});
	const listLicenses = async (place: Place, user: number, query = "") =>
		read(licenseCollection, await ask({ url: `${place.customer}/users/${userOf(place, user)}/licenses${query}` }));
	const ourUrl = (place: Place, user: number) => `${place.ourCustomer}/users/${userOf(place, user)}/licenses`;
	const put = (place: Place, user: number, { headers = english, ...body }: PutBody) =>
		ask({ method: "PUT", url: ourUrl(place, user), headers, body });

	describe("GET /v1/…/subscribedskus", () => {
		test("counts every license of the customer by SKU, those bought elsewhere too", async () => {
			const { totalCount, items } = await listSkus(hospital);
			expect(totalCount).toBe(3);
			const units = (id: string) => items.find(({ productSku }) => productSku.id === id);
			expect(units(skus.standard)).toMatchObject({
				activeUnits: 300,
				consumedUnits: 300,
				availableUnits: 0,
				totalUnits: 300,
				suspendedUnits: 0,
				warningUnits: 0,
				capabilityStatus: "Enabled",
				productSku: { skuPartNumber: "O365_BUSINESS_PREMIUM", targetType: "User", licenseGroupId: "group1" },
				attributes: { objectType: "SubscribedSku" },
			});
			expect(units(skus.exchangePlan1)?.servicePlans).toEqual([
				{
					displayName: "Exchange Online (Plan 1)",
					serviceName: "EXCHANGE_S_STANDARD",
					id: "9aaf7827-d63c-4b61-89c3-182f06f82e5c",
					capabilityStatus: "Enabled",
					targetType: "User",
				},
			]);
			expect(units(skus.basicTwin)).toMatchObject({ activeUnits: 3, consumedUnits: 3, availableUnits: 0 });
		});

		test("below nothing where too many are assigned, and suspended units where the subscription is", async () => {
			const [over] = (await listSkus(placeOf("over-assigned"))).items;
			expect(over?.availableUnits).toBeLessThan(0);
			const [paused] = (await listSkus(placeOf("paused-trading"))).items;
			expect(paused).toMatchObject({ activeUnits: 0, suspendedUnits: 5, capabilityStatus: "Suspended" });
		});

		test.each([
			["?licenseGroupIds=Group1", 3],
			["?licenseGroupIds=Group1&licenseGroupIds=Group2", 3],
			["?LicenseGroupIds=group2", 0],
			["?licensegroupids=1", 3],
			["?licenseGroupIds=none", 3],
		])("%s lists %i", async (query, count) => {
			const { totalCount, items } = await listSkus(hospital, query);
			expect([totalCount, items.length]).toEqual([count, count]);
		});

		test("refuses a group that there is not", async () => {
			const answer = await ask({ url: `${hospital.customer}/subscribedskus?licenseGroupIds=Group9` });
			expect(readServiceError(answer, 400).code).toBe(900126);
		});
	});

	describe("POST /v1/…/licenseupdates", () => {
		test("gives and takes in one step, in Pascal case with nulls, and says 201", async () => {
			expect((await listLicenses(electronics, 1)).items.map(({ productSku }) => productSku.id)).toEqual([skus.basic]);
			const off = "57ff2da0-773e-42df-b2af-ffb7a2317929";
			const body = {
				LicensesToAssign: [{ ExcludedPlans: [off], SkuId: skus.basic.toUpperCase() }],
				LicensesToRemove: null,
				LicenseWarnings: null,
				Attributes: { ObjectType: "LicenseUpdate" },
			};
			const answer = await update(electronics, 1, { body });
			expect(read(licenseUpdate, answer, 201)).toEqual({
				licensesToAssign: [{ excludedPlans: [off], skuId: skus.basic }],
				licenseWarnings: [
					{ code: "servicesLost", message: expect.stringMatching(/Teams.*\.$/u), servicePlans: ["TEAMS1"] },
				],
				attributes: { objectType: "LicenseUpdate" },
			});
			const [license] = (await listLicenses(electronics, 1)).items;
			expect(license?.servicePlans.map(({ serviceName }) => serviceName)).not.toContain("TEAMS1");
			expect(license?.productSku.targetType).toBeUndefined();
			expect((await listLicenses(electronics, 1, "?licenseGroupIds=Group2")).totalCount).toBe(0);
		});

		test("in camel case too; null leaves what is switched off as it is, an empty list switches it on", async () => {
			const send = async (licensesToAssign: unknown) =>
				read(licenseUpdate, await update(electronics, 1, { body: { licensesToAssign } }), 201).licensesToAssign?.[0]
					?.excludedPlans;
			expect((await send([{ skuId: skus.basic, excludedPlans: null }]))?.length).toBe(1);
			expect(await send([{ skuId: skus.basic, excludedPlans: [] }])).toBeUndefined();
		});

		test("tells when no license is left, in words that clients know", async () => {
			const { code, data } = readServiceError(
				await update(hospital, 1, { body: { licensesToAssign: [{ skuId: skus.e3 }] } }),
				400,
			);
			expect(code).toBe(60012);
			expect(data[0]).toBe(
				`LicenseQuotaExceededException : Subscription with Account ${hospital.customerId} and SKU ${skus.e3} does not have any available licenses left.`,
			);
			expect(data).toContain("exchangePlanConflict");
		});

		test.each([
			[11, { licensesToAssign: [{ skuId: skus.exchangePlan1 }] }, 60000, "missingUsageLocation"],
			[42, { licensesToRemove: [skus.standard] }, 60000, "licenseFromGroup"],
			[1, { licensesToRemove: [skus.e3] }, 60000, "licenseNotHeld"],
			[1, { licensesToAssign: [{ skuId: "nothing" }] }, 800002, "unknownSku"],
			[1, { licensesToAssign: [{ skuId: skus.standard, excludedPlans: ["TEAMS2"] }] }, 800002, "unknownServicePlan"],
			[
				1,
				{ licensesToAssign: [{ skuId: skus.standard, excludedPlans: ["MCOMEETADV"] }] },
				800002,
				"servicePlanNotInSku",
			],
			[1, {}, 800002, "nothingAsked"],
		] as const)(
			"refuses user %i %o with %i, naming the user in the caller's language",
			async (...[user, body, code, reason]) => {
				const before = (await ask({ url: ourUrl(hospital, user) })).body;
				const { user: person } = read(userLicenses, await ask({ url: ourUrl(hospital, user) }));
				for (const headers of [korean, english]) {
					const error = readServiceError(await update(hospital, user, { body, headers }), 400);
					expect([error.code, error.data]).toEqual([code, [reason]]);
					expect(error.description).toContain(person.displayName);
					expect(
						hangul.test(error.description.replaceAll(person.displayName, "").replaceAll("라이선스-야간근무", "")),
					).toBe(headers === korean);
				}
				expect((await ask({ url: ourUrl(hospital, user) })).body).toBe(before);
			},
		);

		test("knows no stranger, no other customer, no app and no customer without delegated admin", async () => {
			const body = { licensesToAssign: [{ skuId: skus.basic }] };
			expect(
				readServiceError(await update(electronics, "5ea71f70-ffff-4000-8000-000000000000", { body }), 404).code,
			).toBe(60002);
			expect(readServiceError(await update(electronics, "nobody", { body }), 404).code).toBe(60002);
			const nowhere = { ...electronics, customer: "/v1/customers/5ea71f70-ffff-4000-8000-000000000000" };
			expect(readServiceError(await update(nowhere, 1, { body }), 404).code).toBe(60003);
			expect(readServiceError(await update(electronics, 1, { body, as: "app" }), 403).code).toBe(900329);
			expect(readServiceError(await update(electronics, 1, { body, as: "billingAdmin" }), 403).code).toBe(900150);
			const closed = placeOf("independent-studio");
			expect(readServiceError(await update(closed, 1, { body }), 403).code).toBe(900308);
			expect(readServiceError(await ask({ url: `${closed.customer}/subscribedskus` }), 403).code).toBe(900308);
			const readers = placeOf("readers-only");
			expect(readServiceError(await update(readers, 1, { body }), 403).code).toBe(900308);
			expect((await ask({ url: `${readers.customer}/subscribedskus` })).statusCode).toBe(200);
		});

		test.each([
			'{"licensesToAssign":5}',
			'{"licensesToAssign":[5]}',
			'{"licensesToAssign":[{}]}',
			'{"licensesToAssign":[{"skuId":5}]}',
			'{"licensesToAssign":[{"skuId":"a\\u0000b"}]}',
			'{"licensesToAssign":[{"skuId":"x","excludedPlans":"TEAMS1"}]}',
			`{"licensesToRemove":${JSON.stringify(Array.from({ length: 101 }, () => skus.basic))}}`,
			'{"licensesToRemove":[[]]}',
			"[]",
			"",
			"{",
		])("%s is a 400 and changes nothing", async (body) => {
			const before = (await ask({ url: ourUrl(electronics, 2) })).body;
			readServiceError(await update(electronics, 2, { body }), 400);
			expect((await ask({ url: ourUrl(electronics, 2) })).body).toBe(before);
		});

		test("twice with one request id gives one license and one record", async () => {
			const headers = { ...english, "ms-requestid": "give-once" };
			const body = { licensesToRemove: [skus.basic] };
			const first = await update(electronics, 3, { body, headers });
			const again = await update(electronics, 3, { body, headers });
			expect([first.statusCode, again.body]).toEqual([201, first.body]);
		});
	});

	describe("GET /v1/…/analytics/licenses", () => {
		test("of a customer: sold, assigned and used, by product", async () => {
			const url = `${hospital.customer}/analytics/licenses`;
			const deployment = read(customerLicensesDeploymentCollection, await ask({ url: `${url}/deployment` }));
			expect(deployment.items.find(({ licensesSold }) => licensesSold === 300)).toMatchObject({
				licensesDeployed: 300,
				deploymentPercent: 100,
				customerName: "서울미래병원",
				customerId: hospital.customerId,
				serviceName: "o365",
				channel: "reseller",
				attributes: { objectType: "CustomerLicensesDeploymentInsights" },
			});
			const usage = read(customerLicensesUsageCollection, await ask({ url: `${url}/usage` }));
			for (const { licensesActive, licensesQualified, usagePercent } of usage.items) {
				expect(licensesActive).toBeLessThan(licensesQualified);
				expect(usagePercent).toBeCloseTo((100 * licensesActive) / licensesQualified, 0);
			}
			expect(usage.items.find(({ licensesQualified }) => licensesQualified === 300)?.licensesActive).toBeGreaterThan(0);
		});

		test("of the partner: one line for all its open customers", async () => {
			const url = "/v1/analytics/licenses";
			const deployment = read(partnerLicensesDeploymentCollection, await ask({ url: `${url}/deployment` }));
			expect(deployment.totalCount).toBe(1);
			const [one] = deployment.items;
			expect(one?.licensesSold).toBeGreaterThan(300);
			expect(one?.proratedDeploymentPercent).toBeGreaterThan(0);
			expect(one?.proratedDeploymentPercent).toBeLessThanOrEqual(100);
			const usage = read(partnerLicensesUsageCollection, await ask({ url: `${url}/usage` }));
			expect(usage.items[0]?.proratedLicensesUsagePercent).toBeGreaterThan(0);
			expect(readServiceError(await ask({ url: `${url}/usage`, as: "app" }), 403).code).toBe(900329);
		});
	});

	describe("/api/v1/…/licenses", () => {
		const overviewOf = async (place: Place, query = "", headers = english) =>
			read(licenseOverview, await ask({ url: `${place.ourCustomer}/licenses${query}`, headers }));

		test("tells the truth of each pool, twins side by side, who is idle and what that costs", async () => {
			const { products, idleDays } = await overviewOf(hospital);
			expect(idleDays).toBe(30);
			const standard = products.flatMap((one) => one.skus).find(({ skuId }) => skuId === skus.standard);
			expect(standard).toMatchObject({
				purchased: 300,
				assigned: 300,
				free: 0,
				overAssigned: 0,
				boughtElsewhere: false,
			});
			const { idle, advice } = standard ?? {};
			expect(idle?.count).toBeGreaterThan(100);
			expect(idle?.users.length).toBe(100);
			const activity = idle?.users.map(({ lastActiveAt }) => lastActiveAt) ?? [];
			expect(activity).toEqual(activity.toSorted());
			expect(advice).toMatchObject({
				kind: "returnSeats",
				free: 0,
				returns: [{ subscriptionId: hospital.subscriptionId }],
			});
			const [amount] = advice?.perMonth ?? [];
			const [returned] = advice?.returns ?? [];
			expect(amount?.amount).toBeGreaterThan(0);
			expect(amount).toEqual(returned?.perMonth);
			expect(advice?.sentence).toMatch(/could be returned\. That saves .*\d a month\.$/u);
			expect((await overviewOf(hospital, "", korean)).products[0]?.skus[0]?.advice?.sentence).toMatch(hangul);
		});

		test("names what is missing where more is assigned than there is", async () => {
			const place = placeOf("over-assigned");
			const [sku] = (await overviewOf(place)).products.flatMap((one) => one.skus);
			expect(sku?.overAssigned).toBeGreaterThan(0);
			expect(sku?.advice).toMatchObject({ kind: "buySeats", seats: sku?.overAssigned });
		});

		test.each(["?idleDays=0", "?idleDays=x", "?idleDays=99999", "?idleDays=1.5"])("%s is a 400", async (query) => {
			readProblem(await ask({ url: `${hospital.ourCustomer}/licenses${query}` }), 400);
		});

		test("hides everything where nobody may look", async () => {
			const closed = placeOf("independent-studio");
			for (const path of ["licenses", "licenses/export", `users/${userOf(closed, 1)}/licenses`])
				readProblem(await ask({ url: `${closed.ourCustomer}/${path}` }), 403);
			readProblem(await ask({ url: ourUrl(electronics, 999) }), 404);
			readProblem(await ask({ url: "/api/v1/customers/nobody/licenses" }), 404);
		});

		test("is exported as a table that a spreadsheet opens", async () => {
			const answer = await ask({ url: `${hospital.ourCustomer}/licenses/export`, headers: english });
			expect(answer.headers["content-type"]).toMatch(/^text\/csv/u);
			const [head, ...rows] = answer.body.trimEnd().split("\r\n");
			expect(head?.startsWith("\uFEFFUserPrincipalName,DisplayName")).toBe(true);
			expect(rows.length).toBe(300 + 5 + 3);
			expect(rows.filter((row) => row.includes("라이선스-야간근무")).length).toBe(3);
			expect(rows.find((row) => row.startsWith("user003@"))).toContain("SWAY;MICROSOFTBOOKINGS");
		});
	});

	describe("PUT /api/v1/…/users/{id}/licenses", () => {
		test("shows switches, previews without a trace, and does what the preview said", async () => {
			const before = read(userLicenses, await ask({ url: ourUrl(electronics, 5), headers: english }));
			const [held] = before.items;
			expect(held).toMatchObject({ skuId: skus.basic, assigned: true });
			expect(held?.services.every(({ on }) => on)).toBe(true);
			const licenses = [{ skuId: skus.basic, disabledPlans: ["TEAMS1", "EXCHANGE_S_STANDARD"] }];
			const preview = read(
				userLicensesResult,
				await put(electronics, 5, { licenses, preview: true, etag: before.etag }),
			);
			expect(preview).toMatchObject({ preview: true, changed: true, violations: [] });
			expect(preview.services?.lost.map(({ name }) => name).toSorted()).toEqual(["EXCHANGE_S_STANDARD", "TEAMS1"]);
			expect(preview.notices.map(({ code }) => code)).toEqual(["servicesLost"]);
			expect(read(userLicenses, await ask({ url: ourUrl(electronics, 5), headers: english }))).toEqual(before);

			const done = read(userLicensesResult, await put(electronics, 5, { licenses, etag: before.etag }));
			expect({ ...done, preview: true }).toEqual(preview);
			const after = read(userLicenses, await ask({ url: ourUrl(electronics, 5), headers: english }));
			expect(after).toEqual(done.licenses);
			expect(after.items[0]?.services.filter(({ on }) => !on).length).toBe(2);

			const stale = readProblem(await put(electronics, 5, { licenses: [], etag: before.etag }), 409);
			expect(stale.detail).toContain("changed since");
			const same = read(userLicensesResult, await put(electronics, 5, { licenses: [{ skuId: skus.basic }] }));
			expect(same).toMatchObject({ changed: false, licenses: { etag: after.etag } });
		});

		test("frees the seat that it takes a license from", async () => {
			const free = async () => read(userLicenses, await ask({ url: ourUrl(electronics, 6) })).items[0]?.free ?? -1;
			const before = await free();
			const result = read(userLicensesResult, await put(electronics, 6, { licenses: [] }));
			expect(result.licenses?.items.every(({ assigned }) => !assigned)).toBe(true);
			expect(await free()).toBe(before + 1);
		});

		test("tells every violation at once, in a preview as in earnest, in both languages", async () => {
			const body = { licenses: [{ skuId: skus.e3 }, { skuId: skus.standard }, { skuId: "nothing" }] };
			const refused = readProblem(await put(hospital, 11, body), 409);
			const codes = refused.refusals?.map(({ code }) => code);
			expect(codes).toEqual([
				"unknownSku",
				"notEnoughLicenses",
				"missingUsageLocation",
				"exchangePlanConflict",
				"sharePointPlanConflict",
			]);
			const preview = read(userLicensesResult, await put(hospital, 11, { ...body, preview: true }));
			expect([preview.violations, preview.licenses]).toEqual([refused.refusals, undefined]);
			for (const { reason, remedy } of readProblem(await put(hospital, 11, { ...body, headers: korean }), 409)
				.refusals ?? []) {
				expect(reason).toMatch(hangul);
				expect(remedy).toContain("세요.");
			}
		});

		test("moves to a twin or another product with what is switched off", async () => {
			const place = placeOf("bought-twice");
			const items = read(userLicenses, await ask({ url: ourUrl(hospital, 3) })).items;
			expect(items[0]?.services.filter(({ on }) => !on).map(({ name }) => name)).toEqual(["MICROSOFTBOOKINGS", "SWAY"]);
			const licenses = [{ skuId: skus.exchangePlan1 }];
			const preview = read(userLicensesResult, await put(hospital, 3, { licenses, preview: true }));
			expect(preview.notices.map(({ code }) => code)).toEqual(["servicesLost", "disabledPlansDropped"]);
			expect((await listSkus(place)).items.length).toBeGreaterThan(0);
		});

		test.each([
			"{}",
			'{"licenses":5}',
			'{"licenses":[{"skuId":5}]}',
			'{"licenses":[],"preview":"yes"}',
			'{"licenses":[],"more":1}',
			'{"licenses":[{"skuId":"x","disabledPlans":[0]}]}',
			"[]",
			"",
		])("%s is a 400 and changes nothing", async (body) => {
			const before = (await ask({ url: ourUrl(electronics, 7) })).body;
			readProblem(await ask({ method: "PUT", url: ourUrl(electronics, 7), body }), 400);
			expect((await ask({ url: ourUrl(electronics, 7) })).body).toBe(before);
		});
	});
});
