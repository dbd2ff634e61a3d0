import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import type { CustomerSummary } from "../../../wire/api/customer.ts";
import type { QuoteRequest } from "../../api/money-queries.ts";
import { customerQuery } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { QuoteStep } from "../money/quote-step.tsx";
import { useQuotedChange } from "../money/use-quoted-change.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { emptyEntry } from "../users/user-entry.ts";
import { JoinForm } from "./join-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { PersonDone } from "./person-done.tsx";
import {
	type ChosenUser,
	emptyPersonEntry,
	findPersonGaps,
	type PersonEntry,
	toJoinRequest,
	toLeaveRequest,
} from "./person-entry.ts";
import { PersonReview } from "./person-review.tsx";

interface PersonDialogProps {
	readonly customerId: string;
	/** About whom it is opened; then that person's leave is asked about first. */
	readonly user?: ChosenUser;
	readonly onClose: () => void;
}

interface Done {
	readonly kind: PersonEntry["kind"];
	readonly change: ChangeView;
	readonly quote: QuoteView;
}

/** Somebody joins or leaves: account, licenses and seats in one question, with one price, and one way back. */
export function PersonDialog({ customerId, user, onClose }: PersonDialogProps) {
	const text = useText();
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId));
	const [done, setDone] = useState<Done>();
	if (done !== undefined) return <PersonDone customerId={customerId} {...done} onClose={onClose} />;
	if (customer.data !== undefined)
		return (
			<Steps customer={customer.data} onDone={setDone} onClose={onClose} {...(user === undefined ? {} : { user })} />
		);
	return (
		<ModalDialog title={text("portal.joins.title")} onClose={onClose}>
			{customer.isError ? <ErrorPanel error={customer.error} /> : <ListSkeleton rows={3} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
			</DialogActions>
		</ModalDialog>
	);
}

interface StepsProps extends Pick<PersonDialogProps, "user" | "onClose"> {
	readonly customer: CustomerSummary;
	readonly onDone: (done: Done) => void;
}

/** First what is wanted, then what comes of it. */
function Steps({ customer, user, onDone, onClose }: StepsProps) {
	const text = useText();
	const [entry, setEntry] = useState(() => emptyPersonEntry(emptyEntry(customer), user));
	const [asked, setAsked] = useState<QuoteRequest>();
	const [tried, setTried] = useState(false);
	// Not about one subscription, so that another word stands in the place of its id.
	const quoted = useQuotedChange({ customerId: customer.id, subscriptionId: "person" }, asked);
	const close = () => !quoted.executing && onClose();
	const ask = () => {
		setTried(true);
		if (findPersonGaps(entry).length === 0) setAsked(toQuoteRequest(entry));
	};
	const back = () => {
		if (quoted.executing) return;
		quoted.reset();
		setAsked(undefined);
	};
	const form = {
		customerId: customer.id,
		home: customer.country,
		entry,
		gaps: tried ? findPersonGaps(entry) : [],
		onEdit: (change: Partial<PersonEntry>) => setEntry((present) => ({ ...present, ...change })),
	};
	return (
		<ModalDialog
			title={text(asked === undefined ? "portal.joins.title" : `portal.joins.review.${entry.kind}`)}
			onClose={close}
		>
			{asked !== undefined ? (
				<QuoteStep
					customerId={customer.id}
					quoted={quoted}
					submit={text(`portal.joins.submit.${entry.kind}`)}
					onBack={back}
					onPress={() => quoted.execute((change, quote) => onDone({ kind: entry.kind, change, quote }))}
				>
					{(quote) => <PersonReview quote={quote} />}
				</QuoteStep>
			) : (
				<>
					<RadioGroup
						layout="horizontal"
						aria-label={text("portal.joins.title")}
						value={entry.kind}
						onChange={(_event, { value }) => {
							setTried(false);
							form.onEdit({ kind: value === "leave" ? "leave" : "join" });
						}}
					>
						<Radio value="join" label={text("portal.joins.kind.join")} />
						<Radio value="leave" label={text("portal.joins.kind.leave")} />
					</RadioGroup>
					{entry.kind === "join" ? <JoinForm {...form} /> : <LeaveForm {...form} />}
					<DialogActions>
						<Button onClick={close}>{text("action.cancel")}</Button>
						<Button appearance="primary" onClick={ask}>
							{text("portal.joins.next")}
						</Button>
					</DialogActions>
				</>
			)}
		</ModalDialog>
	);
}

function toQuoteRequest(entry: PersonEntry): QuoteRequest {
	return entry.kind === "join"
		? { kind: "join", body: toJoinRequest(entry) }
		: { kind: "leave", body: toLeaveRequest(entry) };
}
