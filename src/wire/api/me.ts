import { z } from "zod";

const password = z.string().max(1024);
const name = z.string().trim().min(1).max(100);

/** An app or passkey that the caller has. */
export const secondFactor = z
	.object({
		id: z.string(),
		kind: z.enum(["totp", "passkey"]),
		name: z.string(),
		createdAt: z.string(),
		lastUsedAt: z.string().optional(),
	})
	.meta({ id: "SecondFactor" });
export type SecondFactorView = z.infer<typeof secondFactor>;

/** `GET /api/v1/me`: how the caller signs in. */
export const ownSecurity = z
	.object({
		userName: z.string(),
		displayName: z.string(),
		/** False when the caller signs in elsewhere. */
		hasPassword: z.boolean(),
		passwordChangedAt: z.string().optional(),
		factors: z.array(secondFactor),
		recoveryCodesLeft: z.int(),
	})
	.meta({ id: "OwnSecurity" });
export type OwnSecurity = z.infer<typeof ownSecurity>;

/** Body of `PUT /api/v1/me/password`. */
export const passwordChange = z.strictObject({ current: password, next: password }).meta({ id: "PasswordChange" });

/** Body of what needs the password again; empty for whoever has none. */
export const passwordAgain = z.strictObject({ password }).meta({ id: "PasswordAgain" });

/** The key of a new authenticator app: as text, as the address in the QR code, and as the QR code's path in SVG. */
export const totpKey = z
	.object({
		secret: z.string(),
		uri: z.string(),
		qr: z.object({ /** Width and height, in modules. */ size: z.int(), path: z.string() }),
	})
	.meta({ id: "TotpKey" });
export type TotpKeyView = z.infer<typeof totpKey>;

/** Body of `POST /api/v1/me/totp/confirm`. */
export const totpConfirmation = z.strictObject({ name, code: z.string().max(20) }).meta({ id: "TotpConfirmation" });

/** What the browser is to make or show a passkey by (WebAuthn level 3, the JSON forms). */
export const passkeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: "PasskeyOptions" });

/** Body of `POST /api/v1/me/passkeys`: what the browser answered. */
export const newPasskey = z
	.strictObject({ name, response: z.looseObject({ id: z.string().max(2000) }) })
	.meta({ id: "NewPasskey" });

/** A factor that was added. The codes come with the first, and this once. */
export const addedFactor = z
	.object({ factor: secondFactor, recoveryCodes: z.array(z.string()).optional() })
	.meta({ id: "AddedFactor" });

/** Codes that stand for a lost app or passkey, each once. Shown this once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: "RecoveryCodes" });
