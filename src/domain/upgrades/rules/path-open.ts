import { pathsInForce } from "../../catalog/paths-in-force.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The guide of 2020-05-07 supports a fixed table of upgrades, with a footnote for the India editions; which documented
 * tables are in force, and from when to when, is catalog data.
 */
export const pathOpen: UpgradeRule = ({ facts: { catalog, source, now }, path }) =>
	path.open
		? []
		: [
				{
					code: "noUpgradePath",
					cause: path.cause,
					sourceHasPaths: pathsInForce(catalog, source.offerId, now).length > 0,
				},
			];
