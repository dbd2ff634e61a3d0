import type { FastifyInstance, FastifyRequest } from "fastify";
import { formatMessage } from "../../messages/messages.ts";
import { isPlainText } from "../../wire/plain-text.ts";
import { localeOfBrowser } from "../locale.ts";
import type { AskProvider } from "./ask-provider.ts";
import type { DirectoryVersion } from "./directory-request.ts";
import { providerRoutes } from "./provider.ts";
import { defaultAudience, findAudience, userImpersonation } from "./resources.ts";

interface Parts {
	readonly ask: AskProvider;
}

/** What the provider answers to a device (RFC 8628 §3.2). */
interface DeviceAnswer {
	readonly user_code: string;
	readonly device_code: string;
	readonly verification_uri: string;
	readonly expires_in: number;
}

const pollSeconds = 5;

/** Where a program on a device without a browser begins: it is given a code that a person enters elsewhere. */
export function registerDirectoryDevices(app: FastifyInstance, { ask }: Parts): void {
	for (const [url, version] of [
		["/:tenant/oauth2/devicecode", "v1"],
		["/:tenant/oauth2/v2.0/devicecode", "v2"],
	] as const) {
		app.post(url, async (request, reply) => {
			const given = new URLSearchParams(typeof request.body === "string" ? request.body : "");
			if (![...given].flat().every(isPlainText)) return reply.code(400).send({ error: "invalid_request" });
			const answer = await ask({
				method: "POST",
				url: providerRoutes.device_authorization,
				headers: {
					accept: "application/json",
					"content-type": "application/x-www-form-urlencoded",
					host: request.headers.host,
				},
				body: toProviderForm(given).toString(),
				address: request.ip,
			});
			if (answer.status !== 200) return reply.code(answer.status).headers(answer.headers).send(answer.body);
			return reply
				.header("cache-control", "no-store")
				.send(toDirectoryAnswer(JSON.parse(answer.body), { version, request }));
		});
	}
}

/** Whatever the dialect, a person's token for this API that can be renewed. */
function toProviderForm(given: URLSearchParams): URLSearchParams {
	const form = new URLSearchParams();
	for (const name of ["client_id", "client_secret"]) {
		const value = given.get(name);
		if (value !== null) form.set(name, value);
	}
	form.set("resource", findAudience(given.get("resource") ?? "") ?? defaultAudience);
	form.set("scope", `openid profile offline_access ${userImpersonation}`);
	return form;
}

/** The first dialect says `verification_url` and writes numbers as text. */
function toDirectoryAnswer(
	{ user_code, device_code, verification_uri, expires_in }: DeviceAnswer,
	{ version, request }: { readonly version: DirectoryVersion; readonly request: FastifyRequest },
) {
	const { language } = localeOfBrowser(request.headers["accept-language"] ?? "en");
	const message = formatMessage(language, "identity.page.device.message", {
		address: verification_uri,
		code: user_code,
	});
	const codes = { user_code, device_code, message };
	if (version === "v2") return { ...codes, verification_uri, expires_in, interval: pollSeconds };
	const numbers = { expires_in: String(expires_in), interval: String(pollSeconds) };
	return { ...codes, verification_url: verification_uri, ...numbers };
}
