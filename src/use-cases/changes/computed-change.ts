import type { Caller } from "../../domain/access/caller.ts";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { ConversionRefusal } from "../../domain/changes/conversion.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { UndoRefusal } from "../../domain/changes/undo.ts";
import type { PersonConsequences, PersonRefusal } from "../../domain/joins/person-plan.ts";
import type { PersonRequest } from "../../domain/joins/person-request.ts";
import type { PurchaseRefusal } from "../../domain/purchases/purchase-refusal.ts";
import type { PurchaseRequest } from "../../domain/purchases/purchase-request.ts";
import type { SeatPlan } from "../../domain/subscriptions/seat-change.ts";
import type { SubscriptionUpdateRefusal } from "../../domain/subscriptions/subscription-update.ts";
import type { Transition } from "../../domain/transitions/transition.ts";
import type { TransitionPlan } from "../../domain/transitions/transition-plan.ts";
import type { TransitionRefusal } from "../../domain/transitions/transition-refusal.ts";
import type { UpgradePlan } from "../../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import type { Reader } from "../../storage/database.ts";
import type { NotFound } from "../preview-upgrade.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import type { TransferOfChange } from "../transfers/start-transfer.ts";
import type { SubscriptionToChange } from "./compute-seats.ts";
import type { CustomerMoney } from "./customer-money.ts";

/** What is to be computed, for whom, and from which day money counts it. */
export interface ChangeToCompute {
	readonly db: Reader;
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly request: ChangeRequest | PurchaseRequest | PersonRequest;
	/** Of the quote that is carried out; the customer's today when absent. */
	readonly day?: Day;
	readonly by: CustomerChange["by"];
}

/** Every reason against a change, by whose rules they are. */
export type ChangeRefusals =
	| { readonly of: "upgrade"; readonly refusals: readonly UpgradeRefusal[] }
	| { readonly of: "subscription"; readonly refusals: readonly SubscriptionUpdateRefusal[] }
	| { readonly of: "conversion"; readonly refusals: readonly ConversionRefusal[] }
	| { readonly of: "transition"; readonly refusals: readonly TransitionRefusal[] }
	| { readonly of: "person"; readonly refusals: readonly PersonRefusal[] }
	| { readonly of: "purchase"; readonly refusals: readonly PurchaseRefusal[] }
	| { readonly of: "undo"; readonly refusals: readonly UndoRefusal[] };

/** A change as it would be carried out, with what it was computed from. */
export interface PlannedChange {
	readonly kind: "planned";
	/** In the customer's time. */
	readonly at: Surroundings;
	readonly facts: CustomerFacts;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
	readonly change: CustomerChange;
	readonly upgrade?: UpgradePlan;
	readonly seats?: SeatPlan;
	/** Whose licenses move from one product to another, with the change or after it. */
	readonly transfer?: TransferOfChange | undefined;
	readonly person?: PersonConsequences;
	readonly transition?: TransitionPlan;
	/** What is kept of a transition, so that its outcome can be found. */
	readonly operation?: Transition;
	/** What the audit keeps of it. */
	readonly records: (origin: RequestOrigin) => readonly AuditRecord[];
}

export type ComputedChange = NotFound | ({ readonly kind: "refused" } & ChangeRefusals) | PlannedChange;

/** One subscription in its customer's time, with the money of both. */
export interface ChangeContext {
	readonly at: Surroundings;
	readonly money: CustomerMoney | undefined;
	readonly change: SubscriptionToChange;
}
