import { randomInt } from "node:crypto";

const count = 10;
/** 32 letters and digits, none of which looks like another: five bits each. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const groups = 4;
const groupLength = 4;

/** Ten codes of 80 bits, so that one SHA-256 of each is enough to keep. */
export function newRecoveryCodes(): readonly string[] {
	return Array.from({ length: count }, () =>
		Array.from({ length: groups }, () =>
			Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join(""),
		).join("-"),
	);
}

/** The form in which two spellings of a code are the same code. */
export function toBareCode(code: string): string {
	return code.toUpperCase().replaceAll(/[^A-Z0-9]/gu, "");
}
