import type { AuditRecord } from "./audit-record.ts";

/** What somebody tries to do, in the words in which it is recorded when it is refused. */
export type Attempt = Pick<AuditRecord, "operation" | "resource" | "resourceId">;
