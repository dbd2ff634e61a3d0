import fc from "fast-check";
import { expect, test } from "vitest";
import { toId, toServicePlanName } from "./ids.ts";

test("ids are one id in whatever case they were written", () => {
	expect(toId("796B6B5F-613C-4E24-A17C-EBA730D49C02")).toBe("796b6b5f-613c-4e24-a17c-eba730d49c02");
	expect(toId("CFQ7TTC0LH18:0001:CFQ7TTC0K971")).toBe("cfq7ttc0lh18:0001:cfq7ttc0k971");
});

test("property: taking an id in twice is taking it in once", () => {
	fc.assert(
		fc.property(fc.string(), (text) => toId(toId(text)) === toId(text)),
		{ numRuns: 500 },
	);
});

test("names of service plans keep their case, since it tells them apart", () => {
	expect(toServicePlanName("Deskless")).toBe("Deskless");
});
