import { makeStyles, Spinner } from "@fluentui/react-components";
import { useText } from "../language/text.ts";

const useStyles = makeStyles({
	root: { minHeight: "100dvh", display: "grid", placeItems: "center" },
});

/** While the portal starts, or the person is being sent to sign in. */
export function Starting() {
	const text = useText();
	return (
		<main className={useStyles().root}>
			<Spinner label={text("shell.starting")} labelPosition="below" delay={300} />
		</main>
	);
}
