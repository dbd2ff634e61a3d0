import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { TimelineEntryView } from "../../../wire/api/timeline.ts";
import type { TimelineEdit } from "../../api/timeline-queries.ts";
import { useText } from "../../language/text.ts";
import { ChoiceCard } from "../upgrade/choice-card.tsx";

const useStyles = makeStyles({
	group: {
		display: "flex",
		flexDirection: "column",
		rowGap: "8px",
		margin: 0,
		minWidth: 0,
		padding: "12px",
		border: `1px solid ${tokens.colorStatusWarningBorder1}`,
		borderRadius: tokens.borderRadiusLarge,
		backgroundColor: tokens.colorStatusWarningBackground1,
	},
	legend: { float: "inline-start", fontWeight: tokens.fontWeightSemibold, padding: 0 },
});

interface EntryDecisionProps {
	readonly entry: TimelineEntryView;
	readonly edit: TimelineEdit;
}

/** Asks what becomes of an entry whose subscription was changed in between. Nothing is proposed: only a person knows. */
export function EntryDecision({ entry, edit }: EntryDecisionProps) {
	const styles = useStyles();
	const text = useText();
	const name = useId();
	const [chosen, setChosen] = useState<"keep" | "merge" | "drop">();
	const decide = () => {
		if (chosen !== undefined) edit.mutate({ kind: "decide", entryId: entry.id, choice: chosen });
	};
	return (
		<fieldset className={styles.group}>
			<legend className={styles.legend}>{text("portal.timeline.decide")}</legend>
			{entry.choices.map(({ choice, sentence }) => (
				<ChoiceCard
					key={choice}
					name={name}
					value={choice}
					title={sentence}
					chosen={choice === chosen}
					closed={false}
					onChoose={() => setChosen(choice)}
				>
					{text(`portal.timeline.choice.${choice}`)}
				</ChoiceCard>
			))}
			<div>
				<Button appearance="primary" disabledFocusable={chosen === undefined || edit.isPending} onClick={decide}>
					{text("portal.timeline.decide.submit")}
				</Button>
			</div>
		</fieldset>
	);
}
