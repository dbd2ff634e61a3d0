import type { GranularAdminRole } from "../../customers/partner-relationship.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

const readingRoles: readonly GranularAdminRole[] = ["directoryReaders", "globalReader"];

/**
 * Granular delegated admin has to hold Directory Readers or Global Reader: comment of `UpgradeErrorCode` in the Partner
 * Center SDK for .NET (2023). Directory Writers may read too.
 */
export const directoryReaders: UpgradeRule = ({ facts: { relationship } }) => {
	const admin = relationship.delegatedAdmin;
	if (relationship.reseller === "ended" || admin.kind !== "granular") return [];
	const mayRead = admin.roles.some((role) => role === "directoryWriters" || readingRoles.includes(role));
	return mayRead ? [] : [{ code: "granularAdminRoleMissing", anyOf: readingRoles, held: admin.roles }];
};
