import { at, type Client, items, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

const customer = "/v1/customers/{customerId}";

/** Reading those that are there, and making one to work with. */
export const customers: Stretch = {
	name: "customers",
	async walk(client, known) {
		const listed = await client.ask({ method: "GET", path: "/v1/customers", query: { size: "40" } });
		known.listedCustomerId = text(listed, "items.0.id");
		const filter = JSON.stringify({ Field: "CompanyName", Value: "a", Operator: "starts_with" });
		await client.ask({ method: "GET", path: "/v1/customers", query: { size: "0", filter } });
		const country = await findCountry(client, known.listedCustomerId);
		known.resellerMpnId = await findReseller(client);
		known.country = country;
		for (const [name, serial] of [
			["customerId", 1],
			["spareCustomerId", 2],
		] as const) {
			const domain = `kit${Date.now().toString(36)}${serial}.onmicrosoft.com`;
			await client.ask({ method: "HEAD", path: "/v1/domains/{domain}", params: { domain } });
			const reseller = name === "spareCustomerId" ? { associatedPartnerId: known.resellerMpnId } : {};
			const body = { ...toDraft(domain, country), ...reseller };
			const made = await client.ask({ method: "POST", path: "/v1/customers", body });
			known[name] = text(made, "id");
		}
		const params = { customerId: need(known, "customerId") };
		const one = await client.ask({ method: "GET", path: customer, params });
		known.domain = text(one, "companyProfile.domain");
		await client.ask({ method: "GET", path: `${customer}/profiles/company`, params });
		const billing = await client.ask({ method: "GET", path: `${customer}/profiles/billing`, params });
		await client.ask({ method: "PUT", path: `${customer}/profiles/billing`, params, body: billing.body });
		await client.ask({ method: "GET", path: `${customer}/qualifications`, params });
		await client.ask({
			method: "POST",
			path: `${customer}/qualifications`,
			params,
			body: { qualification: "education", educationSegment: "k12", website: "www.example.edu" },
		});
		await client.ask({ method: "GET", path: `${customer}/validationStatus`, params, query: { type: "account" } });
		await client.ask({ method: "GET", path: "/v1/customers/all/validations" });
		await client.ask({ method: "GET", path: "/v1/customers/relationshiprequests" });
		await client.ask({ method: "GET", path: `${customer}/relationships`, params });
		const spare = { customerId: need(known, "spareCustomerId") };
		await client.ask({ method: "GET", path: `${customer}/relationships`, params: spare });
		await client.ask({ method: "GET", path: `${customer}/directSignedMicrosoftCustomerAgreementStatus`, params });
		await client.ask({ method: "POST", path: `${customer}/agreements`, params, body: await toAgreement(client) });
	},
};

async function findCountry(client: Client, customerId: string): Promise<string> {
	const found = await client.ask({ method: "GET", path: `${customer}/profiles/billing`, params: { customerId } });
	return text(found, "defaultAddress.country");
}

/** A reseller that the partner works with already, else a number that may be one. */
async function findReseller(client: Client): Promise<string> {
	const query = { relationship_type: "IsIndirectCloudSolutionProviderOf" };
	const listed = await client.ask({ method: "GET", path: "/v1/relationships", query });
	return String(items(listed)[0]?.mpnId ?? "4847383");
}

async function toAgreement(client: Client): Promise<unknown> {
	const listed = await client.ask({ method: "GET", path: "/v1/agreements" });
	const template = items(listed)[0];
	return {
		primaryContact: { firstName: "Tania", lastName: "Carr", email: "someone@example.com", phoneNumber: "1234567890" },
		templateId: at(template, "templateId"),
		type: at(template, "agreementType") ?? "MicrosoftCustomerAgreement",
		dateAgreed: "2026-01-01T00:00:00Z",
	};
}

function toDraft(domain: string, country: string): object {
	const person = { firstName: "Kit", lastName: "Walker" };
	return {
		companyProfile: { domain },
		billingProfile: {
			culture: country === "KR" ? "ko-KR" : "en-US",
			email: "someone@example.com",
			language: country === "KR" ? "ko" : "en",
			companyName: "Conformance Walk",
			defaultAddress: { ...person, ...(country === "KR" ? koreanAddress : usAddress) },
		},
	};
}

const usAddress = {
	addressLine1: "4001 156th Ave",
	city: "Redmond",
	state: "WA",
	postalCode: "98052",
	country: "US",
	phoneNumber: "4255550101",
};

const koreanAddress = {
	addressLine1: "종로 1",
	city: "서울",
	state: "서울특별시",
	postalCode: "03154",
	country: "KR",
	phoneNumber: "0212345678",
};

/** Taking away what was made. */
export const farewell: Stretch = {
	name: "farewell",
	async walk(client, known) {
		const spare = { customerId: need(known, "spareCustomerId") };
		const body = { relationshipToPartner: "none", attributes: { objectType: "Customer" } };
		await client.ask({ method: "PATCH", path: customer, params: spare, body });
		const params = { customerId: need(known, "customerId") };
		await suspendAll(client, params);
		await client.ask({ method: "DELETE", path: customer, params });
	},
};

/** Only a customer whose subscriptions are all suspended can be deleted; add-ons follow their bases. */
async function suspendAll(client: Client, params: { readonly customerId: string }): Promise<void> {
	const path = `${customer}/subscriptions`;
	const listed = await client.ask({ method: "GET", path, params });
	const active = items(listed).filter((one) => one.status === "active" && one.parentSubscriptionId === undefined);
	for (const one of active) {
		await client.ask({
			...{ method: "PATCH", path: `${path}/{subscriptionId}` },
			params: { ...params, subscriptionId: String(one.id) },
			body: { ...one, status: "suspended" },
		});
	}
}
