import type { UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Replaced } from "../changes/customer-change.ts";
import { assessMove, type HolderOutcome } from "../licenses/assess-move.ts";
import type { CustomerUser, LicenseAssignment, LicenseFacts } from "../licenses/license.ts";
import type { LicenseIssue } from "../licenses/license-issue.ts";
import { compareSkus, type SkuComparison } from "../licenses/sku-comparison.ts";
import { listSourceHolders, type SourceHolder } from "../licenses/source-holders.ts";
import { applyFixes, findFixes, type LicenseFix } from "./find-fixes.ts";
import type { LicenseTransfer, TransferRow, WorkState } from "./license-transfer.ts";

/** Everything that the next group of users is moved by, read in the transaction that moves them. */
export interface TransferStepFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly transfer: LicenseTransfer;
	/** Users who are pending, in the order in which they move. */
	readonly rows: readonly TransferRow[];
	/** Those of the users who are still there, and all that they are assigned. */
	readonly licenses: LicenseFacts;
	/** Licenses of the target's SKU that are not assigned. */
	readonly freeSeats: number;
	/** The customer's (ISO 3166 alpha-2). */
	readonly country: string;
}

/** What becomes of one user of the group. */
export interface StepOutcome {
	readonly row: TransferRow;
	readonly fixes: readonly LicenseFix[];
	/** The user with what a fix changed. */
	readonly user?: CustomerUser;
}

/** The group's step as a value: what is given first, and what is taken once that was verified. */
export interface TransferStep {
	readonly outcomes: readonly StepOutcome[];
	readonly give: readonly LicenseAssignment[];
	/** Of the source's SKU. */
	readonly take: readonly UserId[];
}

/** Plans the step from what is so now, whatever was planned when the transfer began. */
export function planTransferStep(facts: TransferStepFacts): TransferStep {
	const { catalog, transfer, licenses, rows } = facts;
	const { sourceSkuId, targetSkuId } = transfer;
	const comparison = compareSkus(catalog, sourceSkuId, targetSkuId);
	const holders = new Map(
		listSourceHolders({ ...licenses, sourceSkuId, targetSkuId }).map((holder) => [holder.user.id, holder]),
	);
	const withTarget = new Set(
		licenses.assignments.filter(({ skuId }) => skuId === targetSkuId).map(({ userId }) => userId),
	);
	let freeSeats = facts.freeSeats;
	const outcomes = rows.map((row): StepOutcome => {
		const holder = holders.get(row.userId);
		if (holder === undefined) return { row: passOver(facts.now, row, withTarget.has(row.userId)), fixes: [] };
		const { outcome, fixes } = assessRow(facts, { comparison, holder, row });
		const takesSeat = outcome.move !== undefined && holder.target === undefined;
		if (takesSeat && freeSeats <= 0) return { row: block(facts.now, row, lackSeat(outcome)), fixes: [] };
		if (takesSeat) freeSeats -= 1;
		if (outcome.move === undefined) return { row: block(facts.now, row, outcome), fixes: [] };
		const isChanged = outcome.holder.user !== holder.user;
		const effects = toEffects(holder, outcome);
		return {
			row: move(facts.now, row, { outcome, effects }),
			fixes,
			...(isChanged ? { user: outcome.holder.user } : {}),
		};
	});
	const moved = outcomes.filter(({ row }) => row.state === "moved" && row.effects.length > 0);
	return {
		outcomes,
		give: moved.flatMap(({ row }) => row.effects.flatMap(({ after }) => after ?? [])),
		take: moved.map(({ row }) => row.userId),
	};
}

/** The row of a user whose new license could not be found as it was given: nothing is taken, nothing was done. */
export function distrust(now: Instant, before: TransferRow): TransferRow {
	return block(now, before, { issues: [{ kind: "notVerified" }, ...before.issues.filter(isNotThis)] });
}

function isNotThis({ kind }: LicenseIssue): boolean {
	return kind !== "notVerified";
}

interface RowToAssess {
	readonly comparison: SkuComparison;
	readonly holder: SourceHolder;
	readonly row: TransferRow;
}

/** With what can be done for the user where that was asked for, and only if it lets the user move. */
function assessRow(
	{ now, country }: TransferStepFacts,
	{ comparison, holder, row }: RowToAssess,
): { readonly outcome: HolderOutcome; readonly fixes: readonly LicenseFix[] } {
	const plain = assessMove({ now, comparison, holder });
	if (plain.move !== undefined || !row.fixing) return { outcome: plain, fixes: [] };
	const fixes = findFixes({ comparison, holder, issues: plain.issues, country });
	const fixed = applyFixes(holder, fixes);
	const outcome = assessMove({ now, comparison, ...fixed });
	return outcome.move === undefined ? { outcome: plain, fixes: [] } : { outcome, fixes };
}

function lackSeat({ issues, services }: HolderOutcome): Pick<HolderOutcome, "issues" | "services"> {
	return { issues: [{ kind: "notEnoughLicenses" }, ...issues], ...(services === undefined ? {} : { services }) };
}

/** New first, what a fix switches off elsewhere, then the old: the order in which it is written. */
function toEffects(before: SourceHolder, { move, holder: after }: HolderOutcome): TransferRow["effects"] {
	if (move === undefined) return [];
	const given: Replaced<LicenseAssignment> = {
		...(before.target === undefined ? {} : { before: before.target }),
		after: move.assignment,
	};
	const switched = after.others.flatMap((other, index): readonly Replaced<LicenseAssignment>[] => {
		const known = before.others[index];
		return known === undefined || known === other ? [] : [{ before: known, after: other }];
	});
	return [given, ...switched, { before: before.source }];
}

/** The user was deleted or has lost the old license; whoever has the new one is where the transfer leads. */
function passOver(now: Instant, row: TransferRow, hasTarget: boolean): TransferRow {
	return { ...touch(now, row), state: hasTarget ? "moved" : "gone", issues: [], ...settle(row, []) };
}

function block(now: Instant, row: TransferRow, { issues, services }: Pick<HolderOutcome, "issues" | "services">) {
	return {
		...touch(now, row),
		state: "blocked" as const,
		issues,
		...(services === undefined ? {} : { services }),
		work: row.work === "inProgress" || row.work === "waived" ? row.work : ("open" as const),
	};
}

interface MoveOfRow {
	readonly outcome: HolderOutcome;
	readonly effects: TransferRow["effects"];
}

function move(now: Instant, row: TransferRow, { outcome: { issues, services }, effects }: MoveOfRow): TransferRow {
	return {
		...touch(now, row),
		state: "moved",
		issues,
		effects,
		...(services === undefined ? {} : { services }),
		...settle(row, issues),
	};
}

function touch(now: Instant, row: TransferRow): TransferRow {
	return { ...row, fixing: false, attempts: row.attempts + 1, updatedAt: now, version: row.version + 1 };
}

/** What is left to do: nothing where there is nothing to know any more; else as it was. */
function settle({ work }: TransferRow, issues: readonly LicenseIssue[]): { readonly work?: WorkState } {
	if (issues.length > 0) return { work: work ?? "open" };
	return work === undefined ? {} : { work: work === "waived" ? "waived" : "resolved" };
}
