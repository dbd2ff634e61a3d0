import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useText } from "../../language/text.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "10px" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "all" },
});

interface ShownOnceProps {
	/** What it is called and what it is, in the order to be read. */
	readonly values: readonly (readonly [title: string, value: string])[];
	/** What the button copies; the last of the values unless given. */
	readonly copies?: string;
}

/** A secret that nobody is told again, ready to be copied. */
export function ShownOnce({ values, copies }: ShownOnceProps) {
	const styles = useStyles();
	const text = useText();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(copies ?? values.at(-1)?.[1] ?? "");
		setCopied(true);
	};
	return (
		<div className={styles.root}>
			<dl>
				{values.map(([title, value]) => (
					<div key={title}>
						<dt className={styles.term}>{title}</dt>
						<dd className={styles.value}>{value}</dd>
					</div>
				))}
			</dl>
			<div>
				<Button icon={<Copy20Regular />} onClick={() => void copy().catch(() => setCopied(false))}>
					{text(copied ? "portal.identity.copied" : "portal.identity.copy")}
				</Button>
			</div>
			<MessageBar intent="warning" layout="multiline">
				<MessageBarBody>{text("portal.identity.secret.once")}</MessageBarBody>
			</MessageBar>
		</div>
	);
}
