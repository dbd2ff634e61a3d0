import type { IdentityProviderId } from "../../domain/access/identity-provider.ts";
import type { AccountId, PartnerId } from "../../domain/basics/ids.ts";

/** Names of installation values that are secrets. */
export const installationSecrets = ["signing-keys", "cookie-keys", "webhook-key", "relationship-key"] as const;
export type InstallationSecret = (typeof installationSecrets)[number];

/** The purpose for which a value of the installation is sealed. */
export function purposeOfInstallation(name: InstallationSecret): string {
	return `installation ${name}`;
}

/** The purpose for which the key of an authenticator app is sealed: of one account, whose code nobody else can give. */
export function purposeOfApp({ partnerId, id }: { readonly partnerId: PartnerId; readonly id: AccountId }): string {
	return `authenticator app of ${partnerId}.${id}`;
}

/** The purpose for which the secret of a partner's webhook is sealed. */
export function purposeOfWebhook(partnerId: PartnerId): string {
	return `webhook of ${partnerId}`;
}

/** The purpose for which our secret at an outside identity provider is sealed. */
export function purposeOfProvider(id: IdentityProviderId): string {
	return `identity provider ${id}`;
}
