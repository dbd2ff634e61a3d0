import type { Problem } from "../../../wire/api/problem.ts";

type Differences = NonNullable<Problem["differences"]>;

const order = [
	"person",
	"subscription",
	"total",
	"license",
	"line",
] as const satisfies readonly Differences[number]["what"][];

/**
 * What differs, in the order in which a person asks: what has become of the subscription, what it comes to, whose license.
 * The lines behind the total stand apart, unless they are all there is.
 */
export function sortDifferences(differences: Differences): {
	readonly causes: Differences;
	readonly lines: Differences;
} {
	const sorted = differences.toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
	const causes = sorted.filter(({ what }) => what !== "line");
	const lines = sorted.filter(({ what }) => what === "line");
	return causes.length === 0 ? { causes: lines, lines: [] } : { causes, lines };
}
