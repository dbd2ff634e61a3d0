import { expect, test } from "vitest";
import { type OfferId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import type { Catalog, PathSource, UpgradePath } from "./catalog.ts";
import { pathsInForce } from "./paths-in-force.ts";

const basic = toId<OfferId>("basic");
const standard = toId<OfferId>("standard");
const enterprise = toId<OfferId>("enterprise");
const opening = parseInstant("2026-12-01T00:00:00Z");
const before = parseInstant("2026-11-30T23:59:59.999Z");

function catalogOf(paths: readonly UpgradePath[], sources: readonly PathSource[]): Catalog {
	return {
		offers: new Map(),
		skus: new Map(),
		servicePlans: new Map(),
		pathsFrom: Map.groupBy(paths, (path) => path.from),
		transitionsFrom: new Map(),
		sourcesInForce: new Set(sources),
		mutuallyExclusive: [],
		dependencies: [],
	};
}

const targets = (catalog: Catalog, now = opening) => pathsInForce(catalog, basic, now).map((path) => path.to);

test("only paths of the sources in force count", () => {
	const paths: UpgradePath[] = [
		{ from: basic, to: standard, source: "guide" },
		{ from: basic, to: enterprise, source: "catalog2019" },
	];
	expect(targets(catalogOf(paths, ["guide"]))).toEqual([standard]);
	expect(targets(catalogOf(paths, ["catalog2019"]))).toEqual([enterprise]);
	expect(targets(catalogOf(paths, []))).toEqual([]);
});

test("a pair that stands in two sources is one path", () => {
	const paths: UpgradePath[] = [
		{ from: basic, to: standard, source: "guide" },
		{ from: basic, to: standard, source: "catalog2019" },
	];
	expect(pathsInForce(catalogOf(paths, ["guide", "catalog2019"]), basic, opening)).toEqual([paths[0]]);
});

test("a path is open from its first moment until just before its last", () => {
	const opens = catalogOf([{ from: basic, to: standard, source: "guide", opensAt: opening }], ["guide"]);
	expect(targets(opens, before)).toEqual([]);
	expect(targets(opens, opening)).toEqual([standard]);
	const closes = catalogOf([{ from: basic, to: standard, source: "guide", closesAt: opening }], ["guide"]);
	expect(targets(closes, before)).toEqual([standard]);
	expect(targets(closes, opening)).toEqual([]);
});

test("a source in force that forbids a pair closes it for every source", () => {
	const paths: UpgradePath[] = [
		{ from: basic, to: standard, source: "catalog2019" },
		{ from: basic, to: standard, source: "guide", forbidden: { instead: enterprise } },
	];
	expect(targets(catalogOf(paths, ["guide", "catalog2019"]))).toEqual([]);
	expect(targets(catalogOf(paths, ["catalog2019"]))).toEqual([standard]);
});

test("an offer without paths has none", () => {
	expect(pathsInForce(catalogOf([], ["guide"]), enterprise, opening)).toEqual([]);
});
