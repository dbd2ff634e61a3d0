import type { UndoRefusal } from "../../domain/changes/undo.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { ListedChange } from "../../use-cases/changes/list-changes.ts";
import type { ChangeView } from "../../wire/api/change.ts";
import { titleOfChange, viewEffect, viewLines } from "./change-effect.ts";
import { describeUndoRefusal } from "./change-refusal.ts";
import { viewPerson } from "./person.ts";
import { viewTermsEffect } from "./terms-effect.ts";
import type { ViewContext } from "./views.ts";

/** One change that was carried out, with its lines and whether it can be taken back. */
export function viewChange(listed: ListedChange, words: ViewContext & { readonly withheld?: string }): ChangeView {
	const { change, effects, undoneBy, undoableUntil, undoRefusals } = listed;
	const { charges } = change;
	return {
		id: change.id,
		kind: change.kind,
		title: titleOfChange(change, words),
		subscriptionId: change.subscriptionId,
		at: change.at,
		by: change.by,
		effects: effects.map((effect) => viewEffect(effect, words)),
		...(charges === undefined ? { notBilled: sayNotBilled(listed, words) } : { charges: viewLines(charges, words) }),
		...(change.effects.users === undefined || words.withheld !== undefined
			? {}
			: { people: change.effects.users.map((effect) => viewPerson(effect, change.undoes)) }),
		...(change.effects.terms === undefined ? {} : { terms: viewTermsEffect(change.effects.terms, words) }),
		undo: viewUndo({ undoableUntil, undoRefusals }, words),
		...(change.undoes === undefined ? {} : { undoes: change.undoes }),
		...(undoneBy === undefined ? {} : { undoneBy }),
	};
}

/** Whether it can be taken back, until when, and everything that is against it. */
function viewUndo(
	{
		undoableUntil,
		undoRefusals,
	}: { readonly undoableUntil: string | undefined; readonly undoRefusals: readonly UndoRefusal[] },
	words: ViewContext,
): ChangeView["undo"] {
	return {
		possible: undoRefusals.length === 0,
		...(undoableUntil === undefined ? {} : { until: undoableUntil }),
		reasons: undoRefusals.map((refusal) => {
			const { code, reason, remedy } = describeUndoRefusal(refusal, words);
			return { code, reason, remedy };
		}),
	};
}

/** That it is not billed here, or that it costs nothing although it is. */
function sayNotBilled({ change }: ListedChange, { language }: ViewContext): string {
	const isBilled = change.effects.billings.length > 0 || change.effects.terms !== undefined;
	return formatMessage(language, isBilled ? "money.noCharge" : "money.notBilled");
}
