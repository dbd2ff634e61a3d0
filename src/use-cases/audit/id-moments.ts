import type { Instant } from "../../domain/basics/instant.ts";

/**
 * The ids that were made within some seconds before and after another one, or after a moment: a UUIDv7 begins with the
 * milliseconds at which it was made.
 */
export function idsAround(center: string | Instant, seconds: number): { readonly from: string; readonly to: string } {
	const milliseconds = center.includes("T")
		? Temporal.Instant.from(center).epochMilliseconds
		: Number.parseInt(center.slice(0, 8) + center.slice(9, 13), 16);
	return { from: firstIdAt(milliseconds - seconds * 1_000), to: firstIdAt(milliseconds + seconds * 1_000) };
}

function firstIdAt(milliseconds: number): string {
	const hex = Math.max(0, milliseconds).toString(16).padStart(12, "0");
	return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
