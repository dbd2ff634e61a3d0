import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Account } from "../../domain/access/account.ts";
import type { SecondFactor } from "../../domain/access/second-factor.ts";
import { listSecondFactors, removeSecondFactor, useSecondFactor } from "../../storage/second-factor-store.ts";
import { backOffOf } from "../back-off-of.ts";
import type { Attempt } from "../failure-back-off.ts";
import type { Surroundings } from "../surroundings.ts";
import { type PasskeyPlace, readShownPasskey } from "./passkeys.ts";
import { toBareCode } from "./recovery-codes.ts";
import { openSecret } from "./sealed-secret.ts";
import { purposeOfApp } from "./secret-purposes.ts";
import { isDigestOf } from "./secrets.ts";
import { toHolderName } from "./sessions.ts";
import { findTotpStep } from "./totp.ts";

/** The proof that follows a password, or that stands for it. */
export type ShownFactor =
	| { readonly kind: "totp"; readonly code: string }
	| { readonly kind: "recoveryCode"; readonly code: string }
	| {
			readonly kind: "passkey";
			readonly response: AuthenticationResponseJSON;
			readonly challenge: string;
			readonly place: PasskeyPlace;
			/** Without a password before it. */
			readonly alone: boolean;
	  };

type Parts = Pick<Surroundings, "database" | "now" | "secretsKeys">;

/** What an account has besides its password. */
export async function listFactors({ database }: Pick<Surroundings, "database">, account: Account) {
	return await database.read((db) => listSecondFactors(db, account));
}

/** Whether the account needs more than its password. Recovery codes alone are no second factor. */
export function needsSecondFactor(factors: readonly SecondFactor[]): boolean {
	return factors.some(({ kind }) => kind !== "recoveryCode");
}

/**
 * Tells whether the proof is one of the account's. What is right is used up: a code of an app for its half minute, a
 * recovery code for good. Wrong ones count against the account, so that six digits are not guessed.
 */
export async function checkSecondFactor(
	parts: Parts,
	account: Account,
	shown: ShownFactor,
): Promise<Attempt<SecondFactor>> {
	return await backOffOf(parts).attempt<SecondFactor>(`second factor ${toHolderName(account)}`, async () => {
		const factors = await listFactors(parts, account);
		for (const factor of factors.filter(({ kind }) => kind === shown.kind)) {
			if (await isShown(parts, account, { factor, shown })) return { kind: "succeeded", value: factor };
		}
		return { kind: "failed" };
	});
}

async function isShown(
	parts: Parts,
	account: Account,
	{ factor, shown }: { readonly factor: SecondFactor; readonly shown: ShownFactor },
): Promise<boolean> {
	const { database, now } = parts;
	switch (shown.kind) {
		case "recoveryCode":
			if (!isDigestOf(toBareCode(shown.code), factor.material)) return false;
			return await database.transactInstallation((tx) => removeSecondFactor(tx, account, factor.id));
		case "totp": {
			const step = findTotpStep(await openSecret(parts, purposeOfApp(account), factor.material), shown.code, now());
			if (step === undefined) return false;
			return await database.transactInstallation((tx) => useSecondFactor(tx, factor, { counter: step, at: now() }));
		}
		case "passkey": {
			if (factor.id !== shown.response.id) return false;
			const counter = await readShownPasskey(shown.place, { ...shown, factor }, shown.response);
			if (counter === undefined) return false;
			return await database.transactInstallation((tx) => useSecondFactor(tx, factor, { counter, at: now() }));
		}
	}
}
