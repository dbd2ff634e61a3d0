import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Day } from "../billing/day.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Customer } from "../customers/customer.ts";
import type { Holding } from "../customers/holding.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { TransferUnderWay } from "../transfers/license-transfer.ts";

/** Everything an upgrade's rules may look at, read in one transaction. */
export interface UpgradeFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
	readonly source: Subscription;
	/** The calling partner's other subscriptions of the customer, add-ons included, the source left out. */
	readonly otherSubscriptions: readonly Subscription[];
	/**
	 * What the customer holds besides the source: `otherSubscriptions` once more as holdings, those of other partners,
	 * and those of other channels.
	 */
	readonly holdings: readonly Holding[];
	/** Seats of the source's SKU in the customer's other active subscriptions, whoever sold them. */
	readonly otherSeatsOfSourceSku: number;
	/** What a seat of each target costs this customer; absent where the partner bills nothing here. */
	readonly prices?: ReadonlyMap<OfferId, FoundPrice>;
	/** The day that money and the new term count from: that of `now`, or of the quote that is carried out. */
	readonly day: Day;
	/** Transfers of licenses that are not over; none when absent. */
	readonly transfers?: readonly TransferUnderWay[];
	/** Up to how many users the upgrade moves by itself; the usual number when absent. */
	readonly mostMovedAtOnce?: number;
	/** False when an app-only token must not move users' licenses (the original's rule; a setting turns it off). */
	readonly mayMoveLicenses: boolean;
}
