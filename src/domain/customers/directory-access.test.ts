import { expect, test } from "vitest";
import { addDays } from "../basics/instant.ts";
import { makeRelationship, now } from "../upgrades/test-facts.ts";
import { mayReadDirectory, mayWriteDirectory, mayWriteLicenses } from "./directory-access.ts";
import type { DelegatedAdmin } from "./partner-relationship.ts";

const later = addDays(now, 1);

const cases: readonly { what: string; admin: DelegatedAdmin; reads: boolean; writes: boolean }[] = [
	{ what: "none", admin: { kind: "none" }, reads: false, writes: false },
	{ what: "full for Office 365", admin: { kind: "full", services: ["office365"] }, reads: true, writes: true },
	{ what: "full for Azure only", admin: { kind: "full", services: ["azure"] }, reads: false, writes: false },
	{
		what: "granular readers",
		admin: { kind: "granular", services: ["office365"], roles: ["globalReader"], until: later },
		reads: true,
		writes: false,
	},
	{
		what: "granular writers",
		admin: { kind: "granular", services: ["office365"], roles: ["directoryWriters"], until: later },
		reads: true,
		writes: true,
	},
	{
		what: "granular without a role",
		admin: { kind: "granular", services: ["office365"], roles: [], until: later },
		reads: false,
		writes: false,
	},
	{
		what: "granular run out",
		admin: { kind: "granular", services: ["office365"], roles: ["directoryWriters"], until: now },
		reads: false,
		writes: false,
	},
];

test.each([
	["licenseAdministrator", { reads: true, licenses: true, people: false }],
	["userAdministrator", { reads: true, licenses: true, people: true }],
	["globalAdministrator", { reads: true, licenses: true, people: true }],
	["helpdeskAdministrator", { reads: false, licenses: false, people: false }],
	["serviceSupportAdministrator", { reads: false, licenses: false, people: false }],
	["billingAdministrator", { reads: false, licenses: false, people: false }],
] as const)("granular as %s", (role, { reads, licenses, people }) => {
	const relationship = makeRelationship({ kind: "granular", services: ["office365"], roles: [role], until: later });
	expect(mayReadDirectory(relationship, now)).toBe(reads);
	expect(mayWriteLicenses(relationship, now)).toBe(licenses);
	expect(mayWriteDirectory(relationship, now)).toBe(people);
});

test.each(cases)("$what", ({ admin, reads, writes }) => {
	expect(mayReadDirectory(makeRelationship(admin), now)).toBe(reads);
	expect(mayWriteDirectory(makeRelationship(admin), now)).toBe(writes);
	expect(mayReadDirectory(makeRelationship(admin, "ended"), now)).toBe(false);
	expect(mayWriteDirectory(makeRelationship(admin, "ended"), now)).toBe(false);
});
