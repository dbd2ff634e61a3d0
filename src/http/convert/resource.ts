import type { Instant } from "../../domain/basics/instant.ts";
import type { Link } from "../../wire/resource.ts";

/** A link relative to the version root. */
export function toLink(uri: string, method = "GET", headers: Link["headers"] = []): Link {
	return { uri, method, headers };
}

/** A collection as the original gives it: `totalCount` counts this page, and without items there are no links. */
export function toCollection<Item>(items: readonly Item[], self?: string, next?: Link) {
	const links =
		items.length === 0 || self === undefined
			? undefined
			: { self: toLink(self), ...(next === undefined ? {} : { next }) };
	return {
		totalCount: items.length,
		items: [...items],
		...(links === undefined ? {} : { links }),
		attributes: { objectType: "Collection" as const },
	};
}

/** A date as .NET writes it: no trailing zeros in the fraction. */
export function toWireDate(instant: Instant): string {
	// The fraction is three digits wide and seldom a whole second, but midnights are common.
	if (instant.endsWith(".000Z")) return `${instant.slice(0, -5)}Z`;
	return instant.endsWith("0Z") ? instant.replace(/0+Z$/u, "Z") : instant;
}

/** The etag of a versioned resource: base64 of its id and version, as the original's. */
export function toEtag(id: string, version: number): string {
	return btoa(`{"id":"${id}","version":${version}}`);
}

/** An etag as clients send it back, without quotes and weakness mark. */
export function readEtag(sent: string): string {
	return sent.trim().replace(/^W\//u, "").replaceAll('"', "");
}
