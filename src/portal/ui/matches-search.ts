/** Whether any of the texts contains the search, whatever the case and the spacing around it. */
export function matchesSearch(search: string, ...texts: readonly string[]): boolean {
	const wanted = search.trim().normalize("NFC").toLocaleLowerCase();
	return wanted === "" || texts.some((text) => text.normalize("NFC").toLocaleLowerCase().includes(wanted));
}
