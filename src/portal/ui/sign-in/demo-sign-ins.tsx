import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { SignInPrompt } from "../../../wire/api/identity.ts";
import type { Credentials } from "../../api/identity.ts";
import { type TextKey, useText } from "../../language/text.ts";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		rowGap: "10px",
		paddingTop: "18px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	heading: { ...typographyStyles.subtitle2 },
	explanation: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	list: { display: "flex", flexDirection: "column", rowGap: "6px" },
	button: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

const signInAs = {
	globalAdmin: "signIn.as.globalAdmin",
	userManagementAdmin: "signIn.as.userManagementAdmin",
	billingAdmin: "signIn.as.billingAdmin",
	adminAgent: "signIn.as.adminAgent",
	salesAgent: "signIn.as.salesAgent",
	helpdeskAgent: "signIn.as.helpdeskAgent",
} as const satisfies Record<string, TextKey>;

interface DemoSignInsProps {
	readonly users: NonNullable<SignInPrompt["demoUsers"]>;
	readonly busy: boolean;
	readonly onChoose: (credentials: Credentials) => void;
}

/** In the demo: one press signs in as somebody with that role. */
export function DemoSignIns({ users, busy, onChoose }: DemoSignInsProps) {
	const styles = useStyles();
	const text = useText();
	if (users.length === 0) return null;
	const label = (role: string) =>
		Object.hasOwn(signInAs, role)
			? text(signInAs[role as keyof typeof signInAs]) // hasOwn has just proved it
			: text("signIn.as.other", { role });
	return (
		<section className={styles.root} aria-labelledby="demo-sign-ins">
			<h2 id="demo-sign-ins" className={styles.heading}>
				{text("signIn.demo")}
			</h2>
			<p className={styles.explanation}>{text("signIn.demo.explanation")}</p>
			<ul className={styles.list}>
				{users.map(({ role, userName, password }) => (
					<li key={userName}>
						<Button className={styles.button} disabledFocusable={busy} onClick={() => onChoose({ userName, password })}>
							{label(role)}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}
