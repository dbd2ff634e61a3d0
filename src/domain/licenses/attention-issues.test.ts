import { describe, expect, test } from "vitest";
import { makeAssignment } from "../upgrades/test-facts.ts";
import { moveOne, plans } from "./test-moves.ts";

describe("a move tells", () => {
	test("the services that the target lacks, less those switched off and those of another license", () => {
		expect(moveOne({}).issues).toEqual([{ kind: "servicesLost", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }]);
		expect(moveOne({ from: "standard", others: [makeAssignment("kim", "bookings")] }).kinds).toEqual([
			"officeAppsReplaced",
		]);
		const off = makeAssignment("kim", "bookings", { disabledPlans: plans("MICROSOFTBOOKINGS") });
		expect(moveOne({ from: "standard", others: [off] }).kinds).toEqual(["servicesLost", "officeAppsReplaced"]);
	});

	test("another edition of the desktop apps, and OneDrive by way of SharePoint", () => {
		expect(moveOne({ from: "appsBusiness" }).issues).toEqual([
			{ kind: "officeAppsReplaced", plans: ["OFFICE_BUSINESS", "OFFICESUBSCRIPTION"] },
			{ kind: "oneDriveThroughSharePoint", plans: ["ONEDRIVESTANDARD", "SHAREPOINTENTERPRISE"] },
		]);
	});

	test("neither of these where they were switched off", () => {
		const license = { disabledPlans: plans("OFFICE_BUSINESS", "ONEDRIVESTANDARD") };
		expect(moveOne({ from: "appsBusiness", license }).issues).toEqual([]);
	});

	test.each([
		[{ kind: "guest" }, "guest"],
		[{ kind: "sharedMailbox" }, "sharedMailbox"],
		[{ signInBlocked: true }, "signInBlocked"],
	] as const)("that an account with %o should be reviewed", (user, account) => {
		expect(moveOne({ user, from: "basicTwin", to: "basic" }).issues).toEqual([{ kind: "accountNeedsReview", account }]);
	});

	test("nothing of a user for whom nothing changes but the license", () => {
		const { move, issues } = moveOne({ from: "basicTwin", to: "basic" });
		expect(move).toBeDefined();
		expect(issues).toEqual([]);
	});
});
