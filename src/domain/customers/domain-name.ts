const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const shape = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`, "u");

/** A domain as it is kept: without blanks around it, lower case. */
export function toDomainName(sent: string): string {
	return sent.trim().toLowerCase();
}

/** Whether that is a full domain name in the characters of RFC 1035: at least two labels, 253 characters at most. */
export function isDomainName(domain: string): boolean {
	return domain.length <= 253 && shape.test(domain);
}
