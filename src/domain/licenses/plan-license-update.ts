import type { ServicePlanName } from "../basics/ids.ts";
import { comparePlans } from "../catalog/service-change.ts";
import { carryOverDisabledPlans } from "./disabled-plans.ts";
import { listEnabledPlans } from "./enabled-plans.ts";
import type { LicenseAssignment } from "./license.ts";
import type {
	LicenseNotice,
	LicenseUpdateFacts,
	LicenseUpdateRequest,
	LicenseViolation,
	PlannedLicenseUpdate,
	WantedLicense,
} from "./license-update.ts";
import { findGivingViolations, findMailViolations, findServiceViolations } from "./license-violations.ts";
import { type ResolvedLicense, resolveLicenses } from "./resolve-licenses.ts";
import { compareSkus } from "./sku-comparison.ts";

/**
 * Plans a change of one user's licenses, or names everything that stands against it at once. Licenses that are asked for
 * as they are, are left alone; what was switched off stays off unless the request says otherwise.
 */
export function planLicenseUpdate(facts: LicenseUpdateFacts, request: LicenseUpdateRequest): PlannedLicenseUpdate {
	const { catalog, assignments: before } = facts;
	const resolved = resolveLicenses(catalog, request);
	const held = new Map(before.map((license) => [license.skuId, license]));
	const going = resolved.remove.flatMap(({ id }) => held.get(id) ?? []);
	const carried = resolved.assign.map((wanted) =>
		toAssignment(facts, { wanted, held: held.get(wanted.sku.id), going }),
	);
	const toAssign = carried.filter(({ license }) => isChanged(license, held.get(license.skuId)));
	const toRemove = going.map(({ skuId }) => skuId);
	const given = new Map(toAssign.map(({ license }) => [license.skuId, license]));
	const after = [
		...before.filter(({ skuId }) => !toRemove.includes(skuId)).map((license) => given.get(license.skuId) ?? license),
		...toAssign.map(({ license }) => license).filter(({ skuId }) => !held.has(skuId)),
	];
	const violations: readonly LicenseViolation[] = [
		...resolved.violations,
		...findGivingViolations(
			facts,
			[...given.keys()].filter((skuId) => !held.has(skuId)),
		),
		...resolved.remove
			.filter(({ id }) => !held.has(id))
			.map(({ id }) => ({ code: "licenseNotHeld" as const, skuId: id })),
		...findGroupViolations(going, "remove"),
		...findGroupViolations(
			[...given.keys()].flatMap((skuId) => held.get(skuId) ?? []),
			"switch",
		),
		...findServiceViolations(catalog, before, after),
		...findMailViolations(facts, after),
	];
	if (violations.length > 0) return { kind: "refused", violations };
	const services = comparePlans(catalog, listEnabledPlans(catalog, before), listEnabledPlans(catalog, after));
	const lost: LicenseNotice[] = services.lost.length === 0 ? [] : [{ code: "servicesLost", plans: services.lost }];
	return {
		kind: "planned",
		plan: {
			before,
			after,
			toAssign: toAssign.map(({ license }) => license),
			toRemove,
			services,
			notices: [...lost, ...toAssign.flatMap(({ notices }) => notices), ...findAccountNotices(facts, given.size)],
		},
	};
}

/** The request that turns what a user has into exactly what is wanted. */
export function toUpdateRequest(
	assignments: readonly LicenseAssignment[],
	wanted: readonly WantedLicense[],
): LicenseUpdateRequest {
	const kept = new Set(wanted.map(({ skuId }) => skuId.toLowerCase()));
	return { assign: wanted, remove: assignments.map(({ skuId }) => skuId).filter((skuId) => !kept.has(skuId)) };
}

interface Carried {
	readonly license: LicenseAssignment;
	readonly notices: readonly LicenseNotice[];
}

function toAssignment(
	{ now, catalog, user, assignments }: LicenseUpdateFacts,
	{
		wanted: { sku, disabledPlans },
		held,
		going,
	}: {
		readonly wanted: ResolvedLicense;
		readonly held: LicenseAssignment | undefined;
		readonly going: readonly LicenseAssignment[];
	},
): Carried {
	if (held !== undefined)
		return { license: disabledPlans === undefined ? held : { ...held, disabledPlans }, notices: [] };
	const fresh = { userId: user.id, skuId: sku.id, assignedAt: now };
	if (disabledPlans !== undefined) return { license: { ...fresh, disabledPlans }, notices: [] };
	const enabled = new Set(listEnabledPlans(catalog, assignments));
	const kept = new Set<ServicePlanName>();
	const notices: LicenseNotice[] = [];
	for (const { skuId, disabledPlans: off } of going) {
		const reallyOff = off.filter((plan) => !enabled.has(plan));
		const { carried, dropped } = carryOverDisabledPlans(compareSkus(catalog, skuId, sku.id), reallyOff);
		for (const plan of carried) kept.add(plan);
		if (dropped.length > 0) notices.push({ code: "disabledPlansDropped", skuId, plans: dropped });
	}
	const plans = sku.servicePlans.filter((plan) => kept.has(plan));
	if (plans.length > 0) notices.unshift({ code: "disabledPlansCarried", skuId: sku.id, plans });
	return { license: { ...fresh, disabledPlans: plans }, notices };
}

function isChanged(license: LicenseAssignment, held: LicenseAssignment | undefined): boolean {
	if (held === undefined) return true;
	return license.disabledPlans.toSorted().join(" ") !== held.disabledPlans.toSorted().join(" ");
}

function findGroupViolations(
	licenses: readonly LicenseAssignment[],
	wish: "remove" | "switch",
): readonly LicenseViolation[] {
	return licenses.flatMap(({ skuId, groupName }): readonly LicenseViolation[] =>
		groupName === undefined ? [] : [{ code: "licenseFromGroup", skuId, groupName, wish }],
	);
}

/** The directory lets such accounts have licenses, and seldom are they meant to. */
function findAccountNotices({ user }: LicenseUpdateFacts, given: number): readonly LicenseNotice[] {
	if (given === 0) return [];
	const notices: LicenseNotice[] = [];
	if (user.kind !== "member") notices.push({ code: "accountNeedsReview", account: user.kind });
	if (user.signInBlocked) notices.push({ code: "accountNeedsReview", account: "signInBlocked" });
	return notices;
}
