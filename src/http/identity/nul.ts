/** Whether a text holds the character NUL, which PostgreSQL takes in no text: nothing of ours is named by it. */
export function holdsNul(text: string): boolean {
	return text.includes("\0");
}

/** The same of an address or a form that is still percent-encoded. */
export function holdsEncodedNul(text: string): boolean {
	return holdsNul(text) || text.includes("%00");
}
