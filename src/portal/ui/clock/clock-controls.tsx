import { Field, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ClockAdvance, CustomerClockView } from "../../../wire/api/timeline.ts";
import type { useClockMove } from "../../api/timeline-queries.ts";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { useDenial } from "../use-denial.ts";

const useStyles = makeStyles({
	row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
	day: { width: "176px" },
});

const steps = [
	{ title: "portal.clock.day", step: { days: 1 } },
	{ title: "portal.clock.month", step: { months: 1 } },
	{ title: "portal.clock.year", step: { years: 1 } },
] as const satisfies readonly { readonly title: string; readonly step: ClockAdvance }[];

interface ClockControlsProps {
	readonly clock: CustomerClockView;
	readonly move: ReturnType<typeof useClockMove>;
}

/** Starts the clock, turns it forward by steps or to a day, and gives it back to real time. */
export function ClockControls({ clock, move }: ClockControlsProps) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("setClock");
	const [day, setDay] = useState("");
	const busy = move.isPending;
	if (!clock.isOwn) {
		return (
			<div className={styles.row}>
				<ExplainedButton
					disabledReason={denial}
					busy={busy}
					onPress={() => move.mutate({ kind: "start", now: clock.now })}
				>
					{text(busy ? "action.applying" : "portal.clock.start")}
				</ExplainedButton>
			</div>
		);
	}
	if (denial !== undefined) {
		return (
			<ExplainedButton disabledReason={denial} onPress={() => undefined}>
				{text("portal.clock.month")}
			</ExplainedButton>
		);
	}
	return (
		<>
			<div className={styles.row}>
				{steps.map(({ title, step }) => (
					<ExplainedButton key={title} busy={busy} onPress={() => move.mutate({ kind: "advance", step })}>
						{text(title)}
					</ExplainedButton>
				))}
				<ExplainedButton appearance="subtle" busy={busy} onPress={() => move.mutate({ kind: "stop" })}>
					{text("portal.clock.stop")}
				</ExplainedButton>
			</div>
			<div className={styles.row}>
				<Field label={text("portal.clock.to")} className={styles.day}>
					<WideInput
						type="date"
						min={clock.now.slice(0, 10)}
						value={day}
						onChange={(_event, { value }) => setDay(value)}
					/>
				</Field>
				<ExplainedButton
					busy={busy || day === ""}
					onPress={() => move.mutate({ kind: "advance", step: { to: day } }, { onSuccess: () => setDay("") })}
				>
					{text(busy ? "portal.clock.moving" : "portal.clock.go")}
				</ExplainedButton>
			</div>
		</>
	);
}
