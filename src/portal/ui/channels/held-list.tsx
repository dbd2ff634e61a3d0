import { Badge, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ChannelMapView, HeldView } from "../../../wire/api/channels.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { useMoney } from "../money/use-money.ts";
import { Panel } from "../page.tsx";
import { RouterLink } from "../router-link.tsx";

const useStyles = makeStyles({
	heading: { ...typographyStyles.subtitle2 },
	item: {
		display: "flex",
		flexDirection: "column",
		rowGap: "4px",
		padding: "12px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	line: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center" },
	name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface HeldListProps {
	readonly customerId: string;
	readonly map: ChannelMapView;
}

/** Everything that the customer has, with what of it it has twice. */
export function HeldList({ customerId, map }: HeldListProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<h2 className={styles.heading}>{text("portal.channels.held")}</h2>
			<Panel>
				<ul aria-label={text("portal.channels.held")}>
					{map.held.map((one) => (
						<Held key={one.key} customerId={customerId} held={one} map={map} />
					))}
				</ul>
			</Panel>
		</>
	);
}

function Held({ customerId, held, map }: HeldListProps & { readonly held: HeldView }) {
	const styles = useStyles();
	const text = useText();
	const { day } = useMoney();
	const { key, title, channelTitle, since, committedUntil, subscriptionId, friendlyName, servicesUnknown } = held;
	const name = friendlyName === undefined ? title : `${title} (${friendlyName})`;
	const twice = map.heldTwice.filter(({ keys }) => keys.includes(key));
	return (
		<li className={styles.item}>
			<p className={styles.line}>
				{subscriptionId === undefined ? (
					<span className={styles.name}>{name}</span>
				) : (
					<RouterLink to={paths.subscription(customerId, subscriptionId)} className={styles.name} standalone>
						{name}
					</RouterLink>
				)}
				<Badge appearance="tint" color={held.channel === "thisPartner" ? "brand" : "informative"} size="large">
					{channelTitle}
				</Badge>
			</p>
			<p className={styles.quiet}>
				{text("portal.channels.since", { day: day(since) })}
				{" · "}
				{committedUntil === undefined
					? text("portal.channels.untilUnknown")
					: text("portal.channels.until", { day: day(committedUntil) })}
			</p>
			{servicesUnknown && <p className={styles.quiet}>{text("portal.channels.servicesUnknown")}</p>}
			{twice.map(({ kind, keys, services }) => (
				<p key={`${kind} ${keys.join()}`} className={styles.quiet}>
					{text(kind === "tiers" ? "portal.channels.tiersIn" : "portal.channels.alsoIn", {
						services: services.map((service) => service.title).join(", "),
						others: keys
							.filter((one) => one !== key)
							.map((one) => nameOf(map, one))
							.join(", "),
					})}
				</p>
			))}
		</li>
	);
}

function nameOf({ held }: ChannelMapView, key: string): string {
	const found = held.find((one) => one.key === key);
	return found === undefined ? "" : `${found.title} (${found.channelTitle})`;
}
