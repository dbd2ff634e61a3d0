import { addFractions, type Fraction, roundHalfAway } from "./fraction.ts";

/** Seats for some of the days that their price is for, nothing rounded yet. */
export interface PeriodShare {
	/** Minor units for one seat and the whole period. */
	readonly unitPrice: number;
	readonly quantity: number;
	readonly days: number;
	readonly periodDays: number;
}

/** A way from an exact share to whole minor units. Its name is kept on every line, so its meaning never changes. */
interface RoundingPolicy {
	/** In words of a spreadsheet; ROUND to the minor unit unless a number of decimals of it is named. */
	readonly formula: string;
	/** Whether what rounding left over from earlier lines goes into the next one. */
	readonly carries: boolean;
	readonly round: (share: ShareTerms) => bigint;
}

interface ShareTerms {
	readonly price: bigint;
	readonly quantity: bigint;
	readonly days: bigint;
	readonly periodDays: bigint;
	readonly carried: Fraction;
}

export type RoundingPolicyName = "exact" | "exactCarried" | "legacyDocumented" | "legacyDayRate3" | "newCommerceDaily";

/** Every rounding that Microsoft's documents show, by name, and one that never drifts. ADR 11 says which is for what. */
export const roundingPolicies = {
	/** The rate once, rounded once: examples A2, F7 (charge), F8 to F10, M2, P1, and the real lines of X1 (2021). */
	exact: {
		formula: "ROUND(unitPrice*quantity*days/periodDays)",
		carries: false,
		round: ({ price, quantity, days, periodDays }) =>
			roundHalfAway({ numerator: price * quantity * days, denominator: periodDays }),
	},
	/** Ours: as exact, with the remainders so far, so that the parts of a period sum to the whole however many they are. */
	exactCarried: {
		formula: "ROUND(unitPrice*quantity*days/periodDays+carried)",
		carries: true,
		round: ({ price, quantity, days, periodDays, carried }) =>
			roundHalfAway(addFractions({ numerator: price * quantity * days, denominator: periodDays }, carried)),
	},
	/** The formula of "billing basics" (Partner Center, 2020-05): a day's amount is rounded first. Examples A3, A5, A6. */
	legacyDocumented: {
		formula: "ROUND(ROUND(unitPrice*quantity/periodDays)*days/quantity)*quantity",
		carries: false,
		round: ({ price, quantity, days, periodDays }) => {
			const oneDay = roundHalfAway({ numerator: price * quantity, denominator: periodDays });
			return roundHalfAway({ numerator: oneDay * days, denominator: quantity }) * quantity;
		},
	},
	/** A seat's day rate with one decimal of the minor unit (0.143 USD): examples M4, F6, F7 (credit), 2018. */
	legacyDayRate3: {
		formula: "ROUND(ROUND(unitPrice/periodDays,1)*days*quantity)",
		carries: false,
		round: ({ price, quantity, days, periodDays }) => {
			const tenths = roundHalfAway({ numerator: price * 10n, denominator: periodDays });
			return roundHalfAway({ numerator: tenths * days * quantity, denominator: 10n });
		},
	},
	/** A seat's share is rounded and multiplied: "one-time and recurring" scenarios, 2019. Examples O2, O4. */
	newCommerceDaily: {
		formula: "ROUND(unitPrice*days/periodDays)*quantity",
		carries: false,
		round: ({ price, quantity, days, periodDays }) =>
			roundHalfAway({ numerator: price * days, denominator: periodDays }) * quantity,
	},
} as const satisfies Record<RoundingPolicyName, RoundingPolicy>;

/** Whether it is a share at all: whole numbers, a price that is not negative, at least one seat, no day too many. */
export function isShare({ unitPrice, quantity, days, periodDays }: PeriodShare): boolean {
	return (
		[unitPrice, quantity, days, periodDays].every(Number.isSafeInteger) &&
		unitPrice >= 0 &&
		quantity > 0 &&
		days >= 0 &&
		periodDays > 0 &&
		days <= periodDays
	);
}

/** The share before rounding, as price × quantity × days over the days of the period; throws when it is none. */
export function exactShare(share: PeriodShare): Fraction {
	if (!isShare(share)) throw new RangeError(`no share of a period: ${JSON.stringify(share)}`);
	const { price, quantity, days, periodDays } = toTerms(share);
	return { numerator: price * quantity * days, denominator: periodDays };
}

/**
 * The share in whole minor units. A whole period costs its price whatever the policy: the documented formula would make
 * 4.03 of a month at 4.00, and every documented cycle fee is 4.00.
 */
export function roundShare(policy: RoundingPolicyName, share: PeriodShare, carried: Fraction): bigint {
	const terms = { ...toTerms(share), carried };
	if (share.days === share.periodDays) return terms.price * terms.quantity;
	return roundingPolicies[policy].round(terms);
}

function toTerms({ unitPrice, quantity, days, periodDays }: PeriodShare): Omit<ShareTerms, "carried"> {
	return {
		price: BigInt(unitPrice),
		quantity: BigInt(quantity),
		days: BigInt(days),
		periodDays: BigInt(periodDays),
	};
}
