import type { Account } from "../../domain/access/account.ts";
import type { AccountId } from "../../domain/basics/ids.ts";
import { getSku } from "../../domain/catalog/catalog.ts";
import type { LicenseFix } from "../../domain/transfers/find-fixes.ts";
import type { TransferRow } from "../../domain/transfers/license-transfer.ts";
import { formatCountry, formatMessage } from "../../messages/messages.ts";
import type { TransferOverview } from "../../use-cases/transfers/read-transfers.ts";
import type { RetryDone } from "../../use-cases/transfers/retry-transfer.ts";
import type { LicenseTransferView, TransferFixesView, TransferRowView } from "../../wire/api/transfers.ts";
import { wordsOf } from "./catalog-words.ts";
import { isBlocking } from "./license-issue.ts";
import { viewLicenseIssue, viewUserServices } from "./upgrade-views.ts";
import type { ViewContext } from "./views.ts";

/** A transfer as it stands. */
export function viewTransfer({ transfer, counts }: TransferOverview, words: ViewContext): LicenseTransferView {
	const { stopReason, finishedAt, startedBy } = transfer;
	const { users } = counts;
	return {
		id: transfer.id,
		customerId: transfer.customerId,
		state: transfer.state,
		...(stopReason === undefined
			? {}
			: {
					stopped: {
						code: stopReason,
						reason: formatMessage(words.language, `transfers.stop.${stopReason}.reason`),
						remedy: formatMessage(words.language, `transfers.stop.${stopReason}.remedy`),
					},
				}),
		source: viewEnd(transfer.sourceSubscriptionId, transfer.sourceSkuId, words),
		target: viewEnd(transfer.targetSubscriptionId, transfer.targetSkuId, words),
		startedAt: transfer.startedAt,
		...(finishedAt === undefined ? {} : { finishedAt }),
		...(startedBy.userName === undefined ? {} : { startedBy: startedBy.userName }),
		users: { total: users.pending + users.moved + users.blocked + users.gone + users.returned, ...users },
		work: { ...counts.work },
	};
}

function viewEnd(subscriptionId: string, skuId: Parameters<typeof getSku>[1], { catalog, language }: ViewContext) {
	return { subscriptionId, skuId, title: getSku(catalog, skuId).title[language] };
}

/** What a view of a row needs besides the row. */
export interface RowWords extends ViewContext {
	readonly accounts: ReadonlyMap<AccountId, Account>;
}

/** One user of a transfer. */
export function viewTransferRow(row: TransferRow, words: RowWords): TransferRowView {
	const { work, assigneeId, note } = row;
	const name = assigneeId === undefined ? undefined : (words.accounts.get(assigneeId)?.displayName ?? "");
	return {
		userId: row.userId,
		displayName: row.displayName,
		userPrincipalName: row.userPrincipalName,
		state: row.state,
		...(work === undefined ? {} : { work }),
		...(assigneeId === undefined || name === undefined ? {} : { assignee: { id: assigneeId, displayName: name } }),
		...(note === undefined ? {} : { note }),
		issues: row.issues.map((issue) => viewLicenseIssue(issue, words)),
		services: viewUserServices(row.services, words),
		attempts: row.attempts,
		retryable: row.state === "blocked",
		updatedAt: row.updatedAt,
		version: row.version,
	};
}

/** What is or would be done for each user, and what is left. */
export function viewFixes({ outcomes, overview }: RetryDone, words: ViewContext, preview: boolean): TransferFixesView {
	const items = outcomes.map(({ row, fixes }) => {
		const moves = row.state === "moved" || row.state === "gone";
		return {
			userId: row.userId,
			displayName: row.displayName,
			userPrincipalName: row.userPrincipalName,
			result: moves ? ("moves" as const) : ("stays" as const),
			fixes: (moves && fixes.length === 0 ? [{ code: "tryAgain" } as const] : fixes).map((fix) => ({
				code: fix.code,
				sentence: describeFix(fix, words),
			})),
			remaining: moves ? [] : row.issues.filter(isBlocking).map((issue) => viewLicenseIssue(issue, words)),
		};
	});
	const moves = items.filter(({ result }) => result === "moves").length;
	return { preview, moves, stays: items.length - moves, items, transfer: viewTransfer(overview, words) };
}

function describeFix(fix: LicenseFix, { catalog, language }: ViewContext): string {
	const words = wordsOf(catalog, language);
	switch (fix.code) {
		case "setUsageLocation":
			return formatMessage(language, "transfers.fix.setUsageLocation", {
				location: formatCountry(language, fix.usageLocation),
			});
		case "switchOffElsewhere":
			return formatMessage(language, "transfers.fix.switchOffElsewhere", {
				service: words.plan(fix.plan),
				product: words.sku(fix.skuId),
			});
		case "leaveOff":
			return formatMessage(language, "transfers.fix.leaveOff", { service: words.plan(fix.plan) });
		case "tryAgain":
			return formatMessage(language, "transfers.fix.tryAgain");
	}
}
