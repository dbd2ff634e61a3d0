import { type LoaderFunctionArgs, replace } from "react-router";
import { completeSignIn } from "../api/sign-in-session.ts";

/**
 * Where the sign-in comes back to: takes the tokens and goes on to where the person wanted to be. It leaves no entry in
 * the history, since a code works once and *Back* would lead right here again.
 */
export async function signedInLoader({ request }: LoaderFunctionArgs): Promise<Response> {
	return replace(await completeSignIn(new URL(request.url)));
}
