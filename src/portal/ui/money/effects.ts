import type { QuoteView } from "../../../wire/api/change.ts";
import type { MoneyView } from "../../../wire/api/money.ts";
import type { TextKey } from "../../language/text.ts";

/** One side of an effect, still without a language. */
export type EffectValue =
	| { readonly kind: "number"; readonly value: number }
	| { readonly kind: "day" | "words"; readonly value: string }
	| { readonly kind: "money"; readonly value: MoneyView }
	| { readonly kind: "text"; readonly value: TextKey };

/** What changes of one subscription. */
export interface Effect {
	readonly subscriptionId: string;
	readonly name: string;
	readonly facts: readonly {
		readonly title: TextKey;
		readonly before?: EffectValue;
		readonly after?: EffectValue;
	}[];
}

type Effects = QuoteView["effects"];
type State = NonNullable<Effects[number]["after"]>;

const facts = {
	product: { title: "effect.product", of: ({ offer }) => ({ kind: "words", value: offer.title }) },
	quantity: { title: "counts.seats", of: ({ quantity }) => ({ kind: "number", value: quantity }) },
	status: { title: "effect.status", of: ({ status }) => ({ kind: "text", value: statusKey(status) }) },
	renewal: {
		title: "effect.renewal",
		of: ({ autoRenew }) => ({ kind: "text", value: autoRenew ? "subscriptions.renews" : "subscriptions.ends" }),
	},
	cycle: { title: "effect.cycle", of: ({ billingCycle }) => ({ kind: "text", value: cycleKey(billingCycle) }) },
	committedUntil: {
		title: "effect.committedUntil",
		of: ({ committedUntil }) => ({ kind: "day", value: committedUntil }),
	},
	unitPrice: {
		title: "effect.unitPrice",
		of: ({ unitPrice }) => (unitPrice === undefined ? undefined : { kind: "money", value: unitPrice }),
	},
	renewalPrice: {
		title: "effect.renewalPrice",
		of: ({ renewalPrice }) => (renewalPrice === undefined ? undefined : { kind: "money", value: renewalPrice }),
	},
} as const satisfies Record<
	string,
	{ readonly title: TextKey; readonly of: (state: State) => EffectValue | undefined }
>;

/** What is worth saying of a subscription that is new. */
const saidOfNew = [facts.quantity, facts.status, facts.cycle, facts.committedUntil, facts.unitPrice];

/** The facts that differ, subscription by subscription; of a new one those that it begins with. */
export function listEffects(effects: Effects): readonly Effect[] {
	return effects.flatMap(({ subscriptionId, friendlyName, before, after }) => {
		const title = (after ?? before)?.offer.title ?? "";
		const changed = before === undefined ? sayNew(after) : sayChanged(before, after);
		if (changed.length === 0) return [];
		return [{ subscriptionId, name: friendlyName.trim() === "" ? title : friendlyName, facts: changed }];
	});
}

function sayNew(after: State | undefined): Effect["facts"] {
	if (after === undefined) return [];
	return saidOfNew.flatMap(({ title, of }) => {
		const value = of(after);
		return value === undefined ? [] : [{ title, after: value }];
	});
}

function sayChanged(before: State, after: State | undefined): Effect["facts"] {
	if (after === undefined) return [{ title: facts.status.title, before: facts.status.of(before) }];
	return Object.values(facts).flatMap(({ title, of }) => {
		const [old, next] = [of(before), of(after)];
		if (JSON.stringify(old) === JSON.stringify(next)) return [];
		return [{ title, ...(old === undefined ? {} : { before: old }), ...(next === undefined ? {} : { after: next }) }];
	});
}

const statuses = {
	active: "status.active",
	suspended: "status.suspended",
	deleted: "status.deleted",
	expired: "status.expired",
	pending: "status.pending",
	disabled: "status.disabled",
} as const satisfies Record<string, TextKey>;

function statusKey(status: string): TextKey {
	return Object.hasOwn(statuses, status) ? statuses[status as keyof typeof statuses] : "effect.otherStatus"; // hasOwn has just proved it
}

function cycleKey(cycle: string): TextKey {
	if (cycle === "monthly" || cycle === "annual") return `billingCycle.${cycle}`;
	return "billingCycle.none";
}
