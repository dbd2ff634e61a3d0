import {
	Button,
	MessageBar,
	MessageBarActions,
	MessageBarBody,
	MessageBarTitle,
	makeStyles,
} from "@fluentui/react-components";
import { describeError, isAboutFields } from "../api/describe-error.ts";
import { useText } from "../language/text.ts";
import { RefusalList } from "./refusal-list.tsx";
import { useInSight } from "./use-in-sight.ts";

const useStyles = makeStyles({
	title: { display: "block" },
});

interface ErrorPanelProps {
	readonly error: unknown;
	readonly onRetry?: () => void;
	/** Makes the links in the remedies possible. */
	readonly customerId?: string;
}

/** Says what went wrong, every reason with its remedy, and offers another try where one may help. */
export function ErrorPanel({ error, onRetry, customerId }: ErrorPanelProps) {
	const styles = useStyles();
	const text = useText();
	const { title, detail, refusals, retryable } = describeError(error, text);
	return (
		<div ref={useInSight(error, isAboutFields(error))} role="alert">
			<MessageBar intent="error" layout="multiline">
				<MessageBarBody>
					<MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
					{detail}
					<RefusalList refusals={refusals} {...(customerId === undefined ? {} : { customerId })} />
				</MessageBarBody>
				{retryable && onRetry !== undefined && (
					<MessageBarActions>
						<Button onClick={onRetry}>{text("action.retry")}</Button>
					</MessageBarActions>
				)}
			</MessageBar>
		</div>
	);
}
