import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { storedInstant } from "../basics/instant.ts";
import { domainOfName, type IdentityProvider, isOpenToEverybody } from "./identity-provider.ts";
import { findOutsideRoles, losesRole, readOutsidePerson } from "./outside-person.ts";

const provider: IdentityProvider = {
	id: toId("provider"),
	partnerId: toId("partner"),
	name: "Outside",
	issuer: "https://id.example",
	clientId: "client",
	scopes: ["openid"],
	rolesClaim: "roles",
	roleRules: [
		{ value: "Sales", roles: ["salesAgent"] },
		{ value: "Desk", roles: ["helpdeskAgent", "salesAgent"], customRoles: [toId("own"), toId("gone")] },
	],
	createsAccounts: true,
	namesAreVerified: false,
	trustsSecondFactor: false,
	domains: [],
	isOff: false,
	createdAt: storedInstant("2026-01-01T00:00:00.000Z"),
};

describe("a person's name", () => {
	test.each([
		[{ email: "a@b.example", email_verified: true }, "a@b.example"],
		[{ email: " a@b.example ", xms_edov: "1" }, "a@b.example"],
		[{ email: "a@b.example" }, undefined],
		[{ email: "a@b.example", email_verified: false }, undefined],
		[{ email: "a@b.example", email_verified: "yes" }, undefined],
		[{ email: "nobody", email_verified: true, preferred_username: "a@b.example" }, undefined],
		[{ preferred_username: "a@b.example", email_verified: true }, undefined],
		[{ email: `${"a".repeat(320)}@b.example`, email_verified: true }, undefined],
		[{ email: ["a@b.example"], email_verified: true }, undefined],
	])("%o", (claims, name) => {
		expect(readOutsidePerson(provider, { sub: "s", ...claims })?.userName).toBe(name);
	});

	test.each([
		[{ preferred_username: "a@b.example" }, "a@b.example"],
		[{ preferred_username: "sora", upn: "a@b.example", email: "c@d.example" }, "a@b.example"],
		[{ email: "c@d.example" }, "c@d.example"],
		[{ preferred_username: "a@b.example", email_verified: false }, undefined],
		[{ preferred_username: "a@b.example", email: "c@d.example", email_verified: true }, "c@d.example"],
	])("that the partner's own administrators give, %o", (claims, name) => {
		const own = { ...provider, namesAreVerified: true };
		expect(readOutsidePerson(own, { sub: "s", ...claims })?.userName).toBe(name);
	});
});

test.each(["", "a\0b", "가", "s".repeat(256), 7, undefined])("%o is no subject", (sub) => {
	expect(readOutsidePerson(provider, { sub, email: "a@b.example", email_verified: true })).toBeUndefined();
});

describe("the values of the claim", () => {
	test.each([
		["roles", { roles: ["a", 1, "b"] }, ["a", "b"]],
		["roles", { roles: "a" }, ["a"]],
		["roles", {}, []],
		["realm_access.roles", { realm_access: { roles: ["a"] } }, ["a"]],
		["https://x.example/roles", { "https://x.example/roles": ["a"] }, ["a"]],
		["constructor.name", {}, []],
		["realm_access.roles", { realm_access: null }, []],
	])("%s of %o", (rolesClaim, claims, values) => {
		expect(readOutsidePerson({ ...provider, rolesClaim }, { sub: "s", ...claims })?.values).toEqual(values);
	});

	test("more than one factor is what the provider calls so", () => {
		const shown = (amr: unknown) => readOutsidePerson(provider, { sub: "s", amr })?.showedSecondFactor;
		expect([shown(["pwd", "mfa"]), shown(["pwd"]), shown("mfa"), shown(undefined)]).toEqual([
			true,
			false,
			false,
			false,
		]);
	});
});

describe("roles", () => {
	const known = [{ id: "own" }];
	test("are those of all rules that match, in our order, without roles that there are no more", () => {
		expect(findOutsideRoles(provider, ["Desk", "Sales", "?"], known)).toEqual({
			roles: ["salesAgent", "helpdeskAgent"],
			customRoles: ["own"],
		});
	});
	test("are none where no rule matches in its very spelling, or else the default ones", () => {
		expect(findOutsideRoles(provider, ["sales"], known)).toBeUndefined();
		const lenient: IdentityProvider = { ...provider, defaultRoles: { roles: ["billingAdmin"] } };
		expect(findOutsideRoles(lenient, [], known)?.roles).toEqual(["billingAdmin"]);
		expect(findOutsideRoles(lenient, ["Sales"], known)?.roles).toEqual(["salesAgent"]);
	});
	test("that give nothing let nobody in", () => {
		const rules = [{ value: "x", roles: [], customRoles: [toId<never>("gone")] }];
		expect(findOutsideRoles({ roleRules: rules }, ["x"], known)).toBeUndefined();
	});
	test("are lost when one of before is missing after", () => {
		expect(losesRole({ roles: ["salesAgent"] }, { roles: ["salesAgent", "billingAdmin"] })).toBe(false);
		expect(losesRole({ roles: ["salesAgent"] }, { roles: ["billingAdmin"] })).toBe(true);
		expect(losesRole({ roles: [], customRoles: [toId("own")] }, { roles: [] })).toBe(true);
	});
});

test("a domain is what follows the only @", () => {
	expect(["A@B.Example", "a@b@c.example", "a", "a@b", "@b.example"].map(domainOfName)).toEqual([
		"b.example",
		...[undefined, undefined, undefined, undefined],
	]);
});

test("issuers where anybody can have an account are known", () => {
	expect(isOpenToEverybody("https://accounts.google.com")).toBe(true);
	expect(isOpenToEverybody("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")).toBe(true);
	expect(isOpenToEverybody("https://login.microsoftonline.com/5ea71f70-0000-4000-8000-000000000001/v2.0")).toBe(false);
});
