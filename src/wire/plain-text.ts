/** Text that both databases keep as it is: no NUL, which PostgreSQL refuses, and no half of a surrogate pair. */
export function isPlainText(text: string): boolean {
	return text.isWellFormed() && !text.includes("\0");
}

/** Where in a value that has passed its schema the first text stands that is not plain; undefined when all of it is. */
export function findBrokenText(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
	if (typeof value === "string") return isPlainText(value) ? undefined : path;
	if (typeof value !== "object" || value === null) return undefined;
	for (const [name, part] of Object.entries(value)) {
		const found = findBrokenText(part, [...path, name]);
		if (found !== undefined) return found;
	}
	return undefined;
}
