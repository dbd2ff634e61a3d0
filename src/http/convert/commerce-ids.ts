import type { CommerceRegime } from "../../domain/catalog/catalog.ts";

/** Legacy ids go out in upper case, those of new commerce in lower, as in the recordings. */
export function inWireCase(regime: CommerceRegime, id: string): string {
	return regime === "legacy" ? id.toUpperCase() : id;
}

/** A term as ISO 8601: `P1M`, `P1Y`, `P3Y`. */
export function toTermDuration(months: number): string {
	return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}

/** The months of a term; undefined for what is none. */
export function fromTermDuration(text: string): number | undefined {
	const found = /^P(\d{1,2})([MY])$/iu.exec(text.trim());
	if (found === null) return undefined;
	const count = Number(found[1]);
	const months = found[2]?.toUpperCase() === "Y" ? count * 12 : count;
	return months > 0 ? months : undefined;
}
