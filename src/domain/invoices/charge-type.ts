import type { ChargeKind, LineProof, ProrationLine } from "../billing/proration-line.ts";
import type { BillingCycle, CommerceRegime } from "../catalog/catalog.ts";

/** What the name of a charge depends on besides its kind. */
export interface ChargeTypeFacts {
	readonly regime: CommerceRegime;
	readonly cycle: BillingCycle;
	/** Which way a change of seats went; see `seatDirections`. */
	readonly seats?: "added" | "removed";
}

/** A name, or names by what they depend on. */
type TypeNames =
	| string
	| Readonly<Record<BillingCycle, string>>
	| Readonly<Record<LineProof["direction"], string>>
	| Readonly<Record<"added" | "removed", string>>;

/**
 * Legacy, from Partner Center's page of reconciliation charge types (2020-05): a monthly subscription is charged by
 * `Cycle fee` from its first month on, an annual one by `Prorate fees when purchase` first (examples M1, A1); `Cancel
 * fee` stands for suspension and for the source of an upgrade too (M3, M4, A4, A5).
 */
const legacyTypes = {
	purchase: { monthly: "Cycle fee", annual: "Prorate fees when purchase", none: "Prorate fees when purchase" },
	cycle: "Cycle fee",
	renewal: { monthly: "Cycle fee", annual: "Renew fee", none: "Renew fee" },
	seatChange: "Cycle instance prorate",
	cancellation: "Cancel fee",
	reactivation: "Prorate fees when activate",
	conversion: {
		credit: "Prorate fees when convert from current offer",
		charge: "Prorate fees when convert to new offer",
	},
	/** Never written: legacy upgrades are a cancellation and a purchase. */
	upgrade: "Cancel fee",
} as const satisfies Record<ChargeKind, TypeNames>;

/** New commerce, from the same page's list for one-time and recurring charges and its scenarios (2019; O1 to O4, U1). */
const newCommerceTypes = {
	purchase: "new",
	cycle: "cycleCharge",
	renewal: "renew",
	seatChange: { added: "addQuantity", removed: "removeQuantity" },
	cancellation: "cancelImmediate",
	/** Never written: new commerce keeps billing while suspended. */
	reactivation: "new",
	/** A trial that is bought, and an upgrade, are both `convert`. */
	conversion: "convert",
	upgrade: "convert",
} as const satisfies Record<ChargeKind, TypeNames>;

type NameIn<Names> = Names extends string ? Names : Names[keyof Names];

/** Every name that a charge of ours can have. */
export type ChargeType = NameIn<(typeof legacyTypes)[ChargeKind]> | NameIn<(typeof newCommerceTypes)[ChargeKind]>;

/** Partner Center's name of the charge, as reconciliation files print it. */
export function chargeTypeOf(
	{ kind, proof }: Pick<ProrationLine, "kind" | "proof">,
	facts: ChargeTypeFacts,
): ChargeType {
	return nameOf(proof, facts, (facts.regime === "legacy" ? legacyTypes : newCommerceTypes)[kind]) as ChargeType; // the tables hold no other
}

function nameOf({ direction }: LineProof, { cycle, seats }: ChargeTypeFacts, names: TypeNames): string {
	if (typeof names === "string") return names;
	if ("charge" in names) return names[direction];
	return "added" in names ? names[seats ?? "added"] : names[cycle];
}

/**
 * Which way each change of seats went, by change and subscription: both the credit of the old number and the charge of
 * the new one are called `addQuantity` or `removeQuantity` (O1, O3). `lines` holds whole changes.
 */
export function seatDirections(
	lines: readonly ProrationLine[],
): (line: ProrationLine) => "added" | "removed" | undefined {
	const most = new Map<string, { charge: number; credit: number }>();
	for (const line of lines) {
		if (line.kind !== "seatChange") continue;
		const seats = most.get(keyOf(line)) ?? { charge: 0, credit: 0 };
		const { direction, quantity } = line.proof;
		most.set(keyOf(line), { ...seats, [direction]: Math.max(seats[direction], quantity) });
	}
	return (line) => {
		const seats = line.kind === "seatChange" ? most.get(keyOf(line)) : undefined;
		if (seats === undefined) return undefined;
		return seats.charge < seats.credit ? "removed" : "added";
	};
}

function keyOf({ changeId, subscriptionId }: ProrationLine): string {
	return `${changeId} ${subscriptionId}`;
}
