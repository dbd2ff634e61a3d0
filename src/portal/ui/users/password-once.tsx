import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useText } from "../../language/text.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "8px" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
	value: {
		fontFamily: tokens.fontFamilyMonospace,
		fontSize: tokens.fontSizeBase400,
		overflowWrap: "anywhere",
		userSelect: "all",
	},
});

interface PasswordOnceProps {
	readonly userName: string;
	readonly password: string;
}

/** A generated password, which nobody is told again. */
export function PasswordOnce({ userName, password }: PasswordOnceProps) {
	const styles = useStyles();
	const text = useText();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(password);
		setCopied(true);
	};
	return (
		<div className={styles.root}>
			<dl>
				<dt className={styles.term}>{text("portal.users.userName")}</dt>
				<dd className={styles.value}>{userName}</dd>
			</dl>
			<dl>
				<dt className={styles.term}>{text("portal.users.password")}</dt>
				<dd className={styles.line}>
					<span className={styles.value}>{password}</span>
					<Button icon={<Copy20Regular />} onClick={() => void copy().catch(() => setCopied(false))}>
						{text(copied ? "portal.users.password.copied" : "portal.users.password.copy")}
					</Button>
				</dd>
			</dl>
			<MessageBar intent="warning" layout="multiline">
				<MessageBarBody>{text("portal.users.password.once")}</MessageBarBody>
			</MessageBar>
		</div>
	);
}
