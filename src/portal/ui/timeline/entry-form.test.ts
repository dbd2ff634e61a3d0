import { describe, expect, test } from "vitest";
import { emptyForm, findFormProblems, toTimelineRequest } from "./entry-form.ts";

const form = emptyForm("2026-12-31T15:00:00.000Z");

describe("a change to be planned", () => {
	test("begins on the customer's next day", () => {
		expect(form.day).toBe("2027-01-01");
	});
	test("of seats is a number to reach or a difference, never nothing", () => {
		expect(toTimelineRequest({ ...form, seats: "12" })).toEqual({ kind: "seats", quantity: 12 });
		expect(toTimelineRequest({ ...form, seatsAre: "change", seats: "-3" })).toEqual({ kind: "seats", change: -3 });
		for (const seats of ["", "0", "-3", "1.5", "x"]) expect(findFormProblems({ ...form, seats })).toEqual(["seats"]);
		expect(findFormProblems({ ...form, seatsAre: "change", seats: "0" })).toEqual(["seats"]);
	});
	test("says everything that is missing at once", () => {
		expect(findFormProblems({ ...form, kind: "upgrade", day: "" })).toEqual(["day", "target"]);
		expect(toTimelineRequest({ ...form, kind: "upgrade" })).toBeUndefined();
	});
	test("of other kinds needs only its day", () => {
		expect(toTimelineRequest({ ...form, kind: "suspension" })).toEqual({ kind: "suspension" });
		expect(toTimelineRequest({ ...form, kind: "autoRenew", autoRenew: true })).toEqual({ kind: "autoRenew", on: true });
		expect(toTimelineRequest({ ...form, kind: "upgrade", targetOfferId: "o" })).toEqual({
			kind: "upgrade",
			targetOfferId: "o",
			licenseTransfer: true,
		});
	});
});
