import type { Role } from "../../domain/access/roles.ts";

/** One sign-in per role; the demo's password is public, so a production start never loads it. */
export const demoPassword = "Know-before-you-press-2026";

interface DemoUser {
	readonly role: Role;
	readonly userName: string;
	readonly displayName: string;
}

export const demoUsers: readonly DemoUser[] = [
	{ role: "globalAdmin", userName: "global.admin@hanbit-cloud.example", displayName: "한지우" },
	{ role: "userManagementAdmin", userName: "user.admin@hanbit-cloud.example", displayName: "오하람" },
	{ role: "adminAgent", userName: "admin.agent@hanbit-cloud.example", displayName: "서도윤" },
	{ role: "salesAgent", userName: "sales.agent@hanbit-cloud.example", displayName: "민서연" },
	{ role: "helpdeskAgent", userName: "helpdesk.agent@hanbit-cloud.example", displayName: "Daniel Park" },
	{ role: "billingAdmin", userName: "billing.admin@hanbit-cloud.example", displayName: "윤가온" },
];

/** The API client of the demo's reseller. */
export const demoClient = {
	id: "5ea71f70-000a-4000-8000-000000000001",
	secret: "seatlift-demo-secret-for-trying-out-only",
} as const;

/** The other reseller's, for trying out that partners do not see each other. */
export const otherDemoUser: DemoUser = {
	role: "globalAdmin",
	userName: "global.admin@dalbit-partners.example",
	displayName: "Grace Lim",
};
export const otherDemoClient = {
	id: "5ea71f70-000a-4000-8000-000000000002",
	secret: "seatlift-demo-secret-of-the-other-partner",
} as const;

/** Whoever has this name before the domain of a demo customer with an administrator accepts requests for it. */
export const demoAdministratorName = "admin";

/** A reseller of the demo that does not work on this installation. */
export const demoReseller = { mpnId: "4455667", name: "새봄아이티", country: "KR" } as const;

/** The number of the other partner, behind whom the demo's partner stands as well. */
export const otherDemoMpnId = "7654321";
