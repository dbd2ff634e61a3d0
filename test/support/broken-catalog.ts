import { catalogFiles } from "../../src/domain/catalog/catalog-rows.ts";

type Row = Readonly<Record<string, unknown>>;
export type Table = keyof typeof catalogFiles;
export type Tables = Record<Table, Row[]>;
/** Plants one fault and returns the line that must report it. */
type Fault = (tables: Tables) => string;

let serial = 0;
const freshId = () => `00000000-0000-4000-8000-${(++serial).toString().padStart(12, "0")}`;
const both = (text: string) => ({ ko: text, en: text });
const source = "test";

export const plan = (name: string, more: Row = {}): Row => {
	return { name, id: freshId(), title: both(name), family: name, tier: 1, dataBearing: false, source, ...more };
};
export const sku = (partNumber: string, servicePlans: readonly string[], more: Row = {}): Row => {
	return {
		partNumber,
		id: freshId(),
		productFamily: partNumber,
		title: both(partNumber),
		servicePlans,
		source,
		...more,
	};
};
export const offer = (key: string, more: Row = {}): Row => ({
	...{ key, id: freshId(), sku: "BASIC", category: "smallBusiness", regime: "legacy", idSource: "own" },
	...{ minimumQuantity: 1, maximumQuantity: 300, limit: { unit: "none" }, termMonths: 12, billingCycles: ["monthly"] },
	...{ service: "office365", rank: 1, title: both(key), description: both(key), source },
	...more,
});
export const path = (from: string, to: string, more: Row = {}): Row => ({ from, to, source: "guide", ...more });

