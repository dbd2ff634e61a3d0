import { createPrivateKey, generateKeyPair, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import { keepInstallationSecret } from "../keep-installation-value.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeCertificate } from "./self-signed-certificate.ts";

/** What events are signed with, and how receivers check it. */
export interface WebhookKey {
	/** RSASSA-PKCS1-v1_5 with SHA-256 over the bytes of the body, in base64. */
	sign(body: string): string;
	/** DER, as receivers download it. */
	readonly certificate: Uint8Array;
}

const make = promisify(generateKeyPair);

/** The installation's key, made when it is first needed and the same on every server. */
export async function loadWebhookKey(
	surroundings: Pick<Surroundings, "database" | "now" | "secretsKeys">,
): Promise<WebhookKey> {
	const kept: { readonly key: string; readonly certificate: string } = JSON.parse(
		await keepInstallationSecret(surroundings, "webhook-key", async () => {
			const { privateKey, publicKey } = await make("rsa", { modulusLength: 2048 });
			const certificate = makeCertificate({ privateKey, publicKey, from: surroundings.now() });
			return JSON.stringify({
				key: privateKey.export({ type: "pkcs8", format: "pem" }),
				certificate: Buffer.from(certificate).toString("base64"),
			});
		}),
	);
	const key: KeyObject = createPrivateKey(kept.key);
	return {
		sign: (body) => sign("sha256", Buffer.from(body), key).toString("base64"),
		certificate: Buffer.from(kept.certificate, "base64"),
	};
}
