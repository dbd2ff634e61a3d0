import type { Account } from "../../domain/access/account.ts";
import type { AccountId, UserId } from "../../domain/basics/ids.ts";
import { mayWriteDirectory } from "../../domain/customers/directory-access.ts";
import { mostMovedAtOnce } from "../../domain/licenses/license-move.ts";
import type { LicenseTransfer, TransferRow } from "../../domain/transfers/license-transfer.ts";
import { planTransferStep, type StepOutcome } from "../../domain/transfers/plan-transfer-step.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findTransferRow, listTransferRows, retryTransferRows } from "../../storage/transfer-row-store.ts";
import { saveTransferState } from "../../storage/transfer-store.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { mayMoveLicenses } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { advanceWithin } from "./advance-transfer.ts";
import { readStepFacts } from "./read-step.ts";
import {
	openTransfer,
	overviewTransfer,
	readAssignees,
	type TransferClosed,
	type TransferKey,
	type TransferOverview,
} from "./read-transfers.ts";
import { toStarter } from "./start-transfer.ts";

/** Who is to be tried again. */
export interface RetryAsked {
	readonly origin: RequestOrigin;
	readonly key: Omit<TransferKey, "caller">;
	/** Everybody who is blocked when absent. */
	readonly userIds?: readonly UserId[];
	/** Also do what can be done for them without asking anybody. */
	readonly fixing: boolean;
}

/** Why nobody can be tried again. */
export type RetryRefused =
	| TransferClosed
	| { readonly kind: "transferUndone" }
	| { readonly kind: "userRequired" }
	| { readonly kind: "rowNotFound" };

/** What would come of it for each user, or came of it. */
export interface RetryDone {
	readonly kind: "retried";
	/** As they stand in the end, or would; of users that a job moves later, as they would. */
	readonly outcomes: readonly StepOutcome[];
	readonly overview: TransferOverview;
	readonly accounts: ReadonlyMap<AccountId, Account>;
}

export type RetryOutcome = RetryRefused | RetryDone;

/** Tells what trying again would do, by the very computation that does it. */
export async function previewRetry(surroundings: Surroundings, asked: RetryAsked): Promise<RetryOutcome> {
	return await surroundings.database.read(async (db) => {
		const opened = await openRetry(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		return await toDone(db, asked, { outcomes: await computeRetry(db, opened, asked), transfer: opened.transfer });
	});
}

/** Audit operation `update_license_transfer`: few users are tried at once, many by the job. */
export async function retryTransfer(
	surroundings: Surroundings,
	asked: RetryAsked & { readonly toAnswer: (outcome: RetryOutcome) => RememberedAnswer },
): Promise<RememberedAnswer> {
	return await answerOnce(surroundings, {
		customerId: asked.key.customerId,
		origin: asked.origin,
		toAnswer: asked.toAnswer,
		change: (tx, at) => retryWithin(tx, at, asked),
		isLasting: ({ kind }) => kind === "retried",
	});
}

async function retryWithin(tx: Transactor, surroundings: Surroundings, asked: RetryAsked): Promise<RetryOutcome> {
	const opened = await openRetry(surroundings, tx, asked);
	if (opened.kind !== "open") return opened;
	const { transfer, at } = opened;
	const { origin, userIds, fixing } = asked;
	const outcomes = await computeRetry(tx, opened, asked);
	const choice = { ...(userIds === undefined ? {} : { userIds }), fixing, at: at.now() };
	const count = await retryTransferRows(tx, transfer, choice);
	const { stopReason: _, finishedAt: __, ...rest } = transfer;
	let after: LicenseTransfer = { ...rest, state: "running", startedBy: toStarter(origin) };
	await saveTransferState(tx, after);
	await saveAuditRecords(tx, [
		newAuditRecord(at, origin, {
			...{ customerId: transfer.customerId, operation: "update_license_transfer", resource: "license_transfer" },
			resourceId: transfer.id,
			details: { Action: fixing ? "fix" : "retry", Users: String(count) },
		}),
	]);
	if (
		transfer.state !== "running" &&
		transfer.state !== "stopped" &&
		count <= (surroundings.settings.mostMovedAtOnce ?? mostMovedAtOnce)
	) {
		while (after.state === "running") after = await advanceWithin(tx, surroundings, { transfer: after });
	}
	return await toDone(tx, asked, { outcomes, transfer: after });
}

async function openRetry(surroundings: Surroundings, db: Reader, { key, origin, userIds }: RetryAsked) {
	const { caller } = origin;
	const opened = await openTransfer(surroundings, db, { ...key, caller });
	if (opened.kind !== "open") return opened;
	if (!mayWriteDirectory(opened.facts.relationship, opened.at.now())) return { kind: "directoryClosed" } as const;
	if (!mayMoveLicenses(surroundings, caller)) return { kind: "userRequired" } as const;
	if (opened.transfer.state === "undone") return { kind: "transferUndone" } as const;
	for (const userId of userIds ?? []) {
		if ((await findTransferRow(db, opened.transfer, userId)) === undefined) return { kind: "rowNotFound" } as const;
	}
	return opened;
}

type OpenRetry = Extract<Awaited<ReturnType<typeof openRetry>>, { kind: "open" }>;

async function computeRetry(
	db: Reader,
	{ at, facts, transfer }: OpenRetry,
	{ userIds, fixing }: RetryAsked,
): Promise<readonly StepOutcome[]> {
	const chosen = userIds === undefined ? undefined : new Set(userIds);
	const rows = (await listTransferRows(db, transfer, { state: "blocked" }))
		.filter(({ userId }) => chosen === undefined || chosen.has(userId))
		.map((row): TransferRow => ({ ...row, fixing }));
	const outcomes: StepOutcome[] = [];
	let taken = 0;
	for (let start = 0; start < rows.length; start += rowsAtOnce) {
		const read = await readStepFacts(at, db, { facts, transfer, rows: rows.slice(start, start + rowsAtOnce) });
		const step = planTransferStep({ ...read.facts, freeSeats: read.unreserved - taken });
		taken += step.outcomes.filter(({ row }) => row.effects.some(({ before }) => before === undefined)).length;
		outcomes.push(...step.outcomes);
	}
	return outcomes;
}

/** How many users one question names; below the parameter limits of both databases. */
const rowsAtOnce = 500;

async function toDone(
	db: Reader,
	{ origin }: RetryAsked,
	{ outcomes, transfer }: { readonly outcomes: readonly StepOutcome[]; readonly transfer: LicenseTransfer },
): Promise<RetryDone> {
	return {
		kind: "retried",
		outcomes,
		overview: await overviewTransfer(db, transfer),
		accounts: await readAssignees(db, origin.caller),
	};
}
