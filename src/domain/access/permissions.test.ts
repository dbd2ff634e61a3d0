import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import type { Caller } from "./caller.ts";
import { findRightSource, isAllowed, type Operation, operations, rolesAllowed } from "./permissions.ts";
import { rolePages } from "./role-sources.ts";
import { type Role, roles } from "./roles.ts";

/** Roles × operations in the order of `roles`: globalAdmin, userManagementAdmin, billingAdmin, admin, sales, helpdesk agent. */
const expected: Readonly<Record<Operation, string>> = {
	viewCustomers: "G U B A S H",
	viewSubscriptions: "G U B A S H",
	upgradeSubscription: "G U . A S H",
	transitionSubscription: "G . . A . .",
	changeSeats: "G U . A S H",
	manageSubscription: "G . B A S H",
	viewUsers: "G U . A S H",
	manageUsers: "G U . A S H",
	viewAudit: "G U B A S H",
	viewCharges: "G U B A S H",
	viewPrices: "G U B A S .",
	managePrices: "G . B . . .",
	viewInvoices: "G U B A . .",
	runBilling: "G . B . . .",
	setClock: "G . B A . .",
	manageWebhooks: "G . B A S H",
	manageAccounts: "G U . . . .",
	manageApiClients: "G . . . . .",
	manageRoles: "G . . . . .",
	manageIdentityProviders: "G . . . . .",
	manageSignInRules: "G . . . . .",
	giveDirectoryRoles: "G . . A . .",
	addCustomer: "G U . A S .",
	editCustomer: "G . . A S H",
	requestRelationship: "G . . A S .",
	endRelationship: "G . . . . .",
	confirmAgreement: "G . . A S .",
	viewPartnerProfile: "G U B A S H",
	managePartnerProfile: "G . . . . .",
};
const letters: Readonly<Record<Role, string>> = {
	globalAdmin: "G",
	userManagementAdmin: "U",
	billingAdmin: "B",
	adminAgent: "A",
	salesAgent: "S",
	helpdeskAgent: "H",
};

test.each(operations)("%s is allowed to just these roles", (operation) => {
	const row = roles.map((role) => (isAllowed(callerWith(role), operation) ? letters[role] : "."));
	expect(row.join(" ")).toBe(expected[operation]);
});

test.each(operations)("the roles named for %s come in the order of the roles", (operation) => {
	const named = rolesAllowed(operation);
	expect(named).toEqual(roles.filter((role) => named.includes(role)));
});

describe("every right names its source", () => {
	const cells = operations.flatMap((operation) => roles.map((role) => [operation, role] as const));

	test.each(cells)("%s by %s, and a page that is named lists the role", (operation, role) => {
		const source = findRightSource(operation, role);
		expect(source !== undefined).toBe(rolesAllowed(operation).includes(role));
		if (source === undefined || source === "step" || source === "ours") return;
		expect(rolePages[source].roles).toContain(role);
	});

	test("and docs/roles.md says the same of each", async () => {
		const document = await readFile(join(import.meta.dirname, "../../../docs/roles.md"), "utf8");
		const squeezed = document.replaceAll(/ +/gu, " ");
		for (const operation of operations) {
			const marks = roles.map((role) => (rolesAllowed(operation).includes(role) ? "x" : "·"));
			const sources = new Set(roles.flatMap((role) => findRightSource(operation, role) ?? []));
			expect(squeezed).toContain(`| ${operation} | ${marks.join(" | ")} | ${[...sources].toSorted().join(", ")} |`);
		}
	});
});

describe("rights beside those of roles", () => {
	const grants = ["viewAudit"] as const;

	test("are given one by one", () => {
		const caller: Caller = { ...callerWith("billingAdmin"), grants };
		expect(isAllowed(caller, "viewAudit")).toBe(true);
		expect(isAllowed({ ...callerWith(), grants }, "viewAudit")).toBe(true);
		expect(isAllowed({ ...callerWith(), grants }, "viewUsers")).toBe(false);
	});

	test("never go beyond what the program was limited to, whatever the person may", () => {
		for (const operation of operations) {
			const caller: Caller = { ...callerWith(...roles), grants, limits: ["viewCustomers"] };
			expect(isAllowed(caller, operation)).toBe(operation === "viewCustomers");
		}
	});
});

describe("a caller", () => {
	test("with several roles may do what any of them may", () => {
		expect(isAllowed(callerWith("billingAdmin", "userManagementAdmin"), "upgradeSubscription")).toBe(true);
		expect(isAllowed(callerWith("billingAdmin", "userManagementAdmin"), "manageSubscription")).toBe(true);
	});

	test("without a role may do nothing", () => {
		expect(operations.filter((operation) => isAllowed(callerWith(), operation))).toEqual([]);
	});

	test("gains no right by acting as an app", () => {
		for (const operation of operations) {
			const person = callerWith("billingAdmin");
			expect(isAllowed({ ...person, kind: "app" }, operation)).toBe(isAllowed(person, operation));
		}
	});
});

function callerWith(...held: readonly Role[]): Caller {
	return { partnerId: toId("partner"), kind: "user", clientId: "client", roles: held };
}
