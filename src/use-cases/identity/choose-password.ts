import type { Account } from "../../domain/access/account.ts";
import { assessPassword, type PasswordFault } from "../../domain/access/password-rules.ts";
import { hashPassword } from "../passwords.ts";
import type { Surroundings } from "../surroundings.ts";

/** A password that may be kept, hashed, or why it may not. */
export type ChosenPassword =
	| { readonly kind: "chosen"; readonly hash: string }
	| { readonly kind: "weak"; readonly faults: readonly PasswordFault[] };

/** Holds a password against the rules and, when this installation asks, against known breaches. */
export async function choosePassword(
	{ isBreachedPassword }: Pick<Surroundings, "isBreachedPassword">,
	password: string,
	{ userName, displayName }: Pick<Account, "userName" | "displayName">,
): Promise<ChosenPassword> {
	const faults = assessPassword(password, [userName, displayName]);
	if (faults.length > 0) return { kind: "weak", faults };
	if ((await isBreachedPassword?.(password)) === true) return { kind: "weak", faults: ["breached"] };
	return { kind: "chosen", hash: await hashPassword(password) };
}
