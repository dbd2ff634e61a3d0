import { afterAll, describe, expect, test } from "vitest";
import { customer } from "../../src/wire/customer.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { missingMembers } from "./documented-members.ts";
import { read, readServiceError } from "./read-answer.ts";

const server = await startTestServer();
const { ask } = server;
afterAll(server.close);

let count = 0;

/** As the .NET SDK sends it: Pascal names, nulls, the casing of the documented sample. */
function sampleOf(domain: string, changes: Readonly<Record<string, unknown>> = {}, address: object = {}) {
	return {
		Id: null,
		CommerceId: null,
		CompanyProfile: { TenantId: null, Domain: domain, CompanyName: null, Attributes: { ObjectType: "X" } },
		BillingProfile: {
			Id: null,
			FirstName: null,
			LastName: null,
			Email: "gena@toys.example",
			Culture: "EN-US",
			Language: "En",
			CompanyName: "Toys",
			DefaultAddress: {
				Country: "US",
				Region: null,
				City: "Redmond",
				State: "WA",
				AddressLine1: "1 Main Street",
				AddressLine2: null,
				PostalCode: "98052",
				FirstName: "Gena",
				LastName: "Soto",
				PhoneNumber: "4255550101",
				...address,
			},
			Attributes: { ObjectType: "CustomerBillingProfile" },
		},
		RelationshipToPartner: "none",
		AllowDelegatedAccess: null,
		UserCredentials: null,
		CustomDomains: null,
		AssociatedPartnerId: null,
		...changes,
	};
}

function newDomain(): string {
	count += 1;
	return `toys${count}.onmicrosoft.example`;
}

async function add(body: unknown = sampleOf(newDomain()), headers: Readonly<Record<string, string>> = {}) {
	return await ask({ method: "POST", url: "/v1/customers", body, headers });
}

async function addOne(): Promise<{ readonly id: string; readonly url: string; readonly domain: string }> {
	const domain = newDomain();
	const { id } = read(customer, await add(sampleOf(domain)), 201);
	return { id, url: `/v1/customers/${id}`, domain };
}

describe("a new customer", () => {
	test("is answered with every documented member, a password and no links", async () => {
		const answer = await add();
		expect(answer.statusCode).toBe(201);
		expect(missingMembers("create-a-customer", answer.json())).toEqual([]);
		const made = read(customer, answer, 201);
		expect(made.relationshipToPartner).toBe("none");
		expect(made.billingProfile?.culture).toBe("en-US");
		expect(made.userCredentials?.userName).toBe("admin");
		expect(made.userCredentials?.password).toMatch(/^\S{16}$/u);
		expect(JSON.stringify(made)).not.toContain("links");
	});

	test("behind an indirect reseller has the members of that page", async () => {
		const answer = await add(sampleOf(newDomain(), { AssociatedPartnerId: "5ea70000-0000-4000-8000-0000000000ff" }));
		expect(missingMembers("create-a-customer-for-an-indirect-reseller", answer.json())).toEqual([]);
		expect(read(customer, answer, 201).relationshipToPartner).toBe("reseller");
	});

	test("is there afterwards, with its first person as administrator", async () => {
		const { url, domain } = await addOne();
		const answer = await ask({ url });
		expect(missingMembers("get-a-customer-by-id", answer.json())).toEqual([]);
		expect(answer.json()).toMatchObject({ relationshipToPartner: "reseller", allowDelegatedAccess: true });
		expect(answer.body).not.toContain("userCredentials");
		const [admin] = (await ask({ url: `${url}/users` })).json<{ items: { id: string; userPrincipalName: string }[] }>()
			.items;
		expect(admin?.userPrincipalName).toBe(`admin@${domain}`);
		const roles = await ask({ url: `${url}/users/${admin?.id}/directoryroles` });
		expect(roles.body).toContain("Company Administrator");
		const audit = await ask({ url: `/v1/auditrecords?startDate=${server.surroundings.now().slice(0, 10)}` });
		expect(audit.body).toContain('"operationType":"add_customer"');
		expect(audit.body).not.toContain("argon2");
	});

	test("asked for twice with one request id is made once, and the password is told once", async () => {
		const body = sampleOf(newDomain());
		const headers = { "ms-requestid": "0d1f1f9e-0000-4000-8000-00000000abcd" };
		const first = read(customer, await add(body, headers), 201);
		const second = read(customer, await add(body, headers), 201);
		expect(second).toEqual({ ...first, userCredentials: { userName: "admin", password: "" } });
	});

	test("takes granular delegated admin when the body says so", async () => {
		const { id } = read(customer, await add(sampleOf(newDomain(), { EnableGDAPByDefault: true })), 201);
		const ours = await ask({ url: `/api/v1/customers/${id}` });
		expect(ours.json()).toMatchObject({ delegatedAdmin: { kind: "granular" } });
	});
});

