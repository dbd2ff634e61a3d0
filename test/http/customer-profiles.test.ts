import { afterAll, describe, expect, test } from "vitest";
import { customer, customerBillingProfile, customerCompanyProfile } from "../../src/wire/customer.ts";
import { qualification } from "../../src/wire/customer-details.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { missingMembers } from "./documented-members.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const place = placeOf("hanbit-trading");
const billing = `${place.customer}/profiles/billing`;

async function readBilling() {
	return read(customerBillingProfile, await ask({ url: billing }));
}

/** A profile as the .NET SDK sends it back. */
function toPascal(value: unknown): unknown {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(toPascal);
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), toPascal(part)]),
	);
}

describe("the company profile", () => {
	test("has every documented member", async () => {
		const answer = await ask({ url: `${place.customer}/profiles/company` });
		expect(missingMembers("get-a-customer-s-company-profile", answer.json())).toEqual([]);
		expect(read(customerCompanyProfile, answer).tenantId).toBe(place.customerId);
	});

	test("needs a person", async () => {
		const answer = await ask({ as: "app", url: `${place.customer}/profiles/company` });
		expect(readServiceError(answer, 403).code).toBe(900329);
	});
});

describe("the billing profile", () => {
	test("is changed as a whole, with the etag that was read, and the next one differs", async () => {
		const before = await readBilling();
		const defaultAddress = { ...before.defaultAddress, addressLine1: "종로 1", addressLine2: undefined };
		const body = toPascal({ ...before, firstName: "하늘", companyName: "한빛 무역 경리부", defaultAddress });
		const answer = await ask({ method: "PUT", url: billing, body });
		const after = read(customerBillingProfile, answer);
		expect(after).toMatchObject({ firstName: "하늘", companyName: "한빛 무역 경리부" });
		expect(after.defaultAddress.addressLine1).toBe("종로 1");
		expect(after.attributes.etag).not.toBe(before.attributes.etag);
		expect(await readBilling()).toEqual(after);
		// The company keeps its own name.
		const whole = read(customer, await ask({ url: place.customer }));
		expect(whole.companyProfile.companyName).not.toBe("한빛 무역 경리부");
	});

	test("is not changed with an etag of yesterday, in the body or as a header", async () => {
		const before = await readBilling();
		const stale = { ...before, attributes: { ...before.attributes, etag: "1" } };
		expect(readServiceError(await ask({ method: "PUT", url: billing, body: stale }), 400).code).toBe(2055);
		const headers = { "if-match": 'W/"1"' };
		expect(readServiceError(await ask({ method: "PUT", url: billing, body: before, headers }), 400).code).toBe(2055);
		const current = { "if-match": `"${before.attributes.etag}"` };
		expect((await ask({ method: "PUT", url: billing, body: before, headers: current })).statusCode).toBe(200);
	});

	test.each([
		["another country", { country: "US", state: "WA", postalCode: "98052" }, "defaultAddress.country"],
		["a postal code of no form", { postalCode: "ABC" }, "defaultAddress.postalCode"],
		["no street", { addressLine1: "" }, "defaultAddress.addressLine1"],
	])("is not changed to %s", async (_what, address, member) => {
		const before = await readBilling();
		const body = { ...before, defaultAddress: { ...before.defaultAddress, ...address } };
		const error = readServiceError(await ask({ method: "PUT", url: billing, body }), 400);
		expect(error.code).toBe(3000);
		expect(error.data).toContain(`property_name: ${member}`);
		expect(await readBilling()).toEqual(before);
	});
});

