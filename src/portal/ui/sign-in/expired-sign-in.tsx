import { Button } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";

/** A sign-in that waited too long; a new one starts from the beginning. */
export function ExpiredSignIn() {
	const text = useText();
	return (
		<>
			<p>{text("signIn.expired")}</p>
			<Button appearance="primary" onClick={() => location.replace("/")}>
				{text("signIn.again")}
			</Button>
		</>
	);
}
