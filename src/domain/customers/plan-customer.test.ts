import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CustomerId, type PartnerId, toId } from "../basics/ids.ts";
import { addDays, parseInstant } from "../basics/instant.ts";
import type { CustomerDraft } from "./customer-draft.ts";
import { planBilling, planCustomer } from "./plan-customer.ts";

const at = {
	id: toId<CustomerId>("customer"),
	partnerId: toId<PartnerId>("partner"),
	now: parseInstant("2026-03-01T00:00:00Z"),
	isTaken: false,
};
const draft: CustomerDraft = {
	...{ companyName: " 새벽 서점 ", domain: "Dawn.example", country: "kr", culture: "KO-kr", email: "a@dawn.example" },
	address: { firstName: "하늘", lastName: "김", addressLine1: "종로 1", city: "서울", postalCode: "03154", state: " " },
	...{ isTest: false, delegatedAdmin: "granular" },
};
const codesOf = (changed: Partial<CustomerDraft>, taken = false) => {
	const plan = planCustomer({ ...draft, ...changed }, { ...at, isTaken: taken });
	return plan.kind === "refused" ? plan.refusals.map(({ code }) => code) : [];
};

describe("a new customer", () => {
	test("is kept without blanks, in the usual spelling, with its administrator and what the partner may", () => {
		const plan = planCustomer(draft, at);
		expect(plan).toMatchObject({
			kind: "planned",
			customer: { companyName: "새벽 서점", domain: "dawn.example", country: "KR", culture: "ko-KR", version: 1 },
			relationship: { reseller: "active", delegatedAdmin: { kind: "granular", until: addDays(at.now, 730) } },
			admin: { userPrincipalName: "admin@dawn.example", displayName: "김하늘", usageLocation: "KR" },
		});
		if (plan.kind === "planned") expect(plan.customer.address).not.toHaveProperty("state");
	});

	test("whose name is written from the left is called so", () => {
		const address = { ...draft.address, firstName: "Gena", lastName: "Soto" };
		expect(planCustomer({ ...draft, address }, at)).toMatchObject({ admin: { displayName: "Gena Soto" } });
	});

	test("is refused for what there is and what there is not", () => {
		expect(codesOf({}, true)).toEqual(["domainTaken"]);
		expect(codesOf({ domain: "nowhere" })).toEqual(["domainMalformed"]);
		expect(codesOf({ domain: `${"a".repeat(60)}.${"b".repeat(60)}.example` })).toEqual(["tooLong"]);
		expect(codesOf({ country: "" })).toEqual(["missing"]);
		expect(codesOf({ culture: "tlh" })).toEqual(["unknownCulture"]);
		expect(codesOf({ email: "a b@c.d" })).toEqual(["malformed"]);
		expect(codesOf({ adminName: "a@b" })).toEqual(["malformed"]);
		expect(codesOf({ registrationNumber: "123456" })).toEqual(["registrationNumberUnexpected"]);
		expect(codesOf({ companyName: "a\nb" })).toEqual(["controlCharacter"]);
	});

	test("in India is registered and can be called", () => {
		const address = { ...draft.address, postalCode: "560001" };
		expect(codesOf({ country: "IN", address })).toEqual(["registrationNumberMissing", "phoneNumberMissing"]);
		const called = { ...address, phoneNumber: "+91 80 1234 5678" };
		expect(codesOf({ country: "IN", address: called, registrationNumber: "U12345KA2020PTC123456" })).toEqual([]);
	});

	test("is planned or refused, whatever is typed, and never breaks", () => {
		const text = fc.oneof(fc.string({ maxLength: 300 }), fc.constant(""));
		fc.assert(
			fc.property(
				fc.record({ companyName: text, domain: text, country: text, culture: text, email: text }),
				(typed) => {
					const plan = planCustomer({ ...draft, ...typed }, at);
					if (plan.kind === "refused") expect(plan.refusals.length).toBeGreaterThan(0);
					else expect(plan.customer.domain).toMatch(/^[a-z0-9.-]+$/u);
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("a billing profile", () => {
	const made = planCustomer(draft, at);
	if (made.kind !== "planned") throw new Error("the draft is good");

	test("makes a new version and leaves who the customer is", () => {
		const plan = planBilling(made.customer, { ...draft, email: "b@dawn.example", billing: { firstName: "별" } });
		expect(plan).toMatchObject({
			kind: "planned",
			customer: {
				id: at.id,
				domain: "dawn.example",
				email: "b@dawn.example",
				version: 2,
				billing: { firstName: "별" },
			},
		});
	});

	test("does not move the customer to another country", () => {
		const address = { ...draft.address, state: "WA", postalCode: "98052" };
		const plan = planBilling(made.customer, { ...draft, country: "US", address });
		expect(plan).toMatchObject({ refusals: [{ code: "countryFixed", country: "KR" }] });
	});
});