describe("PATCH of a customer", () => {
	test("ends delegated admin and keeps the relationship, and an upgrade is refused at once", async () => {
		const { customer: url, subscription } = placeOf("seoul-mirae");
		const eligible = async () => (await ask({ url: `${subscription}/upgrades` })).body.includes('"isEligible":true');
		expect(await eligible()).toBe(true);
		const body = {
			AllowDelegatedAccess: false,
			RelationshipToPartner: "unknown",
			Attributes: { ObjectType: "Customer" },
		};
		const after = read(customer, await ask({ method: "PATCH", url: `${url}/`, body }));
		expect(after).toMatchObject({ allowDelegatedAccess: false, relationshipToPartner: "reseller" });
		expect(await eligible()).toBe(false);
		const audit = await ask({ url: `${url.replace("/v1", "/api/v1")}/audit` });
		expect(audit.body).toContain("dap_admin_relationship_terminated");
	});

	test("cannot give delegated admin", async () => {
		const { customer: url } = placeOf("seoul-mirae");
		const error = readServiceError(await ask({ method: "PATCH", url, body: { allowDelegatedAccess: true } }), 400);
		expect(error.data).toEqual(["property_name: allowDelegatedAccess"]);
	});

	test("ends the relationship only once every subscription is suspended, and by a Global admin only", async () => {
		const body = { relationshipToPartner: "none" };
		const refused = await ask({ method: "PATCH", url: place.customer, body });
		expect(readServiceError(refused, 400).data).toEqual(["property_name: Subscription"]);
		const { customer: url } = placeOf("paused-trading");
		expect(readServiceError(await ask({ as: "salesAgent", method: "PATCH", url, body }), 403).code).toBe(900150);
		const after = read(customer, await ask({ method: "PATCH", url, body: { RelationshipToPartner: 5 } }));
		expect(after).toMatchObject({ relationshipToPartner: "none", allowDelegatedAccess: false });
		expect((await ask({ url: "/v1/customers?size=500" })).body).not.toContain(after.id);
	});

	test("refuses words that it does not know", async () => {
		const url = place.customer;
		const body = { relationshipToPartner: "friend" };
		expect(readServiceError(await ask({ method: "PATCH", url, body }), 400).code).toBe(900126);
		expect((await ask({ method: "PATCH", url, body: { relationshipToPartner: "advisor" } })).statusCode).toBe(400);
	});
});

describe("qualifications", () => {
	const url = `${placeOf("daon-law").customer}/qualifications`;

	test("are asked for, looked into, and not asked for twice", async () => {
		expect((await ask({ url })).json()).toEqual([]);
		const body = { Qualification: "Education", EducationSegment: "HigherEducation", Website: "https://a.example" };
		const asked = read(qualification, await ask({ method: "POST", url, body }), 201);
		expect(asked).toMatchObject({ qualification: "Education", vettingStatus: "InReview" });
		expect((await ask({ url })).json()).toEqual([asked]);
		expect(readServiceError(await ask({ method: "POST", url, body }), 400).code).toBe(3000);
	});

	test("of the government take a code that nobody has", async () => {
		const body = { qualification: "GovernmentCommunityCloud", validationCode: "123" };
		const error = readServiceError(await ask({ method: "POST", url, body }), 400);
		expect(error.data).toEqual(["property_name: validationCode"]);
		expect((await ask({ url: "/v1/customers/all/validations" })).json()).toEqual([]);
	});

	test("take a segment for education, and no unknown name", async () => {
		const other = `${placeOf("hanbit-trading").customer}/qualifications`;
		expect((await ask({ method: "POST", url: other, body: { qualification: "education" } })).statusCode).toBe(400);
		expect(readServiceError(await ask({ method: "POST", url, body: { qualification: "Army" } }), 400).code).toBe(
			900126,
		);
	});

	test("are one bare word in the old way", async () => {
		const old = `${placeOf("hanbit-trading").customer}/qualification`;
		expect((await ask({ url: old })).json()).toBe("none");
		expect((await ask({ method: "PUT", url: old, body: '"StateOwnedEntity"' })).json()).toBe("state_owned_entity");
		expect((await ask({ url: old })).json()).toBe("state_owned_entity");
		expect((await ask({ method: "PUT", url: old, body: '"Army"' })).statusCode).toBe(400);
	});
});

test("small facts of a customer", async () => {
	const of = async (name: string) => (await ask({ url: `${place.customer}/${name}` })).json();
	expect(await of("organization")).toMatchObject([{ countryLetterCode: "KR", state: "" }]);
	expect(await of("customDomains")).toHaveLength(1);
	expect(await of("validationStatus?type=account")).toMatchObject({ type: "account", status: "Allowed" });
	expect((await ask({ url: `${place.customer}/validationStatus?type=other` })).statusCode).toBe(400);
	expect((await of("managedservices")).items[0]).toMatchObject({ attributes: { objectType: "ManagedService" } });
});
