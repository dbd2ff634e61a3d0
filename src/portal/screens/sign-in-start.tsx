import type { LoaderFunctionArgs } from "react-router";
import { goToSignIn } from "../api/sign-in-session.ts";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Entrance } from "../ui/entrance.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ExpiredSignIn } from "../ui/sign-in/expired-sign-in.tsx";

/** The address that people of an outside provider are given: `/sign-in?with={id}` opens the page with its button. */
export async function signInStartLoader({ request }: LoaderFunctionArgs): Promise<null> {
	const asked = new URL(request.url).searchParams;
	const provider = asked.get("with");
	if (provider !== null) await goToSignIn(paths.customers, provider);
	else if (!asked.has("outside")) await goToSignIn(paths.customers);
	return null;
}

/** Where somebody ends up who comes back from a provider to a sign-in that is gone. */
export function SignInStartScreen() {
	const text = useText();
	return (
		<Entrance>
			<ScreenHeading title={text("signIn.title")} />
			<ExpiredSignIn />
		</Entrance>
	);
}
