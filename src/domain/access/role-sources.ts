import type { Role } from "./roles.ts";

/** A page that lists the roles for what it describes. */
interface RolePage {
	/** When its text was as it is cited. */
	readonly date: string;
	readonly roles: readonly Role[];
}

const all = [
	"globalAdmin",
	"userManagementAdmin",
	"billingAdmin",
	"adminAgent",
	"salesAgent",
	"helpdeskAgent",
] as const;
const agents = ["adminAgent", "salesAgent"] as const;

/** Partner Center's pages by name, with the roles that each lists. They disagree, so every right names its page. */
export const rolePages = {
	"activity-logs": { date: "2020-05-15", roles: all },
	"add-a-new-customer": { date: "2020-05-15", roles: ["globalAdmin", "userManagementAdmin", ...agents] },
	"add-licenses-or-services-to-an-existing-subscription": {
		date: "2020-05-15",
		roles: ["globalAdmin", "userManagementAdmin", ...agents, "helpdeskAgent"],
	},
	"assign-licenses-to-users": {
		date: "2020-05-15",
		roles: ["globalAdmin", "userManagementAdmin", ...agents, "helpdeskAgent"],
	},
	"common-billing-scenarios": { date: "2020-05-15", roles: ["billingAdmin", ...agents, "helpdeskAgent"] },
	"confirm-customer-agreement": { date: "2020-05-15", roles: agents },
	"create-a-new-subscription": {
		date: "2020-05-15",
		roles: ["globalAdmin", "billingAdmin", ...agents, "helpdeskAgent"],
	},
	"customer-accounts": { date: "2020-05-15", roles: ["globalAdmin", ...agents, "helpdeskAgent"] },
	"customer-subscriptions": { date: "2020-05-15", roles: ["globalAdmin", ...agents, "helpdeskAgent"] },
	customers_revoke_admin_privileges: { date: "2020-05-15", roles: agents },
	"license-based-recon-files": {
		date: "2020-05-15",
		roles: ["globalAdmin", "userManagementAdmin", "billingAdmin", "adminAgent"],
	},
	"partner-center-webhooks": {
		date: "2020-05-15",
		roles: ["globalAdmin", "billingAdmin", ...agents, "helpdeskAgent"],
	},
	"permissions-overview": { date: "2020-05-15", roles: all },
	"pricing-and-offers": {
		date: "2020-05-15",
		roles: ["globalAdmin", "userManagementAdmin", "billingAdmin", ...agents],
	},
	"remove-a-relationship": { date: "2021", roles: ["globalAdmin"] },
	"request-a-relationship-with-a-customer": { date: "2021", roles: ["globalAdmin", "adminAgent"] },
	"transition-a-new-commerce-subscription": { date: "2023-07", roles: ["globalAdmin", "adminAgent"] },
} as const satisfies Readonly<Record<string, RolePage>>;

/**
 * Where a right comes from: a page, or `step`: a step of something that the role may do by a page, or `ours`: no page
 * speaks of it, and this is what was decided here.
 */
export type RightSource = keyof typeof rolePages | "step" | "ours";
