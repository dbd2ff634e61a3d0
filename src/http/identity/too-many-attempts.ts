import { errors } from "./provider-package.ts";

/** Thrown where the provider asks for a proof and the name behind it failed too often just before. */
export class TooManyAttempts extends errors.CustomOIDCProviderError {
	/** How long the name has to wait. */
	readonly seconds: number;

	constructor(seconds: number) {
		super("temporarily_unavailable", `too many failed attempts; try again in ${seconds} seconds`);
		this.seconds = seconds;
		this.status = 429;
		this.statusCode = 429;
	}
}
