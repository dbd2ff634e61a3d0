import { describe, expect, test } from "vitest";
import { filesIn } from "../test/house/house-files.ts";
import { apiDocument } from "./api-document.ts";
import { judgeApi } from "./api-rules.ts";
import { writeClientTypes } from "./client-types.ts";

describe("the OpenAPI document", () => {
	test("has nothing that the rules forbid", async () => {
		expect(await judgeApi(await apiDocument())).toEqual([]);
	});

	test("is found at fault when two operations have one name", async () => {
		const { components, ...document } = structuredClone(await apiDocument());
		const paths = JSON.parse(JSON.stringify(document.paths).replaceAll('"listOffers"', '"listPrices"')) as unknown;
		const faults = await judgeApi({ ...document, components, paths });
		expect(faults).toEqual([expect.stringMatching(/^operation-operationId-unique: /u)]);
	});
});

test("client/api.ts is what the routes say: `npm run generate` writes it", async () => {
	const [written] = filesIn(["client"], /^api\.ts$/u);
	expect(written?.text === (await writeClientTypes())).toBe(true);
});
