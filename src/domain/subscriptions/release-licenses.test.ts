import { describe, expect, test } from "vitest";
import { toId, type UserId } from "../basics/ids.ts";
import { getOffer } from "../catalog/catalog.ts";
import type { DelegatedAdmin } from "../customers/partner-relationship.ts";
import { makeCatalog, offerOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeRelationship, makeSubscription, now } from "../upgrades/test-facts.ts";
import { planSeatChange } from "./plan-seat-change.ts";
import type { SeatFacts } from "./seat-change.ts";

const full: DelegatedAdmin = { kind: "full", services: ["office365"] };
const names = ["a", "b", "c"];
const ids = names.map((name) => toId<UserId>(`user-${name}`));

function factsOf(changes: Partial<SeatFacts> = {}): SeatFacts {
	return {
		now,
		offer: getOffer(makeCatalog(), offerOf("basic")),
		subscription: makeSubscription("basic", { quantity: 5 }),
		batches: [{ id: "first", subscriptionId: toId("subscription-basic"), quantity: 5, addedAt: now }],
		otherQuantityOfSku: 0,
		assignments: names.map((name) => makeAssignment(name, "basic", {})),
		relationship: makeRelationship(full),
		mayMoveLicenses: true,
		newBatchId: "new",
		...changes,
	};
}

function codesOf(facts: SeatFacts, change: number, release: readonly UserId[] = ids) {
	const planned = planSeatChange(facts, { change }, release);
	return planned.kind === "refused" ? planned.refusals : [];
}

describe("taking licenses from users", () => {
	test("goes with delegated admin, by a person", () => {
		expect(codesOf(factsOf(), -3)).toEqual([]);
	});

	test.each<DelegatedAdmin>([
		{ kind: "none" },
		{ kind: "full", services: ["azure"] },
		{ kind: "granular", services: ["office365"], roles: ["directoryReaders"], until: toLater() },
	])("is refused with delegated admin $kind that does not let the partner write", (admin) => {
		const refusals = codesOf(factsOf({ relationship: makeRelationship(admin) }), -3);
		expect(refusals).toEqual([{ code: "releaseNotAllowed", lacking: "delegatedAdmin" }]);
	});

	test("is refused to an app on its own", () => {
		expect(codesOf(factsOf({ mayMoveLicenses: false }), -3)).toEqual([
			{ code: "releaseNotAllowed", lacking: "userContext" },
		]);
	});

	test("takes no more than the seats that are returned, and none when seats are added", () => {
		expect(codesOf(factsOf(), -2)).toEqual([{ code: "releaseTooMany", named: 3, returned: 2 }]);
		expect(codesOf(factsOf(), 4)).toEqual([{ code: "releaseTooMany", named: 3, returned: 0 }]);
	});
});

test("nothing changes where the reseller relationship has ended, with or without licenses", () => {
	const ended = factsOf({ relationship: makeRelationship(full, "ended") });
	expect(codesOf(ended, 1, [])).toEqual([{ code: "resellerEnded" }]);
	expect(codesOf(ended, -1, []).map(({ code }) => code)).toContain("resellerEnded");
});

function toLater() {
	return "2099-01-01T00:00:00.000Z" as typeof now; // a moment in our own form
}
