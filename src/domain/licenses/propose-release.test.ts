import { expect, test } from "vitest";
import { toId, type UserId } from "../basics/ids.ts";
import { proposeRelease } from "./propose-release.ts";

const holders = ["a", "b", "c", "d"].map((id) => ({ userId: toId<UserId>(id) }));

test("the first holders go, as many as have no seat left", () => {
	expect(proposeRelease(holders, { seats: 2, seatsElsewhere: 0 })).toEqual({
		...{ mustRelease: 2, userIds: ["a", "b"], heldByGroups: 0 },
	});
	expect(proposeRelease(holders, { seats: 1, seatsElsewhere: 2 }).userIds).toEqual(["a"]);
	expect(proposeRelease(holders, { seats: 9, seatsElsewhere: 0 })).toEqual({
		...{ mustRelease: 0, userIds: [], heldByGroups: 0 },
	});
});

test("who has the license from a group is passed over, and told where others are not enough", () => {
	const grouped = holders.map((one, index) => (index < 3 ? { ...one, groupName: "Sales" } : one));
	expect(proposeRelease(grouped, { seats: 2, seatsElsewhere: 0 })).toEqual({
		...{ mustRelease: 2, userIds: ["d"], heldByGroups: 1 },
	});
});
