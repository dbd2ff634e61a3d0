import { describe, expect, test } from "vitest";
import { toServicePlanName } from "../../domain/basics/ids.ts";
import type { LicenseNotice, LicenseViolation } from "../../domain/licenses/license-update.ts";
import { makeCatalog, skuOf } from "../../domain/upgrades/test-catalog.ts";
import { describeNotice, describeViolation } from "./license-violation.ts";

const catalog = makeCatalog();
const [basic, e3] = [skuOf("basic"), skuOf("e3")];
const [exchange1, exchange2] = [toServicePlanName("EXCHANGE_S_STANDARD"), toServicePlanName("EXCHANGE_S_ENTERPRISE")];
const user = { displayName: "민서 김" };
const conflict = { plans: [exchange1, exchange2], skus: [basic, e3] } as const;

const violations: readonly LicenseViolation[] = [
	{ code: "nothingAsked" },
	{ code: "unknownSku", sku: "what" },
	{ code: "unknownServicePlan", plan: "what", skuId: basic },
	{ code: "servicePlanNotInSku", plan: exchange2, skuId: basic },
	{ code: "skuNamedTwice", skuId: basic },
	{ code: "licenseGroupsMixed", group1: [basic], group2: [e3] },
	{ code: "notEnoughLicenses", skuId: basic, purchased: 1, assigned: 1 },
	{ code: "notEnoughLicenses", skuId: basic, purchased: 0, assigned: 3_000 },
	{ code: "missingUsageLocation" },
	{ code: "prohibitedUsageLocation", skuId: basic, usageLocation: "kr", countries: ["IN", "US"] },
	{ code: "prohibitedUsageLocation", skuId: basic, usageLocation: "nowhere", countries: ["IN"] },
	{ code: "licenseNotHeld", skuId: basic },
	{ code: "licenseFromGroup", skuId: basic, groupName: "영업팀", wish: "remove" },
	{ code: "licenseFromGroup", skuId: basic, groupName: "영업팀", wish: "switch" },
	{ code: "exchangePlanConflict", ...conflict },
	{ code: "sharePointPlanConflict", ...conflict },
	{ code: "servicePlanConflict", ...conflict },
	{ code: "dependencyMissing", plan: exchange1, skuId: basic, requiresAnyOf: [exchange2] },
	{ code: "duplicateProxyAddress", address: "kim@hanbit.example", others: ["lee@hanbit.example"] },
];
const notices: readonly LicenseNotice[] = [
	{ code: "servicesLost", plans: [exchange1] },
	{ code: "disabledPlansCarried", skuId: basic, plans: [exchange1] },
	{ code: "disabledPlansDropped", skuId: basic, plans: [exchange1] },
	{ code: "accountNeedsReview", account: "guest" },
	{ code: "accountNeedsReview", account: "sharedMailbox" },
	{ code: "accountNeedsReview", account: "signInBlocked" },
];

const both = (describeIn: (language: "ko" | "en") => { readonly reason: string; readonly remedy: string }) => [
	describeIn("ko"),
	describeIn("en"),
];

function check([ko, en]: readonly { readonly reason: string; readonly remedy: string }[]): void {
	if (ko === undefined || en === undefined) throw new Error("both languages");
	for (const sentence of [ko.reason, ko.remedy, en.reason, en.remedy]) {
		expect(sentence).toMatch(/\S.*\.$/u);
		expect(sentence).not.toMatch(/[{}<>]|undefined| {2}|\(는\)|\(이\)/u);
	}
	expect(ko.remedy).toContain("세요.");
	expect(ko.reason).toMatch(/다[.:]/u);
	const names = /민서 김|영업팀/gu;
	expect(`${en.reason}${en.remedy}`.replaceAll(names, "")).not.toMatch(/[가-힣]/u);
}

describe.each(violations)("%o", (violation) => {
	test("has a reason and a remedy in both languages that name the user", () => {
		const described = both((language) => describeViolation(violation, { catalog, language, user }));
		check(described);
		for (const { reason, remedy } of described) expect(`${reason} ${remedy}`).toContain(user.displayName);
	});
});

describe.each(notices)("%o", (notice) => {
	test("is told in both languages", () => {
		check(both((language) => describeNotice(notice, { catalog, language, user })));
	});
});

test("a conflict names the user, both services and their licenses", () => {
	const [{ code: _, ...en }] = [
		describeViolation({ code: "exchangePlanConflict", ...conflict }, { catalog, language: "en", user }),
	];
	expect(en).toEqual({
		reason:
			"민서 김 cannot have two Exchange Online plans: EXCHANGE_S_STANDARD service of basic product and EXCHANGE_S_ENTERPRISE service of e3 product.",
		remedy:
			"Switch EXCHANGE_S_STANDARD service off in basic product or EXCHANGE_S_ENTERPRISE service off in e3 product, or take one of the two licenses from 민서 김.",
		facts: conflict,
	});
});

test("a country is named, and what is no country is told as it stands", () => {
	const told = violations
		.filter(({ code }) => code === "prohibitedUsageLocation")
		.map((one) => describeViolation(one, { catalog, language: "ko", user }).reason);
	expect(told[0]).toContain("(대한민국)");
	expect(told[1]).toContain("(nowhere)");
});
