import { makeStyles } from "@fluentui/react-components";
import type { PersonConsequencesView } from "../../../wire/api/joins.ts";
import { useTimelineEdit } from "../../api/timeline-queries.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { RouterLink } from "../router-link.tsx";
import { useDenial } from "../use-denial.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "6px" },
});

interface PlanReturnProps {
	readonly customerId: string;
	readonly license: PersonConsequencesView["taken"][number];
}

/** A seat that cannot be returned today is put on the timeline for the day on which it can. */
export function PlanReturn({
	customerId,
	license: { title, friendlyName = title, subscriptionId = "", plan },
}: PlanReturnProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const denial = useDenial("changeSeats");
	const edit = useTimelineEdit({ customerId, subscriptionId });
	if (plan === undefined || subscriptionId === "") return null;
	const { dueAt, request } = plan.body;
	if (edit.isSuccess)
		return (
			<p role="status">
				{text("portal.joins.plan.done", { name: friendlyName, day: formats.day(dueAt) })}{" "}
				<RouterLink to={paths.timeline(customerId, subscriptionId)}>{text("portal.joins.plan.open")}</RouterLink>
			</p>
		);
	return (
		<div className={styles.root}>
			<ExplainedButton
				disabledReason={denial}
				busy={edit.isPending}
				onPress={() => denial === undefined && !edit.isPending && edit.mutate({ kind: "add", dueAt, request })}
			>
				{text("portal.joins.plan", { name: friendlyName, day: formats.day(dueAt) })}
			</ExplainedButton>
			{edit.isError && <ErrorPanel error={edit.error} customerId={customerId} />}
		</div>
	);
}
