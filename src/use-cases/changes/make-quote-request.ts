import type { ChangeRequest } from "../../domain/changes/change-request.ts";

type UndoRequest = Extract<ChangeRequest, { readonly kind: "undo" }>;

/** What a quote is asked for; which subscription an undo is about follows from what it undoes. */
export type QuotedRequest =
	| Exclude<ChangeRequest, UndoRequest>
	| (Omit<UndoRequest, "subscriptionId"> & Partial<Pick<UndoRequest, "subscriptionId">>);
