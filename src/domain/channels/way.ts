import type { Day } from "../billing/day.ts";
import type { PurchaseRefusal } from "../purchases/purchase-refusal.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { TransitionRefusal } from "../transitions/transition-refusal.ts";
import type { UpgradeRefusal } from "../upgrades/upgrade-refusal.ts";
import type { Held } from "./held.ts";

/** How something goes. */
export type EndingKind =
	/** The partner suspends it, which in legacy is canceling; in new commerce it is paid until its term ends. */
	| "suspend"
	/** New commerce within its window: canceled with the days left credited. */
	| "cancel"
	/** It has expired and goes by itself. */
	| "letEnd"
	/** The customer ends it where it was bought. */
	| "customerEnds"
	/** It was suspended and would still count toward the wanted offer's limit. */
	| "delete";

/** One step towards the wanted plan. */
export type ChannelStep =
	| {
			readonly kind: EndingKind;
			readonly held: Held;
			/** The first day on which it is done. */
			readonly day: Day;
			/** False when nobody knows how long the customer is committed; then the day is the soonest. */
			readonly dayIsKnown: boolean;
	  }
	| { readonly kind: "upgrade"; readonly source: Subscription; readonly day: Day; readonly dayIsKnown: boolean }
	| {
			/** Within new commerce: the subscription goes on as the wanted plan, or its seats go into one that is there. */
			readonly kind: "transition";
			readonly source: Subscription;
			readonly into?: Subscription;
			readonly day: Day;
			readonly dayIsKnown: boolean;
	  }
	| { readonly kind: "buy"; readonly quantity: number; readonly day: Day; readonly dayIsKnown: boolean };

/** An order of steps to the wanted plan, with what is against it even after the steps. */
export type ChannelWay = WaySteps &
	(
		| { readonly kind: "upgrade"; readonly refusals: readonly UpgradeRefusal[] }
		| {
				readonly kind: "transition";
				readonly into?: Subscription;
				readonly refusals: readonly TransitionRefusal[];
		  }
		| { readonly kind: "buy"; readonly refusals: readonly PurchaseRefusal[] }
	);

interface WaySteps {
	/** What becomes the wanted plan, or is given up for it. */
	readonly source?: Subscription;
	readonly quantity: number;
	/** The day on which the customer has it. */
	readonly ready: Day;
	readonly readyIsKnown: boolean;
	/** The day on which nothing is held twice any more. */
	readonly settled: Day;
	readonly steps: readonly ChannelStep[];
}
