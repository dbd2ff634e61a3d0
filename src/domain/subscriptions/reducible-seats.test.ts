import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { addDays } from "../basics/instant.ts";
import { makeSubscription, now } from "../upgrades/test-facts.ts";
import { reducibleSeats } from "./reducible-seats.ts";
import type { SeatBatch } from "./subscription.ts";

/** A batch of that many seats, bought that many days ago. */
function batchOf(id: string, quantity: number, daysAgo: number): SeatBatch {
	return { id, subscriptionId: toId("subscription-basic"), quantity, addedAt: addDays(now, -daysAgo) };
}

describe("reducibleSeats", () => {
	test("leaves one seat, since returning all of them is canceling", () => {
		const legacy = makeSubscription("basic", { quantity: 12 });
		expect(reducibleSeats(legacy, [], now)).toEqual({ regime: "legacy", quantity: 11, windows: [] });
		const modern = { ...legacy, regime: "newCommerce" } as const;
		expect(reducibleSeats(modern, [batchOf("only", 12, 1)], now)).toEqual({
			regime: "newCommerce",
			quantity: 11,
			windows: [{ quantity: 12, until: addDays(now, 6) }],
		});
	});

	test("lists open windows by batch, the newest first, without batches that are used up", () => {
		const batches = [batchOf("a", 2, 6), batchOf("b", 5, 30), batchOf("c", 0, 1), batchOf("d", 1, 2)];
		const modern = makeSubscription("basic", { regime: "newCommerce", quantity: 8 });
		expect(reducibleSeats(modern, batches, now)).toEqual({
			regime: "newCommerce",
			quantity: 3,
			windows: [
				{ quantity: 1, until: addDays(now, 5) },
				{ quantity: 2, until: addDays(now, 1) },
			],
		});
	});

	test("is nothing unless the subscription is active", () => {
		const suspended = makeSubscription("basic", { status: "suspended" });
		expect(reducibleSeats(suspended, [batchOf("a", 12, 1)], now)).toMatchObject({ quantity: 0, windows: [] });
	});
});
