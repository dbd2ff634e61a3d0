/** The address of every screen, in one place. */
export const paths = {
	customers: "/customers",
	customer: (customerId: string) => `/customers/${encodeURIComponent(customerId)}`,
	activity: (customerId: string) => `${paths.customer(customerId)}/activity`,
	changes: (customerId: string) => `${paths.customer(customerId)}/changes`,
	users: (customerId: string) => `${paths.customer(customerId)}/users`,
	user: (customerId: string, userId: string) => `${paths.users(customerId)}/${encodeURIComponent(userId)}`,
	userImport: (customerId: string) => `${paths.users(customerId)}/import`,
	holders: (customerId: string, skuId: string) => `${paths.users(customerId)}?product=${encodeURIComponent(skuId)}`,
	licenses: (customerId: string) => `${paths.customer(customerId)}/licenses`,
	transfers: (customerId: string) => `${paths.customer(customerId)}/transfers`,
	transfer: (customerId: string, transferId: string) =>
		`${paths.transfers(customerId)}/${encodeURIComponent(transferId)}`,
	channels: (customerId: string, wanted: { readonly offer?: string; readonly subscription?: string } = {}) => {
		const query = new URLSearchParams({ ...wanted }).toString();
		return `${paths.customer(customerId)}/channels${query === "" ? "" : `?${query}`}`;
	},
	transferRow: (
		{ customerId, transferId }: { readonly customerId: string; readonly transferId: string },
		name: string,
	) => `${paths.transfer(customerId, transferId)}?search=${encodeURIComponent(name)}`,
	work: "/work",
	resellers: "/resellers",
	reseller: (resellerId: string) => `/resellers/${encodeURIComponent(resellerId)}`,
	customerBilling: (customerId: string) => `${paths.customer(customerId)}/billing`,
	subscription: (customerId: string, subscriptionId: string) =>
		`${paths.customer(customerId)}#${subscriptionAnchor(subscriptionId)}`,
	timeline: (customerId: string, subscriptionId: string) =>
		`${paths.customer(customerId)}/subscriptions/${encodeURIComponent(subscriptionId)}/timeline`,
	/** The dialog in which a subscription of new commerce goes on to another product, or to just that one. */
	transition: (customerId: string, about: { readonly subscription: string; readonly offer?: string }) => {
		const { subscription, offer } = transitionParameters;
		const query = new URLSearchParams({ [subscription]: about.subscription });
		if (about.offer !== undefined) query.set(offer, about.offer);
		return `${paths.customer(customerId)}?${query.toString()}`;
	},
	upgrade: (customerId: string, subscriptionId: string) =>
		`${paths.customer(customerId)}/subscriptions/${encodeURIComponent(subscriptionId)}/upgrade`,
	upgradeResult: (customerId: string, subscriptionId: string) => `${paths.upgrade(customerId, subscriptionId)}/result`,
	invoices: "/invoices",
	customerInvoices: (customerId: string) => `/invoices?customer=${encodeURIComponent(customerId)}`,
	invoice: (invoiceId: string) => `/invoices/${encodeURIComponent(invoiceId)}`,
	statement: (invoiceId: string, customerId: string) =>
		`${paths.invoice(invoiceId)}?customer=${encodeURIComponent(customerId)}`,
	billingRuns: "/billing-runs",
	prices: "/prices",
	webhooks: "/webhooks",
	people: "/people",
	apiClients: "/api-clients",
	roles: "/roles",
	identityProviders: "/identity-providers",
	security: "/security",
	relationshipRequests: "/customers/relationship-requests",
	setup: "/setup",
	signedIn: "/signed-in",
} as const;

/** What the address of a transition names. */
export const transitionParameters = { subscription: "transition", offer: "to" } as const;

/** The fragment that names one subscription on its customer's screen. */
export function subscriptionAnchor(subscriptionId: string): string {
	return `subscription-${subscriptionId}`;
}
