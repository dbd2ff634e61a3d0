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
		/** From where it was asked, where that is known. */
		address: z.string().optional(),
		/** In whose name the caller said that it acted. */
		onBehalfOf: z.string().optional(),
		/** Whether personal data was erased from it. */
		erased: z.boolean().optional(),
		at: z.string(),
		status: z.enum(["succeeded", "failed"]),
		details: z.record(z.string(), z.string()),
	})
	.meta({ id: "AuditEntry" });

export const auditPage = z
	.object({ items: z.array(auditEntry), next: z.string().optional() })
	.meta({ id: "AuditPage" });
export type AuditPage = z.infer<typeof auditPage>;

/** Body of `POST /api/v1/customers/{cid}/audit/erasures`: the deleted user whose data is to go. */
export const erasureRequest = z.strictObject({ userId: z.string().min(1).max(100) }).meta({ id: "ErasureRequest" });

/** How many records told of the person. */
export const erasureResult = z.object({ userId: z.string(), records: z.int() }).meta({ id: "ErasureResult" });
