import type { SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Day } from "../billing/day.ts";
import type { Money } from "../billing/money.ts";
import type { LineId, ProrationLine } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { comparePeople, type PersonDifference } from "../joins/compare-people.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { CustomerChange } from "./customer-change.ts";
import { describeEffects, type SubscriptionEffect, type SubscriptionState } from "./describe-effects.ts";
import { isEqual } from "./quote-difference-equal.ts";

/** One thing in which what was quoted and what would be done now differ. A side that lacks it is absent. */
export type QuoteDifference =
	| { readonly what: "line"; readonly id: LineId; readonly quoted?: ProrationLine; readonly now?: ProrationLine }
	| { readonly what: "total"; readonly quoted?: QuotedTotal; readonly now?: QuotedTotal }
	| {
			readonly what: "subscription";
			readonly id: SubscriptionId;
			readonly quoted?: SubscriptionEffect;
			readonly now?: SubscriptionEffect;
	  }
	| {
			readonly what: "license";
			readonly id: UserId;
			readonly skuId: SkuId;
			readonly quoted?: LicenseAct;
			readonly now?: LicenseAct;
	  }
	| PersonDifference;

/** What a change comes to, and from when on an invoice takes it. */
export interface QuotedTotal {
	readonly total: Money;
	readonly invoicedFrom: Day;
}

/** What becomes of one license of one user. */
export type LicenseAct = "given" | "taken" | "kept";

type Computed = Pick<CustomerChange, "charges" | "effects">;

/**
 * Everything that somebody who was shown a quote would see changed. Moments of the carrying out, versions and what the
 * change does not touch may differ.
 */
export function findQuoteDifferences(quoted: Computed, now: Computed): readonly QuoteDifference[] {
	return [
		...compareLines(quoted, now),
		...compareTotals(quoted, now),
		...compareSubscriptions(quoted, now),
		...compareLicenses(quoted, now),
		...comparePeople(quoted.effects.users ?? [], now.effects.users ?? []),
	];
}

function compareLines(quoted: Computed, now: Computed): readonly QuoteDifference[] {
	return compareById(toLines(quoted), toLines(now), isEqual).map(({ id, ...sides }) => ({
		...{ what: "line", id },
		...sides,
	}));
}

function toLines({ charges }: Computed): ReadonlyMap<LineId, ProrationLine> {
	return new Map((charges?.plan.lines ?? []).map((line) => [line.id, line]));
}

function compareTotals(quoted: Computed, now: Computed): readonly QuoteDifference[] {
	const [one, other] = [quoted, now].map(({ charges }) =>
		charges === undefined ? undefined : { total: charges.plan.total, invoicedFrom: charges.invoicedFrom },
	);
	if (isEqual(one, other)) return [];
	return [
		{ what: "total", ...(one === undefined ? {} : { quoted: one }), ...(other === undefined ? {} : { now: other }) },
	];
}

function compareSubscriptions(quoted: Computed, now: Computed): readonly QuoteDifference[] {
	const isSame = (one: SubscriptionEffect, other: SubscriptionEffect) =>
		isEqual([one.before, one.after].map(toVisible), [other.before, other.after].map(toVisible));
	return compareById(toEffects(quoted), toEffects(now), isSame).map(({ id, ...sides }) => ({
		...{ what: "subscription", id },
		...sides,
	}));
}

function toEffects({ effects }: Computed): ReadonlyMap<SubscriptionId, SubscriptionEffect> {
	return new Map(describeEffects(effects).map((effect) => [effect.subscriptionId, effect]));
}

/** What a quote shows of a subscription. */
function toVisible(state: SubscriptionState | undefined) {
	if (state === undefined) return undefined;
	const { offerId, quantity, status, billingCycle, autoRenew, committedUntil }: Subscription = state.subscription;
	const billing = state.billing === undefined ? undefined : toVisibleBilling(state.billing);
	return { offerId, quantity, status, billingCycle, autoRenew, committedUntil, billing };
}

function toVisibleBilling({ unitPrice, cycle, running, billedUntil, renewalPrice }: SubscriptionBilling) {
	return { unitPrice, cycle, running, billedUntil, renewalPrice: renewalPrice?.unitPrice };
}

function compareLicenses(quoted: Computed, now: Computed): readonly QuoteDifference[] {
	const isSame = (one: ActedLicense, other: ActedLicense) => one.act === other.act && one.plans === other.plans;
	return compareById(toLicenses(quoted), toLicenses(now), isSame).map((difference) => {
		const { quoted: one, now: other } = difference;
		const license = one ?? other;
		if (license === undefined) throw new Error("a difference has a side");
		return {
			what: "license",
			id: license.userId,
			skuId: license.skuId,
			...(one === undefined ? {} : { quoted: one.act }),
			...(other === undefined ? {} : { now: other.act }),
		};
	});
}

interface ActedLicense {
	readonly userId: UserId;
	readonly skuId: SkuId;
	readonly act: LicenseAct;
	readonly plans: string;
}

function toLicenses({ effects }: Computed): ReadonlyMap<string, ActedLicense> {
	return new Map(
		effects.assignments.flatMap(({ before, after }) => {
			const license = after ?? before;
			if (license === undefined) return [];
			const { userId, skuId, disabledPlans } = license;
			const plans = after === undefined ? "" : [...disabledPlans].sort().join(" ");
			return [[`${userId} ${skuId}`, { userId, skuId, act: toAct({ before, after }), plans }] as const];
		}),
	);
}

function toAct({ before, after }: { readonly before: unknown; readonly after: unknown }): LicenseAct {
	if (after === undefined) return "taken";
	return before === undefined ? "given" : "kept";
}

function compareById<Id extends string, Thing>(
	quoted: ReadonlyMap<Id, Thing>,
	now: ReadonlyMap<Id, Thing>,
	isSame: (one: Thing, other: Thing) => boolean,
): readonly ({ readonly id: Id } & { readonly quoted?: Thing; readonly now?: Thing })[] {
	return [...new Set([...quoted.keys(), ...now.keys()])].flatMap((id) => {
		const [one, other] = [quoted.get(id), now.get(id)];
		if (one !== undefined && other !== undefined && isSame(one, other)) return [];
		return [{ id, ...(one === undefined ? {} : { quoted: one }), ...(other === undefined ? {} : { now: other }) }];
	});
}
