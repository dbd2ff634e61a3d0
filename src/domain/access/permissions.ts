import type { Caller } from "./caller.ts";
import { type Operation, operations } from "./operations.ts";
import type { RightSource } from "./role-sources.ts";
import { type Role, roles } from "./roles.ts";

export { type Operation, operations } from "./operations.ts";

const everybody = roles;

/**
 * Operations × sources × roles: every cell names where it comes from. Partner Center published no one table in 2020; each
 * page has a list of its own, and they disagree (`role-sources.ts`).
 */
const table = {
	viewCustomers: {
		"customer-accounts": ["globalAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
		step: ["userManagementAdmin", "billingAdmin"],
	},
	viewSubscriptions: {
		"customer-subscriptions": ["globalAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
		step: ["userManagementAdmin", "billingAdmin"],
	},
	/** The guide. The billing admin is not among its roles. */
	upgradeSubscription: {
		"add-licenses-or-services-to-an-existing-subscription": [
			"globalAdmin",
			"userManagementAdmin",
			"adminAgent",
			"salesAgent",
			"helpdeskAgent",
		],
	},
	transitionSubscription: {
		"transition-a-new-commerce-subscription": ["globalAdmin", "adminAgent"],
	},
	/** The guide: the same list serves licenses and seats. */
	changeSeats: {
		"add-licenses-or-services-to-an-existing-subscription": [
			"globalAdmin",
			"userManagementAdmin",
			"adminAgent",
			"salesAgent",
			"helpdeskAgent",
		],
	},
	/** Buy, suspend, reactivate, cancel. */
	manageSubscription: {
		"create-a-new-subscription": ["globalAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	},
	/** Whom an upgrade touches is part of it. */
	viewUsers: {
		"assign-licenses-to-users": ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	},
	/** Create, delete and restore people, assign licenses. */
	manageUsers: {
		"assign-licenses-to-users": ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	},
	viewAudit: {
		"activity-logs": everybody,
	},
	/** What a change charges is part of knowing it. */
	viewCharges: {
		"common-billing-scenarios": ["billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
		step: ["globalAdmin", "userManagementAdmin"],
	},
	viewPrices: {
		"pricing-and-offers": ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent", "salesAgent"],
	},
	/** What customers pay is set by those who answer for money. */
	managePrices: {
		ours: ["globalAdmin", "billingAdmin"],
	},
	viewInvoices: {
		"license-based-recon-files": ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent"],
	},
	/** As managing prices. */
	runBilling: {
		ours: ["globalAdmin", "billingAdmin"],
	},
	/** Moves the time of a test customer, and with it its money. */
	setClock: {
		ours: ["globalAdmin", "billingAdmin", "adminAgent"],
	},
	manageWebhooks: {
		"partner-center-webhooks": ["globalAdmin", "billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	},
	manageAccounts: {
		"permissions-overview": ["globalAdmin", "userManagementAdmin"],
	},
	/** A program that acts on its own is a door, and doors are the Global admin's. */
	manageApiClients: {
		ours: ["globalAdmin"],
	},
	/** Who decides what a role may do could give itself everything. */
	manageRoles: {
		ours: ["globalAdmin"],
	},
	/** A provider can let in anybody as anything. */
	manageIdentityProviders: {
		ours: ["globalAdmin"],
	},
	/** What is demanded of everybody, the Global admin included, is the Global admin's to say. */
	manageSignInRules: {
		ours: ["globalAdmin"],
	},
	/** Of the groups only that of the admin agents is Global administrator in the customer's directory. */
	giveDirectoryRoles: {
		"permissions-overview": ["globalAdmin"],
		customers_revoke_admin_privileges: ["adminAgent"],
	},
	addCustomer: {
		"add-a-new-customer": ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent"],
	},
	/** The helpdesk edits details of customers, too. */
	editCustomer: {
		"permissions-overview": ["globalAdmin", "adminAgent", "salesAgent", "helpdeskAgent"],
	},
	requestRelationship: {
		customers_revoke_admin_privileges: ["adminAgent", "salesAgent"],
		"request-a-relationship-with-a-customer": ["globalAdmin"],
	},
	endRelationship: {
		"remove-a-relationship": ["globalAdmin"],
	},
	confirmAgreement: {
		"confirm-customer-agreement": ["adminAgent", "salesAgent"],
		"permissions-overview": ["globalAdmin"],
	},
	/** Who is whose partner belongs to everybody's work. */
	viewPartnerProfile: {
		"permissions-overview": everybody,
	},
	managePartnerProfile: {
		"permissions-overview": ["globalAdmin"],
	},
} as const satisfies Record<Operation, Partial<Record<RightSource, readonly Role[]>>>;

/** Where a role's right to an operation comes from; undefined when it has none. */
export function findRightSource(operation: Operation, role: Role): RightSource | undefined {
	const row: Partial<Record<RightSource, readonly Role[]>> = table[operation];
	const found = Object.entries(row).find(([, allowed]) => allowed.includes(role));
	return found?.[0] as RightSource | undefined; // the keys of a row are sources
}

const allowed = new Map(
	operations.map((operation) => [operation, roles.filter((role) => findRightSource(operation, role) !== undefined)]),
);

/** The roles that may do it, in the order of the roles. */
export function rolesAllowed(operation: Operation): readonly Role[] {
	return allowed.get(operation) ?? [];
}

/**
 * Whether the caller may do it: by one of its roles or a right given one by one, and never more than what the program
 * it came through was limited to.
 */
export function isAllowed(caller: Caller, operation: Operation): boolean {
	if (caller.limits !== undefined && !caller.limits.includes(operation)) return false;
	if (caller.grants?.includes(operation)) return true;
	return rolesAllowed(operation).some((role) => caller.roles.includes(role));
}
