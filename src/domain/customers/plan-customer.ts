import type { CustomerId, PartnerId } from "../basics/ids.ts";
import { addDays, type Instant } from "../basics/instant.ts";
import { type Country, findCountry, findCulture } from "../countries/country.ts";
import type { UserDraft } from "../users/user-draft.ts";
import { toKeptAddress } from "./assess-address.ts";
import { assessBilling, assessCustomer } from "./assess-customer.ts";
import type { Customer, CustomerBilling } from "./customer.ts";
import type { BillingDraft, CustomerDraft, CustomerRefusal } from "./customer-draft.ts";
import { toDomainName } from "./domain-name.ts";
import { type DelegatedAdmin, defaultGranularRoles, type PartnerRelationship } from "./partner-relationship.ts";

/** A customer with what comes into being together with it, or everything that is wrong. */
export type CustomerPlan =
	| { readonly kind: "refused"; readonly refusals: readonly CustomerRefusal[] }
	| {
			readonly kind: "planned";
			readonly customer: Customer;
			readonly relationship: PartnerRelationship;
			/** The first person of the directory, its administrator. */
			readonly admin: UserDraft;
	  };

interface Circumstances {
	readonly id: CustomerId;
	readonly partnerId: PartnerId;
	readonly now: Instant;
	/** Whether somebody of this installation has the domain. */
	readonly isTaken: boolean;
}

/** Granular delegated admin that comes with a new customer ("GDAP by default", Partner Center documentation, 2023). */
const granularDays = 730;

/** A new customer, or everything that is wrong with it. */
export function planCustomer(draft: CustomerDraft, { id, partnerId, now, isTaken }: Circumstances): CustomerPlan {
	const domain = toDomainName(draft.domain);
	const country = findCountry(draft.country);
	const refusals: readonly CustomerRefusal[] = [
		...assessCustomer(draft),
		...(isTaken ? [{ code: "domainTaken", field: "domain", domain } as const] : []),
	];
	if (refusals.length > 0 || country === undefined) return { kind: "refused", refusals };
	const registrationNumber = draft.registrationNumber?.trim() ?? "";
	const resellerMpnId = draft.resellerMpnId?.trim().toLowerCase() ?? "";
	const customer: Customer = {
		id,
		domain,
		...toBilled(draft, country),
		createdAt: now,
		isTest: draft.isTest,
		version: 1,
		...(registrationNumber === "" ? {} : { registrationNumber }),
		...(resellerMpnId === "" ? {} : { resellerMpnId }),
	};
	const delegatedAdmin = toDelegatedAdmin(draft.delegatedAdmin, now);
	return {
		kind: "planned",
		customer,
		relationship: { customerId: id, partnerId, reseller: "active", delegatedAdmin, since: now },
		admin: planAdmin(draft, customer),
	};
}

/** The customer with another billing profile, or everything that is wrong with that. */
export function planBilling(
	before: Customer,
	draft: BillingDraft,
):
	| { readonly kind: "refused"; readonly refusals: readonly CustomerRefusal[] }
	| { readonly kind: "planned"; readonly customer: Customer } {
	const country = findCountry(draft.country);
	const { country: fixed } = before;
	const refusals: readonly CustomerRefusal[] = [
		...assessBilling(draft),
		...(country === undefined || country.iso2 === fixed
			? []
			: [{ code: "countryFixed", field: "country", country: fixed } as const]),
	];
	if (refusals.length > 0 || country === undefined) return { kind: "refused", refusals };
	const { billing: _, ...rest } = before;
	return { kind: "planned", customer: { ...rest, ...toBilled(draft, country), version: before.version + 1 } };
}

function toBilled(draft: BillingDraft, country: Country) {
	const companyName = draft.companyName.trim();
	const language = draft.billing?.language?.trim().toLowerCase().split("-")[0] ?? "";
	const billing: CustomerBilling = withoutEmpty({
		companyName: draft.billing?.companyName?.trim() ?? "",
		firstName: draft.billing?.firstName?.trim() ?? "",
		lastName: draft.billing?.lastName?.trim() ?? "",
		language,
	});
	return {
		companyName,
		country: country.iso2,
		culture: findCulture(draft.culture) ?? draft.culture,
		email: draft.email.trim(),
		address: toKeptAddress(draft.address, country),
		...(Object.keys(billing).length === 0 ? {} : { billing }),
	};
}

function withoutEmpty(texts: Readonly<Record<keyof CustomerBilling, string>>): CustomerBilling {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

function toDelegatedAdmin(wanted: CustomerDraft["delegatedAdmin"], now: Instant): DelegatedAdmin {
	if (wanted === "none") return { kind: "none" };
	const services = ["office365", "azure", "dynamics365"] as const;
	if (wanted === "full") return { kind: "full", services };
	return { kind: "granular", services, roles: defaultGranularRoles, until: addDays(now, granularDays) };
}

function planAdmin({ adminName = "admin", address }: CustomerDraft, { domain, country }: Customer): UserDraft {
	const firstName = address.firstName.trim();
	const lastName = address.lastName.trim();
	const eastern = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(lastName);
	return {
		userPrincipalName: `${adminName.trim().toLowerCase()}@${domain}`,
		displayName: eastern ? `${lastName}${firstName}` : `${firstName} ${lastName}`,
		firstName,
		lastName,
		usageLocation: country,
	};
}
