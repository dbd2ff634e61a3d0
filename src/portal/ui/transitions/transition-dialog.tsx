import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import type { QuoteRequest } from "../../api/money-queries.ts";
import { transitionTargetsQuery } from "../../api/transition-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { QuoteStep } from "../money/quote-step.tsx";
import { useQuotedChange } from "../money/use-quoted-change.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useSettled } from "../use-settled.ts";
import { DialogActions } from "../users/dialog-actions.tsx";
import { TransitionDone } from "./transition-done.tsx";
import { emptyTransition, readPart, type TransitionEntry, toTransition } from "./transition-entry.ts";
import { TransitionForm } from "./transition-form.tsx";
import { TransitionReview } from "./transition-review.tsx";

interface TransitionDialogProps {
	readonly customerId: string;
	readonly source: SubscriptionSummary;
	/** The target that is chosen beforehand; empty for none. */
	readonly offerId: string;
	readonly onClose: () => void;
}

interface Done {
	readonly change: ChangeView;
	readonly quote: QuoteView;
}

/** Lets a subscription of new commerce go on to another product: what is wanted, what comes of it, and what came of it. */
export function TransitionDialog(props: TransitionDialogProps) {
	const [done, setDone] = useState<Done>();
	const { customerId, onClose } = props;
	if (done !== undefined) return <TransitionDone customerId={customerId} {...done} onClose={onClose} />;
	return <Steps {...props} onDone={setDone} />;
}

/** How long nothing is typed before it is asked what so many seats can become. */
const pauseMilliseconds = 300;

function Steps(props: TransitionDialogProps & { readonly onDone: (done: Done) => void }) {
	const { customerId, source, offerId, onDone, onClose } = props;
	const text = useText();
	const { language } = useLanguage();
	const key = { customerId, subscriptionId: source.id };
	const [entry, setEntry] = useState<TransitionEntry>(() => emptyTransition(offerId));
	const [tries, setTries] = useState(0);
	const [asked, setAsked] = useState<QuoteRequest>();
	const part = useSettled(entry.isPart ? readPart(entry, source.quantity) : undefined, pauseMilliseconds);
	const targets = useQuery(transitionTargetsQuery(language, key, part));
	const quoted = useQuotedChange(key, asked);
	const close = () => !quoted.executing && onClose();
	const next = () => {
		setTries((before) => before + 1);
		const body = toTransition(entry, { targets: targets.data?.items ?? [], seats: source.quantity });
		if (body !== undefined) setAsked({ kind: "transition", body });
	};
	const back = () => {
		if (quoted.executing) return;
		quoted.reset();
		setAsked(undefined);
	};
	const title = text("portal.transition.title", { name: subscriptionNames(source).name });
	return (
		<ModalDialog title={title} onClose={close}>
			{asked !== undefined ? (
				<QuoteStep
					customerId={customerId}
					quoted={quoted}
					submit={text("portal.transition.submit")}
					onBack={back}
					onPress={() => quoted.execute((change, quote) => onDone({ change, quote }))}
				>
					{(quote) => <TransitionReview quote={quote} />}
				</QuoteStep>
			) : (
				<>
					{targets.data !== undefined && (
						<TransitionForm
							{...{ customerId, source, entry, tries, targets: targets.data.items }}
							onEdit={(change) => setEntry((present) => ({ ...present, ...change }))}
						/>
					)}
					{targets.data === undefined && !targets.isError && <ListSkeleton rows={3} rowHeight={72} />}
					{targets.isError && <ErrorPanel error={targets.error} onRetry={() => void targets.refetch()} />}
					<DialogActions>
						<Button onClick={close}>{text("action.cancel")}</Button>
						<Button appearance="primary" disabledFocusable={targets.data === undefined} onClick={next}>
							{text("portal.joins.next")}
						</Button>
					</DialogActions>
				</>
			)}
		</ModalDialog>
	);
}
