import type { Customer, CustomerAddress, CustomerBilling } from "../../domain/customers/customer.ts";
import type { BillingDraft, CustomerDraft } from "../../domain/customers/customer-draft.ts";
import type { NewCustomer, SentAddress, SentBillingProfile } from "../../wire/customer-request.ts";

/** What a body of `POST /v1/customers` asks for. */
export function fromNewCustomer(body: NewCustomer, isTest: boolean): CustomerDraft {
	const { companyProfile, billingProfile, associatedPartnerId, enableGdapByDefault } = body;
	const companyName = companyProfile.companyName ?? billingProfile.companyName ?? "";
	const registrationNumber = companyProfile.organizationRegistrationNumber;
	return {
		companyName,
		domain: companyProfile.domain ?? "",
		country: billingProfile.defaultAddress?.country ?? "",
		culture: billingProfile.culture ?? "",
		email: billingProfile.email ?? "",
		address: fromSentAddress(billingProfile.defaultAddress ?? {}, billingProfile),
		...toBilling(billingProfile, companyName),
		...(registrationNumber === undefined ? {} : { registrationNumber }),
		...(associatedPartnerId === undefined ? {} : { resellerMpnId: associatedPartnerId }),
		isTest,
		delegatedAdmin: enableGdapByDefault === true ? "granular" : "full",
	};
}

/** The customer's billing with what a body of `PUT …/profiles/billing` says; an address is replaced whole. */
export function fromBillingProfile(body: SentBillingProfile, before: Customer): BillingDraft {
	const { defaultAddress } = body;
	return {
		companyName: before.companyName,
		country: defaultAddress?.country ?? before.country,
		culture: body.culture ?? before.culture,
		email: body.email ?? before.email,
		address: defaultAddress === undefined ? before.address : fromSentAddress(defaultAddress, body),
		...toBilling(
			{
				...body,
				companyName: body.companyName ?? before.billing?.companyName,
				language: body.language ?? before.billing?.language,
			},
			before.companyName,
		),
	};
}

/** An address of a body; where it names nobody, it is of the person who is billed. */
export function fromSentAddress(
	sent: Omit<SentAddress, "country">,
	person: { readonly firstName?: string | undefined; readonly lastName?: string | undefined } = {},
): CustomerAddress {
	const optional = {
		middleName: sent.middleName,
		addressLine2: sent.addressLine2,
		state: sent.state,
		region: sent.region,
		phoneNumber: sent.phoneNumber,
	};
	return {
		firstName: sent.firstName ?? person.firstName ?? "",
		lastName: sent.lastName ?? person.lastName ?? "",
		addressLine1: sent.addressLine1 ?? "",
		city: sent.city ?? "",
		postalCode: sent.postalCode ?? "",
		...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== undefined)),
	};
}

function toBilling(
	{ firstName, lastName, language, companyName }: SentBillingProfile,
	ofCustomer: string,
): { readonly billing?: CustomerBilling } {
	const billing = {
		...(firstName === undefined ? {} : { firstName }),
		...(lastName === undefined ? {} : { lastName }),
		...(language === undefined ? {} : { language }),
		...(companyName === undefined || companyName.trim() === ofCustomer.trim() ? {} : { companyName }),
	};
	return Object.keys(billing).length === 0 ? {} : { billing };
}
