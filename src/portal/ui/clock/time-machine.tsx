import {
	MessageBar,
	MessageBarBody,
	MessageBarTitle,
	makeStyles,
	tokens,
	typographyStyles,
} from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons/svg/clock";
import { useQuery } from "@tanstack/react-query";
import type { CustomerClockView } from "../../../wire/api/timeline.ts";
import { clockQuery, useClockMove } from "../../api/timeline-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { Panel } from "../page.tsx";
import { ClockControls } from "./clock-controls.tsx";
import { ClockReport } from "./clock-report.tsx";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "14px 16px" },
	},
	heading: { ...typographyStyles.subtitle2, display: "flex", alignItems: "center", columnGap: "8px" },
	explanation: { color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
	title: { display: "block" },
	/* Waits for words without taking room. */
	report: { ":empty": { marginTop: "-12px" } },
});

/** The time machine of a test customer. A real customer has none, and nothing is shown. */
export function TimeMachine({ customerId }: { readonly customerId: string }) {
	const { language } = useLanguage();
	const { data } = useQuery(clockQuery(language, customerId));
	if (data?.mayHaveOwn !== true) return null;
	return <TimeMachineOf customerId={customerId} clock={data} />;
}

interface TimeMachineOfProps {
	readonly customerId: string;
	readonly clock: CustomerClockView;
}

function TimeMachineOf({ customerId, clock }: TimeMachineOfProps) {
	const styles = useStyles();
	const text = useText();
	const { moment } = useFormats();
	const move = useClockMove(customerId);
	return (
		<Panel>
			<section className={styles.root} aria-labelledby="time-machine">
				<h2 id="time-machine" className={styles.heading}>
					<Clock20Regular aria-hidden="true" />
					{text("portal.clock.title")}
				</h2>
				{clock.isOwn ? (
					<MessageBar intent="warning" layout="multiline">
						<MessageBarBody>
							<MessageBarTitle className={styles.title}>
								{text("portal.clock.notReal", { now: moment(clock.now) })}
							</MessageBarTitle>
							{text("portal.clock.real", { real: moment(clock.real) })}
						</MessageBarBody>
					</MessageBar>
				) : (
					<p className={styles.explanation}>{text("portal.clock.explanation")}</p>
				)}
				<ClockControls clock={clock} move={move} />
				{move.isError && <ErrorPanel error={move.error} customerId={customerId} />}
				<div role="status" className={styles.report}>
					{move.data !== undefined && <ClockReport customerId={customerId} moved={move.data} />}
				</div>
			</section>
		</Panel>
	);
}
