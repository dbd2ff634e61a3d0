import { expect, test } from "vitest";
import { createIdMaker } from "./new-id.ts";

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

test("ids are UUIDv7s, all different, and sort as they were made also within one millisecond", () => {
	const newId = createIdMaker(() => 1_790_000_000_000);
	const ids = Array.from({ length: 20_000 }, () => newId());
	for (const id of ids.slice(0, 100)) expect(id).toMatch(uuid7);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toEqual(ids.toSorted());
});

test("ids go on upward when the clock goes back", () => {
	const times = [2_000, 1_000, 1_500, 2_000, 3_000];
	let place = 0;
	const newId = createIdMaker(() => times[place++] ?? 0);
	const ids = times.map(() => newId());
	expect(ids).toEqual(ids.toSorted());
});

test("two makers make different ids at the same moment", () => {
	const [one, other] = [createIdMaker(() => 5_000), createIdMaker(() => 5_000)];
	expect(one()).not.toBe(other());
});
