import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { UserId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { mayWriteDirectory } from "../../domain/customers/directory-access.ts";
import type { LicenseAssignment } from "../../domain/licenses/license.ts";
import type { LicenseTransfer, TransferRow } from "../../domain/transfers/license-transfer.ts";
import { distrust, planTransferStep, type TransferStep } from "../../domain/transfers/plan-transfer-step.ts";
import { listUnverified } from "../../domain/transfers/verify-step.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import {
	countAssignments,
	listAssignmentsOfSome,
	removeAssignments,
	saveAssignments,
} from "../../storage/license-store.ts";
import { listPendingRows, saveTransferRows } from "../../storage/transfer-row-store.ts";
import {
	findTransfer,
	listRunningTransfers,
	type RunningTransfer,
	saveTransferState,
} from "../../storage/transfer-store.ts";
import { updateUser } from "../../storage/user-store.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { readStepFacts } from "./read-step.ts";

export type { RunningTransfer } from "../../storage/transfer-store.ts";

/** So many users move in one transaction: few enough that others hardly wait, and that little is done again. */
const usersPerStep = 50;

/** Transfers that a job has to go on with, in the order of customers. */
export async function listTransfersToAdvance(
	{ database }: Surroundings,
	search: { readonly limit: number; readonly after?: RunningTransfer },
): Promise<readonly RunningTransfer[]> {
	return await database.read((db) => listRunningTransfers(db, search));
}

/** Moves the next group of users; tells whether more are waiting. Whoever comes second finds the work done. */
export async function advanceTransfer(
	surroundings: Surroundings,
	{ customerId, id }: RunningTransfer,
	most = usersPerStep,
): Promise<{ readonly more: boolean }> {
	const moment = surroundings.now();
	const still: Surroundings = { ...surroundings, now: () => moment };
	return await surroundings.database.transact(customerId, async (tx) => {
		const transfer = await findTransfer(tx, customerId, id);
		if (transfer?.state !== "running") return { more: false };
		const after = await advanceWithin(tx, still, { transfer, most });
		return { more: after.state === "running" };
	});
}

/** The same inside of a transaction. */
export async function advanceWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ transfer, most = usersPerStep }: { readonly transfer: LicenseTransfer; readonly most?: number },
): Promise<LicenseTransfer> {
	const facts = await findCustomerFacts(tx, transfer.partnerId, transfer.customerId);
	const at = facts === undefined ? surroundings : inTimeOf(surroundings, facts.customer);
	if (facts === undefined || !mayWriteDirectory(facts.relationship, at.now())) {
		return await end(tx, { ...transfer, state: "stopped", stopReason: "directoryClosed" });
	}
	const rows = await listPendingRows(tx, transfer, most + 1);
	const group = rows.slice(0, most);
	if (group.length > 0) {
		const read = await readStepFacts(at, tx, { facts, transfer, rows: group });
		await carryOutStep(tx, at, { ...read, transfer, customer: facts.customer });
	}
	if (rows.length > most) return transfer;
	return await end(tx, { ...transfer, state: "finished", finishedAt: at.now() });
}

async function end(tx: Transactor, transfer: LicenseTransfer): Promise<LicenseTransfer> {
	await saveTransferState(tx, transfer);
	return transfer;
}

interface StepToCarryOut extends Awaited<ReturnType<typeof readStepFacts>> {
	readonly transfer: LicenseTransfer;
	readonly customer: Customer;
}

/** Gives, verifies, takes: nobody is ever without, and what could not be verified is as it was. */
async function carryOutStep(tx: Transactor, at: Surroundings, asked: StepToCarryOut): Promise<void> {
	const { transfer, facts, purchased } = asked;
	const { customerId, sourceSkuId, targetSkuId } = transfer;
	const step = planTransferStep(facts);
	for (const { user } of step.outcomes) if (user !== undefined) await updateUser(tx, user);
	await saveAssignments(tx, customerId, step.give);
	const unverified = listUnverified({
		catalog: at.catalog,
		transfer,
		step,
		before: facts.licenses.assignments,
		found: await listAssignmentsOfSome(tx, customerId, step.take),
		purchased,
		assigned: (await countAssignments(tx, customerId)).get(targetSkuId) ?? 0,
	});
	if (unverified.size > 0) await takeBack(tx, transfer, { step, unverified });
	const taken = step.take.filter((userId) => !unverified.has(userId));
	await removeAssignments(tx, { customerId, skuId: sourceSkuId, userIds: taken });
	const before = new Map(facts.rows.map((row) => [row.userId, row]));
	const rows = step.outcomes.map(({ row }): TransferRow => {
		const known = before.get(row.userId);
		return known !== undefined && unverified.has(row.userId) ? distrust(at.now(), known) : row;
	});
	await saveTransferRows(tx, rows);
	await saveAuditRecords(tx, recordStep(at, { transfer, step, taken }));
}

/** Whatever was given to users whose licenses could not be verified is as it was before. */
async function takeBack(
	tx: Transactor,
	{ customerId }: LicenseTransfer,
	{ step, unverified }: { readonly step: TransferStep; readonly unverified: ReadonlySet<UserId> },
): Promise<void> {
	const effects = step.outcomes.filter(({ row }) => unverified.has(row.userId)).flatMap(({ row }) => row.effects);
	const changed = effects.filter(({ after }) => after !== undefined);
	const restored = changed.flatMap(({ before }): readonly LicenseAssignment[] =>
		before === undefined ? [] : [before],
	);
	await saveAssignments(tx, customerId, restored);
	for (const { before, after } of changed) {
		if (before !== undefined || after === undefined) continue;
		await removeAssignments(tx, { customerId, skuId: after.skuId, userIds: [after.userId] });
	}
}

/** Audit operation `update_customer_user_licenses`, in the name of whoever began the transfer. */
function recordStep(
	at: Surroundings,
	{
		transfer,
		step,
		taken,
	}: { readonly transfer: LicenseTransfer; readonly step: TransferStep; readonly taken: readonly UserId[] },
): readonly AuditRecord[] {
	const origin = toOriginOf(transfer);
	const { customerId, id, targetSubscriptionId, sourceSkuId, targetSkuId } = transfer;
	const located = step.outcomes.flatMap(({ user }) =>
		user === undefined
			? []
			: newAuditRecord(at, origin, {
					...{ customerId, operation: "update_customer_user", resource: "customer_user", resourceId: user.id },
					details: { UserPrincipalName: user.userPrincipalName, TransferId: id },
				}),
	);
	if (taken.length === 0) return located;
	return [
		...located,
		newAuditRecord(at, origin, {
			...{ customerId, operation: "update_customer_user_licenses", resource: "license" },
			resourceId: targetSubscriptionId,
			details: {
				CustomerUserId: taken.join(","),
				AddedLicenseSkuId: targetSkuId,
				RemovedLicenseSkuId: sourceSkuId,
				TransferId: id,
			},
		}),
	];
}

function toOriginOf({ partnerId, startedBy }: LicenseTransfer): RequestOrigin {
	const { clientId, userName, requestId, correlationId } = startedBy;
	const account = userName === undefined ? {} : { account: { id: "" as never, userName, displayName: userName } }; // records keep the name only
	return { caller: { partnerId, clientId, kind: "user", roles: [], ...account }, requestId, correlationId };
}
