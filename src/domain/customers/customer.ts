import type { CustomerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** A company whose subscriptions are sold: one directory (tenant), whoever sells to it. */
export interface Customer {
	readonly id: CustomerId;
	readonly companyName: string;
	readonly domain: string;
	/** ISO 3166 alpha-2. */
	readonly country: string;
	/** BCP 47, the customer's own language: `ko-KR`. */
	readonly culture: string;
	readonly email: string;
	readonly address: CustomerAddress;
	readonly createdAt: Instant;
	/** Only such a customer may have a clock of its own. */
	readonly isTest: boolean;
	/** Where the customer's own clock stands; real time when absent. */
	readonly clock?: Instant;
	readonly version: number;
	/** What invoices say where it is not the above. */
	readonly billing?: CustomerBilling;
	/** Of the organization, in the countries that ask for one. */
	readonly registrationNumber?: string;
	/** Partner network id of the reseller behind whom the partner stands as provider. */
	readonly resellerMpnId?: string;
}

/** The parts of a billing profile that may differ from the customer itself. */
export interface CustomerBilling {
	readonly companyName?: string;
	/** Of the person who is billed, not of the one at the address. */
	readonly firstName?: string;
	readonly lastName?: string;
	/** ISO 639; that of the culture when absent. */
	readonly language?: string;
}

export interface CustomerAddress {
	readonly firstName: string;
	readonly lastName: string;
	readonly middleName?: string;
	readonly addressLine1: string;
	readonly addressLine2?: string;
	readonly city: string;
	readonly state?: string;
	readonly region?: string;
	/** Empty where the country has none. */
	readonly postalCode: string;
	readonly phoneNumber?: string;
}
