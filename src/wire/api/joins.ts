import { z } from "zod";
import { quote } from "./change.ts";
import { personConsequences } from "./person.ts";
import { newUser } from "./users.ts";

export type { PersonConsequencesView } from "./person.ts";

const id = z.string().min(1).max(200);
const plans = z.array(id).max(200);

/**
 * A license to give. `skuId` or `subscriptionId` says which; with the latter a seat that is bought is bought there.
 * `seat`: `any` (as when left out) takes a free one and buys only where none is free, `free` never buys, `buy` always does.
 */
const wantedLicense = z
	.strictObject({
		skuId: id.optional(),
		subscriptionId: z.guid().optional(),
		seat: z.enum(["any", "free", "buy"]).optional(),
		/** Services to switch off, by name or id. */
		disabledPlans: plans.optional(),
	})
	.refine(({ skuId, subscriptionId }) => skuId !== undefined || subscriptionId !== undefined, {
		message: "skuId or subscriptionId",
		path: ["skuId"],
	});

/** Body of `POST …/joins/quote`: somebody who is there (`userId`), or somebody new (`user`, whose password is generated). */
export const joinRequest = z
	.strictObject({
		userId: id.optional(),
		user: newUser.omit({ password: true, mustChangePassword: true }).optional(),
		licenses: z.array(wantedLicense).min(1).max(20),
	})
	.refine(({ userId, user }) => (userId === undefined) !== (user === undefined), {
		message: "userId or user",
		path: ["userId"],
	})
	.meta({ id: "JoinRequest" });
export type JoinRequestBody = z.infer<typeof joinRequest>;

/**
 * Body of `POST …/leaves/quote`. `licenses` left out takes all; `account` left out keeps the account as it is. `seats`:
 * `free` (as when left out) returns each seat that may be returned now, `keep` leaves them for somebody else.
 */
export const leaveRequest = z
	.strictObject({
		userId: id,
		licenses: z
			.array(z.strictObject({ skuId: id, subscriptionId: z.guid().optional() }))
			.min(1)
			.max(100)
			.optional(),
		account: z.enum(["keep", "block", "delete"]).optional(),
		seats: z.enum(["free", "keep"]).optional(),
	})
	.refine(({ licenses, account }) => licenses === undefined || account !== "delete", {
		message: "whoever is deleted loses every license",
		path: ["licenses"],
	})
	.meta({ id: "LeaveRequest" });
export type LeaveRequestBody = z.infer<typeof leaveRequest>;

/** Answer of both questions: a quote as any other, with what it does to the person. Executed as any other. */
export const personQuote = quote.extend({ person: personConsequences }).meta({ id: "PersonQuote" });
