import type { SkuId } from "../basics/ids.ts";
import { makeCatalog, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeUser, now } from "../upgrades/test-facts.ts";
import type { LicenseAssignment } from "./license.ts";
import type { LicensePool } from "./license-pool.ts";
import type { LicenseUpdateFacts, LicenseUpdateRequest } from "./license-update.ts";
import { planLicenseUpdate } from "./plan-license-update.ts";

/** Licenses of one product. */
export function makePool(product: TestProduct, changes: Partial<LicensePool> = {}): LicensePool {
	return {
		skuId: skuOf(product),
		active: 10,
		warning: 0,
		suspended: 0,
		assigned: 0,
		boughtElsewhere: false,
		...changes,
	};
}

/** Pools by SKU. */
export function toPools(pools: readonly LicensePool[]): ReadonlyMap<SkuId, LicensePool> {
	return new Map(pools.map((pool) => [pool.skuId, pool]));
}

/** The products that tests give and take, each with licenses to spare. */
const plenty = ["basic", "standard", "e3", "e5", "exchangePlan1", "bookings", "basicIndia"] as const;

/** One person of the customer with these licenses, changed where a test needs it. */
export function makeUpdateFacts(
	assignments: readonly LicenseAssignment[] = [],
	changes: Partial<LicenseUpdateFacts> = {},
): LicenseUpdateFacts {
	return {
		now,
		catalog: makeCatalog(),
		user: makeUser("kim"),
		assignments,
		pools: toPools(plenty.map((product) => makePool(product))),
		...changes,
	};
}

/** Licenses by product, with what is switched off in each. */
export interface UpdateByProduct {
	readonly assign?: readonly (TestProduct | readonly [TestProduct, readonly string[]])[];
	readonly remove?: readonly TestProduct[];
}

/** The request in ids. */
export function toRequest({ assign = [], remove = [] }: UpdateByProduct): LicenseUpdateRequest {
	return {
		assign: assign.map((one) =>
			typeof one === "string" ? { skuId: skuOf(one) } : { skuId: skuOf(one[0]), disabledPlans: one[1] },
		),
		remove: remove.map(skuOf),
	};
}

/** What becomes of a request; throws when it is refused. */
export function planOf(facts: LicenseUpdateFacts, update: UpdateByProduct) {
	const planned = planLicenseUpdate(facts, toRequest(update));
	if (planned.kind === "refused") throw new Error(planned.violations.map(({ code }) => code).join(", "));
	return planned.plan;
}

/** The violations of a request; none when it is possible. */
export function violationsOf(facts: LicenseUpdateFacts, update: UpdateByProduct) {
	const planned = planLicenseUpdate(facts, toRequest(update));
	return planned.kind === "refused" ? planned.violations : [];
}
