import type { FastifyPluginAsync } from "fastify";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { loadWebhookKey } from "../use-cases/webhooks/signing-key.ts";

/** `GET /webhooks/v1/certificate.cer`: what receivers of events check the signature with. It is for everybody. */
export function createWebhookCertificate(surroundings: Surroundings): FastifyPluginAsync {
	return async (app) => {
		app.get("/webhooks/v1/certificate.cer", async (_request, reply) => {
			const { certificate } = await loadWebhookKey(surroundings);
			return reply
				.header("content-type", "application/pkix-cert")
				.header("cache-control", "public, max-age=3600")
				.send(Buffer.from(certificate));
		});
	};
}
