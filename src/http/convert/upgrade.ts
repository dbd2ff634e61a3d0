import type { Instant } from "../../domain/basics/instant.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { AffectedUser } from "../../domain/licenses/license-issue.ts";
import type { UpgradeAssessment } from "../../domain/upgrades/upgrade-assessment.ts";
import type { UpgradeRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import type { UpgradeOutcome } from "../../use-cases/upgrade-subscription.ts";
import {
	type Upgrade,
	type UpgradeResult,
	type UpgradeType,
	type UserLicenseError,
	upgradeTypeNumbers,
} from "../../wire/upgrade.ts";
import type { Locale } from "../locale.ts";
import { describeLicenseIssue, isBlocking } from "./license-issue.ts";
import { toWireOffer } from "./offer.ts";
import { toUpgradeError } from "./upgrade-refusal.ts";
import type { ViewContext } from "./views.ts";

/** What converting an upgrade takes besides the upgrade. */
export interface UpgradeConversion {
	readonly catalog: Catalog;
	readonly customer: Customer;
	readonly locale: Locale;
	readonly now: Instant;
}

/**
 * The collection's items: for each target that a path in force names first `upgrade_only`, then
 * `upgrade_with_license_transfer`. Closed ones are listed too, with their errors.
 */
export function toWireUpgrades(
	targets: readonly UpgradeAssessment[],
	conversion: UpgradeConversion,
): readonly Upgrade[] {
	return targets.filter((target) => target.pathExists).flatMap((target) => toWirePair(target, conversion));
}

function toWirePair(target: UpgradeAssessment, conversion: UpgradeConversion): readonly Upgrade[] {
	const targetOffer = toWireOffer(target.target, { ...conversion, country: conversion.customer.country });
	const ways = [
		["upgrade_only", target.refusals],
		["upgrade_with_license_transfer", target.transferRefusals],
	] as const;
	return ways.map(([upgradeType, refusals]) => ({
		targetOffer,
		upgradeType,
		isEligible: refusals.length === 0,
		quantity: target.quantity,
		upgradeErrors: toUpgradeErrors(refusals, conversion),
		attributes: { objectType: "Upgrade" },
	}));
}

/** The answer of the POST; undefined for what is a 404. */
export function toWireUpgradeResult(
	outcome: Extract<UpgradeOutcome, { kind: "refused" | "upgraded" }>,
	{
		conversion,
		sourceId,
		upgradeType,
		asNumber,
	}: {
		readonly conversion: UpgradeConversion;
		readonly sourceId: string;
		readonly upgradeType: UpgradeType;
		readonly asNumber: boolean;
	},
): UpgradeResult {
	return {
		sourceSubscriptionId: sourceId,
		...(outcome.kind === "upgraded" ? { targetSubscriptionId: outcome.plan.target.id } : {}),
		upgradeType: asNumber ? upgradeTypeNumbers[upgradeType] : upgradeType,
		upgradeErrors: outcome.kind === "refused" ? toUpgradeErrors(outcome.refusals, conversion) : [],
		licenseErrors:
			outcome.kind === "upgraded" && upgradeType === "upgrade_with_license_transfer"
				? toLicenseErrors(outcome.plan.affected, { catalog: conversion.catalog, language: conversion.locale.language })
				: [],
		attributes: { objectType: "UpgradeResult" },
	};
}

function toUpgradeErrors(refusals: readonly UpgradeRefusal[], { catalog, locale }: UpgradeConversion) {
	return refusals.map((refusal) => toUpgradeError(refusal, catalog, locale.language));
}

/** Only users whose license was not moved: the wire knows no mere advice. */
export function toLicenseErrors(
	affected: readonly Pick<AffectedUser, "userId" | "displayName" | "userPrincipalName" | "issues">[],
	{ catalog, language }: ViewContext,
): UserLicenseError[] {
	return affected
		.map((user) => ({ user, blocking: user.issues.filter(isBlocking) }))
		.filter(({ blocking }) => blocking.length > 0)
		.map(({ user, blocking }) => ({
			userObjectId: user.userId,
			name: user.displayName,
			email: user.userPrincipalName,
			errors: blocking.map((issue) => {
				const described = describeLicenseIssue(issue, catalog, language);
				return {
					// 60000: license migration failed; 60012: out of licenses.
					code: issue.kind === "notEnoughLicenses" ? 60012 : 60000,
					description: `${described.reason} ${described.remedy}`,
					data: described.services.map((service) => service.name),
					attributes: { objectType: "ApiFault" },
				};
			}),
			attributes: { objectType: "UserLicenseError" },
		}));
}
