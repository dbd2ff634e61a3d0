import type { Account } from "../../domain/access/account.ts";
import { assessPassword, type PasswordFault } from "../../domain/access/password-rules.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { hashPassword } from "../passwords.ts";
import type { Surroundings } from "../surroundings.ts";
import { isGuessable } from "./guessable-password.ts";

/** A password that may be kept, hashed, or why it may not. */
export type ChosenPassword =
	| { readonly kind: "chosen"; readonly hash: string }
	| { readonly kind: "weak"; readonly faults: readonly PasswordFault[] };

/** The list of breached passwords, where there is one, and whom to tell when it cannot be asked. */
type List = Pick<Surroundings, "isBreachedPassword" | "onError">;

/** Holds a password that the account's owner chose against the rules, and hashes it. */
export async function choosePassword(
	surroundings: Pick<Surroundings, "database"> & List,
	password: string,
	{ userName, displayName, partnerId }: Pick<Account, "userName" | "displayName" | "partnerId">,
): Promise<ChosenPassword> {
	const partner = await surroundings.database.read((db) => findPartner(db, partnerId));
	const company = partner === undefined ? [] : [partner.name, partner.domain];
	const faults = await assessChoice(surroundings, password, [userName, displayName, ...company]);
	return faults.length > 0 ? { kind: "weak", faults } : { kind: "chosen", hash: await hashPassword(password) };
}

/**
 * Everything that is wrong with a password that somebody chose: by the rules; then whether it would soon be guessed; then,
 * when this installation asks, whether it is on a list of breached ones. `names` are what everybody knows of the person.
 */
export async function assessChoice(
	list: List,
	password: string,
	names: readonly string[],
): Promise<readonly PasswordFault[]> {
	const faults = assessPassword(password, names);
	if (faults.length > 0) return faults;
	if (await isGuessable(password, names)) return ["guessable"];
	return (await isBreached(list, password)) ? ["breached"] : [];
}

/** A list that does not answer stops nobody from choosing a password. */
async function isBreached({ isBreachedPassword, onError }: List, password: string): Promise<boolean> {
	try {
		return (await isBreachedPassword?.(password)) === true;
	} catch (cause) {
		onError?.(new Error("the list of breached passwords could not be asked", { cause }));
		return false;
	}
}