export const soundTables = (): Tables => ({
	servicePlans: [
		plan("MAIL1", { family: "mail" }),
		plan("MAIL2", { family: "mail", tier: 2 }),
		plan("CHAT"),
		plan("CALL"),
	],
	skus: [sku("BASIC", ["MAIL1", "CHAT"]), sku("BETTER", ["MAIL2", "CHAT"]), sku("CALLING", ["CALL"])],
	offers: [
		offer("basic"),
		offer("better", { sku: "BETTER", from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00+09:00" }),
		offer("calling", { sku: "CALLING", category: "addOn", addOnOf: ["basic"] }),
		offer("trial", { category: "trial", billingCycles: ["none"] }),
		offer("modern", { id: "CFQ7TTC0LH18:0001:CFQ7TTC0K971", regime: "newCommerce", countries: ["KR"] }),
	],
	upgradePaths: [path("basic", "better", { closesAt: "2026-12-01T00:00:00Z" })],
	planRules: [
		{ kind: "exclusive", plans: ["MAIL1", "MAIL2"], source },
		{ kind: "requires", plan: "CALL", anyOf: ["CHAT"], source },
	],
	promotions: [promotion("less")],
});

function promotion(key: string, more: Row = {}): Row {
	return {
		...{ key, id: "5EATLIFT0001:0001:5EATLIFT0001", idSource: "own", onFirstPurchase: false },
		...{ from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z", name: both(key), description: both(key), source },
		products: [{ offer: "modern", billingCycle: "monthly", basisPoints: 1000 }],
		...more,
	};
}

/** A fault that is one more row of a table. */
function row(table: Table, added: Row, problem: string): Fault {
	const { key, partNumber, name, kind, plans, plan, from, to, source: list } = added as Record<string, string>; // names
	const exclusive = kind === "exclusive" && Array.isArray(plans) ? plans.join(" × ") : undefined;
	const label = key ?? partNumber ?? name ?? exclusive ?? plan ?? `${from} → ${to}, ${list}`;
	return (tables) => {
		tables[table].push(added);
		return `  ${catalogFiles[table]} row ${tables[table].length} (${label}): ${problem}`;
	};
}

export const missingText = "Invalid input: expected string, received undefined";
const noMoment = "is not a moment with its zone, such as 2026-12-01T00:00:00Z";

export const faults: Readonly<Record<string, Fault>> = {
	"a promotion that ends before it begins": row(
		"promotions",
		promotion("late", { id: "5EATLIFT0002:0001:5EATLIFT0002", until: "2025-01-01T00:00:00Z" }),
		"from 2026-01-01T00:00:00.000Z is not before until 2025-01-01T00:00:00.000Z",
	),
	"a promotion of a legacy offer": row(
		"promotions",
		promotion("old", {
			id: "5EATLIFT0003:0001:5EATLIFT0003",
			products: [{ offer: "basic", billingCycle: "monthly", basisPoints: 1 }],
		}),
		"is for basic, which is no offer of new commerce",
	),
	"a promotion of an offer that nobody knows": row(
		"promotions",
		promotion("lost", {
			id: "5EATLIFT0004:0001:5EATLIFT0004",
			products: [{ offer: "nothing", billingCycle: "monthly", basisPoints: 1 }],
		}),
		"is for the unknown offer nothing",
	),
	"a promotion that asks for more seats than it gives": row(
		"promotions",
		promotion("tight", { id: "5EATLIFT0005:0001:5EATLIFT0005", minimumSeats: 9, maximumSeats: 8 }),
		"asks for at least 9 and at most 8 seats",
	),
	"a plan whose name stands twice": row(
		"servicePlans",
		plan("CHAT", { family: "x" }),
		"has the same name as row 3: CHAT",
	),
	"two plans of one family and tier": row(
		"servicePlans",
		plan("MAIL9", { family: "mail" }),
		"has the same family and tier as row 1: mail 1",
	),
	"a plan without a Korean title": row("servicePlans", plan("P", { title: { en: "P" } }), `title.ko: ${missingText}`),
	"a plan with a blank title": row(
		"servicePlans",
		plan("Q", { title: { ko: " ", en: "Q" } }),
		"title.ko: must not be empty",
	),
	"a plan without a source": row("servicePlans", plan("R", { source: undefined }), `source: ${missingText}`),
	"a plan with a misspelled field": row("servicePlans", plan("S", { teir: 2 }), 'Unrecognized key: "teir"'),
	"a plan whose id is no GUID": row("servicePlans", plan("T", { id: "1234" }), "id: is not a GUID"),
	"a plan with the id of another in other letters": (tables) => {
		const id = "AAAAAAAA-0000-4000-8000-000000000000";
		tables.servicePlans[2] = { ...tables.servicePlans[2], id };
		return row(
			"servicePlans",
			plan("U", { id: id.toLowerCase() }),
			`has the same id as row 3: ${id.toLowerCase()}`,
		)(tables);
	},
	"a part number that stands twice": row("skus", sku("BASIC", ["CALL"]), "has the same part number as row 1: BASIC"),
	"a SKU of an unknown plan": row("skus", sku("K1", ["CHAT", "FAX"]), "lists the unknown service plan FAX"),
	"a SKU that lists a plan twice": row("skus", sku("K2", ["CHAT", "CHAT"]), "lists the service plan CHAT twice"),
	"a SKU without plans": row("skus", sku("K3", []), "lists no service plan"),
	"an offer whose key stands twice": row("offers", offer("basic"), "has the same key as row 1: basic"),
	"an offer with the id of another": (tables) => {
		const id = String(tables.offers[0]?.id);
		return row("offers", offer("o0", { id }), `has the same id as row 1: ${id}`)(tables);
	},
	"an offer of an unknown SKU": row("offers", offer("o1", { sku: "BEST" }), "refers to the unknown SKU BEST"),
	"an offer with more seats at least than at most": row(
		"offers",
		offer("o2", { minimumQuantity: 5, maximumQuantity: 4 }),
		"minimumQuantity 5 is above maximumQuantity 4",
	),
	"an offer with no billing cycle": row("offers", offer("o3", { billingCycles: [] }), "has no billing cycle"),
	"an offer that lists a billing cycle twice": row(
		"offers",
		offer("o13", { billingCycles: ["annual", "annual"] }),
		"lists the billing cycle annual twice",
	),
	"an offer of no known category": row(
		"offers",
		offer("o14", { category: "charity" }),
		'category: Invalid option: expected one of "smallBusiness"|"enterprise"|"trial"|"addOn"',
	),
	"an offer that is sold for nothing": row(
		"offers",
		offer("o4", { billingCycles: ["none"] }),
		'has the billing cycle "none", which only trials have',
	),
	"a trial that is billed": row(
		"offers",
		offer("o5", { category: "trial" }),
		'is a trial and is not billed, so its only billing cycle is "none"',
	),
	"an offer that ends before it begins": row(
		"offers",
		offer("o6", { from: "2026-02-01T00:00:00Z", until: "2026-02-01T09:00:00+09:00" }),
		"from 2026-02-01T00:00:00.000Z is not before until 2026-02-01T00:00:00.000Z",
	),
	"an offer with a date without zone": row("offers", offer("o7", { from: "2026-02-01" }), `from: ${noMoment}`),
	"an offer with a limit of nothing": row(
		"offers",
		offer("o8", { limit: { unit: "concurrent", count: 0 } }),
		"limit.count: Too small: expected number to be >0",
	),
	"an offer with a limit that has no count": row(
		"offers",
		offer("o9", { limit: { unit: "lifetime" } }),
		"limit.count: Invalid input: expected number, received undefined",
	),
	"an add-on without a base": row(
		"offers",
		offer("a1", { category: "addOn" }),
		"is an add-on without a base offer in addOnOf",
	),
	"an add-on of an unknown offer": row(
		"offers",
		offer("a2", { category: "addOn", addOnOf: ["best"] }),
		"is an add-on of the unknown offer best",
	),
	"an add-on of an add-on": row(
		"offers",
		offer("a3", { category: "addOn", addOnOf: ["calling"] }),
		"is an add-on of calling, which is an add-on itself",
	),
	"an add-on of another regime": row(
		"offers",
		offer("a4", { category: "addOn", addOnOf: ["modern"] }),
		"is a legacy add-on of the newCommerce offer modern",
	),
	"a base offer that has bases": row("offers", offer("a5", { addOnOf: ["basic"] }), "has addOnOf but is no add-on"),
	"a legacy offer with a new-commerce id": row(
		"offers",
		offer("o10", { id: "CFQ7TTC0LDPB:0001:CFQ7TTC0K000" }),
		"is a legacy offer, so its id CFQ7TTC0LDPB:0001:CFQ7TTC0K000 must be a GUID",
	),
	"an offer sold in no country": row(
		"offers",
		offer("o11", { countries: [] }),
		"is sold in no country; leave countries out when it is sold everywhere",
	),
	"an offer with a country by name": row(
		"offers",
		offer("o12", { countries: ["Korea"] }),
		"countries.0: is not a country code of two capitals",
	),
	"a path from an unknown offer": row("upgradePaths", path("good", "better"), "leads from the unknown offer good"),
	"a path to an unknown offer": row("upgradePaths", path("basic", "best"), "leads to the unknown offer best"),
	"a path to itself": row("upgradePaths", path("basic", "basic"), "leads from an offer to itself"),
	"a path to an add-on": row("upgradePaths", path("basic", "calling"), "leads to calling, which is an add-on"),
	"a path from an add-on": row("upgradePaths", path("calling", "better"), "leads from calling, which is an add-on"),
	"a path to a trial": row("upgradePaths", path("basic", "trial"), "leads to trial, which is a trial"),
	"a path to another regime": row(
		"upgradePaths",
		path("basic", "modern"),
		"leads from the legacy offer basic to the newCommerce offer modern",
	),
	"a path that closes before it opens": row(
		"upgradePaths",
		path("better", "basic", { opensAt: "2026-12-02T00:00:00Z", closesAt: "2026-12-01T00:00:00Z" }),
		"opensAt 2026-12-02T00:00:00.000Z is not before closesAt 2026-12-01T00:00:00.000Z",
	),
	"a path that stands twice at one time": row(
		"upgradePaths",
		path("basic", "better", { opensAt: "2026-11-30T23:59:59Z" }),
		"repeats row 1: the same path in the same source at the same time",
	),
	"a path of an unknown source": row(
		"upgradePaths",
		path("trial", "better", { source: "rumor" }),
		'source: Invalid option: expected one of "guide"|"catalog2019"|"newCommerce"',
	),
	"a forbidden path with an unknown way out": row(
		"upgradePaths",
		path("trial", "better", { forbidden: { instead: "best" } }),
		"names the unknown offer best instead",
	),
	"a forbidden path whose way out is no path": row(
		"upgradePaths",
		path("trial", "basic", { forbidden: { instead: "better" } }),
		"names better instead, to which guide has no path from trial",
	),
	"a rule on an unknown plan": row(
		"planRules",
		{ kind: "requires", plan: "MAIL1", anyOf: ["FAX"], source },
		"speaks of the unknown service plan FAX",
	),
	"a plan that excludes itself": row(
		"planRules",
		{ kind: "exclusive", plans: ["CHAT", "CHAT"], source },
		"names the service plan CHAT twice",
	),
	"an exclusion that stands twice": row(
		"planRules",
		{ kind: "exclusive", plans: ["MAIL2", "MAIL1"], source },
		"has the same rule as row 1: MAIL1 excludes MAIL2",
	),
	"a plan that requires none of nothing": row(
		"planRules",
		{ kind: "requires", plan: "MAIL2", anyOf: [], source },
		"requires none of anything: anyOf is empty",
	),
};
