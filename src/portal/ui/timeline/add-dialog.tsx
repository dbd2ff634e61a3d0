import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { priceBooksQuery } from "../../api/price-queries.ts";
import { type SubscriptionKey, upgradesQuery } from "../../api/queries.ts";
import { useTimelineEdit } from "../../api/timeline-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { actionsMark } from "../first-problem.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import type { PermissionName } from "../session-context.ts";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import {
	dayAfter,
	type EntryForm,
	emptyForm,
	findFormProblems,
	type PlannedKind,
	plannedKinds,
	toTimelineRequest,
} from "./entry-form.ts";
import { EntryPreview } from "./entry-preview.tsx";

const useStyles = makeStyles({
	explanation: { color: tokens.colorNeutralForeground2 },
	field: { maxWidth: "320px" },
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px", alignItems: "flex-start" },
});

/** The right to do it now is the right to plan it. */
const needs = {
	seats: "changeSeats",
	upgrade: "upgradeSubscription",
	suspension: "manageSubscription",
	reactivation: "manageSubscription",
	cancellation: "manageSubscription",
	autoRenew: "manageSubscription",
	renewal: "manageSubscription",
	priceBook: "managePrices",
} as const satisfies Record<PlannedKind, PermissionName>;

interface AddDialogProps {
	readonly subscriptionKey: SubscriptionKey;
	/** The customer's present. */
	readonly now: string;
	readonly onClose: () => void;
}

/** Plans a change for a day. What it will cost stands on the timeline as soon as it is planned. */
export function AddDialog({ subscriptionKey, now, onClose }: AddDialogProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const add = useTimelineEdit(subscriptionKey);
	const [form, setForm] = useState(() => emptyForm(now));
	const [tried, setTried] = useState(false);
	const denial = useDenial(needs[form.kind]);
	const edit = (change: Partial<EntryForm>) => setForm((present) => ({ ...present, ...change }));
	const submit = () => {
		const request = toTimelineRequest(form);
		setTried(true);
		if (request === undefined || add.isPending) return;
		add.mutate(
			{ kind: "add", dueAt: form.day, request },
			{
				onSuccess: ({ entry }) => {
					tell(text("portal.timeline.added", { title: entry?.title ?? "" }));
					onClose();
				},
			},
		);
	};
	const problems = tried ? findFormProblems(form) : [];
	return (
		<ModalDialog title={text("portal.timeline.add")} onClose={() => !add.isPending && onClose()}>
			<p className={styles.explanation}>{text("portal.timeline.add.explanation")}</p>
			<Field label={text("portal.timeline.kind")} className={styles.field}>
				<WideSelect
					value={form.kind}
					onChange={(_event, { value }) => edit({ kind: plannedKinds.find((kind) => kind === value) ?? "seats" })}
				>
					{plannedKinds.map((kind) => (
						<option key={kind} value={kind}>
							{text(`portal.timeline.kind.${kind}`)}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field
				label={text("portal.timeline.day")}
				hint={text("portal.timeline.day.hint")}
				className={styles.field}
				required
				validationMessage={problems.includes("day") ? text("form.required") : null}
			>
				<WideInput
					type="date"
					min={dayAfter(now)}
					value={form.day}
					onChange={(_event, { value }) => edit({ day: value })}
				/>
			</Field>
			{form.kind === "seats" && <SeatFields form={form} onEdit={edit} isWrong={problems.includes("seats")} />}
			{form.kind === "upgrade" && (
				<UpgradeFields
					subscriptionKey={subscriptionKey}
					form={form}
					onEdit={edit}
					isWrong={problems.includes("target")}
				/>
			)}
			{form.kind === "autoRenew" && (
				<Checkbox
					label={text("portal.timeline.autoRenew")}
					checked={form.autoRenew}
					onChange={(_event, { checked }) => edit({ autoRenew: checked === true })}
				/>
			)}
			{form.kind === "priceBook" && <BookField form={form} onEdit={edit} />}
			<EntryPreview subscriptionKey={subscriptionKey} form={form} />
			{add.isError && <ErrorPanel error={add.error} customerId={subscriptionKey.customerId} />}
			<div {...actionsMark} className={styles.actions}>
				<Button onClick={onClose} disabledFocusable={add.isPending}>
					{text("action.cancel")}
				</Button>
				<ExplainedButton appearance="primary" disabledReason={denial} busy={add.isPending} onPress={submit}>
					{text("portal.timeline.submit")}
				</ExplainedButton>
			</div>
		</ModalDialog>
	);
}

function BookField({ form, onEdit }: Omit<KindFieldsProps, "isWrong">) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(priceBooksQuery(language));
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<Field label={text("portal.timeline.book")} hint={text("portal.timeline.book.hint")} className={styles.field}>
				<WideSelect value={form.priceBookId} onChange={(_event, { value }) => onEdit({ priceBookId: value })}>
					<option value="">{text("portal.timeline.book.default")}</option>
					{query.data?.items.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</WideSelect>
			</Field>
		</>
	);
}

interface KindFieldsProps {
	readonly form: EntryForm;
	readonly onEdit: (change: Partial<EntryForm>) => void;
	readonly isWrong: boolean;
}

function SeatFields({ form, onEdit, isWrong }: KindFieldsProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<Field label={text("portal.timeline.seatsAre")} className={styles.field}>
				<WideSelect
					value={form.seatsAre}
					onChange={(_event, { value }) => onEdit({ seatsAre: value === "change" ? "change" : "quantity" })}
				>
					<option value="quantity">{text("portal.timeline.seatsAre.quantity")}</option>
					<option value="change">{text("portal.timeline.seatsAre.change")}</option>
				</WideSelect>
			</Field>
			<Field
				label={text("seats.title")}
				hint={form.seatsAre === "change" ? text("portal.timeline.seats.hint") : ""}
				className={styles.field}
				required
				validationMessage={isWrong ? text("portal.timeline.seats.wrong") : null}
			>
				<WideInput value={form.seats} autoComplete="off" onChange={(_event, { value }) => onEdit({ seats: value })} />
			</Field>
		</>
	);
}

function UpgradeFields(props: KindFieldsProps & { readonly subscriptionKey: SubscriptionKey }) {
	const { form, onEdit, isWrong, subscriptionKey } = props;
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(upgradesQuery(language, subscriptionKey));
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<Field
				label={text("portal.timeline.target")}
				hint={text("portal.timeline.target.hint")}
				className={styles.field}
				required
				validationMessage={isWrong ? text("portal.prices.rule.offer.wrong") : null}
			>
				<WideSelect value={form.targetOfferId} onChange={(_event, { value }) => onEdit({ targetOfferId: value })}>
					<option value="">{text("portal.prices.rule.chooseOffer")}</option>
					{query.data?.targets
						.filter(({ pathExists }) => pathExists)
						.map(({ offer }) => (
							<option key={offer.id} value={offer.id}>
								{offer.title}
							</option>
						))}
				</WideSelect>
			</Field>
			<Checkbox
				label={text("upgrade.licensesMove")}
				checked={form.licenseTransfer}
				onChange={(_event, { checked }) => onEdit({ licenseTransfer: checked === true })}
			/>
		</>
	);
}
