import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Problem } from "../../../wire/api/problem.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { findOutdated } from "./quote-trouble.ts";
import { sortDifferences } from "./sort-differences.ts";
import type { QuotedChange } from "./use-quoted-change.ts";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "10px", paddingBlock: "4px 8px", minWidth: 0 },
	title: { display: "block" },
	differences: {
		display: "flex",
		flexDirection: "column",
		rowGap: "6px",
		paddingInlineStart: "18px",
		listStyleType: "disc",
	},
	summary: {
		width: "fit-content",
		paddingBlock: "4px",
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	renew: { alignSelf: "flex-start" },
});

interface QuoteProblemProps {
	readonly quoted: QuotedChange;
	readonly customerId: string;
	/** Tries once more what was pressed. */
	readonly onRetry?: () => void;
}

/** What stands against a change: a price that no longer holds, with what differs and the way to the new one; or an error. */
export function QuoteProblem({ quoted, customerId, onRetry }: QuoteProblemProps) {
	const place = useRef<HTMLDivElement>(null);
	const { outdated, error } = quoted;
	const retry = quoted.ready === undefined ? quoted.renew : onRetry;
	const renew = () => {
		// The button goes away with the old price; from here the next step leads to the new one.
		place.current?.focus();
		quoted.renew();
	};
	return (
		<div ref={place} tabIndex={-1}>
			{outdated && <Outdated problem={findOutdated(error)} onRenew={renew} />}
			{!outdated && error !== null && (
				<ErrorPanel error={error} customerId={customerId} {...(retry === undefined ? {} : { onRetry: retry })} />
			)}
		</div>
	);
}

interface OutdatedProps {
	/** Absent where nobody has pressed yet and the time has simply run out. */
	readonly problem: Problem | undefined;
	readonly onRenew: () => void;
}

function Outdated({ problem, onRenew }: OutdatedProps) {
	const styles = useStyles();
	const text = useText();
	const { causes, lines } = sortDifferences(problem?.differences ?? []);
	const title = problem === undefined || problem.title === "" ? text("quote.expired") : problem.title;
	return (
		<div role="alert">
			<MessageBar intent="warning" layout="multiline">
				<MessageBarBody className={styles.body}>
					<MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
					<span>{problem?.detail ?? text("quote.nothingCharged")}</span>
					<Differences title={text("quote.differences")} differences={causes} />
					{lines.length > 0 && (
						<details>
							<summary className={styles.summary}>{text("quote.differentLines", { count: lines.length })}</summary>
							<Differences title={text("quote.differences")} differences={lines} />
						</details>
					)}
					<Button appearance="primary" className={styles.renew} onClick={onRenew}>
						{text("quote.showNew")}
					</Button>
				</MessageBarBody>
			</MessageBar>
		</div>
	);
}

interface DifferencesProps {
	readonly title: string;
	readonly differences: NonNullable<Problem["differences"]>;
}

function Differences({ title, differences }: DifferencesProps) {
	const styles = useStyles();
	if (differences.length === 0) return null;
	return (
		<ul className={styles.differences} aria-label={title}>
			{differences.map(({ what, id, sentence }) => (
				<li key={`${what} ${id} ${sentence}`}>{sentence}</li>
			))}
		</ul>
	);
}
