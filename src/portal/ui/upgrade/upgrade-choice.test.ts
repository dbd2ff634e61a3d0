import { describe, expect, test } from "vitest";
import type { UpgradeTarget } from "../../../wire/api/upgrade.ts";
import { arrangeTargets, refusalsOfTransferOnly, resolveChoice, toUpgradeRequest } from "./upgrade-choice.ts";

const refusal = (code: string) => ({ code, reason: `${code}.`, remedy: "Do something.", facts: {} });

const target = (id: string, more: Partial<UpgradeTarget> = {}): UpgradeTarget => ({
	offer: { id, title: id, category: "enterprise" },
	pathExists: true,
	mayUpgrade: true,
	mayUpgradeWithLicenseTransfer: true,
	refusals: [],
	transferRefusals: [],
	services: { gained: [], replaced: [], lost: [], kept: [] },
	...more,
});

const closed = target("e5", {
	mayUpgrade: false,
	mayUpgradeWithLicenseTransfer: false,
	refusals: [refusal("addOnsPresent")],
	transferRefusals: [refusal("addOnsPresent")],
});
const withoutTransfer = target("e1", {
	mayUpgradeWithLicenseTransfer: false,
	transferRefusals: [refusal("additionalServicesAlreadyHeld")],
});

describe("the choice in the address", () => {
	test("licenses move with the upgrade unless the person says otherwise", () => {
		expect(resolveChoice([target("e3")], { product: "e3", licenses: null })?.licenseTransfer).toBe(true);
		expect(resolveChoice([target("e3")], { product: "e3", licenses: "stay" })?.licenseTransfer).toBe(false);
	});
	test("licenses stay where moving them is refused, whatever the address says", () => {
		expect(resolveChoice([withoutTransfer], { product: "e1", licenses: "move" })?.licenseTransfer).toBe(false);
	});
	test("a closed or unknown product is not chosen", () => {
		expect(resolveChoice([closed], { product: "e5", licenses: null })).toBeUndefined();
		expect(resolveChoice([closed], { product: "e9", licenses: null })).toBeUndefined();
		expect(resolveChoice([target("e3")], { product: null, licenses: null })).toBeUndefined();
	});
});

test("the request names the product and leaves the quantity to the source", () => {
	expect(toUpgradeRequest({ target: target("e3"), licenseTransfer: true })).toEqual({
		targetOfferId: "e3",
		licenseTransfer: true,
	});
});

test("reasons against the upgrade itself are not repeated as reasons against moving licenses", () => {
	expect(refusalsOfTransferOnly(closed)).toEqual([]);
	expect(refusalsOfTransferOnly(withoutTransfer).map(({ code }) => code)).toEqual(["additionalServicesAlreadyHeld"]);
});

test("open products stand before closed ones", () => {
	const { offered } = arrangeTargets([closed, withoutTransfer, target("e3")]);
	expect(offered.map(({ offer }) => offer.id)).toEqual(["e1", "e3", "e5"]);
});

test("a product that only a list not in force names is kept apart; one that another edition replaces is not", () => {
	const noPath = (id: string, kind: string) =>
		target(id, {
			pathExists: false,
			mayUpgrade: false,
			refusals: [{ ...refusal("noUpgradePath"), facts: { cause: { kind } } }],
		});
	const { offered, notInForce } = arrangeTargets([
		noPath("e4", "sourceNotInForce"),
		noPath("standard", "otherEdition"),
		target("e3"),
	]);
	expect(offered.map(({ offer }) => offer.id)).toEqual(["e3", "standard"]);
	expect(notInForce.map(({ offer }) => offer.id)).toEqual(["e4"]);
});
