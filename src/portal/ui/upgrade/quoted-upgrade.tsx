import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { previewQuery, type SubscriptionKey } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { QuoteProblem } from "../money/quote-problem.tsx";
import type { QuotedChange } from "../money/use-quoted-change.ts";
import { RefusalList } from "../refusal-list.tsx";
import { toUpgradeRequest, type UpgradeChoice } from "./upgrade-choice.ts";
import { UpgradeConsequences } from "./upgrade-consequences.tsx";

const useStyles = makeStyles({ title: { display: "block", marginBottom: "6px" } });

interface QuotedUpgradeProps {
	readonly customerId: string;
	/** Seats of the source. */
	readonly before: number;
	readonly quoted: QuotedChange;
}

/** What the upgrade costs and does, as it would be carried out. */
export function QuotedUpgrade({ customerId, before, quoted }: QuotedUpgradeProps) {
	const { shown, error } = quoted;
	const refused = shown === undefined && error !== null;
	return (
		<UpgradeConsequences
			before={before}
			consequences={shown?.consequences}
			quote={shown}
			busy={quoted.ready === undefined && !quoted.executing && !quoted.outdated}
			trouble={refused ? <QuoteProblem quoted={quoted} customerId={customerId} /> : undefined}
		/>
	);
}

interface PreviewedUpgradeProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly before: number;
	readonly choice: UpgradeChoice;
}

/** The same for who may not upgrade: nothing is quoted, since nothing could be carried out. */
export function PreviewedUpgrade({ subscriptionKey, before, choice }: PreviewedUpgradeProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const { customerId } = subscriptionKey;
	const query = useQuery(previewQuery(language, subscriptionKey, toUpgradeRequest(choice)));
	const preview = query.data;
	const refused = preview !== undefined && !preview.mayUpgrade && (
		<MessageBar intent="warning" layout="multiline">
			<MessageBarBody>
				<MessageBarTitle className={styles.title}>{text("upgrade.refused")}</MessageBarTitle>
				<RefusalList refusals={preview.refusals} customerId={customerId} />
			</MessageBarBody>
		</MessageBar>
	);
	const failed = query.error !== null && (
		<ErrorPanel error={query.error} onRetry={() => void query.refetch()} customerId={customerId} />
	);
	return (
		<UpgradeConsequences
			before={before}
			consequences={preview?.consequences}
			quote={undefined}
			busy={query.isPlaceholderData}
			trouble={failed || refused || undefined}
		/>
	);
}
