import type { Instant } from "../../domain/basics/instant.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { NotRenewedReason, Unpriced } from "../../domain/timeline/lifecycle-facts.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import type { ChangeRefusals } from "../changes/computed-change.ts";
import type { NotFound } from "../preview-upgrade.ts";

/** Something that happened because its time had come. */
export type RanEvent =
	| {
			readonly kind: "happened";
			readonly at: Instant;
			readonly change: CustomerChange;
			readonly notRenewed?: NotRenewedReason;
			readonly unpriced?: Unpriced;
	  }
	| {
			readonly kind: "entryDone";
			readonly at: Instant;
			readonly change: CustomerChange;
			readonly entry: ScheduledChange;
	  }
	| {
			readonly kind: "entryFailed";
			readonly at: Instant;
			readonly entry: ScheduledChange;
			readonly against: NotFound | ChangeRefusals;
	  };
