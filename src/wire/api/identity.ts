import { z } from "zod";

/** An outside identity provider, as a button shows it. */
const offeredProvider = z.object({ id: z.string(), name: z.string() }).meta({ id: "OfferedProvider" });

/** Answer of `POST /api/v1/sign-in/{uid}/outside/find`: where people of the name's domain sign in, if that is elsewhere. */
export const offeredProviders = z.object({ providers: z.array(offeredProvider) }).meta({ id: "OfferedProviders" });
export type OfferedProviders = z.infer<typeof offeredProviders>;
export const outsideQuestion = z.strictObject({ userName: z.string().max(320) }).meta({ id: "OutsideQuestion" });

/** Body of `POST /api/v1/sign-in/{uid}/outside`; the answer says where the browser goes on. */
export const outsideWish = z.strictObject({ provider: z.string().min(1).max(100) }).meta({ id: "OutsideWish" });

/** What the sign-in page needs to know: `GET /api/v1/sign-in/{uid}`. 404 when the sign-in has run out. */
export const signInPrompt = z
	.object({
		application: z.string(),
		demoUsers: z
			.array(
				z.object({
					role: z.string(),
					userName: z.string(),
					displayName: z.string().optional(),
					password: z.string(),
				}),
			)
			.optional(),
		/** Where one can sign in instead. */
		providers: z.array(offeredProvider).optional(),
		/** What an outside provider's sign-in has to be followed by. */
		secondFactor: z.array(z.enum(["totp", "passkey", "recoveryCode"])).optional(),
		/** Or what has to be set up after it. */
		setUp: z.array(z.enum(["totp", "passkey"])).optional(),
	})
	.meta({ id: "SignInPrompt" });
export type SignInPrompt = z.infer<typeof signInPrompt>;

/**
 * Body of `POST /api/v1/sign-in/{uid}`; answer 200 with where to go on or with what else to show, 401 problem
 * `wrongCredentials`.
 */
export const signInRequest = z
	.strictObject({ userName: z.string().min(1).max(320), password: z.string().min(1).max(1024) })
	.meta({ id: "SignInRequest" });
/** Where to go on; the codes come when a second factor was set up on the way, and this once. */
export const signInResult = z
	.object({ redirectTo: z.string(), recoveryCodes: z.array(z.string()).optional() })
	.meta({ id: "SignInResult" });
export type SignInResult = z.infer<typeof signInResult>;

/** What has to follow the password. */
const secondFactorNeeded = z
	.object({ secondFactor: z.array(z.enum(["totp", "passkey", "recoveryCode"])) })
	.meta({ id: "SecondFactorNeeded" });

/** The partner demands a second factor, and this person has none: one of these is to be set up now. */
const secondFactorSetUp = z.object({ setUp: z.array(z.enum(["totp", "passkey"])) }).meta({ id: "SecondFactorSetUp" });
export const signInStep = z.union([signInResult, secondFactorNeeded, secondFactorSetUp]).meta({ id: "SignInStep" });
export type SignInStep = z.infer<typeof signInStep>;

/** Body of `POST /api/v1/sign-in/{uid}/second-factor`; a passkey may also come without a password before it. */
export const secondFactorProof = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("totp"), code: z.string().max(20) }),
		z.strictObject({ kind: z.literal("recoveryCode"), code: z.string().max(40) }),
		z.strictObject({
			kind: z.literal("passkey"),
			response: z.looseObject({
				id: z.string().max(2000),
				response: z.looseObject({ userHandle: z.string().max(500).optional() }),
			}),
		}),
	])
	.meta({ id: "SecondFactorProof" });

/** Body of `POST /api/v1/invitation/read`: the text after `#` in the link. */
export const invitationQuestion = z.strictObject({ link: z.string().max(500) }).meta({ id: "InvitationQuestion" });

/** Whom a link is for. 410 problem `linkGone` when it was used or has expired. */
export const invitation = z
	.object({
		partnerName: z.string(),
		userName: z.string(),
		displayName: z.string(),
		purpose: z.enum(["invitation", "password", "recovery"]),
	})
	.meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitation>;

/** Body of `POST /api/v1/invitation/accept`; answer 204, 400 problem `weakPassword`, 410 problem `linkGone`. */
export const invitationAcceptance = z
	.strictObject({ link: z.string().max(500), password: z.string().max(1024) })
	.meta({ id: "InvitationAcceptance" });

/** `GET /api/v1/setup`: whether the installation still waits for its first Global admin. */
export const setupState = z.object({ needed: z.boolean() }).meta({ id: "SetupState" });

/** Body of `POST /api/v1/setup`: the first Global admin and the partner's name. `token` stands in the server's log. */
export const setupRequest = z
	.strictObject({
		token: z.string().min(1).max(200),
		partnerName: z.string().trim().min(1).max(200),
		domain: z
			.string()
			.trim()
			.toLowerCase()
			.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u)
			.max(200),
		country: z.string().regex(/^[A-Z]{2}$/u),
		userName: z.email().max(320),
		displayName: z.string().trim().min(1).max(200),
		password: z.string().min(12).max(1024),
	})
	.meta({ id: "SetupRequest" });
export const setupResult = z.object({ partnerId: z.string(), userName: z.string() }).meta({ id: "SetupResult" });
