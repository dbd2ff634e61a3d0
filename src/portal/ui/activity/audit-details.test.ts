import { expect, test } from "vitest";
import { arrangeDetails } from "./audit-details.ts";

test("numbers that say something are told, ids are kept for a closer look", () => {
	expect(arrangeDetails({ OrderId: "o-1", "Quantity-0": "12", LicensesMoved: "9" })).toEqual({
		told: [
			{ title: "activity.detail.Quantity", value: "12" },
			{ title: "activity.detail.LicensesMoved", value: "9" },
		],
		technical: [["OrderId", "o-1"]],
	});
});

test("where many users are named by their ids, how many there are is told", () => {
	expect(arrangeDetails({ CustomerUserId: "u-1,u-2,u-3" }).told).toEqual([
		{ title: "activity.detail.Users", value: "3" },
	]);
	expect(arrangeDetails({ CustomerUserId: "u-1" }).told).toEqual([]);
});

test("a detail that the portal does not know is not lost", () => {
	expect(arrangeDetails({ toString: "x" }).technical).toEqual([["toString", "x"]]);
});
