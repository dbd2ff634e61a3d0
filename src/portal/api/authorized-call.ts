import { ProblemError } from "./api-errors.ts";
import { type ApiCall, callApi } from "./call-api.ts";
import { currentAccessToken, goToSignIn, hasFreshToken, renewAccessToken } from "./sign-in-session.ts";

/** A call in the name of the person who is signed in. Without a valid token the page leaves for the sign-in. */
export async function authorizedCall<Answer>(call: ApiCall<Answer>): Promise<Answer> {
	const accessToken = (await currentAccessToken()) ?? (await leaveForSignIn());
	try {
		return await callApi({ ...call, accessToken });
	} catch (error) {
		if (!isUnauthorized(error)) throw error;
		if (hasFreshToken()) throw error;
		const renewed = (await renewAccessToken()) ?? (await leaveForSignIn());
		return callApi({ ...call, accessToken: renewed });
	}
}

/** Sends the person to sign in and back to the address that is open now. */
export function leaveForSignIn(): Promise<never> {
	return goToSignIn(location.pathname + location.search + location.hash);
}

function isUnauthorized(error: unknown): boolean {
	return error instanceof ProblemError && error.problem.status === 401;
}
