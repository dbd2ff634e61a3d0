import { describe, expect, test } from "vitest";
import { startClock } from "../../test/support/identity.ts";
import { createAddressLimit } from "./address-limit.ts";

function start() {
	const clock = startClock();
	const limit = createAddressLimit(clock.now);
	const fail = (address: string, times: number) => {
		for (let count = 0; count < times; count++) limit.noteFailure(address);
	};
	return { clock, limit, fail };
}

describe("an address", () => {
	test("that fails thirty times at once has to wait, and nobody elsewhere does", () => {
		const { clock, limit, fail } = start();
		fail("192.0.2.1", 29);
		expect(limit.secondsToWait("192.0.2.1")).toBe(0);
		fail("192.0.2.1", 1);
		expect(limit.secondsToWait("192.0.2.1")).toBe(2);
		expect(limit.secondsToWait("192.0.2.2")).toBe(0);
		clock.advance(2);
		expect(limit.secondsToWait("192.0.2.1")).toBe(0);
	});

	test("never waits more than a bit over a minute, however often it failed", () => {
		const { limit, fail } = start();
		fail("192.0.2.1", 10_000);
		expect(limit.secondsToWait("192.0.2.1")).toBe(62);
	});

	test("of IPv6 stands for its network, however it is written", () => {
		const { limit, fail } = start();
		fail("2001:db8:0:1::1", 15);
		fail("2001:0DB8::1:0:0:0:2", 15);
		expect(limit.secondsToWait("2001:db8:0:1:ffff::")).toBe(2);
		expect(limit.secondsToWait("2001:db8:0:2::1")).toBe(0);
		fail("::ffff:192.0.2.7", 30);
		expect(limit.secondsToWait("192.0.2.7")).toBe(2);
		expect(limit.secondsToWait("::1")).toBe(0);
	});
});
