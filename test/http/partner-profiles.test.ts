import { afterAll, describe, expect, test } from "vitest";
import { agreement, agreementTemplateCollection } from "../../src/wire/agreement.ts";
import { addressValidation, countryValidationRules } from "../../src/wire/country-rules.ts";
import { directoryRoleCollection, userMemberCollection } from "../../src/wire/directory-role.ts";
import * as profiles from "../../src/wire/partner-profile.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { missingMembers } from "./documented-members.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const address = {
	Country: "KR",
	City: "서울",
	AddressLine1: "세종대로 1",
	AddressLine2: null,
	PostalCode: "04524",
	PhoneNumber: "+82 2 000 0000",
};
const put = (name: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
	ask({ method: "PUT", url: `/v1/profiles/${name}`, body, headers });

describe("the partner's", () => {
	test("network profile is found by number, and a stranger's is not", async () => {
		const own = read(profiles.mpnProfile, await ask({ url: "/v1/profiles/mpn" }));
		expect(own.mpnId).toBe("1234567");
		expect(read(profiles.mpnProfile, await ask({ url: "/v1/profiles/mpn?MpnId=7654321" })).mpnId).toBe("7654321");
		const error = readServiceError(await ask({ url: "/v1/profiles/mpn?mpnId=1" }), 404);
		expect(error.description).toContain("could not be found");
	});

	test("organization profile keeps what is told, gives its name to the partner, and takes no etag of yesterday", async () => {
		const before = read(profiles.organizationProfile, await ask({ url: "/v1/profiles/organization" }));
		const body = {
			CompanyName: "한빛 클라우드 주식회사",
			DefaultAddress: address,
			Email: "hello@hanbit.example",
			Culture: "ko-kr",
			Attributes: { Etag: before.attributes.etag },
		};
		const after = read(profiles.organizationProfile, await put("organization", body));
		expect(after).toMatchObject({ email: "hello@hanbit.example", culture: "ko-KR", language: "ko" });
		expect(after.defaultAddress).toMatchObject({ city: "서울", country: "KR" });
		expect(readServiceError(await put("organization", body), 400).code).toBe(2055);
		expect((await ask({ url: "/v1/profiles/mpn" })).json().partnerName).toBe("한빛 클라우드 주식회사");
		expect((await ask({ url: "/api/v1/session" })).body).toContain("한빛 클라우드 주식회사");
	});

	test("billing, legal business and support profiles keep what is told", async () => {
		const contact = { FirstName: "하늘", LastName: "김", Email: "a@b.example", PhoneNumber: null };
		const billing = { Address: address, PrimaryContact: contact, TaxId: "123-45-67890", BillingCurrency: "krw" };
		const told = read(profiles.billingProfile, await put("billing", billing));
		expect(told).toMatchObject({ taxId: "123-45-67890", billingCurrency: "KRW" });
		expect(told.primaryContact).toEqual({ firstName: "하늘", lastName: "김", email: "a@b.example", phoneNumber: "" });
		expect(read(profiles.billingProfile, await ask({ url: "/v1/profiles/billing" }))).toEqual(told);
		const legal = read(
			profiles.legalBusinessProfile,
			await put("legalbusiness", {
				Address: address,
				CompanyApproverAddress: address,
				CompanyApproverEmail: "c@d.example",
			}),
		);
		expect(legal).toMatchObject({ vettingStatus: "none", companyApproverEmail: "c@d.example" });
		expect((await ask({ as: "app", url: "/v1/profiles/legalbusiness?vettingVersion=current" })).json()).toEqual(legal);
		const support = { Email: "help@hanbit.example", Telephone: "4255555555", Website: "www.hanbit.example" };
		const supported = read(profiles.supportProfile, await put("supportprofile", support));
		expect(supported).toMatchObject({ telephone: "4255555555", website: "www.hanbit.example" });
		expect((await ask({ url: "/v1/profiles/support" })).json()).toEqual(supported);
	});

	test.each([
		["organization", { Email: "no mail" }, "property_name: email"],
		["organization", { DefaultAddress: { ...address, PostalCode: "1" } }, "postalCode"],
		["organization", { CompanyName: " " }, "companyName"],
		["billing", { BillingCurrency: "???" }, "currency"],
		["support", { Website: "nowhere" }, "website"],
		["support", { Telephone: "call us" }, "phoneNumber"],
	])("%s profile refuses %o", async (name, body, member) => {
		const error = readServiceError(await put(name, body), 400);
		expect(error.data.join()).toContain(member);
	});

	test("profiles are told by a Global admin only", async () => {
		const answer = await ask({ as: "adminAgent", method: "PUT", url: "/v1/profiles/support", body: {} });
		expect(readServiceError(answer, 403).code).toBe(900150);
	});

	test("own roles and who has them", async () => {
		const found = read(directoryRoleCollection, await ask({ url: "/v1/roles" }));
		expect(found.items).toHaveLength(6);
		const global = found.items.find(({ id }) => id === "62e90394-69f5-4237-9190-012177145e10");
		const members = read(userMemberCollection, await ask({ url: `/v1/roles/${global?.id.toUpperCase()}/usermembers` }));
		expect(members.items.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
			"global.admin@hanbit-cloud.example",
		]);
		expect((await ask({ url: "/v1/roles/unknown/usermembers" })).statusCode).toBe(404);
	});
});

