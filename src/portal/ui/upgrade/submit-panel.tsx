import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { QuoteProblem } from "../money/quote-problem.tsx";
import type { QuotedChange } from "../money/use-quoted-change.ts";
import { useDenial } from "../use-denial.ts";
import { SubmitSummary } from "./submit-summary.tsx";
import type { UpgradeChoice } from "./upgrade-choice.ts";

const wide = "@media (min-width: 1100px)";

const useStyles = makeStyles({
	panel: {
		position: "sticky",
		zIndex: 4,
		bottom: 0,
		boxSizing: "border-box",
		display: "flex",
		flexDirection: "column",
		rowGap: "10px",
		maxHeight: "60vh",
		overflowY: "auto",
		padding: "12px 16px",
		marginInline: "-16px",
		backgroundColor: tokens.colorNeutralBackground1,
		borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
		boxShadow: "0 -4px 12px rgb(0 0 0 / 8%)",
		[wide]: {
			top: "72px",
			bottom: "auto",
			maxHeight: "calc(100vh - 92px)",
			marginInline: 0,
			padding: "18px 20px",
			rowGap: "16px",
			border: `1px solid ${tokens.colorNeutralStroke2}`,
			borderRadius: tokens.borderRadiusLarge,
			boxShadow: "none",
		},
	},
});

interface SubmitPanelProps {
	readonly customerId: string;
	readonly source: SubscriptionSummary;
	readonly choice: UpgradeChoice | undefined;
	readonly quoted: QuotedChange;
	readonly onSubmit: () => void;
}

/** What is about to be submitted and what it costs, always in sight, and the button. */
export function SubmitPanel({ customerId, source, choice, quoted, onSubmit }: SubmitPanelProps) {
	const styles = useStyles();
	const text = useText();
	const titleId = useId();
	const denial = useDenial("upgradeSubscription");
	const waiting = waitingFor(choice, quoted);
	return (
		<aside className={styles.panel} aria-labelledby={titleId}>
			<SubmitSummary titleId={titleId} source={source} choice={choice} quoted={quoted} />
			{quoted.shown !== undefined && <QuoteProblem quoted={quoted} customerId={customerId} onRetry={onSubmit} />}
			<ExplainedButton
				wide
				size="large"
				appearance="primary"
				busy={quoted.executing}
				disabledReason={denial ?? (waiting === undefined ? undefined : text(waiting))}
				onPress={onSubmit}
			>
				{text(quoted.executing ? "upgrade.submitting" : "upgrade.submit")}
			</ExplainedButton>
		</aside>
	);
}

function waitingFor(choice: UpgradeChoice | undefined, { ready, executing, outdated, error }: QuotedChange) {
	if (choice === undefined) return "upgrade.chooseFirst";
	if (ready !== undefined || executing) return undefined;
	if (outdated) return "quote.outdated";
	return error === null ? "upgrade.previewOnItsWay" : "upgrade.refused";
}
