import { describe, expect, test } from "vitest";
import { makeAssignment } from "../upgrades/test-facts.ts";
import { moveOne, plans } from "./test-moves.ts";

/** The twins differ in Yammer only; whoever has it switched off notices nothing. */
const sameYammer = { disabledPlans: plans("YAMMER_MIDSIZE") };

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

	test("another edition of Yammer, which is all in which twins of one name differ", () => {
		expect(moveOne({ from: "basicTwin", to: "basic" }).issues).toEqual([
			{ kind: "yammerEditionChanges", plans: ["YAMMER_MIDSIZE", "YAMMER_ENTERPRISE"] },
		]);
	});

	test("lower editions of what holds data, and an archive that nothing keeps", () => {
		const { issues, kinds } = moveOne({ from: "e3", to: "basic" });
		expect(issues).toContainEqual({
			kind: "editionLowered",
			plans: ["EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD", "SHAREPOINTENTERPRISE", "SHAREPOINTSTANDARD"],
		});
		expect(issues).toContainEqual({ kind: "archiveStranded", plans: ["EXCHANGE_S_ENTERPRISE"] });
		expect(kinds).not.toContain("yammerEditionChanges");
	});

	test("no stranded archive where the add-on keeps it, or where there was none", () => {
		expect(moveOne({ from: "e3", to: "basic", others: [makeAssignment("kim", "archiving")] }).kinds).not.toContain(
			"archiveStranded",
		);
		const off = { disabledPlans: plans("EXCHANGE_S_ENTERPRISE") };
		expect(moveOne({ from: "e3", to: "basic", license: off }).kinds).not.toContain("archiveStranded");
	});

	test("what is replaced by a higher edition and where the user signs in again", () => {
		expect(moveOne({ from: "standard" }).services).toEqual({
			lost: ["MICROSOFTBOOKINGS"],
			raised: [
				{ from: "EXCHANGE_S_STANDARD", to: "EXCHANGE_S_ENTERPRISE", direction: "higher" },
				{ from: "SHAREPOINTSTANDARD", to: "SHAREPOINTENTERPRISE", direction: "higher" },
				{ from: "OFFICE_BUSINESS", to: "OFFICESUBSCRIPTION", direction: "higher" },
			],
			lowered: [],
			signInAgain: ["OFFICESUBSCRIPTION"],
		});
		const license = { disabledPlans: plans("OFFICE_BUSINESS", "MICROSOFTBOOKINGS", "SHAREPOINTSTANDARD") };
		expect(moveOne({ from: "standard", license, user: { kind: "guest" } }).services).toMatchObject({
			lost: [],
			raised: [{ to: "EXCHANGE_S_ENTERPRISE" }],
			signInAgain: [],
		});
	});

	test.each([
		[{ kind: "guest" }, "guest"],
		[{ kind: "sharedMailbox" }, "sharedMailbox"],
		[{ signInBlocked: true }, "signInBlocked"],
	] as const)("that an account with %o should be reviewed", (user, account) => {
		expect(moveOne({ user, license: sameYammer, from: "basicTwin", to: "basic" }).issues).toEqual([
			{ kind: "accountNeedsReview", account },
		]);
	});

	test("nothing of a user for whom nothing changes but the license", () => {
		const { move, issues } = moveOne({ license: sameYammer, from: "basicTwin", to: "basic" });
		expect(move).toBeDefined();
		expect(issues).toEqual([]);
	});
});
