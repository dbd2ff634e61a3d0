import type { PartnerId, SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Channel, Holding } from "../customers/holding.ts";

/** A way in which a customer comes to something without any partner of this installation. */
export type OutsideChannel = Exclude<Channel, "thisPartner">;

/** All of them, as sheets and forms offer them. */
export const outsideChannels = [
	"direct",
	"volumeLicensing",
	"openLicense",
	"otherPartner",
] as const satisfies readonly OutsideChannel[];

/** What a partner knows that the customer has from elsewhere. */
export interface OutsideHolding {
	readonly id: string;
	/** Who recorded it, and alone sees it; absent for what is known without anybody's doing. */
	readonly partnerId?: PartnerId;
	readonly channel: OutsideChannel;
	readonly skuId: SkuId;
	readonly state: Holding["state"];
	readonly since: Instant;
	/** Midnight UTC of the last day of its term, inclusive; absent when nobody knows. */
	readonly committedUntil?: Instant;
	/** Seats; absent when nobody knows. */
	readonly quantity?: number;
}
