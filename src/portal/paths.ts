/** The address of every screen, in one place. */
export const paths = {
	customers: "/customers",
	customer: (customerId: string) => `/customers/${encodeURIComponent(customerId)}`,
	activity: (customerId: string) => `${paths.customer(customerId)}/activity`,
	subscription: (customerId: string, subscriptionId: string) =>
		`${paths.customer(customerId)}#${subscriptionAnchor(subscriptionId)}`,
	upgrade: (customerId: string, subscriptionId: string) =>
		`${paths.customer(customerId)}/subscriptions/${encodeURIComponent(subscriptionId)}/upgrade`,
	upgradeResult: (customerId: string, subscriptionId: string) => `${paths.upgrade(customerId, subscriptionId)}/result`,
	setup: "/setup",
	signedIn: "/signed-in",
} as const;

/** The fragment that names one subscription on its customer's screen. */
export function subscriptionAnchor(subscriptionId: string): string {
	return `subscription-${subscriptionId}`;
}
