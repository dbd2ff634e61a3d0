import { errors } from "./provider-package.ts";

/** Thrown where the provider asks for a proof and the name behind it failed too often, or too many asked, just before. */
export class TooManyAttempts extends errors.CustomOIDCProviderError {
	/** How long to wait. */
	readonly seconds: number;

	constructor(seconds: number) {
		super("temporarily_unavailable", `too many attempts; try again in ${seconds} seconds`);
		this.seconds = seconds;
		this.status = 429;
		this.statusCode = 429;
	}
}
