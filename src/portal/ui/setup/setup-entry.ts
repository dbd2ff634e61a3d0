import type { z } from "zod";
import { setupRequest } from "../../../wire/api/identity.ts";

/** What the first run asks for. */
export type SetupEntry = z.infer<typeof setupRequest>;
export type SetupField = keyof SetupEntry;

/** The fields in the order of the form. */
export const setupFields = [
	"token",
	"partnerName",
	"domain",
	"country",
	"displayName",
	"userName",
	"password",
] as const satisfies readonly SetupField[];

/** Either the checked entry, or the fields that are wrong, in the order of the form. */
export type CheckedEntry =
	| { readonly kind: "complete"; readonly entry: SetupEntry }
	| { readonly kind: "wrong"; readonly fields: readonly SetupField[] };

/** Checks with the same schema as the server. */
export function checkEntry(typed: Readonly<Record<SetupField, string>>): CheckedEntry {
	const parsed = setupRequest.safeParse(typed);
	if (parsed.success) return { kind: "complete", entry: parsed.data };
	const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
	return { kind: "wrong", fields: setupFields.filter((field) => wrong.has(field)) };
}
