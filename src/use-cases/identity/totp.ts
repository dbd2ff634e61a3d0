import { Secret, TOTP } from "otpauth";
import type { Instant } from "../../domain/basics/instant.ts";

const period = 30;
/** 160 bits, as RFC 4226 asks for. */
const keySize = 20;

/** The key of a new authenticator app, and the address that its QR code holds. */
export interface TotpKey {
	/** Base32. */
	readonly secret: string;
	readonly uri: string;
}

/** Makes a key: SHA-1, six digits, thirty seconds, because that is what every app understands. */
export function newTotpKey(userName: string): TotpKey {
	const totp = toTotp(new Secret({ size: keySize }).base32, userName);
	return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step that a code is for; undefined when it is none of now or of the half minutes around it. */
export function findTotpStep(secret: string, code: string, now: Instant): number | undefined {
	const token = code.replaceAll(/\s/gu, "");
	if (!/^\d{6}$/u.test(token)) return undefined;
	const timestamp = Temporal.Instant.from(now).epochMilliseconds;
	const delta = toTotp(secret).validate({ token, timestamp, window: 1 });
	return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

function toTotp(secret: string, label = ""): TOTP {
	return new TOTP({
		issuer: "Seatlift",
		label,
		algorithm: "SHA1",
		digits: 6,
		period,
		secret: Secret.fromBase32(secret),
	});
}
