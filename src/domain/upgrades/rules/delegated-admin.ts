import type { PartnerRelationship } from "../../customers/partner-relationship.ts";
import type { UpgradeRefusal } from "../upgrade-refusal.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * Condition 2 of the guide of 2020-05-07: delegated admin for this customer *and service*, so it has to cover the
 * service of the target. A reseller relationship that has ended takes delegated admin with it (Partner Center
 * documentation, "remove a reseller relationship", 2021). Granular delegated admin also runs out.
 */
export const delegatedAdmin: UpgradeRule = ({ facts: { relationship, now }, target: { service } }) => {
	const refusals: UpgradeRefusal[] = [];
	const admin = relationship.delegatedAdmin;
	const granted = grantedServices(relationship);
	if (!granted.includes(service)) refusals.push({ code: "delegatedAdminMissing", service, granted });
	if (relationship.reseller === "active" && admin.kind === "granular" && admin.until <= now)
		refusals.push({ code: "delegatedAdminExpired", service, expiredAt: admin.until });
	return refusals;
};

function grantedServices({ reseller, delegatedAdmin: admin }: PartnerRelationship) {
	return reseller === "ended" || admin.kind === "none" ? [] : admin.services;
}
