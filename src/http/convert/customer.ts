import type { CustomerOfPartner } from "../../use-cases/list-customers.ts";
import type { Customer as WireCustomer } from "../../wire/customer.ts";
import { toLink } from "./resource.ts";

/** The short form of the list. */
export function toWireCustomerItem({ customer, relationship }: CustomerOfPartner): WireCustomer {
	const self = `/customers/${customer.id}`;
	return {
		id: customer.id,
		companyProfile: {
			tenantId: customer.id,
			domain: customer.domain,
			companyName: customer.companyName,
			links: { self: toLink(`${self}/profiles/company`) },
			attributes: { objectType: "CustomerCompanyProfile" },
		},
		relationshipToPartner: relationship.reseller === "active" ? "reseller" : "none",
		links: { self: toLink(self) },
		attributes: { objectType: "Customer" },
	};
}

/** The full form of a single customer. */
export function toWireCustomer(found: CustomerOfPartner): WireCustomer {
	const { customer, relationship } = found;
	const { links, attributes, ...short } = toWireCustomerItem(found);
	return {
		...short,
		commerceId: customer.id,
		billingProfile: {
			id: customer.id,
			firstName: customer.address.firstName,
			lastName: customer.address.lastName,
			email: customer.email,
			culture: customer.culture,
			language: customer.culture.slice(0, 2),
			companyName: customer.companyName,
			defaultAddress: { country: customer.country, ...customer.address },
			links: { self: toLink(`/customers/${customer.id}/profiles/billing`) },
			attributes: { etag: toNumericEtag(customer.id, customer.version), objectType: "CustomerBillingProfile" },
		},
		allowDelegatedAccess: relationship.delegatedAdmin.kind !== "none",
		customDomains: [customer.domain],
		links,
		attributes,
	};
}

/** The billing profile's etag is a signed 64-bit number as text. */
function toNumericEtag(id: string, version: number): string {
	const seed = BigInt(`0x${id.replaceAll("-", "").slice(0, 16)}`) + BigInt(version);
	return BigInt.asIntN(64, seed).toString();
}
