import type { UserId } from "../../domain/basics/ids.ts";
import { assessPassword } from "../../domain/users/password-rules.ts";
import type { KeptPassword } from "../../storage/directory-store.ts";
import { hashPassword } from "../passwords.ts";
import type { OpenDirectory } from "./directory.ts";
import { generatePassword } from "./generate-password.ts";

/** A password as somebody sets it; one is generated where none is said. */
export interface PasswordRequest {
	readonly password?: string;
	readonly mustChange: boolean;
}

/** The same, hashed outside any transaction, since hashing takes its time. */
export interface NewPassword extends PasswordRequest {
	readonly hash: string;
	/** To be told once, to whoever asked. */
	readonly generated?: string;
}

/** Hashes the password, or one that is made up. One that the rules will refuse is not worth hashing. */
export async function preparePassword(request: PasswordRequest): Promise<NewPassword> {
	const { password } = request;
	if (password === undefined) {
		const generated = generatePassword();
		return { ...request, hash: await hashPassword(generated), generated };
	}
	const isHopeless = assessPassword(password, "").length > 0;
	return { ...request, hash: isHopeless ? "" : await hashPassword(password) };
}

/** The row of the password for a person. */
export function toKeptPassword(
	{ customerId, at }: OpenDirectory,
	userId: UserId,
	{ hash, mustChange }: NewPassword,
): KeptPassword {
	return { customerId, userId, hash, mustChange, setAt: at.now() };
}
