import type { CatalogIndex } from "./catalog-index.ts";
import type { CatalogRows, PlacedRow, UpgradePathRow } from "./catalog-rows.ts";
import { findInRows, type RowFinding } from "./row-finding.ts";

/** A path leads from one known offer to another that it can lead to, and stands once at any time in its source. */
export function checkUpgradePaths(rows: CatalogRows, index: CatalogIndex): readonly RowFinding[] {
	return [
		...findInRows(rows.upgradePaths, (path) => [
			...endProblems(path, index),
			...dateProblems(path),
			...insteadProblems(path, rows, index),
		]),
		...findOverlaps(rows.upgradePaths),
	];
}

function endProblems(path: UpgradePathRow, index: CatalogIndex): readonly string[] {
	const from = index.offers.get(path.from);
	const to = index.offers.get(path.to);
	return [
		...(index.has("offers", path.from) ? [] : [`leads from the unknown offer ${path.from}`]),
		...(index.has("offers", path.to) ? [] : [`leads to the unknown offer ${path.to}`]),
		...(path.from === path.to ? ["leads from an offer to itself"] : []),
		...(from?.category === "addOn" ? [`leads from ${path.from}, which is an add-on`] : []),
		...(to?.category === "addOn" ? [`leads to ${path.to}, which is an add-on`] : []),
		...(to?.category === "trial" ? [`leads to ${path.to}, which is a trial`] : []),
		...(from !== undefined && to !== undefined && from.regime !== to.regime
			? [`leads from the ${from.regime} offer ${path.from} to the ${to.regime} offer ${path.to}`]
			: []),
	];
}

function dateProblems({ opensAt, closesAt }: UpgradePathRow): readonly string[] {
	if (opensAt === undefined || closesAt === undefined || opensAt < closesAt) return [];
	return [`opensAt ${opensAt} is not before closesAt ${closesAt}`];
}

/** The edition that a forbidden path names instead must be one that the same source allows. */
function insteadProblems(path: UpgradePathRow, rows: CatalogRows, index: CatalogIndex): readonly string[] {
	const instead = path.forbidden?.instead;
	if (instead === undefined) return [];
	if (!index.has("offers", instead)) return [`names the unknown offer ${instead} instead`];
	const isAllowed = rows.upgradePaths.some(
		({ row }) =>
			row.forbidden === undefined && row.from === path.from && row.to === instead && row.source === path.source,
	);
	return isAllowed ? [] : [`names ${instead} instead, to which ${path.source} has no path from ${path.from}`];
}

function findOverlaps(paths: readonly PlacedRow<UpgradePathRow>[]): readonly RowFinding[] {
	return paths.flatMap(({ place, row }, position) => {
		const earlier = paths.slice(0, position).find((other) => isSamePath(row, other.row) && overlap(row, other.row));
		return earlier === undefined
			? []
			: [{ place, problem: `repeats row ${earlier.place}: the same path in the same source at the same time` }];
	});
}

function isSamePath(one: UpgradePathRow, other: UpgradePathRow): boolean {
	return one.from === other.from && one.to === other.to && one.source === other.source;
}

/** Periods are half-open: one may close at the moment when the next opens. */
function overlap(one: UpgradePathRow, other: UpgradePathRow): boolean {
	return opensBefore(one, other) && opensBefore(other, one);
}

function opensBefore(one: UpgradePathRow, other: UpgradePathRow): boolean {
	return one.opensAt === undefined || other.closesAt === undefined || one.opensAt < other.closesAt;
}
