import type { CustomerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** A domain of a customer's directory. No two customers of an installation have the same. */
export interface OwnedDomain {
	/** Lower case. */
	readonly name: string;
	readonly customerId: CustomerId;
	/** It came with the customer. */
	readonly isInitial: boolean;
	/** What was told when it was added later. */
	readonly verification?: DomainVerification;
	readonly addedAt: Instant;
}

/** How people of a domain sign in, and how its owner proved to be that. */
export interface DomainVerification {
	readonly authenticationType: string;
	readonly capability: string;
	readonly verificationMethod: string;
	readonly isDefault: boolean;
	/** Where people are sent to sign in, when the domain is federated. */
	readonly federation?: Readonly<Record<string, string>>;
}
