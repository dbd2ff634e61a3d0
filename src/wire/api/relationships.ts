import { z } from "zod";

const service = z.enum(["office365", "azure", "dynamics365"]);
const granularRole = z.enum([
	...(["directoryReaders", "globalReader", "directoryWriters", "licenseAdministrator", "userAdministrator"] as const),
	...(["helpdeskAdministrator", "serviceSupportAdministrator", "billingAdministrator", "globalAdministrator"] as const),
]);

/** What a partner asks for besides being the reseller. */
export const wantedAdmin = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("none") }),
		z.strictObject({ kind: z.literal("full"), services: z.array(service).min(1).max(3) }),
		z.strictObject({
			kind: z.literal("granular"),
			services: z.array(service).min(1).max(3),
			roles: z.array(granularRole).min(1).max(9),
			days: z.int().min(1).max(730),
		}),
	])
	.meta({ id: "WantedAdmin" });
export type WantedAdminView = z.infer<typeof wantedAdmin>;

/** Body of `POST /api/v1/relationship-requests`. */
export const newRelationshipRequest = z
	.strictObject({
		/** Only that customer may accept; any customer when absent. */
		customerId: z.string().max(100).optional(),
		delegatedAdmin: wantedAdmin,
		/** Who is written to; nobody when absent. */
		email: z.email().max(254).optional(),
		language: z.enum(["ko", "en"]),
	})
	.meta({ id: "NewRelationshipRequest" });
export type NewRelationshipRequest = z.infer<typeof newRelationshipRequest>;

/** A request as its partner sees it; `link` only while it is open. */
export const relationshipRequest = z
	.object({
		id: z.string(),
		status: z.enum(["open", "accepted", "declined", "withdrawn", "expired"]),
		delegatedAdmin: wantedAdmin,
		customer: z.object({ id: z.string(), companyName: z.string() }).optional(),
		email: z.string().optional(),
		madeBy: z.string(),
		madeAt: z.string(),
		expiresAt: z.string(),
		decidedBy: z.string().optional(),
		decidedAt: z.string().optional(),
		link: z.string().optional(),
	})
	.meta({ id: "RelationshipRequest" });
export type RelationshipRequestView = z.infer<typeof relationshipRequest>;

/** Answer of `GET /api/v1/relationship-requests`; the last first. */
export const relationshipRequestList = z
	.object({ items: z.array(relationshipRequest) })
	.meta({ id: "RelationshipRequestList" });

/** Answer of the POST: the request and the letter, in the customer's language; `sent` when it was handed to the post. */
export const madeRelationshipRequest = z
	.object({
		request: relationshipRequest,
		letter: z.object({ subject: z.string(), text: z.string(), sent: z.boolean() }),
	})
	.meta({ id: "MadeRelationshipRequest" });
export type MadeRelationshipRequest = z.infer<typeof madeRelationshipRequest>;

/** Body of `POST /api/v1/customers/{customerId}/relationship/end`. */
export const endRelationshipRequest = z
	.strictObject({ part: z.enum(["delegatedAdmin", "reseller"]) })
	.meta({ id: "EndRelationshipRequest" });

/** Body of `POST /api/v1/relationship-requests/{id}/sign-in`, sent by the page behind the link. */
export const customerSignIn = z
	.strictObject({
		secret: z.string().max(200),
		userName: z.string().max(200),
		password: z.string().max(300),
		newPassword: z.string().max(300).optional(),
	})
	.meta({ id: "CustomerSignIn" });
export type CustomerSignInRequest = z.infer<typeof customerSignIn>;

/** Body of `POST /api/v1/relationship-requests/{id}/decision`. */
export const customerDecision = z
	.discriminatedUnion("decision", [
		z.strictObject({
			token: z.string().max(2_000),
			decision: z.literal("accept"),
			acceptsAgreement: z.boolean().default(false),
			resellerOnly: z.boolean().default(false),
		}),
		z.strictObject({ token: z.string().max(2_000), decision: z.literal("decline") }),
		z.strictObject({ token: z.string().max(2_000), decision: z.literal("endDelegatedAdmin") }),
		z.strictObject({ token: z.string().max(2_000), decision: z.literal("endReseller") }),
	])
	.meta({ id: "CustomerDecision" });
export type CustomerDecisionRequest = z.input<typeof customerDecision>;

/** What a customer's administrator sees: who asks for what, and how things stand. `token` is good for half an hour. */
export const invitation = z
	.object({
		token: z.string(),
		partner: z.object({ name: z.string(), domain: z.string() }),
		customer: z.object({ companyName: z.string(), domain: z.string() }),
		administrator: z.object({ displayName: z.string(), userPrincipalName: z.string() }),
		request: relationshipRequest.omit({ link: true, customer: true, email: true }),
		/** Absent when the two have nothing to do with each other yet. */
		relationship: z
			.object({
				reseller: z.enum(["active", "ended"]),
				delegatedAdmin: z.object({
					kind: z.enum(["none", "full", "granular"]),
					services: z.array(service),
					roles: z.array(granularRole).optional(),
					until: z.string().optional(),
				}),
			})
			.optional(),
		agreement: z.object({ link: z.string(), accepted: z.boolean() }),
	})
	.meta({ id: "RelationshipInvitation" });
export type Invitation = z.infer<typeof invitation>;
