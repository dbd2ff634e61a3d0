import { expect, test } from "vitest";
import { emptyEntry, faultsOf, signInName, toRequest } from "./customer-entry.ts";

const entry = {
	...emptyEntry("KR", "ko-KR"),
	companyName: "새벽",
	domain: " Dawn.example ",
	state: " ",
	firstName: "하늘",
};

test("what is empty and need not be there is not sent", () => {
	const request = toRequest(entry);
	expect(request).not.toHaveProperty("registrationNumber");
	expect(request.address).not.toHaveProperty("state");
	expect(request.address).toMatchObject({ firstName: "하늘", city: "" });
});

test("the first person's name follows the domain", () => {
	expect(signInName(entry)).toBe("admin@dawn.example");
	expect(signInName({ ...entry, adminName: "", domain: "" })).toBe("admin@…");
});

test("each field gets the first thing that is wrong with it, wherever the field stands", () => {
	const errors = [
		{ pointer: "/address/city", detail: "one" },
		{ pointer: "/address/city", detail: "two" },
		{ pointer: "/domain", detail: "three" },
		{ pointer: "/elsewhere", detail: "four" },
	];
	const problem = { type: "", title: "", status: 400, code: "invalidInput", errors };
	expect([...faultsOf(problem)]).toEqual([
		["city", "one"],
		["domain", "three"],
	]);
	expect(faultsOf(undefined).size).toBe(0);
});
