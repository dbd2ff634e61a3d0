import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { AuditRecord as WireAuditRecord } from "../../wire/audit-record.ts";
import { toWireDate } from "./resource.ts";

/** Milliseconds from the first day of .NET's calendar to that of Unix. */
const dotnetEpochOffset = 62_135_596_800_000n;

/** A record as the wire has it; the snapshots become PascalCase JSON strings with nulls, as the original's. */
export function toWireAuditRecord(record: AuditRecord, customerName: string): WireAuditRecord {
	return {
		id: toWireAuditId(record),
		partnerId: record.partnerId,
		participants: [record.partnerId],
		customerId: record.customerId,
		customerName,
		...(record.userName === undefined ? {} : { userPrincipalName: record.userName }),
		applicationId: record.clientId,
		resourceType: record.resource,
		...(record.before === undefined ? {} : { resourceOldValue: toPascalJson(record.before) }),
		...(record.after === undefined ? {} : { resourceNewValue: toPascalJson(record.after) }),
		operationType: record.operation,
		originalCorrelationId: record.correlationId,
		operationDate: toWireDate(record.occurredAt),
		operationStatus: record.status,
		customizedData: Object.entries(record.details).map(([key, value]) => ({ key, value })),
		attributes: { objectType: "AuditRecord" },
	};
}

/** `{partner}_{customer}_{resource}_{operation}_{.NET ticks}`. */
function toWireAuditId(record: AuditRecord): string {
	const milliseconds = BigInt(Temporal.Instant.from(record.occurredAt).epochMilliseconds);
	const ticks = (milliseconds + dotnetEpochOffset) * 10_000n;
	const operation = record.operation.replaceAll("_", "");
	return `${record.partnerId}_${record.customerId}_${record.resourceId}_${operation}_${ticks}`;
}

function toPascalJson(value: unknown): string {
	return JSON.stringify(toPascal(value));
}

function toPascal(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(toPascal);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), toPascal(part)]),
	);
}
