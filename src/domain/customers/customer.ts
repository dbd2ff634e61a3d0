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
}

export interface CustomerAddress {
	readonly firstName: string;
	readonly lastName: string;
	readonly addressLine1: string;
	readonly addressLine2?: string;
	readonly city: string;
	readonly state?: string;
	readonly postalCode: string;
	readonly phoneNumber?: string;
}
