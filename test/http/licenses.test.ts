import { afterAll, describe, expect, test } from "vitest";
import { userLicenses } from "../../src/wire/api/licenses.ts";
import { licenseUpdate } from "../../src/wire/license.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { electronics, english, hangul, hospital, korean, skus, startLicenseStage } from "./license-stage.ts";
import { read, readServiceError } from "./read-answer.ts";

describe.each(databasesUnderTest())("licenses on %s", async (kind) => {
	const { ask, close, listLicenses, listSkus, ourUrl, update } = await startLicenseStage(kind);
	afterAll(close);

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
			["?licenseGroupIds=Group1,group2", 3],
			["?licenseGroupIds=2,1", 3],
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
});
