import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { licenseHoldersQuery, type SubscriptionKey } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { HolderChoice } from "../seats/holder-choice.tsx";
import { useDenial } from "../use-denial.ts";

const useStyles = makeStyles({
	heading: { fontWeight: tokens.fontWeightSemibold },
	quiet: { color: tokens.colorNeutralForeground2 },
});

interface MovingPeopleProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly selection: ReadonlySet<string>;
	readonly onChange: (selection: ReadonlySet<string>) => void;
}

/** Whose licenses go along with some of the seats. */
export function MovingPeople({ subscriptionKey, selection, onChange }: MovingPeopleProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("viewUsers");
	const query = useQuery({ ...licenseHoldersQuery(language, subscriptionKey), enabled: denial === undefined });
	return (
		<>
			<h3 className={styles.heading}>{text("portal.transition.people")}</h3>
			<p className={styles.quiet}>{denial ?? text("portal.transition.people.explanation")}</p>
			{denial === undefined && query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{denial === undefined && query.isPending && <ListSkeleton rows={3} rowHeight={56} />}
			{query.data !== undefined && (
				<>
					<HolderChoice holders={query.data.items} selection={selection} onChange={onChange} />
					<p role="status" className={styles.quiet}>
						{text("portal.transition.people.chosen", { count: selection.size })}
					</p>
				</>
			)}
		</>
	);
}
