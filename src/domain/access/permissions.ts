import type { Caller } from "./caller.ts";
import type { Role } from "./roles.ts";

/** What can be done, as far as rights go; every route and every button names one of these. */
export const operations = [
	"viewCustomers",
	"viewSubscriptions",
	"upgradeSubscription",
	"changeSeats",
	"manageSubscription",
	"viewUsers",
	"manageUsers",
	"viewAudit",
	"viewCharges",
	"viewPrices",
	"managePrices",
	"viewInvoices",
	"runBilling",
	"setClock",
] as const;
export type Operation = (typeof operations)[number];

/**
 * Roles × operations. Sources are Partner Center's Korean pages of 2020-05-15, whose role lists disagree; where one
 * operation is a step of another that a role may do, the step is allowed too.
 */
const allowed = {
	/** "customer-accounts": globalAdmin, adminAgent, salesAgent, helpdeskAgent. The others need it as a step of what they may do. */
	viewCustomers: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "customer-subscriptions" as above; billingAdmin suspends and cancels ("create-a-new-subscription"), so it looks too. */
	viewSubscriptions: [
		"globalAdmin",
		"userManagementAdmin",
		"billingAdmin",
		"adminAgent",
		"salesAgent",
		"helpdeskAgent",
	],
	/** The guide, "add-licenses-or-services-to-an-existing-subscription": five roles, billingAdmin is not among them. */
	upgradeSubscription: ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** The guide: the same list serves licenses and seats. */
	changeSeats: ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "create-a-new-subscription": buy, suspend, reactivate, cancel. */
	manageSubscription: ["globalAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "create-user-accounts-for-a-customer": who may assign licenses; the guide's five roles see whom an upgrade touches. */
	viewUsers: ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "create-user-accounts-for-a-customer", "assign-licenses-to-users": create, delete and restore people, assign licenses. */
	manageUsers: ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "activity-logs": all six. */
	viewAudit: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** What a change charges is part of knowing it ("billing scenarios" and the guide together name all six). */
	viewCharges: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	/** "price list and offers": everybody but the helpdesk. */
	viewPrices: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent", "salesAgent"],
	/** Ours: what customers pay is set by those who answer for money. */
	managePrices: ["globalAdmin", "billingAdmin"],
	/** "license-based reconciliation files": four roles. */
	viewInvoices: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent"],
	/** Ours, as managing prices. */
	runBilling: ["globalAdmin", "billingAdmin"],
	/** Ours: moves the time of a test customer, and with it its money. */
	setClock: ["globalAdmin", "billingAdmin", "adminAgent"],
} as const satisfies Record<Operation, readonly Role[]>;

/** The roles that may do it, in the order of the roles. */
export function rolesAllowed(operation: Operation): readonly Role[] {
	return allowed[operation];
}

/** Whether any of the caller's roles may do it. */
export function isAllowed(caller: Caller, operation: Operation): boolean {
	return rolesAllowed(operation).some((role) => caller.roles.includes(role));
}
