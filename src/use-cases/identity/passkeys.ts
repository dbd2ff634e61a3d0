import type {
	AuthenticationResponseJSON,
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Account } from "../../domain/access/account.ts";
import type { SecondFactor } from "../../domain/access/second-factor.ts";
import { toPasskeyHandle } from "./passkey-handle.ts";

/** The address of the portal as the browser sees it: a passkey belongs to its host and works nowhere else. */
export interface PasskeyPlace {
	readonly origin: string;
}

/** What is kept of a passkey besides its id and count. */
interface KeptKey {
	/** COSE, base64url. */
	readonly publicKey: string;
	readonly transports: readonly string[];
}

/** Loaded when it is first needed: it asks Node for algorithms that Node warns of, and most servers never need it. */
const webAuthn = async () => await import("@simplewebauthn/server");

/** The largest count that a column holds. */
const largestCount = 2_147_483_647;

/** What the browser is asked to make a passkey by; the one who has one already is not asked twice. */
export async function askForPasskey(
	{ origin }: PasskeyPlace,
	account: Account,
	known: readonly SecondFactor[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const { generateRegistrationOptions } = await webAuthn();
	return await generateRegistrationOptions({
		rpName: "Seatlift",
		rpID: new URL(origin).hostname,
		userName: account.userName,
		userDisplayName: account.displayName,
		userID: toPasskeyHandle(account),
		attestationType: "none",
		excludeCredentials: toDescriptors(known),
		authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
	});
}

/** The passkey that the browser made; undefined when the answer is not one to that challenge at that address. */
export async function readNewPasskey(
	{ origin }: PasskeyPlace,
	challenge: string,
	response: RegistrationResponseJSON,
): Promise<Pick<SecondFactor, "id" | "material" | "counter"> | undefined> {
	const { verifyRegistrationResponse } = await webAuthn();
	const made = await tryTo(() =>
		verifyRegistrationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: new URL(origin).hostname,
			requireUserVerification: false,
		}),
	);
	if (made === undefined || !made.verified) return undefined;
	const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
	const material: KeptKey = { publicKey: Buffer.from(publicKey).toString("base64url"), transports };
	return { id, material: JSON.stringify(material), counter: Math.min(counter, largestCount) };
}

/** What the browser is asked to show a passkey by; without known ones the person chooses among all for this host. */
export async function askToShowPasskey(
	{ origin }: PasskeyPlace,
	known: readonly SecondFactor[] | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
	const { generateAuthenticationOptions } = await webAuthn();
	return await generateAuthenticationOptions({
		rpID: new URL(origin).hostname,
		...(known === undefined ? {} : { allowCredentials: toDescriptors(known) }),
		// On its own it stands for the password too, so that whoever holds the device must also prove to be its owner.
		userVerification: known === undefined ? "required" : "preferred",
	});
}

/** The new count of a passkey that was shown; undefined when the answer is not one by that passkey to that challenge. */
export async function readShownPasskey(
	{ origin }: PasskeyPlace,
	{ factor, challenge, alone }: { readonly factor: SecondFactor; readonly challenge: string; readonly alone: boolean },
	response: AuthenticationResponseJSON,
): Promise<number | undefined> {
	const kept: KeptKey = JSON.parse(factor.material);
	const { verifyAuthenticationResponse } = await webAuthn();
	const shown = await tryTo(() =>
		verifyAuthenticationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: new URL(origin).hostname,
			requireUserVerification: alone,
			credential: {
				id: factor.id,
				publicKey: new Uint8Array(Buffer.from(kept.publicKey, "base64url")),
				counter: factor.counter,
				transports: [...kept.transports],
			},
		}),
	);
	return shown?.verified === true ? Math.min(shown.authenticationInfo.newCounter, largestCount) : undefined;
}

function toDescriptors(known: readonly SecondFactor[]) {
	return known
		.filter(({ kind }) => kind === "passkey")
		.map(({ id, material }) => {
			const { transports }: KeptKey = JSON.parse(material);
			return { id, transports: [...transports] };
		});
}

/** The library throws for everything that is not as it should be, and what came is a stranger's. */
async function tryTo<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch {
		return undefined;
	}
}
