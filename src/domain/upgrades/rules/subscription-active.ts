import type { SourceRule } from "../upgrade-situation.ts";

/**
 * Condition 1 of the guide of 2020-05-07: the subscription has to be active, neither suspended nor canceled. A source
 * that an upgrade suspended says so, since it is not to be switched on again.
 */
export const subscriptionActive: SourceRule = ({ facts: { source } }) =>
	source.status === "active"
		? []
		: [
				{
					code: "subscriptionNotActive",
					status: source.status,
					upgraded: source.suspensionReasons.includes("Transition"),
				},
			];
