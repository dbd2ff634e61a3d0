import { describe, expect, test } from "vitest";
import { skuOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import { planLicenseMoves } from "./plan-license-moves.ts";
import { factsOf, moveOne, plans } from "./test-moves.ts";

describe("a move", () => {
	test("gives the target's license and takes the source's in one step", () => {
		expect(moveOne({}).move).toEqual({
			userId: "user-kim",
			removeSkuId: skuOf("basic"),
			assignment: { userId: "user-kim", skuId: skuOf("e3"), disabledPlans: [], assignedAt: now },
		});
	});

	test("carries switched-off plans over, to the plan that takes their place where there is one", () => {
		const license = { disabledPlans: plans("EXCHANGE_S_STANDARD", "TEAMS1", "OFFICEMOBILE_SUBSCRIPTION", "UNKNOWN") };
		const { move, issues } = moveOne({ license });
		expect(move?.assignment.disabledPlans).toEqual(["EXCHANGE_S_ENTERPRISE", "TEAMS1"]);
		expect(issues).toEqual([{ kind: "disabledPlansDropped", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }]);
	});

	test("only takes the old license from a user who has the target's already", () => {
		const held = makeAssignment("kim", "e3", { disabledPlans: plans("TEAMS1") });
		const { move, outcome } = moveOne({
			others: [held],
			user: { usageLocation: "" },
			facts: { targetSeats: 0 },
		});
		expect(move).toEqual({ userId: "user-kim", removeSkuId: skuOf("basic"), assignment: held });
		expect(outcome).toBe("moves");
	});

	test("passes over users without the source's license, and licenses of users it was not told of", () => {
		const planned = planLicenseMoves(factsOf([makeUser("lee")], [makeAssignment("kim", "basic")]));
		expect(planned).toEqual({ moves: [], affected: [], users: { holding: 0, moving: 0, keepingOld: 0 } });
	});

	test("is nothing between offers of one SKU", () => {
		const planned = planLicenseMoves(
			factsOf([makeUser("kim")], [makeAssignment("kim", "basic")], { targetSkuId: skuOf("basic") }),
		);
		expect(planned).toEqual({ moves: [], affected: [], users: { holding: 1, moving: 0, keepingOld: 1 } });
	});
});

/** The twins differ in Yammer only; whoever has it switched off notices nothing. */
const sameYammer = { disabledPlans: plans("YAMMER_MIDSIZE") };

describe("when seats run out", () => {
	const names = ["다", "가", "나", "b", "a"];
	const users = names.map((displayName, index) => makeUser(`${index}`, { displayName }));
	const assignments = names.map((_, index) => makeAssignment(`${index}`, "basicTwin", sameYammer));
	const seats = (targetSeats: number, remainingSourceSeats = 0) =>
		planLicenseMoves(
			factsOf(users, assignments, {
				sourceSkuId: skuOf("basicTwin"),
				targetSkuId: skuOf("basic"),
				targetSeats,
				remainingSourceSeats,
			}),
		);

	test("users move by display name until the target is full, the rest lack a license", () => {
		const { moves, affected } = seats(3);
		expect(moves.map(({ userId }) => userId)).toEqual(["user-4", "user-3", "user-1"]);
		expect(affected).toMatchObject([
			{ displayName: "나", outcome: "keepsOld", issues: [{ kind: "notEnoughLicenses" }] },
			{ displayName: "다", outcome: "keepsOld", issues: [{ kind: "notEnoughLicenses" }] },
		]);
	});

	test("the rest stay without trouble where the customer has seats of the old product left", () => {
		const { users: counts, affected } = seats(3, 1);
		expect(counts).toEqual({ holding: 5, moving: 3, keepingOld: 2 });
		expect(affected.map(({ displayName }) => displayName)).toEqual(["다"]);
		expect(seats(3, 2).affected).toEqual([]);
	});

	test("namesakes go by id", () => {
		const twins = ["2", "1"].map((name) => makeUser(name, { displayName: "김민서" }));
		const planned = planLicenseMoves(
			factsOf(twins, [makeAssignment("1", "basic"), makeAssignment("2", "basic")], { targetSeats: 1 }),
		);
		expect(planned.moves.map(({ userId }) => userId)).toEqual(["user-1"]);
	});

	test("users of the target's product take up its seats, and those who cannot move take up none", () => {
		const blocked = makeUser("blocked", { displayName: "0", usageLocation: "" });
		const planned = planLicenseMoves(
			factsOf(
				[...users, blocked, makeUser("old hand")],
				[...assignments, makeAssignment("blocked", "basicTwin", sameYammer), makeAssignment("old hand", "basic")],
				{ sourceSkuId: skuOf("basicTwin"), targetSkuId: skuOf("basic"), targetSeats: 4, remainingSourceSeats: 1 },
			),
		);
		expect(planned.moves).toHaveLength(3);
		// The one seat that is left of the old product is taken by the user who cannot move.
		expect(planned.affected.map(({ displayName, issues }) => [displayName, issues[0]?.kind])).toEqual([
			["0", "missingUsageLocation"],
			["나", "notEnoughLicenses"],
			["다", "notEnoughLicenses"],
		]);
	});
});

describe("when users are chosen", () => {
	const users = ["a", "b", "c"].map((name) => makeUser(name));
	const assignments = ["a", "b", "c"].map((name) => makeAssignment(name, "basicTwin", sameYammer));
	const choose = (remainingSourceSeats: number, names: readonly string[]) =>
		planLicenseMoves(
			factsOf(users, assignments, {
				sourceSkuId: skuOf("basicTwin"),
				targetSkuId: skuOf("basic"),
				remainingSourceSeats,
				chosen: new Set(names.map((name) => makeUser(name).id)),
			}),
		);

	test("only they move, and the rest stay without trouble where seats of the old product are left", () => {
		const planned = choose(2, ["b"]);
		expect(planned.moves.map(({ userId }) => userId)).toEqual(["user-b"]);
		expect(planned.affected).toEqual([]);
		expect(planned.users).toEqual({ holding: 3, moving: 1, keepingOld: 2 });
	});

	test("whoever is left behind without a seat is listed", () => {
		expect(choose(1, ["b"]).affected).toMatchObject([
			{ displayName: "c", outcome: "keepsOld", issues: [{ kind: "licenseNotMoved" }] },
		]);
	});
});

test("without license transfer everyone keeps the old license and is told what the target lacks", () => {
	const users = [makeUser("b"), makeUser("a")];
	const assignments = [
		makeAssignment("a", "basic", { disabledPlans: plans("OFFICEMOBILE_SUBSCRIPTION") }),
		makeAssignment("b", "basic"),
	];
	const planned = planLicenseMoves(factsOf(users, assignments, { licenseTransfer: false }));
	expect(planned.moves).toEqual([]);
	expect(planned.users).toEqual({ holding: 2, moving: 0, keepingOld: 2 });
	expect(planned.affected).toMatchObject([
		{ displayName: "a", outcome: "keepsOld", issues: [{ kind: "licenseNotMoved" }] },
		{
			displayName: "b",
			outcome: "keepsOld",
			issues: [{ kind: "licenseNotMoved" }, { kind: "servicesLost", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }],
		},
	]);
});
