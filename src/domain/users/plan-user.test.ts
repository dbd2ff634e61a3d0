import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CustomerId, toId, type UserId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { isCountry } from "./assess-user.ts";
import { assessPassword } from "./password-rules.ts";
import { planNewUser, planUserChange } from "./plan-user.ts";
import type { UserDraft } from "./user-draft.ts";
import { assessUserName } from "./user-name.ts";

const now = parseInstant("2026-03-01T00:00:00Z");
const customerId = toId<CustomerId>("customer");
const domain = "hanbit.example";
const free = { domain, isTaken: () => false };
const draft: UserDraft = { userPrincipalName: `min@${domain}`, displayName: "민서" };
const plan = (asked: UserDraft, needsUsageLocation = false, isTaken = () => false) =>
	planNewUser({ id: toId<UserId>("u"), customerId, now, draft: asked, needsUsageLocation }, { domain, isTaken });

describe("a sign-in name", () => {
	test.each([
		`a@${domain}`,
		`A.b-c_d'e!#^~@HANBIT.example`,
		`${"x".repeat(64)}@${domain}`,
		`g_x.example#EXT#@${domain}`,
	])("%s is one", (name) => expect(assessUserName(name, domain)).toEqual([]));

	test.each([
		["", "missing"],
		["min", "userNameMalformed"],
		[`@${domain}`, "userNameMalformed"],
		["min@", "userNameMalformed"],
		[`a b@${domain}`, "userNameMalformed"],
		[`.a@${domain}`, "userNameMalformed"],
		[`a.@${domain}`, "userNameMalformed"],
		[`a@b@${domain}`, "userNameMalformed"],
		[`민@${domain}`, "userNameMalformed"],
		[`${"x".repeat(65)}@${domain}`, "tooLong"],
		[`${"x".repeat(200)}@${domain}`, "tooLong"],
		["a@elsewhere.example", "foreignDomain"],
		[`a@sub.${domain}`, "foreignDomain"],
	])("%.40s is none: %s", (name, code) => {
		expect(assessUserName(name, domain).map((one) => one.code)).toEqual([code]);
	});
});

test("a sign that only looks like a letter of the domain is another domain", () => {
	expect(assessUserName("a@\u212aorea.example", "korea.example")).toHaveLength(1);
	expect(assessUserName("a@KOREA.example", "korea.example")).toEqual([]);
	expect(assessUserName("a@한빛.example", "한빛.example")).toEqual([]);
});

describe("a new person", () => {
	test("without anything else is a member who may sign in", () => {
		expect(plan(draft)).toEqual({
			kind: "planned",
			user: {
				...{ id: "u", customerId, userPrincipalName: draft.userPrincipalName, displayName: "민서" },
				...{ firstName: "", lastName: "", kind: "member", signInBlocked: false, createdAt: now },
			},
		});
	});

	test("is refused for everything at once", () => {
		const refused = plan(
			{ userPrincipalName: "x@elsewhere.example", displayName: " ", firstName: "\t" },
			true,
			() => true,
		);
		const codes = refused.kind === "refused" ? refused.refusals.map(({ code, field }) => `${code} ${field}`) : [];
		expect(codes).toEqual([
			"foreignDomain userPrincipalName",
			"missing displayName",
			"controlCharacter firstName",
			"userNameTaken userPrincipalName",
			"missing usageLocation",
		]);
	});
});

describe("a change", () => {
	const made = plan({ ...draft, usageLocation: "KR", contact: { city: "서울", fax: "1" } });
	if (made.kind === "refused") throw new Error("the draft is good");
	const before = { ...made.user, lastActiveAt: now };

	test("of one thing leaves all others, an empty text takes away", () => {
		const facts = { ...free, licenses: 0 };
		expect(planUserChange(before, {}, facts)).toEqual({ kind: "planned", user: before });
		const changes = { contact: { fax: "" }, usageLocation: "", firstName: "Min" };
		const { usageLocation: _, ...rest } = before;
		const after = { ...rest, contact: { city: "서울" }, firstName: "Min" };
		expect(planUserChange(before, changes, facts)).toEqual({ kind: "planned", user: after });
	});

	test("that takes the usage location from licenses is refused", () => {
		expect(planUserChange(before, { usageLocation: "" }, { ...free, licenses: 2 })).toMatchObject({
			refusals: [{ code: "usageLocationInUse", licenses: 2 }],
		});
	});

	test("of the case of a name asks nobody, of the name asks who has it", () => {
		const taken = { domain, isTaken: () => true, licenses: 0 };
		const upper = { userPrincipalName: before.userPrincipalName.toUpperCase() };
		expect(planUserChange(before, upper, taken).kind).toBe("planned");
		expect(planUserChange(before, { userPrincipalName: `other@${domain}` }, taken).kind).toBe("refused");
	});

	test("of somebody with a domain of old keeps that domain", () => {
		const guest = { ...before, userPrincipalName: "guest@elsewhere.example" };
		expect(planUserChange(guest, { firstName: "G" }, { ...free, licenses: 0 }).kind).toBe("planned");
		const renamed = { userPrincipalName: "other@elsewhere.example" };
		expect(planUserChange(guest, renamed, { ...free, licenses: 0 }).kind).toBe("refused");
	});

	test("property: whatever text is sent, it is a plan or refusals, and a plan holds no character that nobody sees", () => {
		const text = fc.string({ unit: "binary", maxLength: 300 });
		const asked = fc.record(
			{ userPrincipalName: text, displayName: text, firstName: text, usageLocation: text, phoneNumber: text },
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(asked, (changes) => {
				const planned = planUserChange(before, changes, { ...free, licenses: 0 });
				if (planned.kind === "refused") return planned.refusals.length > 0;
				return !/\p{Cc}/u.test(Object.values(planned.user).join(""));
			}),
			{ numRuns: 500 },
		);
	});
});

test.each([
	["Abcdefg1", "min@x", []],
	["abcdefg!", "min@x", ["passwordTooSimple"]],
	["Ab1!", "min@x", ["passwordTooShort"]],
	["xMinseoX1", "minseo@x", ["passwordHasName"]],
	["A1!\u0007bcdefg", "min@x", ["controlCharacter"]],
	["A1".repeat(200), "min@x", ["tooLong"]],
])("the password %.20j of %s: %j", (password, name, codes) => {
	expect(assessPassword(password, name).map(({ code }) => code)).toEqual(codes);
});

test.each([
	["KR", true],
	["XK", true],
	["kr", false],
	["ZZ", false],
	["XX", false],
	["EU", false],
	["KOR", false],
])("%s is a country: %s", (code, is) => {
	expect(isCountry(code)).toBe(is);
});
