import { describe, expect, test } from "vitest";
import { parseInstant } from "../basics/instant.ts";
import type { UpgradePath } from "../catalog/catalog.ts";
import { findPathStatus, listNamedTargets } from "./path-status.ts";
import { makeCatalog, offerOf, path, testPaths } from "./test-catalog.ts";
import { now } from "./test-facts.ts";

const row = path("basic", "e3");
const question = { from: offerOf("basic"), to: offerOf("e3"), now };
const earlier = parseInstant("2026-11-01T00:00:00Z");
const later = parseInstant("2026-12-01T00:00:00Z");
const latest = parseInstant("2027-01-01T00:00:00Z");
const instead = offerOf("standardIndia");

function statusOf(...paths: readonly UpgradePath[]) {
	const status = findPathStatus(makeCatalog({ paths }), question);
	return status.open ? "open" : status.cause;
}

describe("findPathStatus", () => {
	test("a row of a source in force is open", () => expect(statusOf(row)).toBe("open"));

	test("a pair that no row names is undocumented", () => expect(statusOf()).toEqual({ kind: "undocumented" }));

	test("a row of another source says which source would have to be in force", () => {
		const other = path("basic", "e3", "catalog2019");
		expect(statusOf(other)).toEqual({ kind: "sourceNotInForce", source: "catalog2019" });
		expect(statusOf(other, row)).toBe("open");
	});

	test("opens at its first moment and closes at its last, which no longer counts", () => {
		expect(statusOf({ ...row, opensAt: now })).toBe("open");
		expect(statusOf({ ...row, opensAt: later })).toEqual({ kind: "notYetOpen", opensAt: later });
		expect(statusOf({ ...row, closesAt: later })).toBe("open");
		expect(statusOf({ ...row, closesAt: now })).toEqual({ kind: "closed", closedAt: now });
	});

	test("of several rows one that is open is enough, then the soonest opening counts, then the latest closing", () => {
		const closed = { ...row, closesAt: earlier };
		expect(statusOf(closed, { ...row, opensAt: later }, row)).toBe("open");
		expect(statusOf(closed, { ...row, opensAt: latest }, { ...row, opensAt: later })).toEqual({
			kind: "notYetOpen",
			opensAt: later,
		});
		expect(statusOf(closed, { ...row, closesAt: now })).toEqual({ kind: "closed", closedAt: now });
	});

	test("a source in force that forbids the pair outweighs one that allows it", () => {
		const forbidden = { ...row, forbidden: { instead } };
		expect(statusOf(row, forbidden)).toEqual({ kind: "otherEdition", instead });
		expect(statusOf({ ...row, opensAt: later }, forbidden)).toEqual({ kind: "otherEdition", instead });
	});

	test("forbidding counts neither from a source out of force nor after its end, but still explains a missing path", () => {
		const elsewhere = { ...path("basic", "e3", "catalog2019"), forbidden: { instead } };
		expect(statusOf(row, elsewhere)).toBe("open");
		expect(statusOf(elsewhere)).toEqual({ kind: "otherEdition", instead });
		expect(statusOf(row, { ...row, forbidden: { instead }, closesAt: earlier })).toBe("open");
	});
});

test("listNamedTargets names each target once, in the order of the rows, open or not", () => {
	const catalog = makeCatalog({ paths: [...testPaths, path("basic", "e3", "catalog2019"), path("basic", "e5")] });
	expect(listNamedTargets(catalog, offerOf("basic"))).toEqual(["standard", "e3", "e5"].map((one) => `offer-${one}`));
	expect(listNamedTargets(catalog, offerOf("basicIndia"))).toEqual([offerOf("standardIndia"), offerOf("standard")]);
	expect(listNamedTargets(catalog, offerOf("e5"))).toEqual([]);
});
