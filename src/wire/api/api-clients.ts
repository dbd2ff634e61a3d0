import { z } from "zod";
import { operationName } from "./accounts.ts";

const name = z.string().trim().min(1).max(200);
const scopes = z.array(operationName).min(1).max(100);
const moment = z.iso.datetime({ offset: true }).or(z.iso.date());
const days = z.int().min(1).max(730);

/** A program of the partner. Its secret is shown when it is made, never again. */
export const apiClient = z
	.object({
		clientId: z.string(),
		name: z.string(),
		/** Absent for one of old, which may do what its roles say. */
		scopes: z.array(operationName).optional(),
		roles: z.array(z.string()),
		isPublic: z.boolean(),
		blocked: z.boolean(),
		createdAt: z.string(),
		/** From when on it is not known. */
		expiresAt: z.string().optional(),
		secretExpiresAt: z.string().optional(),
		/** Until when the secret before is taken too. */
		olderSecretUntil: z.string().optional(),
	})
	.meta({ id: "ApiClient" });
export type ApiClientView = z.infer<typeof apiClient>;
export const apiClientList = z.object({ items: z.array(apiClient) }).meta({ id: "ApiClientList" });

/** Body of `POST /api/v1/api-clients`. */
export const newApiClient = z
	.strictObject({
		name,
		scopes,
		isPublic: z.boolean().default(false),
		expiresAt: moment.optional(),
		/** After how many days the secret ends by itself. */
		secretDays: days.optional(),
	})
	.meta({ id: "NewApiClient" });

/** Body of `PATCH /api/v1/api-clients/{clientId}`; what is absent stays, `null` takes the end away. */
export const apiClientChange = z
	.strictObject({
		name: name.optional(),
		scopes: scopes.optional(),
		blocked: z.boolean().optional(),
		expiresAt: moment.nullable().optional(),
	})
	.meta({ id: "ApiClientChange" });

/** A client with a secret that is shown this once; absent for a public one. */
export const apiClientWithSecret = z
	.object({ client: apiClient, secret: z.string().optional() })
	.meta({ id: "ApiClientWithSecret" });

/** Body of `POST /api/v1/api-clients/{clientId}/secret`: for how long the secret before is taken too. */
export const secretRenewal = z
	.strictObject({ overlapDays: z.int().min(0).max(90).default(7), secretDays: days.optional() })
	.meta({ id: "SecretRenewal" });
