import type { FastifyReply, FastifyRequest } from "fastify";
import type { Interaction, Provider } from "oidc-provider";
import type { Account } from "../../domain/access/account.ts";
import type { AddressLimit } from "../../use-cases/address-limit.ts";
import type { FailureBackOff } from "../../use-cases/failure-back-off.ts";
import { recordSignIn, type SignInFacts } from "../../use-cases/identity/record-sign-in.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { SignInStep } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import type { Locale } from "../locale.ts";
import { forgetSignInStep } from "./sign-in-step.ts";
import { toSubject } from "./subject.ts";

/** A sign-in that is shown to everybody, of the demo. */
export interface DemoUser {
	readonly role: string;
	readonly userName: string;
	readonly password: string;
}

/** What the sign-in is made from. */
export interface SignInParts {
	readonly provider: Provider;
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId" | "secretsKeys" | "onError">;
	readonly publicUrl: string;
	/** Lets outside providers be on this machine and its network, without TLS: for development. */
	readonly allowPrivate: boolean;
	readonly backOff: FailureBackOff;
	readonly addressLimit: AddressLimit;
	readonly demoUsers: readonly DemoUser[] | undefined;
}

/** One request of the browser in which a sign-in is open. */
export interface SignInExchange {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly locale: Locale;
	readonly interaction: Interaction;
}

/** Lets the person in: the provider remembers who, and by what (`amr`, RFC 8176). */
export async function finishSignIn(
	parts: SignInParts,
	exchange: SignInExchange,
	{ account, amr, ...rest }: { readonly account: Account; readonly amr: readonly string[]; readonly provider?: string },
): Promise<Answer> {
	const { request, reply, interaction } = exchange;
	const login = { accountId: toSubject(account), amr: [...amr], remember: false };
	const body: SignInStep = {
		redirectTo: await parts.provider.interactionResult(request.raw, reply.raw, { login }),
	};
	await forgetSignInStep(parts.surroundings, interaction.uid);
	await record(parts, exchange, { account, status: "succeeded", by: amr, ...rest });
	return { status: 200, body };
}

/** Writes into the partner's records that somebody came in, or did not although the password was right. */
export async function record(
	{ surroundings }: SignInParts,
	{ request, interaction }: SignInExchange,
	what: SignInFacts & { readonly account: Account },
): Promise<void> {
	const { account, ...rest } = what;
	const asked = { requestId: surroundings.newId(), correlationId: interaction.uid, address: request.ip };
	await recordSignIn(surroundings, account, { ...rest, ...asked });
}
