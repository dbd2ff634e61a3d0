import type { Customer } from "../../domain/customers/customer.ts";
import type { AddedCustomer } from "../../use-cases/customers/add-customer.ts";
import type { CustomerProfile } from "../../use-cases/customers/read-profile.ts";
import type { CustomerOfPartner } from "../../use-cases/list-customers.ts";
import type {
	CustomerBillingProfile,
	CustomerCompanyProfile,
	Address as WireAddress,
	Customer as WireCustomer,
} from "../../wire/customer.ts";
import { toLink } from "./resource.ts";

/** The short form of the list. */
export function toWireCustomerItem({ customer, relationship }: CustomerOfPartner): WireCustomer & Linked {
	const self = `/customers/${customer.id}`;
	return {
		id: customer.id,
		companyProfile: toShortCompanyProfile(customer),
		relationshipToPartner: relationship.reseller === "active" ? "reseller" : "none",
		links: { self: toLink(self) },
		attributes: { objectType: "Customer" },
	};
}

/** The full form of a single customer. */
export function toWireCustomer(found: CustomerProfile): WireCustomer {
	const { customer, relationship, domains } = found;
	const { links, attributes, ...short } = toWireCustomerItem(found);
	return {
		...short,
		commerceId: customer.id,
		companyProfile: toWireCompanyProfile(customer),
		billingProfile: toWireBillingProfile(customer),
		allowDelegatedAccess: relationship.delegatedAdmin.kind !== "none",
		customDomains: toDomainNames(customer, domains),
		...toAssociatedPartner(customer),
		links,
		attributes,
	};
}

/**
 * The answer to a new customer, as the original's samples have it: without links, and the relationship is told only
 * where an indirect reseller stands behind it.
 */
export function toWireNewCustomer({ customer, relationship, admin }: AddedCustomer, password: string): WireCustomer {
	const { links: _billing, ...billingProfile } = toWireBillingProfile(customer);
	const { links, ...companyProfile } = toShortCompanyProfile(customer);
	const { resellerMpnId } = customer;
	const userName = admin.userPrincipalName.split("@")[0] ?? "";
	return {
		id: customer.id,
		commerceId: customer.id,
		companyProfile: {
			...companyProfile,
			...toRegistrationNumber(customer),
			...(resellerMpnId === undefined ? {} : { links }),
		},
		billingProfile,
		relationshipToPartner: resellerMpnId === undefined ? "none" : "reseller",
		...(resellerMpnId === undefined ? {} : { allowDelegatedAccess: relationship.delegatedAdmin.kind !== "none" }),
		userCredentials: { userName, password },
		...toAssociatedPartner(customer),
		attributes: { objectType: "Customer" },
	};
}

/** `…/profiles/company`. */
export function toWireCompanyProfile(customer: Customer): CustomerCompanyProfile {
	const { links, attributes, ...short } = toShortCompanyProfile(customer);
	const { city, addressLine1, addressLine2, postalCode, region, state, phoneNumber } = customer.address;
	return {
		...short,
		address: {
			country: customer.country,
			region: region ?? state ?? "",
			city,
			...(state === undefined ? {} : { state }),
			addressLine1,
			...(addressLine2 === undefined ? {} : { addressLine2 }),
			postalCode,
			phoneNumber: phoneNumber ?? "",
		},
		email: customer.email,
		...toRegistrationNumber(customer),
		links,
		attributes,
	};
}

/** `…/profiles/billing`. */
export function toWireBillingProfile(customer: Customer): CustomerBillingProfile {
	const { billing = {}, address } = customer;
	return {
		id: customer.id,
		firstName: billing.firstName ?? address.firstName,
		lastName: billing.lastName ?? address.lastName,
		email: customer.email,
		culture: customer.culture,
		language: billing.language ?? customer.culture.slice(0, 2),
		companyName: billing.companyName ?? customer.companyName,
		defaultAddress: toWireAddress(customer),
		links: { self: toLink(`/customers/${customer.id}/profiles/billing`) },
		attributes: { etag: toBillingEtag(customer), objectType: "CustomerBillingProfile" },
	};
}

/** The etag of a billing profile, which is a signed 64-bit number as text. */
export function toBillingEtag({ id, version }: Pick<Customer, "id" | "version">): string {
	const seed = BigInt(`0x${id.replaceAll("-", "").slice(0, 16)}`) + BigInt(version);
	return BigInt.asIntN(64, seed).toString();
}

/** The names of a customer's domains, the first one first; never without any. */
export function toDomainNames(customer: Customer, domains: CustomerProfile["domains"]): string[] {
	return [...new Set([customer.domain, ...domains.map(({ name }) => name)])];
}

type Linked = { readonly links: NonNullable<WireCustomer["links"]> };

function toShortCompanyProfile(customer: Customer): CustomerCompanyProfile & Linked {
	return {
		tenantId: customer.id,
		domain: customer.domain,
		companyName: customer.companyName,
		links: { self: toLink(`/customers/${customer.id}/profiles/company`) },
		attributes: { objectType: "CustomerCompanyProfile" },
	};
}

function toWireAddress({ country, address }: Customer): WireAddress {
	return { country, ...address };
}

function toRegistrationNumber({ registrationNumber }: Customer) {
	return registrationNumber === undefined ? {} : { organizationRegistrationNumber: registrationNumber };
}

function toAssociatedPartner({ resellerMpnId }: Customer) {
	return resellerMpnId === undefined ? {} : { associatedPartnerId: resellerMpnId };
}
