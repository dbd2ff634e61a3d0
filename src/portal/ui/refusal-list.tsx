import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { RefusalView } from "../../wire/api/problem.ts";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { linkedSubscriptions } from "./linked-subscriptions.ts";
import { RouterLink } from "./router-link.tsx";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", rowGap: "10px" },
	reason: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
	remedy: {
		display: "flex",
		columnGap: "6px",
		alignItems: "flex-start",
		marginTop: "2px",
		color: tokens.colorNeutralForeground2,
	},
	icon: { flexShrink: 0, marginTop: "2px" },
	link: { marginInlineStart: "22px" },
});

interface RefusalListProps {
	readonly refusals: readonly RefusalView[];
	readonly customerId?: string;
	/** What the refusals stand in the way of, so that the map of channels can tell the way there. */
	readonly wanted?: { readonly offer: string; readonly subscription: string };
}

const aboutChannels: ReadonlySet<string> = new Set(["targetAlreadyHeld", "additionalServicesAlreadyHeld"]);

/** Every reason against an action, each with what to do about it and, where the portal can do it, the way there. */
export function RefusalList({ refusals, customerId, wanted }: RefusalListProps) {
	const styles = useStyles();
	const text = useText();
	if (refusals.length === 0) return null;
	return (
		<ul className={styles.list}>
			{refusals.map((refusal) => (
				<li key={`${refusal.code} ${refusal.reason}`}>
					<p className={styles.reason}>{refusal.reason}</p>
					<p className={styles.remedy}>
						<ArrowRight16Regular className={styles.icon} aria-hidden="true" />
						<span>
							<span className="visually-hidden">{text("refusal.remedy")} </span>
							{refusal.remedy}
						</span>
					</p>
					{customerId !== undefined &&
						linkedSubscriptions(refusal.facts).map((linked) => (
							<p key={linked.subscriptionId} className={styles.link}>
								<RouterLink to={paths.subscription(customerId, linked.subscriptionId)} standalone>
									{linked.name === undefined
										? text("refusal.openSubscription")
										: text("refusal.openNamedSubscription", { name: linked.name })}
								</RouterLink>
							</p>
						))}
					{customerId !== undefined && wanted !== undefined && aboutChannels.has(refusal.code) && (
						<p className={styles.link}>
							<RouterLink to={paths.channels(customerId, wanted)} standalone>
								{text("portal.channels.openMap")}
							</RouterLink>
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
