import { type CustomerId, type SkuId, storedId, toServicePlanName, type UserId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../domain/licenses/license.ts";
import type { LicenseMove } from "../domain/licenses/license-move.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";
import type { LicenseAssignmentRow } from "./tables.ts";
import { fromUserRow } from "./user-rows.ts";

/** How many rows one insert carries; below the parameter limits of both databases. */
const rowsPerInsert = 500;

/** Up to here prepared statements for single rows beat a statement that is compiled anew for its number of rows. */
const mostOneByOne = 20;

/** The customer's people by id. */
export async function listUsers(db: Reader, customerId: CustomerId): Promise<readonly CustomerUser[]> {
	return (await usersOfCustomer.all(db, { customerId })).map(fromUserRow);
}

const usersOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("customer_users").selectAll().where("customer_id", "=", place("customerId")).orderBy("id"),
);

/** Every license assigned to one person, by SKU. */
export async function listAssignmentsOfUser(
	db: Reader,
	customerId: CustomerId,
	userId: UserId,
): Promise<readonly LicenseAssignment[]> {
	return (await assignmentsOfUser.all(db, { customerId, userId })).map(fromAssignmentRow);
}

const assignmentsOfUser = readStatement(["customerId", "userId"], (db, place) =>
	db
		.selectFrom("license_assignments")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("user_id", "=", place("userId"))
		.orderBy("sku_id"),
);

/** Every license assigned to the customer's people. */
export async function listAssignments(db: Reader, customerId: CustomerId): Promise<readonly LicenseAssignment[]> {
	return (await assignmentsOfCustomer.all(db, { customerId })).map(fromAssignmentRow);
}

const assignmentsOfCustomer = readStatement(["customerId"], (db, place) =>
	db
		.selectFrom("license_assignments")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.orderBy("user_id")
		.orderBy("sku_id"),
);

/** Some of the customer's living people, by id. */
export async function listSomeUsers(
	db: Reader,
	customerId: CustomerId,
	ids: readonly UserId[],
): Promise<readonly CustomerUser[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom("customer_users")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("id", "in", ids)
		.orderBy("id")
		.execute();
	return rows.map(fromUserRow);
}

/** Every license assigned to some people. */
export async function listAssignmentsOfSome(
	db: Reader,
	customerId: CustomerId,
	ids: readonly UserId[],
): Promise<readonly LicenseAssignment[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom("license_assignments")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("user_id", "in", ids)
		.orderBy("user_id")
		.orderBy("sku_id")
		.execute();
	return rows.map(fromAssignmentRow);
}

/** The assignments of one SKU. */
export async function listAssignmentsOfSku(
	db: Reader,
	customerId: CustomerId,
	skuId: SkuId,
): Promise<readonly LicenseAssignment[]> {
	return (await assignmentsOfSku.all(db, { customerId, skuId })).map(fromAssignmentRow);
}

const assignmentsOfSku = readStatement(["customerId", "skuId"], (db, place) =>
	db
		.selectFrom("license_assignments")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("sku_id", "=", place("skuId"))
		.orderBy("user_id"),
);

/** How many licenses of each SKU are assigned. */
export async function countAssignments(db: Reader, customerId: CustomerId): Promise<ReadonlyMap<SkuId, number>> {
	const rows = await assignedBySku.all(db, { customerId });
	return new Map(rows.map((row) => [storedId(row.sku_id), Number(row.assigned)]));
}

const assignedBySku = readStatement(["customerId"], (db, place) =>
	db
		.selectFrom("license_assignments")
		.select(({ fn }) => ["sku_id", fn.countAll().as("assigned")])
		.where("customer_id", "=", place("customerId"))
		.groupBy("sku_id"),
);

/** Gives each user the new license, then takes the old one: inside the transaction too, nobody is ever without. */
export async function saveLicenseMoves(
	tx: Transactor,
	customerId: CustomerId,
	moves: readonly LicenseMove[],
): Promise<void> {
	await saveAssignments(
		tx,
		customerId,
		moves.map((move) => move.assignment),
	);
	for (const skuId of new Set(moves.map((move) => move.removeSkuId))) {
		const userIds = moves.filter((move) => move.removeSkuId === skuId).map((move) => move.userId);
		await removeAssignments(tx, { customerId, skuId, userIds });
	}
}

/** Assigns licenses; one that exists already gets the new disabled plans. */
export async function saveAssignments(
	tx: Transactor,
	customerId: CustomerId,
	assignments: readonly LicenseAssignment[],
): Promise<void> {
	const rows = assignments.map((one) => toAssignmentRow(customerId, one));
	if (rows.length <= mostOneByOne) {
		for (const row of rows) await upsertAssignment.run(tx, { ...row });
		return;
	}
	for (let start = 0; start < rows.length; start += rowsPerInsert) {
		await upsertAssignments(tx, rows.slice(start, start + rowsPerInsert)).execute();
	}
}

function upsertAssignments(
	db: Transactor,
	rows: readonly LicenseAssignmentRow[] | Readonly<Record<keyof LicenseAssignmentRow, never>>,
) {
	return db
		.insertInto("license_assignments")
		.values(rows)
		.onConflict((conflict) =>
			conflict
				.columns(["customer_id", "user_id", "sku_id"])
				.doUpdateSet((eb) => ({ disabled_plans: eb.ref("excluded.disabled_plans") })),
		);
}

const assignmentColumns = [
	"customer_id",
	"user_id",
	"sku_id",
	"disabled_plans",
	"group_name",
	"assigned_at",
] as const satisfies readonly (keyof LicenseAssignmentRow)[];

const upsertAssignment = writeStatement(assignmentColumns, (db, place) =>
	upsertAssignments(db, placeAll(assignmentColumns, place)),
);

/** Takes one SKU from users. */
export async function removeAssignments(
	tx: Transactor,
	which: { readonly customerId: CustomerId; readonly skuId: SkuId; readonly userIds: readonly UserId[] },
): Promise<void> {
	const { customerId, skuId } = which;
	if (which.userIds.length <= mostOneByOne) {
		for (const userId of which.userIds) await deleteAssignment.run(tx, { customerId, skuId, userId });
		return;
	}
	for (let start = 0; start < which.userIds.length; start += rowsPerInsert) {
		await tx
			.deleteFrom("license_assignments")
			.where("customer_id", "=", customerId)
			.where("sku_id", "=", skuId)
			.where("user_id", "in", which.userIds.slice(start, start + rowsPerInsert))
			.execute();
	}
}

const deleteAssignment = writeStatement(["customerId", "skuId", "userId"], (db, place) =>
	db
		.deleteFrom("license_assignments")
		.where("customer_id", "=", place("customerId"))
		.where("user_id", "=", place("userId"))
		.where("sku_id", "=", place("skuId")),
);

function fromAssignmentRow(row: LicenseAssignmentRow): LicenseAssignment {
	return {
		userId: storedId(row.user_id),
		skuId: storedId(row.sku_id),
		disabledPlans: fromJson<string[]>(row.disabled_plans).map(toServicePlanName),
		...(row.group_name === null ? {} : { groupName: row.group_name }),
		assignedAt: storedInstant(row.assigned_at),
	};
}

function toAssignmentRow(customerId: CustomerId, assignment: LicenseAssignment): LicenseAssignmentRow {
	return {
		customer_id: customerId,
		user_id: assignment.userId,
		sku_id: assignment.skuId,
		disabled_plans: toJson(assignment.disabledPlans),
		group_name: assignment.groupName ?? null,
		assigned_at: assignment.assignedAt,
	};
}
