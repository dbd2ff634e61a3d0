import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import type { Caller } from "./caller.ts";
import { isAllowed, type Operation, operations, rolesAllowed } from "./permissions.ts";
import { type Role, roles } from "./roles.ts";

/** Roles × operations in the order of `roles`: globalAdmin, userManagementAdmin, billingAdmin, admin, sales, helpdesk agent. */
const expected: Readonly<Record<Operation, string>> = {
	viewCustomers: "G U B A S H",
	viewSubscriptions: "G U B A S H",
	upgradeSubscription: "G U . A S H",
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
