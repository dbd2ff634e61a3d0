import type { Partner } from "../access/partner.ts";
import type { CustomerAddress } from "../customers/customer.ts";

/** Somebody who is reached for the partner; empty until it is told. */
export interface PartnerContact {
	readonly firstName: string;
	readonly lastName: string;
	readonly email: string;
	readonly phoneNumber: string;
}

/** An address of the partner, in a country of its own. */
export type PartnerAddress = CustomerAddress & { readonly country: string };

/** What a partner tells of itself, by the profile that says it. Texts are empty until they are told. */
export interface PartnerProfiles {
	readonly organization: {
		readonly companyName: string;
		readonly address: PartnerAddress;
		readonly email: string;
		readonly culture: string;
	};
	readonly billing: {
		readonly companyName: string;
		readonly address: PartnerAddress;
		readonly contact: PartnerContact;
		readonly purchaseOrderNumber: string;
		readonly taxId: string;
		/** ISO 4217. */
		readonly currency: string;
	};
	readonly legalBusiness: {
		readonly companyName: string;
		readonly address: PartnerAddress;
		readonly contact: PartnerContact;
		readonly approverAddress: PartnerAddress;
		readonly approverEmail: string;
	};
	readonly support: { readonly email: string; readonly telephone: string; readonly website: string };
}

export type ProfileKind = keyof PartnerProfiles;

/** The profiles of a partner that has told nothing yet but who it is. */
export function emptyProfiles({ name, country }: Partner, culture: string, currency: string): PartnerProfiles {
	const address = { firstName: "", lastName: "", addressLine1: "", city: "", postalCode: "", country };
	const contact = { firstName: "", lastName: "", email: "", phoneNumber: "" };
	return {
		organization: { companyName: name, address, email: "", culture },
		billing: { companyName: name, address, contact, purchaseOrderNumber: "", taxId: "", currency },
		legalBusiness: { companyName: name, address, contact, approverAddress: address, approverEmail: "" },
		support: { email: "", telephone: "", website: "" },
	};
}
