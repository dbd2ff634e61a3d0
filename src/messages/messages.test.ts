import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import enErrors from "./en/errors.json" with { type: "json" };
import enIdentity from "./en/identity.json" with { type: "json" };
import enInvoices from "./en/invoices.json" with { type: "json" };
import enLicenses from "./en/licenses.json" with { type: "json" };
import enMoney from "./en/money.json" with { type: "json" };
import enOrders from "./en/orders.json" with { type: "json" };
import enPortal from "./en/portal.json" with { type: "json" };
import enPortalInvoices from "./en/portal-invoices.json" with { type: "json" };
import enPortalMoney from "./en/portal-money.json" with { type: "json" };
import enPortalPeople from "./en/portal-people.json" with { type: "json" };
import enPortalPurchase from "./en/portal-purchase.json" with { type: "json" };
import enPortalWebhooks from "./en/portal-webhooks.json" with { type: "json" };
import enPrices from "./en/prices.json" with { type: "json" };
import enRules from "./en/rules.json" with { type: "json" };
import enTimeline from "./en/timeline.json" with { type: "json" };
import enUsers from "./en/users.json" with { type: "json" };
import enWebhooks from "./en/webhooks.json" with { type: "json" };
import koErrors from "./ko/errors.json" with { type: "json" };
import koIdentity from "./ko/identity.json" with { type: "json" };
import koInvoices from "./ko/invoices.json" with { type: "json" };
import koLicenses from "./ko/licenses.json" with { type: "json" };
import koMoney from "./ko/money.json" with { type: "json" };
import koOrders from "./ko/orders.json" with { type: "json" };
import koPortal from "./ko/portal.json" with { type: "json" };
import koPortalInvoices from "./ko/portal-invoices.json" with { type: "json" };
import koPortalMoney from "./ko/portal-money.json" with { type: "json" };
import koPortalPeople from "./ko/portal-people.json" with { type: "json" };
import koPortalPurchase from "./ko/portal-purchase.json" with { type: "json" };
import koPortalWebhooks from "./ko/portal-webhooks.json" with { type: "json" };
import koPrices from "./ko/prices.json" with { type: "json" };
import koRules from "./ko/rules.json" with { type: "json" };
import koTimeline from "./ko/timeline.json" with { type: "json" };
import koUsers from "./ko/users.json" with { type: "json" };
import koWebhooks from "./ko/webhooks.json" with { type: "json" };
import { formatCountry, formatList, formatMessage } from "./messages.ts";
import { particleTags, withParticle } from "./particles.ts";

type Sentences = Readonly<Record<string, string>>;

const files: readonly (readonly [string, Sentences, Sentences])[] = [
	["rules", koRules, enRules],
	["errors", koErrors, enErrors],
	["portal", koPortal, enPortal],
	["identity", koIdentity, enIdentity],
	["invoices", koInvoices, enInvoices],
	["licenses", koLicenses, enLicenses],
	["money", koMoney, enMoney],
	["orders", koOrders, enOrders],
	["portal-invoices", koPortalInvoices, enPortalInvoices],
	["portal-money", koPortalMoney, enPortalMoney],
	["portal-people", koPortalPeople, enPortalPeople],
	["portal-purchase", koPortalPurchase, enPortalPurchase],
	["portal-webhooks", koPortalWebhooks, enPortalWebhooks],
	["webhooks", koWebhooks, enWebhooks],
	["prices", koPrices, enPrices],
	["timeline", koTimeline, enTimeline],
	["users", koUsers, enUsers],
];

describe.each(files)("%s.json", (_, ko, en) => {
	test("has the same sentences in both languages", () => {
		expect(Object.keys(en).toSorted()).toEqual(Object.keys(ko).toSorted());
	});

	test("asks for the same values in both languages, in every sentence", () => {
		const differing = Object.keys(ko).filter(
			(key) => namesIn(ko[key] ?? "", "argument").join() !== namesIn(en[key] ?? "", "argument").join(),
		);
		expect(differing).toEqual([]);
	});

	test("asks for Korean particles by tags that there are, and for none in English", () => {
		const tags = Object.values(ko).flatMap((sentence) => namesIn(sentence, "tag"));
		const known = new Set([...Object.keys(particleTags), ...Object.values(en).flatMap((one) => namesIn(one, "tag"))]);
		expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
		expect(Object.values(en).flatMap((one) => namesIn(one, "tag").filter((tag) => tag in particleTags))).toEqual([]);
	});
});

