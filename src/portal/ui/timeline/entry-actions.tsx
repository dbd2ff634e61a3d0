import { Button, Field, makeStyles } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useState } from "react";
import type { TimelineEntryView } from "../../../wire/api/timeline.ts";
import type { TimelineEdit } from "../../api/timeline-queries.ts";
import { useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { reordered } from "./arrange-timeline.ts";
import { dayAfter } from "./entry-form.ts";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	move: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
});

interface EntryActionsProps {
	readonly entry: TimelineEntryView;
	readonly open: readonly TimelineEntryView[];
	readonly now: string;
	readonly edit: TimelineEdit;
}

/** Moves a planned change to another day, before or behind its neighbors, or cancels it. */
export function EntryActions({ entry, open, now, edit }: EntryActionsProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const tell = useSuccessMessage();
	const [moving, setMoving] = useState(false);
	const described = { title: entry.title, day: formats.day(entry.dueAt) };
	const order = (by: -1 | 1) => {
		const ids = reordered(open, entry.id, by);
		if (ids !== undefined)
			edit.mutate({ kind: "order", ids }, { onSuccess: () => tell(text("portal.timeline.ordered")) });
	};
	const cancel = () =>
		edit.mutate(
			{ kind: "cancel", entryId: entry.id },
			{ onSuccess: () => tell(text("portal.timeline.canceled", { title: entry.title })) },
		);
	const orderButton = (by: -1 | 1) => (
		<Button
			icon={by < 0 ? <ArrowUp20Regular /> : <ArrowDown20Regular />}
			aria-label={text(by < 0 ? "portal.timeline.up" : "portal.timeline.down", described)}
			disabledFocusable={edit.isPending || reordered(open, entry.id, by) === undefined}
			onClick={() => order(by)}
		/>
	);
	return (
		<>
			<div className={styles.actions}>
				<Button aria-expanded={moving} onClick={() => setMoving(!moving)}>
					{text("portal.timeline.move")}
					<span className="visually-hidden"> {entry.title}</span>
				</Button>
				{orderButton(-1)}
				{orderButton(1)}
				<Button disabledFocusable={edit.isPending} onClick={cancel}>
					{text("portal.timeline.cancel")}
					<span className="visually-hidden"> {entry.title}</span>
				</Button>
			</div>
			{moving && <MoveForm entry={entry} now={now} edit={edit} onDone={() => setMoving(false)} />}
		</>
	);
}

interface MoveFormProps {
	readonly entry: TimelineEntryView;
	readonly now: string;
	readonly edit: TimelineEdit;
	readonly onDone: () => void;
}

function MoveForm({ entry, now, edit, onDone }: MoveFormProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const [day, setDay] = useState(entry.dueAt.slice(0, 10));
	const move = () =>
		edit.mutate(
			{ kind: "move", entryId: entry.id, dueAt: day },
			{
				onSuccess: () => {
					tell(text("portal.timeline.moved", { title: entry.title }));
					onDone();
				},
			},
		);
	return (
		<div className={styles.move}>
			<Field label={text("portal.timeline.newDay")}>
				<WideInput type="date" min={dayAfter(now)} value={day} onChange={(_event, { value }) => setDay(value)} />
			</Field>
			<Button appearance="primary" disabledFocusable={day === "" || edit.isPending} onClick={move}>
				{text("action.apply")}
			</Button>
			<Button onClick={onDone}>{text("action.cancel")}</Button>
		</div>
	);
}
