import { defineConfig } from "vitest/config";

// By `npm run examples`: the tests of the HTTP side once more, with an ear for what is asked and answered.
export default defineConfig({
	test: {
		globalSetup: ["test/support/global-setup.ts"],
		setupFiles: ["scripts/examples/record-answers.ts", "test/support/property-seed.ts"],
		include: ["test/http/**/*.test.ts", "src/http/identity/**/*.test.ts"],
		exclude: ["**/*fuzz*", "**/bad-*", "**/any-*", "**/security*", "**/isolation*", "node_modules/**"],
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
