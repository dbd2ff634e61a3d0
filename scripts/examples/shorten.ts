const mostItems = 2;
const longestText = 400;

/** Stands in place of what only one person or program may know. */
const hidden = "hidden-in-examples";

/** Members whose text opens a door. */
const secret = /password|secret|^(token|link|codes|recoveryCodes|challenge|uri|key|signature)$/iu;
/** Members of that name which open nothing. */
const open = /^(links|headers|hasPassword|passwordChangedAt|lastPasswordChangeDateTime)$/u;

/** Lists of at most two items, no long texts, no secrets; the shape stays. */
export function shorten(value: unknown): unknown {
	return shortenAt([], value);
}

/** Every text in it that stands under a name that tells of a secret. */
export function secretsIn(value: unknown, path: readonly string[] = []): readonly string[] {
	if (typeof value === "string")
		return isSecret(path) && value !== "" && value !== hidden ? [`${path.join(".")}: ${value}`] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) => secretsIn(one, [...path, name]));
}

function shortenAt(path: readonly string[], value: unknown): unknown {
	if (typeof value === "string") return isSecret(path) && value !== "" ? hidden : value.slice(0, longestText);
	if (Array.isArray(value))
		return value.slice(0, mostItems).map((one, index) => shortenAt([...path, String(index)], one));
	if (typeof value !== "object" || value === null) return value;
	const isPasswordChange = "current" in value && "next" in value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, isPasswordChange ? hidden : shortenAt([...path, name], one)]),
	);
}

/** A list of codes is as secret as one; a link within `links` is an address. */
function isSecret(path: readonly string[]): boolean {
	const name = path.findLast((part) => !/^\d+$/u.test(part)) ?? "";
	return secret.test(name) && !path.some((part) => open.test(part));
}
