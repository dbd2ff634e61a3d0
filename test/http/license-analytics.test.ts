import { afterAll, describe, expect, test } from "vitest";
import {
	customerLicensesDeploymentCollection,
	customerLicensesUsageCollection,
	partnerLicensesDeploymentCollection,
	partnerLicensesUsageCollection,
} from "../../src/wire/license-analytics.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { hospital, startLicenseStage } from "./license-stage.ts";
import { read, readServiceError } from "./read-answer.ts";

describe.each(databasesUnderTest())("license analytics on %s", async (kind) => {
	const { ask, close } = await startLicenseStage(kind);
	afterAll(close);

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
});
