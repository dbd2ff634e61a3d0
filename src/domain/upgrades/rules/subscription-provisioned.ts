import type { SourceRule } from "../upgrade-situation.ts";

/** The source has to be provisioned: `UpgradeErrorCode.SubscriptionNotProvisioned` (Partner Center SDK for .NET, 2023). */
export const subscriptionProvisioned: SourceRule = ({ facts: { source } }) =>
	source.provisioning === "success" ? [] : [{ code: "subscriptionNotProvisioned", provisioning: source.provisioning }];
