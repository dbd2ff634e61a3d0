import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Account } from "../../domain/access/account.ts";
import type { SecondFactor } from "../../domain/access/second-factor.ts";
import { toInstant } from "../../domain/basics/instant.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findOidcPayload, type OidcPayload, removeOidcPayload, saveOidcPayload } from "../../storage/oidc-store.ts";
import {
	addSecondFactor,
	listSecondFactors,
	removeSecondFactor,
	removeSecondFactors,
} from "../../storage/second-factor-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeOwn, type OwnChange } from "./change-own.ts";
import { needsSecondFactor } from "./check-second-factor.ts";
import { askForPasskey, type PasskeyPlace, readNewPasskey } from "./passkeys.ts";
import { findOwnAccount, type OwnRefusal, proveOneself } from "./prove-oneself.ts";
import { newRecoveryCodes, toBareCode } from "./recovery-codes.ts";
import { openSecret, sealSecret } from "./sealed-secret.ts";
import { purposeOfApp } from "./secret-purposes.ts";
import { digestOf } from "./secrets.ts";
import { toHolderName } from "./sessions.ts";
import { demandsSecondFactor } from "./sign-in-rules.ts";
import { findTotpStep, newTotpKey, type TotpKey } from "./totp.ts";

/** A factor that was added; the codes come with the first and are shown once. */
export interface AddedFactor {
	readonly kind: "added";
	readonly factor: SecondFactor;
	readonly recoveryCodes?: readonly string[];
}

/** What a new app or passkey is called; `onlyFirst`: it is refused when the account has one by now. */
interface Shown {
	readonly name: string;
	readonly onlyFirst?: boolean;
}

type Parts = Pick<Surroundings, "database" | "now" | "newId" | "secretsKeys">;
type PasskeyOptions = Awaited<ReturnType<typeof askForPasskey>>;

/** How long a new app or passkey may take to be shown. */
const enrollmentMinutes = 10;
const mostFactors = 20;

/** Begins to add an authenticator app: a key that counts for nothing until a code of it was shown. */
export async function beginTotp(
	surroundings: Surroundings,
	origin: RequestOrigin,
	password: string,
): Promise<{ readonly kind: "key"; readonly key: TotpKey } | OwnRefusal> {
	const proved = await proveOneself(surroundings, origin, password);
	if (proved.kind !== "account") return proved;
	return { kind: "key", key: await beginTotpFor(surroundings, proved.account) };
}

/** The same for an account whose password was right just now. */
export async function beginTotpFor(surroundings: Parts, account: Account): Promise<TotpKey> {
	const key = newTotpKey(account.userName);
	const secret = await sealSecret(surroundings, purposeOfApp(account), key.secret);
	await keepEnrollment(surroundings, account, { model: "TotpEnrollment", content: { secret } });
	return key;
}

/** Audit operation `add_second_factor`: the app has shown a code of its key. */
export async function confirmTotp(
	surroundings: Parts,
	origin: RequestOrigin,
	{ name, code, onlyFirst = false }: Shown & { readonly code: string },
): Promise<AddedFactor | OwnRefusal> {
	const find = async (db: Reader) => await findEnrollment(db, origin, { surroundings, model: "TotpEnrollment" });
	const shown = await surroundings.database.read(find);
	if (shown === undefined) return { kind: "refused", why: "secondFactorExpired" };
	const secret = String(shown.content.secret);
	const key = await openSecret(surroundings, purposeOfApp(shown.account), secret);
	const step = findTotpStep(key, code, surroundings.now());
	if (step === undefined) return { kind: "refused", why: "wrongSecondFactor" };
	return await changeOwn(surroundings, origin, async (own) => {
		const begun = await find(own.tx);
		if (begun?.content.secret !== secret) return { kind: "refused", why: "secondFactorExpired" };
		await removeOidcPayload(own.tx, "TotpEnrollment", begun.id);
		// The code that confirmed the app is used up with it.
		const factor = { id: surroundings.newId(), kind: "totp", name, material: secret, counter: step } as const;
		return await addFactor(surroundings, own, { account: begun.account, factor, onlyFirst });
	});
}

/** Begins to add a passkey: what the browser is to make it by. */
export async function beginPasskey(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ password, place }: { readonly password: string; readonly place: PasskeyPlace },
): Promise<{ readonly kind: "options"; readonly options: PasskeyOptions } | OwnRefusal> {
	const proved = await proveOneself(surroundings, origin, password);
	if (proved.kind !== "account") return proved;
	return { kind: "options", options: await beginPasskeyFor(surroundings, proved.account, place) };
}

/** The same for an account whose password was right just now. */
export async function beginPasskeyFor(
	surroundings: Parts,
	account: Account,
	place: PasskeyPlace,
): Promise<PasskeyOptions> {
	const factors = await surroundings.database.read((db) => listSecondFactors(db, account));
	const options = await askForPasskey(place, account, factors);
	await keepEnrollment(surroundings, account, {
		model: "PasskeyEnrollment",
		content: { challenge: options.challenge },
	});
	return options;
}

