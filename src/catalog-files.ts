import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseInstant } from "./domain/basics/instant.ts";
import { buildCatalog } from "./domain/catalog/build-catalog.ts";
import type {
	BillingCycle,
	Catalog,
	CommerceRegime,
	DelegatedService,
	OfferCategory,
	PathSource,
} from "./domain/catalog/catalog.ts";
import { pathSources } from "./domain/catalog/catalog.ts";
import type {
	CatalogProblem,
	CatalogRows,
	CatalogTable,
	OfferRow,
	PlacedRow,
	PlanRuleRow,
	PromotionRow,
	ServicePlanRow,
	SkuRow,
	UnreadRows,
	UpgradePathRow,
} from "./domain/catalog/catalog-rows.ts";
import { catalogFiles } from "./domain/catalog/catalog-rows.ts";
import { checkCatalog } from "./domain/catalog/check-catalog.ts";

const shippedDirectory = join(import.meta.dirname, "..", "catalog");

/** The catalog's files contradict themselves or one another; the message lists every error with file and row. */
export class BrokenCatalogError extends Error {
	readonly problems: readonly CatalogProblem[];

	constructor(directory: string, problems: readonly CatalogProblem[]) {
		const count = problems.length === 1 ? "1 error" : `${problems.length} errors`;
		super([`The catalog in ${directory} is broken: ${count}.`, ...problems.map(toLine)].join("\n"));
		this.name = "BrokenCatalogError";
		this.problems = problems;
	}
}

/** Reads the catalog's files; throws one BrokenCatalogError that lists everything that is wrong with them. */
export function loadCatalog(options: {
	readonly directory?: string;
	readonly sourcesInForce: readonly PathSource[];
}): Catalog {
	const directory = options.directory ?? shippedDirectory;
	const servicePlans = readTable(directory, "servicePlans", servicePlanRow);
	const skus = readTable(directory, "skus", skuRow);
	const offers = readTable(directory, "offers", offerRow);
	const upgradePaths = readTable(directory, "upgradePaths", upgradePathRow);
	const planRules = readTable(directory, "planRules", planRuleRow);
	// A catalog of before has no such file; then there are no promotions.
	const promotions = existsSync(join(directory, catalogFiles.promotions))
		? readTable(directory, "promotions", promotionRow)
		: { rows: [], unread: new Set<string>(), problems: [] };
	const tables = [servicePlans, skus, offers, upgradePaths, planRules, promotions];
	const rows: CatalogRows = {
		servicePlans: servicePlans.rows,
		skus: skus.rows,
		offers: offers.rows,
		upgradePaths: upgradePaths.rows,
		planRules: planRules.rows,
		promotions: promotions.rows,
		unread: {
			servicePlans: servicePlans.unread,
			skus: skus.unread,
			offers: offers.unread,
			upgradePaths: upgradePaths.unread,
			planRules: planRules.unread,
			promotions: promotions.unread,
		},
	};
	const problems = [...tables.flatMap((table) => table.problems), ...checkCatalog(rows)];
	if (problems.length > 0) throw new BrokenCatalogError(directory, problems.toSorted(byPlace));
	return buildCatalog(rows, options.sourcesInForce);
}

interface ReadTable<Row> {
	readonly rows: readonly PlacedRow<Row>[];
	readonly unread: UnreadRows;
	readonly problems: readonly CatalogProblem[];
}

function readTable<Row>(directory: string, table: CatalogTable, shape: z.ZodType<Row>): ReadTable<Row> {
	const file = catalogFiles[table];
	const content = readRows(join(directory, file));
	if (typeof content === "string") {
		return { rows: [], unread: "all", problems: [{ file, place: 0, key: "", problem: content }] };
	}
	const rows: PlacedRow<Row>[] = [];
	const unread = new Set<string>();
	const problems: CatalogProblem[] = [];
	for (const [index, value] of content.entries()) {
		const place = index + 1;
		const result = shape.safeParse(value);
		if (result.success) {
			rows.push({ place, row: result.data });
			continue;
		}
		const key = keyOf(value);
		unread.add(key);
		problems.push(...result.error.issues.map((issue) => ({ file, place, key, problem: toProblem(issue) })));
	}
	return { rows, unread, problems };
}

