import type { Currency } from "../../domain/billing/currency.ts";
import type { BillingCycle } from "../../domain/catalog/catalog.ts";
import type { Channel, Holding } from "../../domain/customers/holding.ts";
import type { DelegatedAdmin } from "../../domain/customers/partner-relationship.ts";
import type { ProvisioningStatus, SubscriptionStatus } from "../../domain/subscriptions/subscription.ts";

/** A subscription of a story; what is left out is the ordinary. */
export interface DemoSubscription {
	/** Offer id as in the catalog. */
	readonly offer: string;
	readonly seats: number;
	readonly name?: string;
	readonly status?: SubscriptionStatus;
	readonly upgradedAway?: true;
	readonly provisioning?: ProvisioningStatus;
	readonly billingCycle?: BillingCycle;
	/** Days before the load. */
	readonly boughtDaysAgo?: number;
	/** The place, from 1, of the base in the same story, for an add-on. */
	readonly addOnTo?: number;
	/** The number in the partner network of who sold it, where the demo's partner stands behind. */
	readonly reseller?: string;
	/** Sold by the other reseller of the demo. */
	readonly byOtherPartner?: true;
}

/** One customer of the demo and what it is there to show. */
export interface DemoStory {
	readonly name: string;
	readonly domain: string;
	readonly country: string;
	/** For `docs/demo.md`. */
	readonly shows: string;
	readonly subscriptions: readonly DemoSubscription[];
	/** People; all of them hold the first subscription's license unless there are more people than seats. */
	readonly users?: number;
	/** It has an administrator with a sign-in, who can accept a request of the demo's partner. */
	readonly administrator?: true;
	readonly delegatedAdmin?: "none" | "azureOnly" | "granularReader" | "granularExpired" | "granularNoReader";
	readonly outside?: readonly {
		readonly channel: Exclude<Channel, "thisPartner">;
		readonly skuPartNumber: string;
		readonly state?: Holding["state"];
	}[];
	/** Another currency than the reseller's, by the customer's own terms. */
	readonly billedIn?: Currency;
	/** Everybody holds the license, even beyond its seats. */
	readonly overAssigned?: true;
	/** Gives some people what needs extra work on an upgrade: see `demo-people.ts`. */
	readonly withIssues?: true;
}

/** Delegated admin of a story as the domain knows it; `past` and `future` are seen from the load. */
export function toDelegatedAdmin(
	story: DemoStory,
	{ past, future }: { readonly past: DelegatedAdminEnd; readonly future: DelegatedAdminEnd },
): DelegatedAdmin {
	switch (story.delegatedAdmin) {
		case "none":
			return { kind: "none" };
		case "azureOnly":
			return { kind: "full", services: ["azure"] };
		case "granularReader":
			return { kind: "granular", services: ["office365"], roles: ["directoryReaders"], until: future };
		case "granularNoReader":
			return { kind: "granular", services: ["office365"], roles: [], until: future };
		case "granularExpired":
			return { kind: "granular", services: ["office365"], roles: ["directoryWriters"], until: past };
		default:
			return { kind: "full", services: ["office365", "azure"] };
	}
}

type DelegatedAdminEnd = Extract<DelegatedAdmin, { kind: "granular" }>["until"];
