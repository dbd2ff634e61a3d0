import { describe, expect, test } from "vitest";
import { createFaults, type FaultRequest, faultRequest } from "./fault.ts";

const meets = (fault: Partial<FaultRequest>, asked: string) => {
	const [method = "", path = ""] = asked.split(" ");
	const faults = createFaults(
		() => "1",
		() => 0.5,
	);
	faults.add({ path: "/v1/**", kind: "drop", ...fault });
	return faults.meet({ method, path }) !== undefined;
};

test.each([
	[{}, "GET /v1/customers", true],
	[{}, "GET /v1", true],
	[{}, "GET /api/v1/customers", false],
	[{ path: "/v1/customers/*" }, "GET /v1/customers/one", true],
	[{ path: "/v1/customers/*" }, "GET //V1/Customers/one/", true],
	[{ path: "/v1/customers/*" }, "GET /v1/customers", false],
	[{ path: "/v1/customers/*" }, "GET /v1/customers/one/orders", false],
	[{ path: "/v1/customers/*/orders", method: "POST" as const }, "POST /v1/customers/one/orders", true],
	[{ path: "/v1/customers/*/orders", method: "POST" as const }, "GET /v1/customers/one/orders", false],
	[{ share: 0.6 }, "GET /v1/customers", true],
	[{ share: 0.5 }, "GET /v1/customers", false],
])("the fault %j and %s: %s", (fault, asked, expected) => {
	expect(meets(fault, asked)).toBe(expected);
});

test("a fault with a number of times meets as often and then no more; the next one takes its place", () => {
	let serial = 0;
	const faults = createFaults(
		() => String(++serial),
		() => 0,
	);
	faults.add({ path: "/**", kind: "status", status: 429, times: 2 });
	faults.add({ path: "/**", kind: "drop" });
	const asked = { method: "GET", path: "/v1" };
	expect([1, 2, 3].map(() => faults.meet(asked)?.kind)).toEqual(["status", "status", "drop"]);
	expect(faults.list().map(({ id, met }) => [id, met])).toEqual([
		["1", 2],
		["2", 1],
	]);
	expect([faults.remove("1"), faults.remove("1"), faults.list().length]).toEqual([true, false, 1]);
	faults.clear();
	expect(faults.meet(asked)).toBeUndefined();
});

describe("a request for a fault", () => {
	test.each([
		[{ kind: "drop" }],
		[{ path: "v1", kind: "drop" }],
		[{ path: "/v1", kind: "explode" }],
		[{ path: "/v1", kind: "latency" }],
		[{ path: "/v1", kind: "latency", milliseconds: -1 }],
		[{ path: "/v1", kind: "status" }],
		[{ path: "/v1", kind: "status", status: 200 }],
		[{ path: "/v1", kind: "drop", share: 2 }],
		[{ path: "/v1", kind: "drop", often: true }],
	])("%j is refused", (request) => {
		expect(faultRequest.safeParse(request).success).toBe(false);
	});
});