/** The rows of a file, or the sentence that says why there are none. */
function readRows(path: string): readonly unknown[] | string {
	try {
		const content: unknown = JSON.parse(readFileSync(path, "utf8"));
		return Array.isArray(content) ? content : "is not a list of rows";
	} catch (error) {
		return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** The name by which people and other rows speak of a row that cannot be read, as far as it has one. */
function keyOf(row: unknown): string {
	const named = namedRow.safeParse(row);
	if (!named.success) return "";
	const { key, partNumber, name, plan, plans, from, to, source } = named.data;
	return key ?? partNumber ?? name ?? plan ?? plans?.join(" × ") ?? (from ? `${from} → ${to}, ${source}` : "");
}

function toProblem(issue: z.core.$ZodIssue): string {
	return issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}

function toLine({ file, place, key, problem }: CatalogProblem): string {
	const row = place === 0 ? "" : ` row ${place}`;
	return `  ${file}${row}${key === "" ? "" : ` (${key})`}: ${problem}`;
}

const fileOrder: readonly string[] = Object.values(catalogFiles);

function byPlace(one: CatalogProblem, other: CatalogProblem): number {
	return fileOrder.indexOf(one.file) - fileOrder.indexOf(other.file) || one.place - other.place;
}

const text = z.string().regex(/\S/, "must not be empty");
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "is not a GUID");
const count = z.int().positive();
const localized = z.strictObject({ ko: text, en: text });

const instant = z.string().transform((value, context) => {
	try {
		return parseInstant(value);
	} catch {
		context.addIssue("is not a moment with its zone, such as 2026-12-01T00:00:00Z");
		return z.NEVER;
	}
});

/** Every row may say where its facts come from and what else an editor should know; only people read it. */
const provenance = { source: text, note: text.exactOptional() };

const someText = z.string().optional().catch(undefined);
const namedRow = z.object({
	key: someText,
	partNumber: someText,
	name: someText,
	plan: someText,
	plans: z.array(z.string()).optional().catch(undefined),
	from: someText,
	to: someText,
	source: someText,
});

const servicePlanRow: z.ZodType<ServicePlanRow> = z.strictObject({
	name: text,
	id: guid,
	title: localized,
	family: text,
	tier: count,
	dataBearing: z.boolean(),
	...provenance,
});

const skuRow: z.ZodType<SkuRow> = z.strictObject({
	partNumber: text,
	id: guid,
	productFamily: text,
	title: localized,
	servicePlans: z.array(text),
	...provenance,
});

const offerLimit = z.discriminatedUnion("unit", [
	z.strictObject({ unit: z.literal("none") }),
	z.strictObject({ unit: z.enum(["concurrent", "lifetime"]), count }),
]);

/** A GUID, or product, SKU and availability of new commerce. */
const offerId = z
	.string()
	.regex(
		/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{12}:[0-9a-z]{4}:[0-9a-z]{12})$/i,
		"is neither a GUID nor PRODUCT:SKU:AVAILABILITY",
	);

/** Every member of a union, so that a new member that is forgotten here is a type error. */
type Members<Union extends string> = { readonly [Member in Union]: Member };

const categories = {
	smallBusiness: "smallBusiness",
	enterprise: "enterprise",
	trial: "trial",
	addOn: "addOn",
} as const satisfies Members<OfferCategory>;
const regimes = { legacy: "legacy", newCommerce: "newCommerce" } as const satisfies Members<CommerceRegime>;
const billingCycles = { monthly: "monthly", annual: "annual", none: "none" } as const satisfies Members<BillingCycle>;
const services = {
	office365: "office365",
	azure: "azure",
	dynamics365: "dynamics365",
} as const satisfies Members<DelegatedService>;

const offerRow: z.ZodType<OfferRow> = z.strictObject({
	key: text,
	id: offerId,
	sku: text,
	category: z.enum(categories),
	regime: z.enum(regimes),
	idSource: z.enum(["public", "own"]),
	minimumQuantity: count,
	maximumQuantity: count,
	limit: offerLimit,
	termMonths: count,
	billingCycles: z.array(z.enum(billingCycles)),
	service: z.enum(services),
	rank: z.int().nonnegative(),
	countries: z.array(z.string().regex(/^[A-Z]{2}$/, "is not a country code of two capitals")).exactOptional(),
	from: instant.exactOptional(),
	until: instant.exactOptional(),
	addOnOf: z.array(text).exactOptional(),
	title: localized,
	description: localized,
	...provenance,
});

const upgradePathRow: z.ZodType<UpgradePathRow> = z.strictObject({
	from: text,
	to: text,
	source: z.enum(pathSources),
	opensAt: instant.exactOptional(),
	closesAt: instant.exactOptional(),
	forbidden: z.strictObject({ instead: text }).exactOptional(),
	note: text.exactOptional(),
});

const planRuleRow: z.ZodType<PlanRuleRow> = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("exclusive"), plans: z.tuple([text, text]), ...provenance }),
	z.strictObject({ kind: z.literal("requires"), plan: text, anyOf: z.array(text), ...provenance }),
]);

const seats = count.exactOptional();

const promotionRow: z.ZodType<PromotionRow> = z.strictObject({
	key: text,
	id: offerId,
	idSource: z.enum(["public", "own"]),
	from: instant,
	until: instant,
	onFirstPurchase: z.boolean(),
	minimumSeats: seats,
	maximumSeats: seats,
	countries: z.array(z.string().regex(/^[A-Z]{2}$/, "is not a country code of two capitals")).exactOptional(),
	products: z
		.array(
			z.strictObject({ offer: text, billingCycle: z.enum(billingCycles), basisPoints: z.int().min(1).max(10_000) }),
		)
		.min(1),
	name: localized,
	description: localized,
	...provenance,
});
