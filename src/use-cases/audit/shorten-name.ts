/**
 * What a record tells of a name that nobody has: its first character, and the domain when that is the partner's own. People
 * also type passwords where a name belongs.
 */
export function shortenName(userName: string, ownDomain: string): string {
	const [first = ""] = userName.trim();
	const domain = userName.trim().slice(userName.trim().lastIndexOf("@") + 1);
	return domain.toLowerCase() === ownDomain.toLowerCase() ? `${first}…@${ownDomain}` : `${first}…`;
}