describe("a customer is refused", () => {
	test("for a domain that somebody has, in whatever case", async () => {
		const { domain } = await addOne();
		expect(readServiceError(await add(sampleOf(domain.toUpperCase())), 409).code).toBe(60010);
		expect(readServiceError(await add(sampleOf("hanbit-cloud.example")), 409).code).toBe(60010);
	});

	test.each([
		{ what: "an unknown country", address: { Country: "XX" }, code: 3000, member: "country" },
		{ what: "a postal code of another country", address: { PostalCode: "123" }, code: 3000, member: "postalCode" },
		{ what: "a state that there is not", address: { State: "ZZ" }, code: 3000, member: "state" },
		{ what: "no city", address: { City: null }, code: 3000, member: "city" },
		{ what: "a phone number of letters", address: { PhoneNumber: "call me" }, code: 3000, member: "phoneNumber" },
		{
			what: "a country that asks for registration",
			address: { Country: "IN", PostalCode: "560001" },
			code: 600049,
			member: "Registration",
		},
	])("for $what", async ({ address, code, member }) => {
		const error = readServiceError(await add(sampleOf(newDomain(), {}, address)), 400);
		expect(error.code).toBe(code);
		expect(error.data.join(" ")).toContain(member);
	});

	test("with every reason at once", async () => {
		const body = { companyProfile: { domain: "x" }, billingProfile: { culture: "xx", email: "a" } };
		const { data } = readServiceError(await add(body), 400);
		for (const member of ["companyProfile.domain", "culture", "email", "companyName", "country"])
			expect(data.join(" ")).toContain(member);
	});

	test("for a body that is no customer", async () => {
		expect(readServiceError(await add({}), 400).code).toBe(800002);
		expect(readServiceError(await add("nothing"), 400).code).toBe(800002);
	});

	test("to those whose role does not add customers", async () => {
		const answer = await ask({
			as: "helpdeskAgent",
			method: "POST",
			url: "/v1/customers",
			body: sampleOf("a.example"),
		});
		expect(readServiceError(answer, 403).code).toBe(900150);
	});
});

describe("a domain", () => {
	const head = async (domain: string, as = "globalAdmin" as const) => {
		const authorization = `Bearer ${await server.token(as)}`;
		const url = `/v1/domains/${domain}`;
		return await server.app.inject({ method: "HEAD", url, headers: { authorization } });
	};

	test("is 200 when taken, 404 when free, 400 when malformed, without a body", async () => {
		const { domain } = await addOne();
		for (const [name, status] of [
			[domain.toUpperCase(), 200],
			["hanbit-trading.onmicrosoft.example", 200],
			["nobodys.onmicrosoft.example", 404],
			["no domain", 400],
		] as const) {
			const answer = await head(encodeURIComponent(name));
			expect(answer.body).toBe("");
			expect(`${name} ${answer.statusCode}`).toBe(`${name} ${status}`);
		}
	});

	test("that was added is the customer's own, once", async () => {
		const { url } = await addOne();
		const name = `mail.${newDomain()}`;
		const body = {
			VerifiedDomainName: name,
			Domain: { AuthenticationType: "Federated", VerificationMethod: "DnsRecord" },
		};
		const answer = await ask({ method: "POST", url: `${url}/verifieddomain`, body });
		expect(answer.statusCode).toBe(201);
		expect(missingMembers("add-a-verified-domain-for-a-customer", answer.json())).toEqual([]);
		expect(answer.json()).toMatchObject({ authenticationType: "federated", verificationMethod: "dns_record" });
		expect((await ask({ url: `${url}/customDomains` })).json()).toContain(name);
		expect(readServiceError(await ask({ method: "POST", url: `${url}/verifieddomain`, body }), 409).code).toBe(60010);
		expect((await head(name)).statusCode).toBe(200);
	});
});

describe("a test customer", () => {
	test("can be deleted, and its domain is free again", async () => {
		const { url, domain } = await addOne();
		expect((await ask({ method: "DELETE", url })).statusCode).toBe(204);
		expect((await ask({ url })).statusCode).toBe(404);
		expect((await ask({ url: "/v1/customers" })).body).not.toContain(domain);
		expect((await add(sampleOf(domain))).statusCode).toBe(201);
	});

	test("that has live subscriptions stays", async () => {
		const { customer: url } = placeOf("hanbit-trading");
		const error = readServiceError(await ask({ method: "DELETE", url }), 400);
		expect(error.data).toContain("property_name: Subscription");
		expect((await ask({ url })).statusCode).toBe(200);
	});
});

test("in production new customers are no test customers and are not deleted", async () => {
	const strict = await startTestServer({ SEATLIFT_TEST_CUSTOMERS: "off" });
	try {
		const made = await strict.ask({ method: "POST", url: "/v1/customers", body: sampleOf("kept.example") });
		const { id } = read(customer, made, 201);
		const answer = await strict.ask({ method: "DELETE", url: `/v1/customers/${id}` });
		expect(readServiceError(answer, 403).code).toBe(900308);
	} finally {
		await strict.close();
	}
});
