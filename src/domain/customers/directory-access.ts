import type { Instant } from "../basics/instant.ts";
import type { GranularAdminRole, PartnerRelationship } from "./partner-relationship.ts";

const writingRoles: readonly GranularAdminRole[] = ["directoryWriters", "userAdministrator", "globalAdministrator"];
const licensingRoles: readonly GranularAdminRole[] = [...writingRoles, "licenseAdministrator"];
const readingRoles: readonly GranularAdminRole[] = [...licensingRoles, "directoryReaders", "globalReader"];

/**
 * Whether the partner may look at the customer's people and their licenses: by delegated admin for Office 365, when
 * granular with a role that reads the directory (Partner Center documentation, GDAP roles by operation, 2023).
 */
export function mayReadDirectory(relationship: PartnerRelationship, now: Instant): boolean {
	return grants(relationship, { now, anyOf: readingRoles });
}

/** Whether the partner may change people: when granular as Directory Writers, User or Global Administrator. */
export function mayWriteDirectory(relationship: PartnerRelationship, now: Instant): boolean {
	return grants(relationship, { now, anyOf: writingRoles });
}

/** Whether the partner may give and take licenses: License Administrators may, too. */
export function mayWriteLicenses(relationship: PartnerRelationship, now: Instant): boolean {
	return grants(relationship, { now, anyOf: licensingRoles });
}

function grants(
	{ reseller, delegatedAdmin: admin }: PartnerRelationship,
	{ now, anyOf }: { readonly now: Instant; readonly anyOf: readonly GranularAdminRole[] },
): boolean {
	if (reseller === "ended" || admin.kind === "none" || !admin.services.includes("office365")) return false;
	if (admin.kind === "full") return true;
	return now < admin.until && admin.roles.some((role) => anyOf.includes(role));
}