test("no name stands for two sentences", () => {
	const keys = files.flatMap(([, ko]) => Object.keys(ko));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("every remedy in Korean asks politely, and every reason is a full sentence", () => {
	const wrong = Object.entries(koRules).filter(
		([key, sentence]) =>
			(key.endsWith(".remedy") && !sentence.includes("세요.")) ||
			(key.endsWith(".reason") && !/다[.:]/u.test(sentence)),
	);
	expect(wrong).toEqual([]);
});

describe("formatMessage", () => {
	test("fills in names, and particles in Korean", () => {
		const values = { since: new Date("2025-03-01T00:00:00Z"), product: "Office 365 Enterprise E3" };
		const key = "rules.upgrade.targetAlreadyHeld.reason";
		expect(formatMessage("ko", key, { ...values, through: "다른 파트너를 통해" })).toBe(
			"고객이 다른 파트너를 통해 구입한 Office 365 Enterprise E3을 2025년 3월 1일부터 이미 보유하고 있습니다.",
		);
		expect(formatMessage("en", key, { ...values, through: "through another partner" })).toBe(
			"The customer has already had Office 365 Enterprise E3 through another partner since March 1, 2025.",
		);
	});

	test("writes days as UTC days, from the first moment of a day to its last", () => {
		for (const at of ["2026-12-01T00:00:00.000Z", "2026-12-01T23:59:59.999Z"]) {
			const sentence = formatMessage("en", "rules.upgrade.noUpgradePath.reason", {
				cause: "notYetOpen",
				date: new Date(at),
			});
			expect(sentence).toBe("This upgrade opens on December 1, 2026.");
		}
	});

	test("groups digits, and picks singular and plural in English", () => {
		const values = { quantity: 20_000_000, minimum: 1, maximum: 10_000_000, product: "E3" };
		expect(formatMessage("ko", "rules.upgrade.quantityOutsideLimits.reason", values)).toContain("1~10,000,000명");
		const addOns = { addOns: "Audio Conferencing" };
		expect(formatMessage("en", "rules.upgrade.addOnsPresent.reason", { ...addOns, count: 1 })).toMatch(/an add-on:/u);
		expect(formatMessage("en", "rules.upgrade.addOnsPresent.reason", { ...addOns, count: 2 })).toMatch(/2 add-ons:/u);
	});

	test("takes values literally, whatever they look like", () => {
		const name = "{x} <b>'굵게'</b> <iGa>";
		expect(formatMessage("ko", "rules.subscription.assignedByGroup.reason", { groupName: name })).toContain(name);
	});

	test("names the kinds of values in the reader's language", () => {
		const type = (expected: string) => formatMessage("ko", "errors.issue.type", { expected });
		expect(["number", "string", "int", "boolean", "array", "object", "record"].map(type)).toEqual([
			"숫자여야 합니다",
			"텍스트여야 합니다",
			"정수여야 합니다",
			"true 또는 false여야 합니다",
			"목록이어야 합니다",
			"개체여야 합니다",
			"형식이 올바르지 않습니다",
		]);
		expect(formatMessage("en", "errors.issue.type", { expected: "int" })).toBe("expected a whole number");
	});

	test.each([
		["string", "1자 이상이어야 합니다", "200자까지 허용됩니다"],
		["array", "항목이 1개 이상이어야 합니다", "항목은 200개까지 허용됩니다"],
		["number", "1 이상이어야 합니다", "200 이하여야 합니다"],
	])("says of a %s that is too small or too big what is counted", (origin, tooSmall, tooBig) => {
		expect(formatMessage("ko", "errors.issue.tooSmall", { origin, minimum: 1 })).toBe(tooSmall);
		expect(formatMessage("ko", "errors.issue.tooBig", { origin, maximum: 200 })).toBe(tooBig);
	});

	test("throws when a value is missing, which is a bug of the caller", () => {
		expect(() => formatMessage("en", "rules.upgrade.targetOfferNotFound.reason")).toThrow();
	});
});

describe("withParticle", () => {
	test.each([
		["구독", "이/가", "구독이"],
		["비즈니스용 Microsoft 365 앱", "을/를", "비즈니스용 Microsoft 365 앱을"],
		["Office 365 Enterprise E3", "은/는", "Office 365 Enterprise E3은"],
		["Office 365 Enterprise E5", "은/는", "Office 365 Enterprise E5는"],
		["Office 365 Enterprise E1", "으로/로", "Office 365 Enterprise E1로"],
		["Office 365 Enterprise E3", "으로/로", "Office 365 Enterprise E3으로"],
		["Microsoft 365 Business Basic", "와/과", "Microsoft 365 Business Basic과"],
		["Microsoft 365 Business Standard", "와/과", "Microsoft 365 Business Standard와"],
		["Microsoft 365 Business Premium", "이/가", "Microsoft 365 Business Premium이"],
		["Exchange Online", "을/를", "Exchange Online을"],
		["Phone", "은/는", "Phone은"],
		["Prime", "이/가", "Prime이"],
		["Skype", "을/를", "Skype를"],
		["Office", "은/는", "Office는"],
		["Business Basic(“공장”)", "을/를", "Business Basic(“공장”)을"],
		["", "이/가", "가"],
		["?!", "이/가", "?!가"],
	] as const)("%s with %s is %s", (name, pair, expected) => {
		expect(withParticle(name, pair)).toBe(expected);
	});
});

test("lists and countries are written in the language", () => {
	expect(formatList("ko", ["A", "B", "C"])).toBe("A, B 및 C");
	expect(formatList("en", ["A", "B"], "disjunction")).toBe("A or B");
	expect(formatList("en", [])).toBe("");
	expect([formatCountry("ko", "IN"), formatCountry("en", "IN")]).toEqual(["인도", "India"]);
});

/** The names of a sentence's values or tags, sorted, each once. */
function namesIn(sentence: string, wanted: "argument" | "tag"): readonly string[] {
	const names = new Set<string>();
	collect(new IntlMessageFormat(sentence, "en").getAst(), wanted, names);
	return [...names].toSorted();
}

/** Walks the parsed sentence: types 1 to 6 are values (plain, number, date, time, select, plural), 8 is a tag. */
function collect(node: unknown, wanted: "argument" | "tag", names: Set<string>): void {
	if (typeof node !== "object" || node === null) return;
	if ("type" in node && "value" in node && typeof node.type === "number" && typeof node.value === "string") {
		if (wanted === "tag" ? node.type === 8 : node.type >= 1 && node.type <= 6) names.add(node.value);
	}
	for (const child of Object.values(node)) collect(child, wanted, names);
}
