import { z } from "zod";

const role = z.enum([
	"globalAdmin",
	"userManagementAdmin",
	"billingAdmin",
	"adminAgent",
	"salesAgent",
	"helpdeskAgent",
]);

/** What the caller may do; `reason` says why not, in the caller's language. */
const permission = z.object({ allowed: z.boolean(), reason: z.string().optional() }).meta({ id: "Permission" });

/** Who is signed in, for which partner, and what that person may do. Answer of `GET /api/v1/session`. */
export const session = z
	.object({
		user: z.object({ userName: z.string(), displayName: z.string(), roles: z.array(role) }),
		partner: z.object({ id: z.string(), name: z.string() }),
		permissions: z.object({
			viewCustomers: permission,
			viewSubscriptions: permission,
			upgradeSubscription: permission,
			transitionSubscription: permission,
			changeSeats: permission,
			manageSubscription: permission,
			viewUsers: permission,
			manageUsers: permission,
			viewAudit: permission,
			viewCharges: permission,
			viewPrices: permission,
			managePrices: permission,
			viewInvoices: permission,
			runBilling: permission,
			setClock: permission,
			manageWebhooks: permission,
			manageAccounts: permission,
			manageApiClients: permission,
			manageRoles: permission,
			manageIdentityProviders: permission,
			manageSignInRules: permission,
			giveDirectoryRoles: permission,
			addCustomer: permission,
			editCustomer: permission,
			requestRelationship: permission,
			endRelationship: permission,
			confirmAgreement: permission,
			viewPartnerProfile: permission,
			managePartnerProfile: permission,
		}),
		demo: z.boolean(),
	})
	.meta({ id: "Session" });
export type Session = z.infer<typeof session>;
