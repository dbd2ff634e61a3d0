import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ChannelMapView, ChannelMoneyView, ChannelWayView } from "../../../wire/api/channels.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { Amount } from "../money/amount.tsx";
import { useMoney } from "../money/use-money.ts";
import { Panel } from "../page.tsx";
import { RefusalList } from "../refusal-list.tsx";

const useStyles = makeStyles({
	heading: { ...typographyStyles.subtitle2 },
	panel: {
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		padding: "20px",
		"@media (max-width: 640px)": { padding: "16px" },
	},
	title: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
	steps: {
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		paddingInlineStart: "24px",
		listStyleType: "decimal",
	},
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	sums: { display: "flex", flexDirection: "column", rowGap: "4px" },
	cheapest: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface WantedPlanProps {
	readonly customerId: string;
	readonly wanted: NonNullable<ChannelMapView["wanted"]>;
}

/** What stands between the customer and the wanted plan, and the ways there, the cheapest first. */
export function WantedPlan({ customerId, wanted }: WantedPlanProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<h2 className={styles.heading}>{text("portal.channels.inTheWay")}</h2>
			<Panel className={styles.panel}>
				{wanted.inTheWay.length === 0 ? (
					<p>{text("portal.channels.nothingInTheWay", { product: wanted.title })}</p>
				) : (
					<RefusalList refusals={wanted.inTheWay.map(({ refusal }) => refusal)} customerId={customerId} />
				)}
			</Panel>
			<h2 className={styles.heading}>{text("portal.channels.ways")}</h2>
			{wanted.ways.map((way, index) => (
				<Way
					key={`${way.kind} ${way.sourceSubscriptionId ?? ""}`}
					{...{ customerId, way, offerId: wanted.offerId }}
					cheapest={index === 0 && way.refusals.length === 0}
				/>
			))}
		</>
	);
}

interface WayProps {
	readonly customerId: string;
	readonly way: ChannelWayView;
	/** The wanted plan. */
	readonly offerId: string;
	readonly cheapest: boolean;
}

function Way({ customerId, way, offerId, cheapest }: WayProps) {
	const styles = useStyles();
	const text = useText();
	const { day } = useMoney();
	const { title, ready, readyIsKnown, steps, overlap, total, refusals, kind, sourceSubscriptionId } = way;
	return (
		<Panel className={styles.panel}>
			<h3 className={styles.title}>{title}</h3>
			{cheapest && <p className={styles.cheapest}>{text("portal.channels.cheapest")}</p>}
			<p>{text(readyIsKnown ? "portal.channels.ready" : "portal.channels.readyAtSoonest", { day: day(ready) })}</p>
			<ol className={styles.steps}>
				{steps.map((step) => (
					<li key={`${step.kind} ${step.key ?? ""}`}>
						<p>
							<strong>
								{text(step.dayIsKnown ? "portal.channels.on" : "portal.channels.onAtSoonest", { day: day(step.day) })}
							</strong>{" "}
							{step.sentence}
						</p>
						<Money money={step.money} />
					</li>
				))}
			</ol>
			<div className={styles.sums}>
				<Money title={text("portal.channels.overlap")} money={overlap} />
				<Money title={text("portal.channels.total")} money={total} />
			</div>
			{refusals.length > 0 && (
				<>
					<p>{text("portal.channels.stillRefused")}</p>
					<RefusalList refusals={refusals} customerId={customerId} />
				</>
			)}
			{kind === "transition" && sourceSubscriptionId !== undefined && (
				<div>
					<ButtonLink to={paths.transition(customerId, { subscription: sourceSubscriptionId, offer: offerId })}>
						{text("portal.transition.open")}
					</ButtonLink>
				</div>
			)}
			{kind === "upgrade" && sourceSubscriptionId !== undefined && (
				<div>
					<ButtonLink to={paths.upgrade(customerId, sourceSubscriptionId)}>
						{text("portal.channels.openUpgrade")}
					</ButtonLink>
				</div>
			)}
		</Panel>
	);
}

function Money({ title, money }: { readonly title?: string; readonly money: ChannelMoneyView }) {
	const styles = useStyles();
	return (
		<p className={styles.quiet}>
			{title !== undefined && `${title}: `}
			{money.amount !== undefined && (
				<>
					<Amount money={money.amount} signed />
					{" · "}
				</>
			)}
			{money.sentence}
		</p>
	);
}
