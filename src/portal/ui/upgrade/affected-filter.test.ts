import { expect, test } from "vitest";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { countIssues, filterAffected } from "./affected-filter.ts";

const issue = (kind: string, severity: "blocking" | "attention", service = "Bookings") => ({
	kind,
	severity,
	reason: "Because.",
	remedy: "Do something.",
	services: [{ name: service, title: service, dataBearing: false }],
	...{ evidence: "documented" as const, source: "a document", cases: [] },
});

const user = (displayName: string, issues: AffectedUserView["issues"]): AffectedUserView => ({
	userId: displayName,
	displayName,
	userPrincipalName: `${displayName.toLowerCase()}@example.com`,
	outcome: "moves",
	issues,
	services: { lost: [], raised: [], lowered: [], signInAgain: [] },
});

const users = [
	user("Kim", [issue("servicesLost", "attention"), issue("servicesLost", "attention", "Sway")]),
	user("Lee", [issue("servicesLost", "attention"), issue("missingUsageLocation", "blocking", "Exchange")]),
];

test("a user counts once for each kind, and what blocks comes first", () => {
	expect(countIssues(users)).toEqual([
		{ kind: "missingUsageLocation", blocking: true, users: 1 },
		{ kind: "servicesLost", blocking: false, users: 2 },
	]);
});

test("users are found by name, address and service, whatever the case", () => {
	const found = (search: string) => filterAffected(users, { search, kind: undefined }).map((each) => each.displayName);
	expect(found(" kIM ")).toEqual(["Kim"]);
	expect(found("lee@example")).toEqual(["Lee"]);
	expect(found("sway")).toEqual(["Kim"]);
	expect(found("")).toEqual(["Kim", "Lee"]);
});

test("a kind of work narrows the list", () => {
	expect(filterAffected(users, { search: "", kind: "missingUsageLocation" })).toEqual([users[1]]);
});
