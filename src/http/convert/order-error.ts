import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { RefusedLine } from "../../use-cases/orders/compute-order.ts";
import type { OrderEditOutcome } from "../../use-cases/orders/update-order.ts";
import type { Answer } from "../answer.ts";
import { serviceError } from "../errors.ts";
import { viewChangeRefusals } from "./change-refusal.ts";
import { describePurchaseRefusal, toPurchaseError } from "./purchase-refusal.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: Language;
}

/** The wire has room for one code, that of the first refusal; the description tells all reasons, `data` which lines. */
export function toOrderError(lines: readonly RefusedLine[], words: Words): Answer {
	const [first] = lines.flatMap(({ refusals }) => refusals);
	if (first === undefined) throw new Error("a refused order has a reason");
	const { code, status } = toPurchaseError(first);
	return serviceError(status, {
		code,
		description: describeLines(lines, words),
		data: lines.flatMap(({ line, refusals }) => [
			`line_item_number: ${line}`,
			...refusals.map((refusal) => refusal.code),
		]),
	});
}

/** Every reason with its remedy, one after another. */
export function describeLines(lines: readonly RefusedLine[], words: Words): string {
	return lines
		.flatMap(({ refusals }) => refusals.map((one) => describePurchaseRefusal(one, words)))
		.map(({ reason, remedy }) => `${reason} ${remedy}`)
		.join(" ");
}

/** 800071: lines are numbered from 0 on. */
export function misnumbered(language: Language): Answer {
	return serviceError(400, { code: 800071, description: formatMessage(language, "orders.misnumbered") });
}

/** Why an order that was placed cannot be changed so. */
export function toOrderEditError(
	outcome: Extract<OrderEditOutcome, { kind: "stale" | "notCancellable" | "cycleNotActive" | "changeRefused" }>,
	words: Words,
): Answer {
	const { language } = words;
	switch (outcome.kind) {
		case "stale":
			return serviceError(400, { code: 2055, description: formatMessage(language, "orders.stale") });
		case "notCancellable": {
			const isOver = outcome.order.status === "cancelled";
			const description = formatMessage(language, "orders.notCancellable", { over: isOver ? "yes" : "no" });
			return serviceError(400, { code: isOver ? 800061 : 800063, description });
		}
		case "cycleNotActive":
			return serviceError(400, { code: 6000, description: formatMessage(language, "orders.cycleNotActive") });
		case "changeRefused": {
			const reasons = viewChangeRefusals(outcome, words, outcome.edit === "cycle" ? "conversion" : "cancellation");
			return serviceError(400, {
				code: outcome.edit === "cycle" ? 6001 : 900213,
				description: reasons.map(({ reason, remedy }) => `${reason} ${remedy}`).join(" "),
				data: reasons.map(({ code }) => code),
			});
		}
	}
}
