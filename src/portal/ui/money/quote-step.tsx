import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import type { QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { QuoteNotes } from "./quote-notes.tsx";
import { QuoteProblem } from "./quote-problem.tsx";
import { useMoney } from "./use-money.ts";
import type { QuotedChange } from "./use-quoted-change.ts";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
	busy: { opacity: 0.55 },
});

interface QuoteStepProps {
	readonly customerId: string;
	readonly quoted: QuotedChange;
	/** What the button says that carries it out. */
	readonly submit: string;
	readonly onBack: () => void;
	readonly onPress: () => void;
	/** Shows what the change will do. */
	readonly children: (quote: QuoteView) => ReactNode;
}

/** The second step of a dialog: everything that will be done, with its price, before it is done. */
export function QuoteStep({ customerId, quoted, submit, onBack, onPress, children }: QuoteStepProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { shown, ready, executing } = quoted;
	const top = useRef<HTMLDivElement>(null);
	// The button that led here is gone; from here the next step leads through what is shown.
	useEffect(() => top.current?.focus(), []);
	return (
		<>
			<div ref={top} tabIndex={-1} className={styles.body}>
				{shown === undefined && quoted.error === null && <ListSkeleton rows={3} rowHeight={72} />}
				{shown !== undefined && (
					<div className={`${styles.body} ${ready === undefined && !executing && !quoted.outdated ? styles.busy : ""}`}>
						{children(shown)}
						<QuoteNotes quote={shown} />
					</div>
				)}
				<p role="status" className="visually-hidden">
					{ready?.charges !== undefined && `${text("price.today")} ${money.signed(ready.charges.total)}`}
				</p>
				<QuoteProblem quoted={quoted} customerId={customerId} onRetry={onPress} />
			</div>
			<DialogActions>
				<Button onClick={onBack} disabledFocusable={executing}>
					{text("portal.joins.back")}
				</Button>
				<Button appearance="primary" disabledFocusable={ready === undefined} onClick={onPress}>
					{executing ? text("action.applying") : submit}
				</Button>
			</DialogActions>
		</>
	);
}
