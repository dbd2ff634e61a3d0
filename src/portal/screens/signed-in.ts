import { type LoaderFunctionArgs, redirect } from "react-router";
import { completeSignIn } from "../api/sign-in-session.ts";

/** Where the sign-in comes back to: takes the tokens and goes on to where the person wanted to be. */
export async function signedInLoader({ request }: LoaderFunctionArgs): Promise<Response> {
	return redirect(await completeSignIn(new URL(request.url)));
}
