import { type PartnerId, toId, type UserId } from "../../domain/basics/ids.ts";
import { companyAdministratorId } from "../../domain/users/directory-role.ts";
import { assessPassword } from "../../domain/users/password-rules.ts";
import type { UserRefusal } from "../../domain/users/user-refusal.ts";
import { findPasswordOf, listRoleIdsOf, savePasswords } from "../../storage/directory-store.ts";
import { findDomainOwner } from "../../storage/domain-store.ts";
import { findUser, findUserIdByName } from "../../storage/user-store.ts";
import { signInLogOf } from "../audit/sign-in-log.ts";
import type { Attempt, FailureBackOff } from "../failure-back-off.ts";
import { fewestGuessesOfCustomers, isGuessable } from "../identity/guessable-password.ts";
import { digestOf } from "../identity/secrets.ts";
import { hashPassword, secondsToWaitWhenBusy, verifyPassword } from "../passwords.ts";
import type { Surroundings } from "../surroundings.ts";
import { type CustomerSession, isSecretOf, makeSessionToken } from "./links.ts";
import { findReadRequest } from "./requests.ts";

/** Who says to administer a customer, and the link that brought them. */
export interface CustomerCredentials {
	readonly requestId: string;
	readonly secret: string;
	readonly userName: string;
	readonly password: string;
	/** Set in place of a password that must be changed. */
	readonly newPassword?: string;
	/** The network address that it comes from. */
	readonly address: string;
}

/** What came of signing in. A wrong name and a wrong password are told alike. */
export type CustomerSignIn =
	| { readonly kind: "linkUnknown" }
	| { readonly kind: "wait"; readonly seconds: number }
	| { readonly kind: "wrongCredentials" }
	| { readonly kind: "notAdministrator" }
	| { readonly kind: "passwordChangeNeeded" }
	| { readonly kind: "weakPassword"; readonly refusals: readonly UserRefusal[] }
	| { readonly kind: "done"; readonly token: string; readonly session: CustomerSession };

const freeFailuresAnywhere = 100;

/** Signs a customer's administrator in with the password of the customer's directory, for one request and half an hour. */
export async function signInAsCustomer(
	surroundings: Surroundings,
	backOff: FailureBackOff,
	credentials: CustomerCredentials,
): Promise<CustomerSignIn> {
	const { requestId, secret, userName, address } = credentials;
	const isGood = await isSecretOf(surroundings, requestId, secret);
	const read = isGood ? await findReadRequest(surroundings, toId(requestId)) : undefined;
	if (read === undefined) return { kind: "linkUnknown" };
	const partnerId = read.partner.id;
	const name = `customer ${userName.trim().toLowerCase()}`;
	const attempt = await backOff.attempt(`${name} from ${address}`, () =>
		backOff.attempt(name, () => prove(surroundings, credentials, partnerId), freeFailuresAnywhere),
	);
	if (attempt.kind === "wait") return attempt;
	if (attempt.kind === "failed") return { kind: "wrongCredentials" };
	const admitted = await admit(surroundings, credentials, attempt.value);
	if (admitted.kind === "done" || admitted.kind === "notAdministrator") {
		const status = admitted.kind === "done" ? "succeeded" : "failed";
		signInLogOf(surroundings).noteCustomer({ ...attempt.value, userName, partnerId, status, by: "pwd", address });
	}
	return admitted;
}

interface Proved {
	readonly customerId: CustomerSession["customerId"];
	readonly userId: UserId;
	readonly hash: string;
	readonly mustChange: boolean;
}

async function prove(
	surroundings: Surroundings,
	{ userName, password, address }: CustomerCredentials,
	partnerId: PartnerId,
): Promise<Attempt<Proved>> {
	const { database } = surroundings;
	const name = userName.trim();
	const found = await database.read(async (db) => {
		const customerId = await findDomainOwner(db, name.slice(name.lastIndexOf("@") + 1).toLowerCase());
		if (customerId === undefined) return undefined;
		const userId = await findUserIdByName(db, customerId, name);
		if (userId === undefined) return undefined;
		const kept = await findPasswordOf(db, { customerId, userId });
		return kept === undefined ? undefined : { customerId, userId, ...kept };
	});
	const isRight = await verifyPassword(password, found?.hash);
	if (isRight === undefined) return { kind: "wait", seconds: secondsToWaitWhenBusy };
	const log = signInLogOf(surroundings);
	if (found === undefined) log.noteUnknownName({ userName, address, partnerId });
	else if (!isRight) log.noteCustomer({ ...found, userName: name, partnerId, status: "failed", by: "pwd", address });
	if (!isRight || found === undefined) return { kind: "failed" };
	return { kind: "succeeded", value: found };
}

async function admit(
	surroundings: Surroundings,
	{ requestId, userName, newPassword }: CustomerCredentials,
	{ customerId, userId, mustChange, hash: provedBy }: Proved,
): Promise<CustomerSignIn> {
	const key = { customerId, userId };
	const mayDecide = await surroundings.database.read(async (db) => {
		const user = await findUser(db, customerId, userId);
		return user?.signInBlocked === false && (await listRoleIdsOf(db, key)).includes(companyAdministratorId);
	});
	if (!mayDecide) return { kind: "notAdministrator" };
	let kept = provedBy;
	if (mustChange) {
		if (newPassword === undefined) return { kind: "passwordChangeNeeded" };
		const refusals = await assessNewPassword(newPassword, userName);
		if (refusals.length > 0) return { kind: "weakPassword", refusals };
		const hash = await hashPassword(newPassword);
		const setAt = surroundings.now();
		await surroundings.database.transact(customerId, (tx) =>
			savePasswords(tx, [{ ...key, hash, mustChange: false, setAt }]),
		);
		kept = hash;
	}
	const session = { requestId: requestId.toLowerCase(), ...key, passwordDigest: digestOf(kept) };
	return { kind: "done", session, token: await makeSessionToken(surroundings, session) };
}

/** By the rules of the directory; and what a person chooses here is not one that would soon be guessed. */
async function assessNewPassword(password: string, userName: string): Promise<readonly UserRefusal[]> {
	const refusals = assessPassword(password, userName);
	if (refusals.length > 0 || !(await isGuessable(password, [userName], fewestGuessesOfCustomers))) return refusals;
	return [{ code: "passwordGuessable", field: "password" }];
}
