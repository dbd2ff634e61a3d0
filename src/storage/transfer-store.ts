import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { LicensesUnderWay } from "../domain/licenses/license-pool.ts";
import type { LicenseTransfer, TransferId, TransferUnderWay } from "../domain/transfers/license-transfer.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";
import type { LicenseTransferRow } from "./transfer-tables.ts";

/** Writes a transfer that begins. */
export async function saveNewTransfer(tx: Transactor, transfer: LicenseTransfer): Promise<void> {
	await insertTransfer.run(tx, { ...toRow(transfer) });
}

const columns = [
	"customer_id",
	"id",
	"partner_id",
	"source_subscription_id",
	"target_subscription_id",
	"source_sku_id",
	"target_sku_id",
	"state",
	"stop_reason",
	"moved_at_once",
	"started_by",
	"started_at",
	"finished_at",
] as const satisfies readonly (keyof LicenseTransferRow)[];

const insertTransfer = writeStatement(columns, (db, place) =>
	db.insertInto("license_transfers").values(placeAll(columns, place)),
);

/** Writes how a transfer stands now. */
export async function saveTransferState(tx: Transactor, transfer: LicenseTransfer): Promise<void> {
	const { state, stop_reason, started_by, finished_at } = toRow(transfer);
	await tx
		.updateTable("license_transfers")
		.set({ state, stop_reason, started_by, finished_at })
		.where("customer_id", "=", transfer.customerId)
		.where("id", "=", transfer.id)
		.execute();
}

/** One transfer of a customer. */
export async function findTransfer(
	db: Reader,
	customerId: CustomerId,
	id: TransferId,
): Promise<LicenseTransfer | undefined> {
	const row = await oneTransfer.first(db, { customerId, id });
	return row === undefined ? undefined : fromRow(row);
}

const oneTransfer = readStatement(["customerId", "id"], (db, place) =>
	db
		.selectFrom("license_transfers")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("id", "=", place("id")),
);

/** What one partner moved at a customer, the newest first. */
export async function listTransfers(
	db: Reader,
	{ customerId, partnerId }: { readonly customerId: CustomerId; readonly partnerId: PartnerId },
): Promise<readonly LicenseTransfer[]> {
	const rows = await db
		.selectFrom("license_transfers")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.orderBy("started_at", "desc")
		.orderBy("id", "desc")
		.execute();
	return rows.map(fromRow);
}

/** Running transfers of any customer, in the order of customers and ids, from after a place on. */
export async function listRunningTransfers(
	db: Reader,
	{ limit, after }: { readonly limit: number; readonly after?: RunningTransfer },
): Promise<readonly RunningTransfer[]> {
	let query = db
		.selectFrom("license_transfers")
		.select(["customer_id", "id"])
		.where("state", "=", "running")
		.orderBy("customer_id")
		.orderBy("id")
		.limit(limit);
	if (after !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("customer_id", ">", after.customerId),
				eb.and([eb("customer_id", "=", after.customerId), eb("id", ">", after.id)]),
			]),
		);
	}
	return (await query.execute()).map((row) => ({ customerId: storedId(row.customer_id), id: storedId(row.id) }));
}

/** Where a transfer is found. */
export type RunningTransfer = Pick<LicenseTransfer, "customerId" | "id">;

/** The customer's transfers that are not over, with how many users are still to move. */
export async function listTransfersUnderWay(db: Reader, customerId: CustomerId): Promise<readonly TransferUnderWay[]> {
	const rows = await underWay.all(db, { customerId });
	return rows.map((row) => ({
		transferId: storedId(row.id),
		sourceSubscriptionId: storedId(row.source_subscription_id),
		targetSubscriptionId: storedId(row.target_subscription_id),
		sourceSkuId: storedId(row.source_sku_id),
		targetSkuId: storedId(row.target_sku_id),
		remaining: Number(row.remaining),
	}));
}

const underWay = readStatement(["customerId"], (db, place) =>
	db
		.selectFrom("license_transfers as transfer")
		.select((eb) => [
			"id",
			"source_subscription_id",
			"target_subscription_id",
			"source_sku_id",
			"target_sku_id",
			eb
				.selectFrom("license_transfer_rows as row")
				.select(({ fn }) => fn.countAll().as("pending"))
				.whereRef("row.customer_id", "=", "transfer.customer_id")
				.whereRef("row.transfer_id", "=", "transfer.id")
				.where("row.state", "=", "pending")
				.as("remaining"),
		])
		.where("customer_id", "=", place("customerId"))
		.where("state", "in", ["running", "stopped"])
		.orderBy("id"),
);

/** Licenses of the customer that have not arrived yet, whichever partner moves them. */
export async function listLicensesUnderWay(db: Reader, customerId: CustomerId): Promise<readonly LicensesUnderWay[]> {
	const rows = await unmovedOfCustomer.all(db, { customerId });
	return rows.map((row) => {
		const unmoved = Number(row.unmoved);
		return {
			sourceSubscriptionId: storedId(row.source_subscription_id),
			sourceSkuId: storedId(row.source_sku_id),
			targetSkuId: storedId(row.target_sku_id),
			unmoved,
			pending: row.state === "pending" ? unmoved : 0,
		};
	});
}

const unmovedOfCustomer = readStatement(["customerId"], (db, place) =>
	db
		.selectFrom("license_transfers as transfer")
		.innerJoin("license_transfer_rows as row", (join) =>
			join.onRef("row.customer_id", "=", "transfer.customer_id").onRef("row.transfer_id", "=", "transfer.id"),
		)
		.select(({ fn }) => [
			"transfer.id",
			"transfer.source_subscription_id",
			"transfer.source_sku_id",
			"transfer.target_sku_id",
			"row.state",
			fn.countAll().as("unmoved"),
		])
		.where("transfer.customer_id", "=", place("customerId"))
		.where("row.state", "in", ["pending", "blocked"])
		.groupBy([
			"transfer.id",
			"transfer.source_subscription_id",
			"transfer.source_sku_id",
			"transfer.target_sku_id",
			"row.state",
		])
		.orderBy("transfer.id"),
);

function fromRow(row: LicenseTransferRow): LicenseTransfer {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		sourceSubscriptionId: storedId(row.source_subscription_id),
		targetSubscriptionId: storedId(row.target_subscription_id),
		sourceSkuId: storedId(row.source_sku_id),
		targetSkuId: storedId(row.target_sku_id),
		state: row.state as LicenseTransfer["state"], // written by toRow only, as the reason
		...(row.stop_reason === null ? {} : { stopReason: row.stop_reason as "directoryClosed" }), // see state
		movedAtOnce: row.moved_at_once,
		startedBy: fromJson<LicenseTransfer["startedBy"]>(row.started_by),
		startedAt: storedInstant(row.started_at),
		...(row.finished_at === null ? {} : { finishedAt: storedInstant(row.finished_at) }),
	};
}

function toRow(transfer: LicenseTransfer): LicenseTransferRow {
	return {
		customer_id: transfer.customerId,
		id: transfer.id,
		partner_id: transfer.partnerId,
		source_subscription_id: transfer.sourceSubscriptionId,
		target_subscription_id: transfer.targetSubscriptionId,
		source_sku_id: transfer.sourceSkuId,
		target_sku_id: transfer.targetSkuId,
		state: transfer.state,
		stop_reason: transfer.stopReason ?? null,
		moved_at_once: transfer.movedAtOnce,
		started_by: toJson(transfer.startedBy),
		started_at: transfer.startedAt,
		finished_at: transfer.finishedAt ?? null,
	};
}
