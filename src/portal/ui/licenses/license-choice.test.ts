import fc from "fast-check";
import { expect, test } from "vitest";
import {
	arrangeLicenses,
	type LicenseEdits,
	noEdits,
	shownLicense,
	toggleLicense,
	toggleService,
	toLicenses,
	type UserLicenseItem,
} from "./license-choice.ts";

const item = (skuId: string, assigned: boolean, on: Readonly<Record<string, boolean>>): UserLicenseItem => ({
	skuId,
	partNumber: skuId,
	title: skuId,
	assigned,
	free: assigned ? 0 : 3,
	services: Object.entries(on).map(([name, value]) => ({ name, id: name, title: name, dataBearing: false, on: value })),
});
const basic = item("basic", true, { EXCHANGE: true, YAMMER: false });
const e3 = item("e3", false, { EXCHANGE: false, YAMMER: false });
const items = [basic, e3];
const turn = (of: UserLicenseItem, service: string, edits: LicenseEdits) =>
	toggleService({ item: of, shown: shownLicense(of, edits, undefined) }, service, edits);

test("without an edit exactly what there is is asked for, and no switch is spoken of", () => {
	expect(toLicenses(items, noEdits)).toEqual([{ skuId: "basic" }]);
});

test("a license given anew leaves its services to be carried over until a switch is touched", () => {
	const given = toggleLicense(e3, noEdits);
	expect(toLicenses(items, given)).toEqual([{ skuId: "basic" }, { skuId: "e3" }]);
	expect(shownLicense(e3, given, undefined).services.every(({ on }) => on)).toBe(true);
	const carried = {
		...e3,
		assigned: true,
		services: e3.services.map((one) => ({ ...one, on: one.name !== "YAMMER" })),
	};
	const preview = { items: [carried] } as unknown as Parameters<typeof shownLicense>[2]; // only the items are read
	expect(shownLicense(e3, given, preview).services.map(({ on }) => on)).toEqual([true, false]);
	const touched = toggleService({ item: e3, shown: shownLicense(e3, given, preview) }, "EXCHANGE", given);
	expect(toLicenses(items, touched)).toEqual([
		{ skuId: "basic" },
		{ skuId: "e3", disabledPlans: ["EXCHANGE", "YAMMER"] },
	]);
});

test("a license that is taken leaves nothing behind, and its switches are off", () => {
	const taken = toggleLicense(basic, turn(basic, "EXCHANGE", noEdits));
	expect(toLicenses(items, taken)).toEqual([]);
	expect(shownLicense(basic, taken, undefined).services.some(({ on }) => on)).toBe(false);
});

test("what is turned an even number of times is no edit", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("EXCHANGE", "YAMMER"), { maxLength: 8 }), (turns) => {
			const there = turns.reduce<LicenseEdits>((edits, service) => turn(basic, service, edits), noEdits);
			expect(turns.reduce<LicenseEdits>((edits, service) => turn(basic, service, edits), there)).toEqual(noEdits);
			expect(toggleLicense(e3, toggleLicense(e3, there))).toEqual(there);
		}),
		{ numRuns: 100 },
	);
});

test("what the user has stands first and what has run out last", () => {
	const gone = { ...item("gone", false, {}), free: 0 };
	expect(arrangeLicenses([gone, e3, basic]).map(({ skuId }) => skuId)).toEqual(["basic", "e3", "gone"]);
});
