import { createBrowserRouter, type RouteObject, replace } from "react-router";
import { paths } from "./paths.ts";
import { NotFoundScreen } from "./screens/not-found.tsx";
import { ScreenError } from "./screens/screen-error.tsx";
import { Starting } from "./screens/starting.tsx";

const screens: RouteObject[] = [
	{ index: true, loader: () => replace(paths.customers) },
	{
		path: "customers",
		lazy: async () => ({ Component: (await import("./screens/customers.tsx")).CustomersScreen }),
	},
	{
		path: "customers/relationship-requests",
		lazy: async () => ({
			Component: (await import("./screens/relationship-requests.tsx")).RelationshipRequestsScreen,
		}),
	},
	{
		path: "customers/:customerId",
		lazy: async () => ({ Component: (await import("./screens/customer.tsx")).CustomerScreen }),
		children: [
			{
				index: true,
				lazy: async () => ({ Component: (await import("./screens/subscriptions.tsx")).SubscriptionsScreen }),
			},
			{
				path: "activity",
				lazy: async () => ({ Component: (await import("./screens/activity.tsx")).ActivityScreen }),
			},
			{
				path: "users",
				lazy: async () => ({ Component: (await import("./screens/users.tsx")).UsersScreen }),
			},
			{
				path: "licenses",
				lazy: async () => ({ Component: (await import("./screens/licenses.tsx")).LicensesScreen }),
			},
			{
				path: "transfers",
				lazy: async () => ({ Component: (await import("./screens/transfers.tsx")).TransfersScreen }),
			},
			{
				path: "channels",
				lazy: async () => ({ Component: (await import("./screens/channels.tsx")).ChannelsScreen }),
			},
			{
				path: "changes",
				lazy: async () => ({ Component: (await import("./screens/changes.tsx")).ChangesScreen }),
			},
			{
				path: "billing",
				lazy: async () => ({ Component: (await import("./screens/customer-billing.tsx")).CustomerBillingScreen }),
			},
		],
	},
	{
		path: "customers/:customerId/transfers/:transferId",
		lazy: async () => ({ Component: (await import("./screens/transfer.tsx")).TransferScreen }),
	},
	{
		path: "customers/:customerId/users/import",
		lazy: async () => ({ Component: (await import("./screens/user-import.tsx")).UserImportScreen }),
	},
	{
		path: "customers/:customerId/users/:userId",
		lazy: async () => ({ Component: (await import("./screens/user.tsx")).UserScreen }),
	},
	{
		path: "customers/:customerId/subscriptions/:subscriptionId/upgrade",
		lazy: async () => ({ Component: (await import("./screens/upgrade.tsx")).UpgradeScreen }),
	},
	{
		path: "customers/:customerId/subscriptions/:subscriptionId/upgrade/result",
		lazy: async () => ({ Component: (await import("./screens/upgrade-result.tsx")).UpgradeResultScreen }),
	},
	{
		path: "customers/:customerId/subscriptions/:subscriptionId/timeline",
		lazy: async () => ({ Component: (await import("./screens/timeline.tsx")).TimelineScreen }),
	},
	{
		path: "work",
		lazy: async () => ({ Component: (await import("./screens/work.tsx")).WorkScreen }),
	},
	{
		path: "resellers",
		lazy: async () => ({ Component: (await import("./screens/resellers.tsx")).ResellersScreen }),
	},
	{
		path: "resellers/:resellerId",
		lazy: async () => ({ Component: (await import("./screens/reseller.tsx")).ResellerScreen }),
	},
	{
		path: "invoices",
		lazy: async () => ({ Component: (await import("./screens/invoices.tsx")).InvoicesScreen }),
	},
	{
		path: "invoices/:invoiceId",
		lazy: async () => ({ Component: (await import("./screens/invoice.tsx")).InvoiceScreen }),
	},
	{
		path: "billing-runs",
		lazy: async () => ({ Component: (await import("./screens/billing-runs.tsx")).BillingRunsScreen }),
	},
	{
		path: "prices",
		lazy: async () => ({ Component: (await import("./screens/prices.tsx")).PricesScreen }),
	},
	{
		path: "webhooks",
		lazy: async () => ({ Component: (await import("./screens/webhooks.tsx")).WebhooksScreen }),
	},
	{
		path: "people",
		lazy: async () => ({ Component: (await import("./screens/accounts.tsx")).AccountsScreen }),
	},
	{
		path: "api-clients",
		lazy: async () => ({ Component: (await import("./screens/api-clients.tsx")).ApiClientsScreen }),
	},
	{
		path: "roles",
		lazy: async () => ({ Component: (await import("./screens/roles.tsx")).RolesScreen }),
	},
	{
		path: "identity-providers",
		lazy: async () => ({ Component: (await import("./screens/identity-providers.tsx")).IdentityProvidersScreen }),
	},
	{
		path: "security",
		lazy: async () => ({ Component: (await import("./screens/security.tsx")).SecurityScreen }),
	},
	{ path: "*", Component: NotFoundScreen },
];

/** Every screen and its address. Each screen is loaded when it is first opened. */
export const router = createBrowserRouter([
	{
		HydrateFallback: Starting,
		ErrorBoundary: ScreenError,
		children: [
			{
				path: "sign-in",
				lazy: async () => {
					const { SignInStartScreen, signInStartLoader } = await import("./screens/sign-in-start.tsx");
					return { Component: SignInStartScreen, loader: signInStartLoader };
				},
			},
			{
				path: "sign-in/:uid",
				lazy: async () => ({ Component: (await import("./screens/sign-in.tsx")).SignInScreen }),
			},
			{
				path: "relationship/:requestId",
				lazy: async () => ({
					Component: (await import("./screens/relationship-decision.tsx")).RelationshipDecisionScreen,
				}),
			},
			{
				path: "setup",
				lazy: async () => ({ Component: (await import("./screens/setup.tsx")).SetupScreen }),
			},
			{
				path: "invitation",
				lazy: async () => ({ Component: (await import("./screens/invitation.tsx")).InvitationScreen }),
			},
			{
				path: "signed-in",
				lazy: async () => ({ loader: (await import("./screens/signed-in.ts")).signedInLoader }),
			},
			{
				lazy: async () => {
					const { Shell, shellLoader } = await import("./ui/shell.tsx");
					return { Component: Shell, loader: shellLoader };
				},
				shouldRevalidate: () => false,
				children: [{ ErrorBoundary: ScreenError, children: screens }],
			},
		],
	},
]);
