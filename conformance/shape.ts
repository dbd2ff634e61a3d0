/** By path, such as `items[].id`, the JSON types that a documented answer has there. */
export type Shape = Readonly<Record<string, readonly string[]>>;

/** What of a documented shape an answer lacks or has otherwise; empty when it has all of it. */
export function findShapeFaults(shape: Shape, body: unknown): readonly string[] {
	const found = new Map<string, Set<string>>();
	collect(body, "", found);
	return Object.entries(shape).flatMap(([path, types]) => {
		const ours = found.get(path);
		if (ours === undefined) return isBelowNull(path, shape, found) ? [] : [`${path} is missing`];
		const other = [...ours].filter((type) => !isAsGood(type, types));
		return other.length === 0 ? [] : [`${path} is ${other.join(" or ")}, documented as ${types.join(" or ")}`];
	});
}

function collect(value: unknown, path: string, found: Map<string, Set<string>>): void {
	if (path !== "") {
		const types = found.get(path) ?? new Set<string>();
		types.add(typeOf(value));
		found.set(path, types);
	}
	if (Array.isArray(value)) {
		for (const one of value) collect(one, `${path}[]`, found);
	} else if (typeof value === "object" && value !== null) {
		for (const [name, one] of Object.entries(value)) collect(one, path === "" ? name : `${path}.${name}`, found);
	}
}

function typeOf(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	return typeof value;
}

/** A whole number is a number too, whoever documents `1` may mean a price, and a `null` tells no type. */
function isAsGood(type: string, documented: readonly string[]): boolean {
	if (documented.includes(type) || documented.every((one) => one === "null")) return true;
	const numbers = ["integer", "number"];
	return numbers.includes(type) && documented.some((one) => numbers.includes(one));
}

/** Nulls are left out on the wire, as the contract says, so a member that is only ever null in a document may be absent. */
function isBelowNull(path: string, shape: Shape, found: ReadonlyMap<string, ReadonlySet<string>>): boolean {
	if (shape[path]?.every((type) => type === "null") === true) return true;
	const parent = path.replace(/(\[\]|\.[^.[]+)$/u, "");
	return parent !== path && !found.has(parent) && parent in shape && isBelowNull(parent, shape, found);
}
