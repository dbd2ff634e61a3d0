import type { GranularAdminRole } from "../../customers/partner-relationship.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

const readingRoles: readonly GranularAdminRole[] = ["directoryReaders", "globalReader"];
/** They read as well, and are not named to whoever lacks a role: less will do. */
const moreThanReading: readonly GranularAdminRole[] = ["directoryWriters", "globalAdministrator"];

/**
 * Granular delegated admin has to hold Directory Readers or Global Reader: comment of `UpgradeErrorCode` in the Partner
 * Center SDK for .NET (2023).
 */
export const directoryReaders: UpgradeRule = ({ facts: { relationship } }) => {
	const admin = relationship.delegatedAdmin;
	if (relationship.reseller === "ended" || admin.kind !== "granular") return [];
	const mayRead = admin.roles.some((role) => moreThanReading.includes(role) || readingRoles.includes(role));
	return mayRead ? [] : [{ code: "granularAdminRoleMissing", anyOf: readingRoles, held: admin.roles }];
};
