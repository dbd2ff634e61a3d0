import type { NewCustomerRequest } from "../../../wire/api/new-customer.ts";
import type { Problem } from "../../../wire/api/problem.ts";

/** The fields of the form, in the order in which they stand. */
export const customerFields = [
	"companyName",
	"domain",
	"country",
	"culture",
	"registrationNumber",
	"lastName",
	"firstName",
	"adminName",
	"email",
	"phoneNumber",
	"addressLine1",
	"addressLine2",
	"city",
	"state",
	"postalCode",
	"resellerMpnId",
] as const;
export type CustomerField = (typeof customerFields)[number];

/** What is typed so far. */
export type CustomerEntry = Readonly<Record<CustomerField, string>> & {
	readonly delegatedAdmin: "none" | "full" | "granular";
	readonly isTest: boolean;
};

/** An empty form in a country. */
export function emptyEntry(country: string, culture: string): CustomerEntry {
	const empty = Object.fromEntries(customerFields.map((field) => [field, ""])) as Record<CustomerField, string>; // every field is filled
	return { ...empty, country, culture, adminName: "admin", delegatedAdmin: "full", isTest: false };
}

/** What is asked of the server; what is empty and need not be there is left out. */
export function toRequest(entry: CustomerEntry): NewCustomerRequest {
	const { addressLine2, state, phoneNumber, registrationNumber, resellerMpnId } = entry;
	const { companyName, domain, country, culture, email, adminName, delegatedAdmin, isTest } = entry;
	const { firstName, lastName, addressLine1, city, postalCode } = entry;
	return {
		...{ companyName, domain, country, culture, email, adminName, delegatedAdmin, isTest },
		address: {
			...{ firstName, lastName, addressLine1, city, postalCode },
			...typed({ addressLine2, state, phoneNumber }),
		},
		...typed({ registrationNumber, resellerMpnId }),
	};
}

/** What the server says of single fields. */
export function faultsOf(problem: Problem | undefined): ReadonlyMap<CustomerField, string> {
	const faults = new Map<CustomerField, string>();
	for (const { pointer, detail } of problem?.errors ?? []) {
		const field = customerFields.find((name) => pointer === `/${name}` || pointer === `/address/${name}`);
		if (field !== undefined && !faults.has(field)) faults.set(field, detail);
	}
	return faults;
}

/** The first person's sign-in name as it will be. */
export function signInName({ adminName, domain }: CustomerEntry): string {
	return `${adminName.trim().toLowerCase() || "admin"}@${domain.trim().toLowerCase() || "…"}`;
}

function typed<Texts extends Readonly<Record<string, string>>>(texts: Texts): Partial<Texts> {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== "")) as Partial<Texts>; // some of its members
}
