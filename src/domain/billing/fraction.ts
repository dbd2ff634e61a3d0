/** An exact ratio of whole numbers, the denominator positive; amounts before rounding, in minor units. */
export interface Fraction {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** A fraction as it stands on a line and in a row: `-7600/31`. Not reduced, so that price and days stay readable. */
export type FractionText = `${bigint}/${bigint}`;

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** The sum, over the same denominator where both have it, else reduced. */
export function addFractions(one: Fraction, other: Fraction): Fraction {
	const { denominator } = one;
	if (denominator === other.denominator) return { numerator: one.numerator + other.numerator, denominator };
	return reduce({
		numerator: one.numerator * other.denominator + other.numerator * denominator,
		denominator: denominator * other.denominator,
	});
}

/** The same ratio the other way. */
export function negateFraction({ numerator, denominator }: Fraction): Fraction {
	return { numerator: -numerator, denominator };
}

/** What a fraction exceeds a whole number by. */
export function lessWhole({ numerator, denominator }: Fraction, whole: number): Fraction {
	return { numerator: numerator - BigInt(whole) * denominator, denominator };
}

/**
 * The nearest whole number, a half away from zero: what ROUND does in the spreadsheets in whose words the documented
 * formula is written (Partner Center, "billing basics", 2020-05). A credit rounds as the charge that it mirrors.
 */
export function roundHalfAway({ numerator, denominator }: Fraction): bigint {
	const size = numerator < 0n ? -numerator : numerator;
	const rounded = (2n * size + denominator) / (2n * denominator);
	return numerator < 0n ? -rounded : rounded;
}

/** The whole number next towards zero. */
export function truncate({ numerator, denominator }: Fraction): bigint {
	return numerator / denominator;
}

/** As it is written on a line. */
export function toFractionText({ numerator, denominator }: Fraction): FractionText {
	return `${numerator}/${denominator}`;
}

/** Reads what `toFractionText` wrote; throws on anything else. */
export function parseFraction(text: FractionText): Fraction {
	const [numerator = "", denominator = ""] = text.split("/");
	const read = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
	if (read.denominator <= 0n) throw new RangeError(`${text} is no fraction`);
	return read;
}

function reduce({ numerator, denominator }: Fraction): Fraction {
	let [divisor, rest] = [numerator < 0n ? -numerator : numerator, denominator];
	while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}
