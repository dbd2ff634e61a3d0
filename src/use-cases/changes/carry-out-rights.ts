import type { Caller } from "../../domain/access/caller.ts";
import { isAllowed, type Operation } from "../../domain/access/permissions.ts";
import type { ChangeRequestKind } from "../../domain/changes/change-request.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Quote } from "../../domain/changes/quote.ts";
import type { ChangesOf } from "../../storage/change-store.ts";
import { findChange } from "../../storage/change-store.ts";
import type { Reader } from "../../storage/database.ts";
import type { QuotedRequest } from "./make-quote-request.ts";

/** The rights that a request takes; an undo takes those of what it undoes. */
function operationsFor(kind: ChangeRequestKind | CustomerChange["kind"]): readonly Operation[] {
	if (kind === "join" || kind === "leave") return ["manageUsers", "changeSeats"];
	if (kind === "transition") return ["transitionSubscription"];
	if (kind === "upgrade") return ["upgradeSubscription"];
	return kind === "seats" ? ["changeSeats"] : ["manageSubscription"];
}

/** The right that the caller lacks for a request; undefined when nothing is lacking. */
export async function findLackingRight(
	db: Reader,
	caller: Caller,
	{ of, request }: { readonly of: ChangesOf; readonly request: QuotedRequest | Quote["request"] },
): Promise<Operation | undefined> {
	const undone = request.kind === "undo" ? await findChange(db, of, request.changeId) : undefined;
	return operationsFor(undone?.kind ?? request.kind).find((operation) => !isAllowed(caller, operation));
}
