import { z } from "zod";
import { refusal } from "./problem.ts";

/** What becomes of a person: `created`, `blocked` and so on; `deleted` can be restored for 30 days. */
export const personEffect = z
	.object({
		userId: z.string(),
		displayName: z.string(),
		userPrincipalName: z.string(),
		becomes: z.enum(["created", "kept", "blocked", "unblocked", "deleted", "restored", "changed"]),
	})
	.meta({ id: "PersonEffect" });
export type PersonEffectView = z.infer<typeof personEffect>;

const service = z.object({ name: z.string(), title: z.string(), dataBearing: z.boolean() });
const sku = { skuId: z.string(), title: z.string(), partNumber: z.string() } as const;

/** One license that a person gets. */
const givenLicense = z
	.object({
		...sku,
		/** `free`: a seat that nobody had. `bought`: one more seat of `subscriptionId`, whose price the quote's lines show. */
		seat: z.enum(["free", "bought"]),
		subscriptionId: z.string().optional(),
		friendlyName: z.string().optional(),
		disabledPlans: z.array(service),
	})
	.meta({ id: "GivenLicense" });

/** One license that a person loses, and what becomes of its seat. */
const takenLicense = z
	.object({
		...sku,
		/** `returned`: no longer paid for. `kept`: free for somebody else. `notOurs`: bought elsewhere. */
		seat: z.enum(["returned", "kept", "notOurs"]),
		subscriptionId: z.string().optional(),
		friendlyName: z.string().optional(),
		/** Why the seat is not returned, although that was asked. */
		reason: refusal.optional(),
		/** From this moment on it can be returned. */
		returnableFrom: z.string().optional(),
		/** Body of `POST …/subscriptions/{subscriptionId}/timeline` that plans the return for then. */
		plan: z
			.object({
				url: z.string(),
				body: z.object({
					dueAt: z.string(),
					request: z.object({ kind: z.literal("seats"), change: z.int() }),
				}),
			})
			.optional(),
		groupName: z.string().optional(),
	})
	.meta({ id: "TakenLicense" });

/** What a join or a leave does to one person. */
export const personConsequences = z
	.object({
		person: personEffect,
		given: z.array(givenLicense),
		taken: z.array(takenLicense),
		/** Services that the person gains and loses. */
		services: z.object({ gained: z.array(service), lost: z.array(service) }),
		/** What is worth knowing; forbids nothing. */
		notices: z.array(
			z.object({ code: z.string(), reason: z.string(), remedy: z.string(), services: z.array(service) }),
		),
	})
	.meta({ id: "PersonConsequences" });
export type PersonConsequencesView = z.infer<typeof personConsequences>;
