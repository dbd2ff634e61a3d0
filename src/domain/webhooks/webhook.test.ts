import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { type Instant, parseInstant, toInstant } from "../basics/instant.ts";
import { afterAttempt, sendAgain, type WebhookDelivery } from "./webhook.ts";

const later = (from: Instant, seconds: number) => toInstant(Temporal.Instant.from(from).add({ seconds }));
const start = parseInstant("2026-11-22T09:30:00Z");
const fresh: WebhookDelivery = {
	...{ id: "1", customerId: toId("c"), partnerId: toId("p"), event: "subscription-updated" },
	...{ resourceName: "subscription", resourcePath: "/x", changedAt: start, state: "pending", attempts: 0, results: [] },
};

/** Tries at the moments at which it is due, until it is done. */
function play(answers: (attempt: number) => number | undefined) {
	const moments: Instant[] = [];
	let [delivery, at] = [fresh, start];
	while (delivery.state === "pending") {
		moments.push(at);
		const status = answers(moments.length);
		const attempt = { at, message: "", milliseconds: 1, ...(status === undefined ? {} : { status }) };
		delivery = afterAttempt(delivery, attempt, later);
		at = delivery.nextAttemptAt ?? at;
	}
	return { delivery, moments };
}

describe("tries to deliver an event", () => {
	test("end with the first answer that takes it", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 200, max: 299 }), (count, taken) => {
				const { delivery, moments } = play((attempt) => (attempt === count ? taken : 500));
				expect(delivery).toMatchObject({ state: "delivered", attempts: count });
				expect(moments).toHaveLength(count);
			}),
			{ numRuns: 30 },
		);
	});

	test("come with growing pauses for three days, and then it is given up", () => {
		const { delivery, moments } = play(() => undefined);
		expect(delivery.state).toBe("failed");
		expect(delivery).not.toHaveProperty("nextAttemptAt");
		const seconds = moments.map((at) => (Date.parse(at) - Date.parse(start)) / 1_000);
		const pauses = seconds.slice(1).map((at, index) => at - (seconds[index] ?? 0));
		expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
		expect(pauses[0]).toBe(5);
		expect(seconds.at(-1)).toBeGreaterThan(2.6 * 24 * 3_600);
		expect(seconds.at(-1)).toBeLessThanOrEqual(3 * 24 * 3_600);
	});

	test.each([undefined, 301, 302, 400, 404, 410, 429, 500])("are not ended by %s", (status) => {
		const { moments } = play((attempt) => (attempt === 1 ? status : 204));
		expect(moments).toHaveLength(2);
	});

	test("begin anew when it is sent again, and keep what was", () => {
		const { delivery } = play(() => 500);
		const again = sendAgain(delivery);
		expect(again).toMatchObject({ state: "pending", attempts: 0, results: delivery.results });
		expect(again).not.toHaveProperty("firstAttemptAt");
	});
});
