import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import type { QuoteRequest } from "../../api/money-queries.ts";
import type { SubscriptionKey } from "../../api/queries.ts";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { EffectList } from "./effect-list.tsx";
import { PriceEffect } from "./price-effect.tsx";
import { QuoteNotes } from "./quote-notes.tsx";
import { QuoteProblem } from "./quote-problem.tsx";
import { useMoney } from "./use-money.ts";
import { useQuotedChange } from "./use-quoted-change.ts";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "12px" },
	busy: { opacity: 0.55 },
	explanation: { color: tokens.colorNeutralForeground2 },
});

interface QuoteDialogProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly request: QuoteRequest;
	readonly title: string;
	readonly explanation?: ReactNode;
	/** What the button says. */
	readonly submit: string;
	readonly onDone: (change: ChangeView, quote: QuoteView) => void;
	readonly onClose: () => void;
}

/** Asks for the price of a change, shows everything that it does, and carries out exactly that. */
export function QuoteDialog(props: QuoteDialogProps) {
	const { subscriptionKey, request, title, explanation, submit, onDone, onClose } = props;
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const quoted = useQuotedChange(subscriptionKey, request);
	const { shown, ready, executing } = quoted;
	const press = () => quoted.execute(onDone);
	const close = () => !executing && onClose();
	return (
		<ModalDialog title={title} onClose={close}>
			{explanation !== undefined && <p className={styles.explanation}>{explanation}</p>}
			{shown === undefined && quoted.error === null && <ListSkeleton rows={2} rowHeight={88} />}
			{shown !== undefined && (
				<div className={`${styles.body} ${ready === undefined && !executing && !quoted.outdated ? styles.busy : ""}`}>
					<EffectList effects={shown.effects} />
					<PriceEffect quote={shown} />
					<QuoteNotes quote={shown} />
				</div>
			)}
			<p role="status" className="visually-hidden">
				{ready?.charges !== undefined && `${text("price.today")} ${money.signed(ready.charges.total)}`}
			</p>
			<QuoteProblem quoted={quoted} customerId={subscriptionKey.customerId} onRetry={press} />
			<DialogActions>
				<Button onClick={close} disabledFocusable={executing}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" disabledFocusable={ready === undefined} onClick={press}>
					{executing ? text("action.applying") : submit}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
