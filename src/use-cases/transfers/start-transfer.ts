import type { SkuId, SubscriptionId } from "../../domain/basics/ids.ts";
import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { AffectedUser } from "../../domain/licenses/license-issue.ts";
import type { LicenseMove, TransferMode } from "../../domain/licenses/license-move.ts";
import type { LicenseTransfer } from "../../domain/transfers/license-transfer.ts";
import { planTransfer } from "../../domain/transfers/plan-transfer.ts";
import type { UpgradePlan } from "../../domain/upgrades/upgrade-plan.ts";
import type { Transactor } from "../../storage/database.ts";
import { listUsers } from "../../storage/license-store.ts";
import { saveNewTransferRows } from "../../storage/transfer-row-store.ts";
import { saveNewTransfer } from "../../storage/transfer-store.ts";
import { saveChange } from "../changes/save-change.ts";
import type { RequestOrigin } from "../request-origin.ts";

/** The moves of a change from one subscription's product to another's: all of its users, or those that were chosen. */
export interface TransferOfChange {
	readonly mode: TransferMode;
	readonly sourceSubscriptionId: SubscriptionId;
	readonly targetSubscriptionId: SubscriptionId;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	readonly moves: readonly LicenseMove[];
	readonly affected: readonly AffectedUser[];
}

/** The moves of an upgrade; nothing where no license moves, or where nobody has one. */
export function toTransferOfUpgrade(plan: UpgradePlan, catalog: Catalog): TransferOfChange | undefined {
	const { sourceBefore, target, licenseMoves: moves, affected, transfer: mode } = plan;
	if (mode === undefined || moves.length + affected.length === 0) return undefined;
	return {
		mode,
		sourceSubscriptionId: sourceBefore.id,
		targetSubscriptionId: target.id,
		sourceSkuId: getOffer(catalog, sourceBefore.offerId).skuId,
		targetSkuId: getOffer(catalog, target.offerId).skuId,
		moves,
		affected,
	};
}

interface ChangeToSave {
	/** As it was planned, with everything that becomes of licenses. */
	readonly change: CustomerChange;
	readonly transfer: TransferOfChange | undefined;
	readonly origin: RequestOrigin;
}

/**
 * Writes a planned change and begins its transfer. What a job will do afterwards is not what the change does: of a transfer
 * in the background the change keeps no licenses, each user's row does, and the undo of the change reads both.
 */
export async function saveChangeWithTransfer(
	tx: Transactor,
	{ change, transfer, origin }: ChangeToSave,
): Promise<LicenseTransfer | undefined> {
	if (transfer === undefined) {
		await saveChange(tx, change);
		return undefined;
	}
	const { mode, moves, affected, ...ends } = transfer;
	const isLater = mode === "background";
	await saveChange(tx, isLater ? { ...change, effects: { ...change.effects, assignments: [] } } : change);
	const { customerId, partnerId, at } = change;
	const people = isLater ? await listUsers(tx, customerId) : [];
	const planned = planTransfer({
		head: { id: change.id, customerId, partnerId, ...ends, startedBy: toStarter(origin), startedAt: at },
		...{ mode, moves, affected },
		people: new Map(people.map((person) => [person.id, person])),
	});
	await saveNewTransfer(tx, planned.transfer);
	await saveNewTransferRows(tx, planned.rows);
	return planned.transfer;
}

/** In whose name licenses go on moving. */
export function toStarter({ caller, requestId, correlationId }: RequestOrigin): LicenseTransfer["startedBy"] {
	const { clientId, account } = caller;
	return { clientId, ...(account === undefined ? {} : { userName: account.userName }), requestId, correlationId };
}
