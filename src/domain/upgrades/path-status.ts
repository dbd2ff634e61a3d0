import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog, UpgradePath } from "../catalog/catalog.ts";
import { pathsInForce } from "../catalog/paths-in-force.ts";
import type { NoPathCause } from "./upgrade-refusal.ts";

/** Whether one offer can be upgraded to another now, and if not, why not. */
export type PathStatus = { readonly open: true } | { readonly open: false; readonly cause: NoPathCause };

export interface PathQuestion {
	readonly from: OfferId;
	readonly to: OfferId;
	readonly now: Instant;
}

/** Weighs every documented row for the pair; one row in force is enough, else the cause says what would have to change. */
export function findPathStatus(catalog: Catalog, { from, to, now }: PathQuestion): PathStatus {
	if (pathsInForce(catalog, from, now).some((path) => path.to === to)) return { open: true };
	const rows = (catalog.pathsFrom.get(from) ?? []).filter((row) => row.to === to);
	const inForce = rows.filter((row) => catalog.sourcesInForce.has(row.source));
	const cause = forbiddenFor(inForce, now) ?? outsideDates(inForce, now) ?? forbiddenFor(rows, now);
	if (cause !== undefined) return { open: false, cause };
	const [documented] = rows;
	if (documented === undefined) return { open: false, cause: { kind: "undocumented" } };
	return { open: false, cause: { kind: "sourceNotInForce", source: documented.source } };
}

/** Every offer that any row names as a target, open or not, forbidden or not, each once, in the order of the rows. */
export function listNamedTargets(catalog: Catalog, from: OfferId): readonly OfferId[] {
	return [...new Set((catalog.pathsFrom.get(from) ?? []).map((row) => row.to))];
}

function forbiddenFor(rows: readonly UpgradePath[], now: Instant): NoPathCause | undefined {
	for (const row of rows) {
		const isOver = row.closesAt !== undefined && row.closesAt <= now;
		if (row.forbidden !== undefined && !isOver) return { kind: "otherEdition", instead: row.forbidden.instead };
	}
	return undefined;
}

/** The soonest opening before the latest closing: waiting helps more than knowing what is over. */
function outsideDates(rows: readonly UpgradePath[], now: Instant): NoPathCause | undefined {
	const allowing = rows.filter((row) => row.forbidden === undefined);
	const openings = allowing.flatMap((row) => (row.opensAt !== undefined && now < row.opensAt ? [row.opensAt] : []));
	const [soonest] = openings.toSorted();
	if (soonest !== undefined) return { kind: "notYetOpen", opensAt: soonest };
	const closings = allowing.flatMap((row) => (row.closesAt !== undefined && row.closesAt <= now ? [row.closesAt] : []));
	const latest = closings.toSorted().at(-1);
	return latest === undefined ? undefined : { kind: "closed", closedAt: latest };
}
