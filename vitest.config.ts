import { defineConfig } from "vitest/config";

const browserTests = ["test/e2e/**/*.test.ts"];
const socketTests = ["test/conformance/**/*.test.ts"];

/** Where `.ci/run` wants the count of `npm test`, so that the check need not run the same again. */
const report = process.env.SEATLIFT_TEST_REPORT ?? "";

export default defineConfig({
	test: {
		reporters: report === "" ? ["default"] : ["default", ["json", { outputFile: report }]],
		globalSetup: ["test/support/global-setup.ts"],
		projects: [
			{
				test: {
					name: "unit",
					setupFiles: ["test/support/property-seed.ts"],
					include: ["src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts", "client/**/*.test.ts"],
					exclude: [...browserTests, ...socketTests, "node_modules/**"],
					// A limit for what hangs, not for what is slow on a busy machine.
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
			{ test: { name: "conformance", include: socketTests, testTimeout: 60_000, hookTimeout: 60_000 } },
			{
				test: {
					name: "browser",
					include: browserTests,
					globalSetup: ["test/e2e/support/demo-database.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					// Each waits for its browser and its server half of the time, so two of them share two cores well.
					maxWorkers: 2,
				},
			},
		],
	},
});
