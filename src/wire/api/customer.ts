import { z } from "zod";

/** Delegated admin as the portal shows it; `until` only when granular. */
const delegatedAdminView = z
	.object({
		kind: z.enum(["none", "full", "granular"]),
		services: z.array(z.enum(["office365", "azure", "dynamics365"])),
		until: z.string().optional(),
	})
	.meta({ id: "DelegatedAdmin" });

/** A customer in a list and on its page. */
export const customerSummary = z
	.object({
		id: z.string(),
		companyName: z.string(),
		domain: z.string(),
		country: z.string(),
		reseller: z.enum(["active", "ended"]),
		delegatedAdmin: delegatedAdminView,
		activeSubscriptions: z.int(),
		seats: z.int(),
	})
	.meta({ id: "CustomerSummary" });
export type CustomerSummary = z.infer<typeof customerSummary>;

/** Answer of `GET /api/v1/customers?search=&size=&cursor=`; `next` is the cursor of the following page. */
export const customerPage = z
	.object({ items: z.array(customerSummary), next: z.string().optional() })
	.meta({ id: "CustomerPage" });
export type CustomerPage = z.infer<typeof customerPage>;

export const customerListQuery = z.object({
	search: z.string().max(200).optional(),
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(500).optional(),
});
