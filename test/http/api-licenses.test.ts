import { afterAll, describe, expect, test } from "vitest";
import { licenseOverview, userLicenses, userLicensesResult } from "../../src/wire/api/licenses.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { type DemoPlace, placeOf } from "./demo-places.ts";
import { electronics, english, hangul, hospital, korean, skus, startLicenseStage, userOf } from "./license-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("licenses with more in them on %s", async (kind) => {
	const { ask, close, listSkus, ourUrl, put } = await startLicenseStage(kind);
	afterAll(close);

	describe("/api/v1/…/licenses", () => {
		const overviewOf = async (place: DemoPlace, query = "", headers = english) =>
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
