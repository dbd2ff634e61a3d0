import type { KoaContextWithOIDC, Provider } from "oidc-provider";
import { signInLogOf } from "../../use-cases/audit/sign-in-log.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { readPartnerOfClient } from "./clients.ts";
import { errors } from "./provider-package.ts";

/** Has programs that come for a token of their own recorded, and those that show a wrong secret. */
export function noteSignInsOfPrograms(
	provider: Provider,
	surroundings: Pick<Surroundings, "database" | "now" | "newId" | "onError">,
): void {
	const log = signInLogOf(surroundings);
	provider.on("grant.success", (ctx) => {
		const client = clientOf(ctx);
		if (client === undefined || ctx.oidc.params?.grant_type !== "client_credentials") return;
		log.noteProgram({ client, status: "succeeded", by: "client_credentials", address: ctx.ip });
	});
	provider.on("grant.error", (ctx, error) => {
		const client = clientOf(ctx);
		if (client === undefined || !(error instanceof errors.InvalidClientAuth)) return;
		log.noteProgram({ client, status: "failed", by: "client_secret", address: ctx.ip });
	});
}

/** An API client; the portal's sign-ins are recorded where they happen. */
function clientOf({ oidc: { client } }: KoaContextWithOIDC) {
	const partnerId = client && readPartnerOfClient(client);
	return client === undefined || partnerId === undefined ? undefined : { clientId: client.clientId, partnerId };
}
