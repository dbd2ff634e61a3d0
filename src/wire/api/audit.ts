import { z } from "zod";

/** One change as the portal lists it, newest first: `GET /api/v1/customers/{cid}/audit?size=&cursor=`. */
const auditEntry = z
	.object({
		id: z.string(),
		operation: z.string(),
		/** What was done, in the caller's language. */
		title: z.string(),
		resourceId: z.string(),
		resourceName: z.string(),
		actor: z.string(),
		at: z.string(),
		status: z.enum(["succeeded", "failed"]),
		details: z.record(z.string(), z.string()),
	})
	.meta({ id: "AuditEntry" });

export const auditPage = z
	.object({ items: z.array(auditEntry), next: z.string().optional() })
	.meta({ id: "AuditPage" });
export type AuditPage = z.infer<typeof auditPage>;
