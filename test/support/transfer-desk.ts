import type { CustomerId, SkuId, SubscriptionId, UserId } from "../../src/domain/basics/ids.ts";
import type { ChangeId } from "../../src/domain/billing/proration-line.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import type { LicenseAssignment } from "../../src/domain/licenses/license.ts";
import type { LicensePool } from "../../src/domain/licenses/license-pool.ts";
import type { LicenseTransfer, TransferRow } from "../../src/domain/transfers/license-transfer.ts";
import type { UpgradeChoice } from "../../src/domain/upgrades/upgrade-plan.ts";
import { listAssignments } from "../../src/storage/license-store.ts";
import { listTransferRows } from "../../src/storage/transfer-row-store.ts";
import { findTransfer } from "../../src/storage/transfer-store.ts";
import { executeQuote, type QuoteOutcome } from "../../src/use-cases/changes/execute-quote.ts";
import { makeQuote } from "../../src/use-cases/changes/make-quote.ts";
import { listLicensePools } from "../../src/use-cases/licenses/read-licenses.ts";
import type { Surroundings } from "../../src/use-cases/surroundings.ts";
import { type RetryAsked, type RetryOutcome, retryTransfer } from "../../src/use-cases/transfers/retry-transfer.ts";
import { askForUpgrade, toOrigin } from "./desk.ts";
import { makeCaller, offerOf, type Product, type Stage } from "./fixture.ts";

/** A customer's transfers as a test asks for them, through the use cases that the routes call. */
export interface TransferDesk {
	readonly surroundings: Surroundings;
	skuOf(product: Product): SkuId;
	/** Upgrades with license transfer; the transfer of it. */
	upgrade(
		source: { readonly customerId: CustomerId; readonly id: SubscriptionId },
		to: Product,
		more?: Partial<UpgradeChoice>,
	): Promise<LicenseTransfer>;
	/** Takes a change back; the outcome, or the codes against it. */
	undo(transfer: LicenseTransfer): Promise<QuoteOutcome | readonly string[]>;
	retry(transfer: LicenseTransfer, more?: Partial<RetryAsked>): Promise<RetryOutcome>;
	find(transfer: LicenseTransfer): Promise<LicenseTransfer>;
	rows(transfer: LicenseTransfer): Promise<readonly TransferRow[]>;
	assignments(customerId: CustomerId): Promise<readonly LicenseAssignment[]>;
	pools(customerId: CustomerId): Promise<ReadonlyMap<SkuId, LicensePool>>;
}

/** Opens the desk; `mostMovedAtOnce` makes small transfers go on in the background. */
export function openTransferDesk(stage: Stage, mostMovedAtOnce?: number): TransferDesk {
	const { settings } = stage.surroundings;
	const surroundings: Surroundings = {
		...stage.surroundings,
		settings: { ...settings, ...(mostMovedAtOnce === undefined ? {} : { mostMovedAtOnce }) },
	};
	const caller = makeCaller();
	const { database } = surroundings;
	return {
		surroundings,
		skuOf: (product) => getOffer(stage.catalog, offerOf(product)).skuId,
		async upgrade(source, to, more = {}) {
			const choice = { targetOfferId: offerOf(to), licenseTransfer: true, ...more };
			const { outcome } = await askForUpgrade(surroundings, source, { choice });
			if (outcome?.kind !== "upgraded" || outcome.transfer === undefined) {
				throw new Error(`no transfer: ${JSON.stringify(outcome)}`);
			}
			return outcome.transfer;
		},
		async undo({ customerId, id, sourceSubscriptionId: subscriptionId }) {
			const request = { kind: "undo", subscriptionId, changeId: id satisfies ChangeId } as const;
			const made = await makeQuote(surroundings, { caller, customerId, request });
			if (made.kind === "refused") return made.refusals.map(({ code }) => code);
			if (made.kind !== "quoted") throw new Error(made.kind);
			let outcome: QuoteOutcome | undefined;
			await executeQuote(surroundings, {
				...{ customerId, quoteId: made.shown.quote.id, token: made.token, origin: toOrigin({}) },
				toAnswer(given) {
					outcome = given;
					return { status: 200, headers: {}, body: "" };
				},
			});
			if (outcome === undefined) throw new Error("no outcome");
			return outcome;
		},
		async retry({ customerId, id }, more = {}) {
			let outcome: RetryOutcome | undefined;
			await retryTransfer(surroundings, {
				...{ origin: toOrigin({}), key: { customerId, id }, fixing: false, ...more },
				toAnswer(given) {
					outcome = given;
					return { status: 200, headers: {}, body: "" };
				},
			});
			if (outcome === undefined) throw new Error("no outcome");
			return outcome;
		},
		async find({ customerId, id }) {
			const found = await database.read((db) => findTransfer(db, customerId, id));
			if (found === undefined) throw new Error("no such transfer");
			return found;
		},
		rows: (transfer) => database.read((db) => listTransferRows(db, transfer, {})),
		assignments: (customerId) => database.read((db) => listAssignments(db, customerId)),
		async pools(customerId) {
			const found = await listLicensePools(surroundings, { caller, customerId });
			if (found.kind !== "pools") throw new Error(found.kind);
			return new Map(found.pools.map((pool) => [pool.skuId, pool]));
		},
	};
}

/** Who has which SKUs, for comparing. */
export function skusByUser(assignments: readonly LicenseAssignment[]): ReadonlyMap<UserId, readonly SkuId[]> {
	const byUser = new Map<UserId, SkuId[]>();
	for (const { userId, skuId } of assignments) byUser.set(userId, [...(byUser.get(userId) ?? []), skuId].toSorted());
	return byUser;
}