/** Audit operation `add_second_factor`: the passkey that the browser made. */
export async function confirmPasskey(
	surroundings: Parts,
	origin: RequestOrigin,
	made: Shown & { readonly response: RegistrationResponseJSON; readonly place: PasskeyPlace },
): Promise<AddedFactor | OwnRefusal> {
	return await changeOwn(surroundings, origin, async (own) => {
		const begun = await findEnrollment(own.tx, origin, { surroundings, model: "PasskeyEnrollment" });
		if (begun === undefined) return { kind: "refused", why: "secondFactorExpired" };
		await removeOidcPayload(own.tx, "PasskeyEnrollment", begun.id);
		const read = await readNewPasskey(made.place, String(begun.content.challenge), made.response);
		if (read === undefined) return { kind: "refused", why: "wrongSecondFactor" };
		const factor = { ...read, kind: "passkey", name: made.name } as const;
		return await addFactor(surroundings, own, { account: begun.account, factor, onlyFirst: made.onlyFirst ?? false });
	});
}

/** Audit operation `remove_second_factor`. With the last one the recovery codes go too. */
export async function removeOwnFactor(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ id, password }: { readonly id: string; readonly password: string },
): Promise<{ readonly kind: "done" } | OwnRefusal> {
	const proved = await proveOneself(surroundings, origin, password);
	if (proved.kind !== "account") return proved;
	const { account } = proved;
	return await changeOwn(surroundings, origin, async ({ tx, record }) => {
		const factor = (await listSecondFactors(tx, account)).find((one) => one.id === id && one.kind !== "recoveryCode");
		if (factor === undefined) return { kind: "refused", why: "notFound" };
		const others = (await listSecondFactors(tx, account)).filter((one) => one.id !== id);
		if (!needsSecondFactor(others) && (await demandsSecondFactor(tx, account)))
			return { kind: "refused", why: "secondFactorDemanded" };
		await removeSecondFactor(tx, account, id);
		if (!needsSecondFactor(await listSecondFactors(tx, account))) await removeSecondFactors(tx, account);
		await record({
			operation: "remove_second_factor",
			resource: "account",
			resourceId: account.id,
			details: { Kind: factor.kind, Name: factor.name },
		});
		return { kind: "done" };
	});
}

/** Audit operation `renew_recovery_codes`: those before work no more. */
export async function renewRecoveryCodes(
	surroundings: Surroundings,
	origin: RequestOrigin,
	password: string,
): Promise<{ readonly kind: "codes"; readonly codes: readonly string[] } | OwnRefusal> {
	const proved = await proveOneself(surroundings, origin, password);
	if (proved.kind !== "account") return proved;
	const { account } = proved;
	return await changeOwn(surroundings, origin, async ({ tx, record }) => {
		if (!needsSecondFactor(await listSecondFactors(tx, account))) return { kind: "refused", why: "notFound" };
		await removeSecondFactors(tx, account, "recoveryCode");
		const codes = await addRecoveryCodes(surroundings, tx, account);
		await record({ operation: "renew_recovery_codes", resource: "account", resourceId: account.id });
		return { kind: "codes", codes };
	});
}

type Enrollment = "TotpEnrollment" | "PasskeyEnrollment";

async function keepEnrollment(
	{ database, now }: Parts,
	account: Account,
	{ model, content }: { readonly model: Enrollment; readonly content: Readonly<Record<string, string>> },
): Promise<void> {
	const name = toHolderName(account);
	const expiresAt = toInstant(Temporal.Instant.from(now()).add({ minutes: enrollmentMinutes }));
	await database.transactInstallation((tx) =>
		saveOidcPayload(tx, { model, id: name, content, accountId: name, expiresAt }),
	);
}

async function findEnrollment(
	db: Reader,
	origin: RequestOrigin,
	{ surroundings, model }: { readonly surroundings: Parts; readonly model: Enrollment },
): Promise<(OidcPayload & { readonly account: Account }) | undefined> {
	const account = await findOwnAccount(db, origin);
	if (account === undefined) return undefined;
	const begun = await findOidcPayload(db, model, { key: "id", value: toHolderName(account) });
	if (begun === undefined || begun.expiresAt === undefined || begun.expiresAt <= surroundings.now()) return undefined;
	return { ...begun, account };
}

async function addFactor(
	surroundings: Parts,
	{ tx, record }: OwnChange,
	added: {
		readonly account: Account;
		readonly factor: Pick<SecondFactor, "id" | "kind" | "name" | "material" | "counter">;
		readonly onlyFirst: boolean;
	},
): Promise<AddedFactor | OwnRefusal> {
	const { account } = added;
	const before = await listSecondFactors(tx, account);
	if (added.onlyFirst && needsSecondFactor(before)) return { kind: "refused", why: "secondFactorExpired" };
	if (before.length >= mostFactors + 10) return { kind: "refused", why: "tooManyFactors" };
	const holder = { partnerId: account.partnerId, accountId: account.id };
	const factor: SecondFactor = { ...holder, ...added.factor, createdAt: surroundings.now() };
	await addSecondFactor(tx, factor);
	await record({
		operation: "add_second_factor",
		resource: "account",
		resourceId: account.id,
		details: { Kind: factor.kind, Name: factor.name },
	});
	if (before.some(({ kind }) => kind === "recoveryCode")) return { kind: "added", factor };
	return { kind: "added", factor, recoveryCodes: await addRecoveryCodes(surroundings, tx, account) };
}

async function addRecoveryCodes(surroundings: Parts, tx: Transactor, account: Account): Promise<readonly string[]> {
	const codes = newRecoveryCodes();
	for (const code of codes) {
		await addSecondFactor(tx, {
			partnerId: account.partnerId,
			accountId: account.id,
			id: surroundings.newId(),
			kind: "recoveryCode",
			name: "",
			material: digestOf(toBareCode(code)),
			counter: 0,
			createdAt: surroundings.now(),
		});
	}
	return codes;
}
