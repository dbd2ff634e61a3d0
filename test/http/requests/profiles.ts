import type { Expectations } from "./expectation.ts";

const v1Customer = "/v1/customers/:customerId";
const look = { operation: "viewCustomers" } as const;
const lookAtPartner = { operation: "viewPartnerProfile" } as const;
/** Tells nothing, so that nothing changes but the version. */
const tellOfPartner = { operation: "managePartnerProfile", body: {} } as const;
/** Lacks nearly everything, so that nobody is made. */
const nobodysCompany = { companyProfile: {}, billingProfile: {} };

/** The routes of customers themselves and of their partner. */
export const profiles: Expectations = {
	"POST /v1/customers": { operation: "addCustomer", body: nobodysCompany, badInput: true },
	[`PATCH ${v1Customer}`]: { operation: "requestRelationship", body: {} },
	[`DELETE ${v1Customer}`]: { operation: "addCustomer", strange: true },
	[`GET ${v1Customer}/profiles/company`]: look,
	[`GET ${v1Customer}/profiles/billing`]: look,
	[`PUT ${v1Customer}/profiles/billing`]: {
		operation: "editCustomer",
		body: { attributes: { etag: "of another" } },
		badInput: true,
	},
	[`GET ${v1Customer}/organization`]: look,
	[`GET ${v1Customer}/customDomains`]: look,
	[`GET ${v1Customer}/managedservices`]: look,
	[`GET ${v1Customer}/validationStatus`]: { ...look, query: "?type=account" },
	[`POST ${v1Customer}/verifieddomain`]: { operation: "editCustomer", body: {}, badInput: true },
	[`GET ${v1Customer}/qualifications`]: look,
	[`POST ${v1Customer}/qualifications`]: {
		operation: "editCustomer",
		body: { qualification: "Education" },
		badInput: true,
	},
	[`GET ${v1Customer}/qualification`]: look,
	[`PUT ${v1Customer}/qualification`]: { operation: "editCustomer", body: '"none"' },
	"GET /v1/customers/all/validations": look,
	"GET /v1/profiles/mpn": lookAtPartner,
	"GET /v1/profiles/organization": lookAtPartner,
	"GET /v1/profiles/billing": lookAtPartner,
	"GET /v1/profiles/legalbusiness": lookAtPartner,
	"GET /v1/profiles/support": lookAtPartner,
	"PUT /v1/profiles/organization": tellOfPartner,
	"PUT /v1/profiles/billing": tellOfPartner,
	"PUT /v1/profiles/legalbusiness": tellOfPartner,
	"PUT /v1/profiles/support": tellOfPartner,
	"PUT /v1/profiles/supportprofile": tellOfPartner,
	"GET /v1/agreements": lookAtPartner,
	"GET /v1/agreementtemplates/:templateId/document": lookAtPartner,
	"GET /v1/compliance/csp/agreementstatus": { ...lookAtPartner, query: "?mpnId=1234567" },
	[`GET ${v1Customer}/agreements`]: look,
	[`POST ${v1Customer}/agreements`]: {
		operation: "confirmAgreement",
		body: { templateId: "unknown", dateAgreed: "2020-01-01" },
		badInput: true,
	},
	[`GET ${v1Customer}/directSignedMicrosoftCustomerAgreementStatus`]: look,
	"GET /v1/countryvalidationrules/:countryIso2": look,
	"POST /v1/validations/address": { ...look, body: {}, badInput: true },
	"GET /v1/roles": { operation: "manageAccounts" },
	"GET /v1/roles/:roleId/usermembers": { operation: "manageAccounts" },
	"GET /v1/customers/relationshiprequests": { operation: "requestRelationship" },
	[`GET ${v1Customer}/relationships`]: look,
	"GET /v1/relationships": { ...lookAtPartner, query: "?relationship_type=IsIndirectCloudSolutionProviderOf" },
	"GET /api/v1/relationship-requests": { operation: "requestRelationship" },
	"POST /api/v1/relationship-requests": {
		operation: "requestRelationship",
		body: { language: "ko", delegatedAdmin: { kind: "none" } },
	},
	"DELETE /api/v1/relationship-requests/:requestId": { operation: "requestRelationship" },
	"POST /api/v1/customers/:customerId/relationship/end": {
		operation: "requestRelationship",
		body: { part: "delegatedAdmin" },
		strange: true,
	},
	"POST /api/v1/customers": { operation: "addCustomer", body: {}, badInput: true },
	"GET /api/v1/countries": { operation: "signedIn" },
	"GET /api/v1/domains/:domain": { operation: "addCustomer" },
};
