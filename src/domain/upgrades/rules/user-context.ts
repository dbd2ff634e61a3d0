import type { SourceRule } from "../upgrade-situation.ts";

/**
 * An app-only token must not move users' licenses: `UpgradeErrorCode.UserContextRequired` (Partner Center SDK for
 * .NET, 2023).
 */
export const userContext: SourceRule = ({ facts: { mayMoveLicenses } }) =>
	mayMoveLicenses ? [] : [{ code: "userContextRequired" }];
