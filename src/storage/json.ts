/** Writes a snapshot or a list as the text both databases keep. */
export function toJson(value: unknown): string {
	return JSON.stringify(value);
}

/** Reads a text that `toJson` wrote; the caller names the shape it wrote. */
export function fromJson<T>(text: string): T {
	return JSON.parse(text) as T; // only our own rows are read, and only through the store that wrote them
}
