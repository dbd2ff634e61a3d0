import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpload24Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { type DragEvent, useRef, useState } from "react";
import { useText } from "../../language/text.ts";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		alignItems: "center",
		rowGap: "8px",
		padding: "28px 20px",
		textAlign: "center",
		color: tokens.colorNeutralForeground2,
		border: `2px dashed ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		"@media (max-width: 640px)": { padding: "20px 16px" },
	},
	over: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
	name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	/* Fingers cannot drag files. */
	drag: { "@media (pointer: coarse)": { display: "none" } },
});

interface FileDropProps {
	/** Of the file that was chosen. */
	readonly fileName: string | undefined;
	readonly onFile: (file: File) => void;
}

/** A place to drop a file on, with a button for everybody else. */
export function FileDrop({ fileName, onFile }: FileDropProps) {
	const styles = useStyles();
	const text = useText();
	const input = useRef<HTMLInputElement>(null);
	const [over, setOver] = useState(false);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		const file = event.dataTransfer.files[0];
		if (file !== undefined) onFile(file);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button
		<div
			className={mergeClasses(styles.root, over && styles.over)}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<ArrowUpload24Regular aria-hidden="true" />
			{fileName !== undefined && <p className={styles.name}>{fileName}</p>}
			<Button appearance={fileName === undefined ? "primary" : "secondary"} onClick={() => input.current?.click()}>
				{text(fileName === undefined ? "portal.import.choose" : "portal.import.chooseOther")}
			</Button>
			<p className={styles.drag}>{text("portal.import.orDrop")}</p>
			<input
				ref={input}
				type="file"
				accept=".csv,text/csv"
				hidden
				aria-label={text("portal.import.choose")}
				onChange={({ target }) => {
					const file = target.files?.[0];
					// The same file, mended, may be chosen again.
					target.value = "";
					if (file !== undefined) onFile(file);
				}}
			/>
		</div>
	);
}
