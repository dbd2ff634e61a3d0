import type { GranularAdminRole } from "../../customers/partner-relationship.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

const writingRoles: readonly GranularAdminRole[] = ["directoryWriters"];

/**
 * Moving users' licenses writes to the customer's directory, so granular delegated admin has to hold Directory Writers:
 * comment of `UpgradeErrorCode` in the Partner Center SDK for .NET (2023).
 */
export const directoryWriters: UpgradeRule = ({ facts: { relationship } }) => {
	const admin = relationship.delegatedAdmin;
	if (relationship.reseller === "ended" || admin.kind !== "granular") return [];
	const mayWrite = admin.roles.some((role) => role === "globalAdministrator" || writingRoles.includes(role));
	return mayWrite ? [] : [{ code: "granularAdminRoleMissing", anyOf: writingRoles, held: admin.roles }];
};
