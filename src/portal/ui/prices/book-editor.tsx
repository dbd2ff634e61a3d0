import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { PriceBookView } from "../../../wire/api/prices.ts";
import { useSavePriceBook } from "../../api/price-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { actionsMark } from "../first-problem.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { type BookEntry, moved, newRule, type RuleEntry, toBookRequest, toEntry } from "./book-entry.ts";
import { RuleFields } from "./rule-fields.tsx";

const useStyles = makeStyles({
	explanation: { color: tokens.colorNeutralForeground2 },
	rules: { display: "flex", flexDirection: "column", rowGap: "12px" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	/* Stays in sight however many rules there are. */
	end: {
		position: "sticky",
		bottom: "-20px",
		justifyContent: "flex-end",
		marginBottom: "-12px",
		paddingBlock: "8px 12px",
		backgroundColor: tokens.colorNeutralBackground1,
	},
});

interface BookEditorProps {
	/** Absent for a new one. */
	readonly book: PriceBookView | undefined;
	readonly offers: ReadonlyMap<string, string>;
	readonly currency: string;
	readonly onClose: () => void;
}

/** Writes a price book: its name and its rules in the order in which they are tried. */
export function BookEditor({ book, offers, currency, onClose }: BookEditorProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const save = useSavePriceBook();
	const [entry, setEntry] = useState<BookEntry>(() => toEntry(book, currency));
	// Nothing is marked as wrong before it was tried to be sent.
	const [tried, setTried] = useState(false);
	const setRules = (rules: readonly RuleEntry[]) => setEntry({ ...entry, rules });
	const submit = () => {
		const body = toBookRequest(entry);
		setTried(true);
		if (body === undefined || save.isPending) return;
		save.mutate(
			{ id: book?.id, body },
			{
				onSuccess: ({ name }) => {
					tell(text("portal.prices.book.saved", { name }));
					onClose();
				},
			},
		);
	};
	return (
		<ModalDialog
			title={
				book === undefined ? text("portal.prices.book.add") : text("portal.prices.book.editNamed", { name: book.name })
			}
			onClose={() => !save.isPending && onClose()}
		>
			<Field
				label={text("portal.prices.book.name")}
				required
				validationMessage={tried && entry.name.trim() === "" ? text("form.required") : null}
			>
				<WideInput
					value={entry.name}
					maxLength={120}
					onChange={(_event, { value }) => setEntry({ ...entry, name: value })}
				/>
			</Field>
			<p className={styles.explanation}>{text("portal.prices.book.order")}</p>
			<ol className={styles.rules} aria-label={text("portal.prices.book.rules")}>
				{entry.rules.map((rule, index) => (
					<li key={rule.key}>
						<RuleFields
							rule={rule}
							place={{ number: index + 1, last: index === entry.rules.length - 1 }}
							offers={offers}
							judged={tried}
							onChange={(changed) => setRules(entry.rules.with(index, changed))}
							onMove={(by) => setRules(moved(entry.rules, index, by))}
							onRemove={() => setRules(entry.rules.toSpliced(index, 1))}
						/>
					</li>
				))}
			</ol>
			<div className={styles.actions}>
				<Button icon={<Add20Regular />} onClick={() => setRules([...entry.rules, newRule("margin", currency)])}>
					{text("portal.prices.rule.addMargin")}
				</Button>
				<Button icon={<Add20Regular />} onClick={() => setRules([...entry.rules, newRule("fixed", currency)])}>
					{text("portal.prices.rule.addFixed")}
				</Button>
			</div>
			{save.isError && <ErrorPanel error={save.error} />}
			<div {...actionsMark} className={`${styles.actions} ${styles.end}`}>
				<Button onClick={onClose} disabledFocusable={save.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
					{text("portal.prices.book.save")}
				</Button>
			</div>
		</ModalDialog>
	);
}
