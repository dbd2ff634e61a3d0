import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
	faults,
	missingText,
	offer,
	path,
	plan,
	sku,
	soundTables,
	type Table,
} from "../test/support/broken-catalog.ts";
import { BrokenCatalogError, loadCatalog } from "./catalog-files.ts";
import { catalogFiles } from "./domain/catalog/catalog-rows.ts";

const root = mkdtempSync(join(tmpdir(), "seatlift-catalog-"));
afterAll(() => rmSync(root, { recursive: true }));

let directories = 0;

function write(tables: Readonly<Record<Table, unknown>>): string {
	const directory = join(root, String(++directories));
	mkdirSync(directory);
	for (const [table, file] of Object.entries(catalogFiles)) {
		const content = tables[table as Table]; // the keys of catalogFiles
		writeFileSync(join(directory, file), typeof content === "string" ? content : JSON.stringify(content));
	}
	return directory;
}

/** The lines of the error that the catalog is refused with; none when it is sound. */
function refusalOf(directory: string): string[] {
	try {
		loadCatalog({ directory, sourcesInForce: ["guide"] });
		return [];
	} catch (error) {
		if (!(error instanceof BrokenCatalogError)) throw error;
		expect(error.message).toContain(directory);
		return error.message.split("\n").slice(1);
	}
}

test("a sound catalog loads", () => {
	expect(refusalOf(write(soundTables()))).toEqual([]);
});

describe("a broken row is refused with its file and place:", () => {
	test.each(Object.entries(faults))("%s", (_name, plant) => {
		const tables = soundTables();
		const line = plant(tables);
		expect(refusalOf(write(tables))).toEqual([line]);
	});
});

test("all faults are reported at once, whichever there are", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(Object.values(faults), { minLength: 2 }), (planted) => {
			const tables = soundTables();
			const lines = planted.map((plant) => plant(tables));
			expect(refusalOf(write(tables)).toSorted()).toEqual(lines.toSorted());
		}),
		{ numRuns: 50 },
	);
});

test("errors stand in the order of the files and their rows", () => {
	const tables = soundTables();
	tables.planRules[0] = { kind: "never", plan: "CALL" };
	tables.offers[3] = offer("trial", { category: "trial", sku: "BEST", rank: -1 });
	tables.offers[1] = offer("better", { sku: "BEST" });
	tables.servicePlans[2] = plan("CHAT", { tier: 0 });
	expect(refusalOf(write(tables)).map((line) => line.trim().split(" (")[0])).toEqual([
		"service-plans.json row 3",
		"offers.json row 2",
		"offers.json row 4",
		"plan-rules.json row 1",
	]);
});

test("two plans that exclude each other cannot come in one SKU", () => {
	const tables = soundTables();
	tables.skus.push(sku("MAILS", ["MAIL1", "MAIL2"]));
	expect(refusalOf(write(tables))).toEqual([
		"  skus.json row 4 (MAILS): lists MAIL1 and MAIL2, which are of one family (mail); plans that come together need families of their own",
		"  skus.json row 4 (MAILS): lists MAIL1 and MAIL2, which exclude each other",
	]);
});

test("a row that cannot be read is reported once, not again by every row that refers to it", () => {
	const tables = soundTables();
	tables.offers[1] = offer("better", { rank: "first" });
	tables.skus[0] = sku("BASIC", ["MAIL1", "CHAT"], { title: "Basic" });
	expect(refusalOf(write(tables))).toEqual([
		"  skus.json row 1 (BASIC): title: Invalid input: expected object, received string",
		"  offers.json row 2 (better): rank: Invalid input: expected number, received string",
	]);
});

test("a row without a name, or that is no row at all, is reported by its place", () => {
	const tables = soundTables();
	const lines = refusalOf(write({ ...tables, upgradePaths: [...tables.upgradePaths, 7, {}] }));
	expect(lines).toEqual([
		"  upgrade-paths.json row 2: Invalid input: expected object, received number",
		`  upgrade-paths.json row 3: from: ${missingText}`,
		`  upgrade-paths.json row 3: to: ${missingText}`,
		'  upgrade-paths.json row 3: source: Invalid option: expected one of "guide"|"catalog2019"|"newCommerce"',
	]);
});

test("a file that cannot be read is reported beside the faults of the others", () => {
	const tables = soundTables();
	tables.skus.push(sku("K", []));
	const broken = write({ ...tables, servicePlans: "[{", offers: { rows: [] } });
	rmSync(join(broken, catalogFiles.planRules));
	const lines = refusalOf(broken);
	expect(lines).toHaveLength(4);
	expect(lines[0]).toMatch(/^ {2}service-plans\.json: cannot be read: .*JSON/u);
	expect(lines[1]).toBe("  skus.json row 4 (K): lists no service plan");
	expect(lines[2]).toBe("  offers.json: is not a list of rows");
	expect(lines[3]).toMatch(/^ {2}plan-rules\.json: cannot be read: ENOENT/u);
});

test("one path may close at the moment when it opens again", () => {
	const tables = soundTables();
	tables.upgradePaths.push(path("basic", "better", { opensAt: "2026-12-01T00:00:00Z" }));
	expect(refusalOf(write(tables))).toEqual([]);
});
