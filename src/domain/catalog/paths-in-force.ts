import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog, UpgradePath } from "./catalog.ts";

/**
 * The paths that can be taken from an offer at a moment, one for each target, in the order of the catalog: their source
 * is in force, they are open, and no open path of a source in force forbids the pair.
 */
export function pathsInForce(catalog: Catalog, offerId: OfferId, now: Instant): readonly UpgradePath[] {
	const open = (catalog.pathsFrom.get(offerId) ?? []).filter(
		(path) => catalog.sourcesInForce.has(path.source) && isOpen(path, now),
	);
	const forbidden = new Set(open.filter((path) => path.forbidden !== undefined).map((path) => path.to));
	const byTarget = new Map<OfferId, UpgradePath>();
	for (const path of open) {
		if (!forbidden.has(path.to) && !byTarget.has(path.to)) byTarget.set(path.to, path);
	}
	return [...byTarget.values()];
}

/** Whether the moment lies between the path's dates: `opensAt` inclusive, `closesAt` exclusive. */
function isOpen(path: UpgradePath, now: Instant): boolean {
	return (path.opensAt === undefined || path.opensAt <= now) && (path.closesAt === undefined || now < path.closesAt);
}
