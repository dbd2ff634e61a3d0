import { expect, test } from "vitest";
import { parseInstant } from "../../domain/basics/instant.ts";
import { readEtag, toCollection, toEtag, toWireDate } from "./resource.ts";

test.each([
	["2026-01-14T00:00:00.000Z", "2026-01-14T00:00:00Z"],
	["2026-01-14T16:57:15.097Z", "2026-01-14T16:57:15.097Z"],
	["2026-01-14T16:57:10.500Z", "2026-01-14T16:57:10.5Z"],
	["2026-01-14T10:00:00.010Z", "2026-01-14T10:00:00.01Z"],
])("the date %s goes out as %s", (instant, wire) => {
	expect(toWireDate(parseInstant(instant))).toBe(wire);
});

test("an etag is base64 of id and version, and is read with quotes, weakness mark and blanks", () => {
	const etag = toEtag("9c7e41b2-5d0a-4e36-8f19-6b2a70d4c351", 1);
	expect(etag).toBe("eyJpZCI6IjljN2U0MWIyLTVkMGEtNGUzNi04ZjE5LTZiMmE3MGQ0YzM1MSIsInZlcnNpb24iOjF9");
	for (const sent of [etag, `"${etag}"`, `W/"${etag}"`, `  "${etag}" `]) expect(readEtag(sent)).toBe(etag);
});

test("a collection counts its page and links only where there is something", () => {
	expect(toCollection([], "/customers")).toEqual({
		totalCount: 0,
		items: [],
		attributes: { objectType: "Collection" },
	});
	expect(toCollection([1, 2], "/customers")).toMatchObject({
		totalCount: 2,
		links: { self: { uri: "/customers", method: "GET", headers: [] } },
	});
	expect(toCollection([1, 2])).not.toHaveProperty("links");
});
