import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { leadToProblem } from "./first-problem.ts";
import { type FocusPlace, keepFocusPlace } from "./focus-place.ts";

const useStyles = makeStyles({
	dialog: {
		boxSizing: "border-box",
		width: "min(640px, calc(100vw - 24px))",
		maxHeight: "calc(100dvh - 24px)",
		padding: "20px 24px",
		// What is brought into sight is not to end up under the buttons.
		scrollPaddingBottom: "76px",
		color: tokens.colorNeutralForeground1,
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorTransparentStroke}`,
		borderRadius: tokens.borderRadiusXLarge,
		boxShadow: tokens.shadow64,
		"::backdrop": { backgroundColor: "rgb(0 0 0 / 40%)" },
		"@media (max-width: 640px)": { padding: "16px" },
	},
	body: { display: "flex", flexDirection: "column", rowGap: "12px" },
	title: { ...typographyStyles.subtitle1 },
});

interface ModalDialogProps {
	readonly title: string;
	/** Escape was pressed. */
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** A question in front of everything else. The browser keeps the focus inside and gives it back afterwards. */
export function ModalDialog({ title, onClose, children }: ModalDialogProps) {
	const styles = useStyles();
	const titleId = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const opener = useRef<FocusPlace>(undefined);
	// Closed while it still stands in the page: only then does the browser give the focus back.
	useLayoutEffect(() => {
		const element = dialog.current;
		opener.current = keepFocusPlace(document.activeElement);
		element?.showModal();
		element?.addEventListener("click", leadToProblem);
		return () => {
			element?.removeEventListener("click", leadToProblem);
			element?.close();
		};
	}, []);
	// Afterwards, because what opened it may have gone away together with it.
	useEffect(() => () => opener.current?.giveBack(), []);
	return (
		<dialog
			ref={dialog}
			className={styles.dialog}
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<div className={styles.body}>
				<h2 id={titleId} tabIndex={-1} className={styles.title}>
					{title}
				</h2>
				{children}
			</div>
		</dialog>
	);
}
