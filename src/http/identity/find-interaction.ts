import type { Interaction, Provider } from "oidc-provider";
import type { SignInExchange } from "./finish-sign-in.ts";
import { errors } from "./provider-package.ts";

/** The sign-in of this address, provided that the browser's cookie was given for it and it waits for a person. */
export async function findInteraction(
	provider: Provider,
	{ request, reply }: Omit<SignInExchange, "interaction">,
): Promise<Interaction | undefined> {
	const { uid } = request.params as { readonly uid: string }; // the route has it
	try {
		const interaction = await provider.interactionDetails(request.raw, reply.raw);
		return interaction.uid === uid && interaction.prompt.name === "login" ? interaction : undefined;
	} catch (error) {
		if (error instanceof errors.SessionNotFound) return undefined;
		throw error;
	}
}