describe("the rules of a country", () => {
	test("are told in the members of recorded answers, in whatever case", async () => {
		const us = read(countryValidationRules, await ask({ as: "app", url: "/v1/countryvalidationrules/us" }));
		expect(us).toMatchObject({ iso2Code: "US", defaultCulture: "en-US", isStateRequired: true });
		expect(us.supportedStatesList).toContain("WA");
		expect(us.countryCallingCodesList).toEqual(["1"]);
		const kr = read(countryValidationRules, await ask({ url: "/v1/countryvalidationrules/KR" }));
		expect(kr).toMatchObject({
			supportedLanguagesList: ["ko", "en"],
			postalCodeRegex: "^\\d{5}$",
			isVatIdSupported: false,
		});
		const de = read(countryValidationRules, await ask({ url: "/v1/countryvalidationrules/DE" }));
		expect("DE123456789").toMatch(new RegExp(de.vatIdRegex ?? "", "u"));
	});

	test("of no country are not found", async () => {
		expect(readServiceError(await ask({ url: "/v1/countryvalidationrules/XX" }), 404).code).toBe(3000);
	});

	test("judge an address, and suggest how it is usually written", async () => {
		const url = "/v1/validations/address";
		const body = { Country: "us", City: "Redmond", State: "wa", AddressLine1: "1 Main Street", PostalCode: "98052" };
		const found = read(addressValidation, await ask({ method: "POST", url, body }));
		expect(found.suggestedAddresses).toEqual([
			{ country: "US", city: "Redmond", state: "WA", addressLine1: "1 Main Street", postalCode: "98052" },
		]);
		const bad = await ask({ method: "POST", url, body: { ...body, PostalCode: "9" } });
		expect(readServiceError(bad, 400).data).toEqual(["property_name: postalCode"]);
		expect((await ask({ method: "POST", url, body: { Country: "XX" } })).statusCode).toBe(400);
	});
});

describe("agreements", () => {
	const place = placeOf("hanbit-trading");
	const url = `${place.customer}/agreements`;

	test("are listed, and their text has an address", async () => {
		const all = read(agreementTemplateCollection, await ask({ url: "/v1/agreements?agreementType=*" }));
		expect(all.items).toHaveLength(2);
		const one = await ask({ url: "/v1/agreements?agreementType=MicrosoftCustomerAgreement" });
		const [template] = read(agreementTemplateCollection, one).items;
		const text = await ask({
			url: `/v1/agreementtemplates/${template?.templateId}/document?language=ko-KR&country=kr`,
		});
		expect(text.json()).toMatchObject({ language: "ko-KR", country: "KR" });
		expect((await ask({ url: "/v1/agreementtemplates/none/document" })).statusCode).toBe(404);
	});

	const body = {
		PrimaryContact: { FirstName: "Tania", LastName: "Carr", Email: "tania@example.com", PhoneNumber: "1234567890" },
		TemplateId: "117a77b0-9360-443b-8795-c6dedc750cf9",
		DateAgreed: "2020-06-14T00:00:00.000Z",
		Type: "MicrosoftCustomerAgreement",
	};

	test("are confirmed with every documented member, and then listed; the customer itself has signed nothing", async () => {
		const answer = await ask({ method: "POST", url, body });
		const made = read(agreement, answer, 201);
		expect(missingMembers("confirm-customer-consent-customer-agreement", made)).toEqual([]);
		expect((await ask({ url })).json().items).toEqual([made]);
		expect((await ask({ url: `${url}?agreementType=MicrosoftCloudAgreement` })).json().items).toEqual([]);
		const direct = await ask({ url: `${place.customer}/directSignedMicrosoftCustomerAgreementStatus` });
		expect(direct.json()).toEqual({ isSigned: false });
	});

	test.each([
		[{ ...body, TemplateId: "unknown" }, "templateId"],
		[{ ...body, DateAgreed: "2999-01-01" }, "dateAgreed"],
		[{ ...body, DateAgreed: "someday" }, "dateAgreed"],
		[{ ...body, DateAgreed: "0001-01-01T00:00:00" }, "dateAgreed"],
		[{ ...body, PrimaryContact: null }, "primaryContact"],
		[{ ...body, Type: "MicrosoftCloudAgreement" }, "templateId"],
	])("are not confirmed as %o", async (wrong, member) => {
		const error = readServiceError(await ask({ method: "POST", url, body: wrong }), 400);
		expect(error.data.join()).toContain(member);
	});

	test("of partners are known for those one works with", async () => {
		const status = (query: string) => ask({ url: `/v1/compliance/csp/agreementstatus?${query}` });
		expect((await status("mpnId=1234567")).json()).toEqual({ isAgreementSigned: true });
		expect((await status("mpnId=1")).statusCode).toBe(404);
		expect((await status("")).statusCode).toBe(400);
	});
});
