import { z } from "zod";
import { auditOperationTypes, auditResourceTypes } from "./audit-names.ts";
import { attributes, collectionOf } from "./resource.ts";

/**
 * A record of a change. The old and new value are a resource as a JSON string, PascalCase with nulls. What the partner
 * did for itself comes without a customer. What only we do and record is `undefined`, its name then in `customizedData`.
 */
export const auditRecord = z
	.object({
		id: z.string(),
		partnerId: z.string(),
		participants: z.array(z.string()),
		customerId: z.string().optional(),
		customerName: z.string().optional(),
		userPrincipalName: z.string().optional(),
		applicationId: z.string(),
		resourceType: z.enum(auditResourceTypes),
		resourceOldValue: z.string().optional(),
		resourceNewValue: z.string().optional(),
		operationType: z.enum(auditOperationTypes),
		originalCorrelationId: z.string(),
		operationDate: z.string(),
		operationStatus: z.enum(["succeeded", "failed", "progress", "decline"]),
		customizedData: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
		attributes,
	})
	.meta({ id: "AuditRecord" });
export type AuditRecord = z.infer<typeof auditRecord>;
export const auditRecordCollection = collectionOf(auditRecord).meta({ id: "AuditRecordCollection" });
