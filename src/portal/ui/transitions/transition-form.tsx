import { Badge, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import type { TransitionTargetView } from "../../../wire/api/transitions.ts";
import { useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { RefusalList } from "../refusal-list.tsx";
import { ChoiceCard } from "../upgrade/choice-card.tsx";
import { ServiceTags } from "../upgrade/service-tags.tsx";
import { useInSight } from "../use-in-sight.ts";
import { MovingPeople } from "./moving-people.tsx";
import { findTarget, findWay, isOpen, readPart, reasonsAgainst, type TransitionEntry } from "./transition-entry.ts";
import { TransitionWayChoice } from "./transition-way-choice.tsx";

const useStyles = makeStyles({
	cards: { display: "flex", flexDirection: "column", rowGap: "10px" },
	heading: { fontWeight: tokens.fontWeightSemibold },
	missing: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
	gained: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	/* Above the label that covers the card, so that links inside can be pressed. */
	above: { position: "relative", zIndex: 1, width: "fit-content", maxWidth: "100%" },
});

export interface TransitionFormProps {
	readonly customerId: string;
	readonly source: SubscriptionSummary;
	readonly targets: readonly TransitionTargetView[];
	readonly entry: TransitionEntry;
	/** How often somebody tried to go on; from the first time on what is missing is told. */
	readonly tries: number;
	readonly onEdit: (change: Partial<TransitionEntry>) => void;
}

/** How many seats go on, to which product, in which way, and with whom. */
export function TransitionForm(props: TransitionFormProps) {
	const { customerId, source, targets, entry, onEdit } = props;
	const target = findTarget(targets, entry);
	const way = target === undefined ? undefined : findWay(target, entry);
	return (
		<>
			<Seats {...props} />
			<Targets {...props} />
			{target !== undefined && isOpen(target) && (
				<TransitionWayChoice {...{ customerId, target, entry, onEdit, ...(way === undefined ? {} : { way }) }} />
			)}
			{entry.isPart && (
				<MovingPeople
					subscriptionKey={{ customerId, subscriptionId: source.id }}
					selection={entry.userIds}
					onChange={(userIds) => onEdit({ userIds })}
				/>
			)}
		</>
	);
}

function Seats({ source, entry, tries, onEdit }: TransitionFormProps) {
	const text = useText();
	const isWrong = (tries > 0 || entry.quantity !== "") && readPart(entry, source.quantity) === undefined;
	const most = source.quantity - 1;
	if (most < 1) return null;
	return (
		<>
			<Field label={text("portal.transition.seats")}>
				<RadioGroup
					layout="horizontal"
					value={entry.isPart ? "part" : "all"}
					onChange={(_event, { value }) => onEdit({ isPart: value === "part" })}
				>
					<Radio value="all" label={text("portal.transition.seats.all", { count: source.quantity })} />
					<Radio value="part" label={text("portal.transition.seats.part")} />
				</RadioGroup>
			</Field>
			{entry.isPart && (
				<Field
					label={text("portal.transition.quantity")}
					required
					hint={text("portal.transition.quantity.hint", { most })}
					validationMessage={isWrong ? text("portal.purchase.seats.wrong") : null}
				>
					<WideInput
						inputMode="numeric"
						autoComplete="off"
						value={entry.quantity}
						onChange={(_event, { value }) => onEdit({ quantity: value })}
					/>
				</Field>
			)}
		</>
	);
}

function Targets({ customerId, source, targets, entry, tries, onEdit }: TransitionFormProps) {
	const styles = useStyles();
	const text = useText();
	const headingId = useId();
	const chosen = findTarget(targets, entry);
	const missing = tries > 0 && (chosen === undefined || !isOpen(chosen));
	// Each time anew: the button that was pressed is far below.
	const told = useInSight(missing ? tries : undefined);
	return (
		<>
			<h3 id={headingId} className={styles.heading}>
				{text("portal.transition.target")}
			</h3>
			{missing && (
				<div ref={told} role="alert" className={styles.missing}>
					{text("portal.transition.target.missing")}
				</div>
			)}
			<div role="radiogroup" aria-labelledby={headingId} className={styles.cards}>
				{targets.map((target) => {
					const open = isOpen(target);
					const { offer, services } = target;
					return (
						<ChoiceCard
							key={offer.id}
							name="transition-target"
							value={offer.id}
							title={<Title title={offer.title} open={open} />}
							chosen={open && target === chosen}
							closed={!open}
							onChoose={() => onEdit({ offerId: offer.id, into: firstOpen(target) })}
							below={open && <ServiceTags services={services.gained} />}
						>
							{open ? (
								<p className={styles.gained}>{text("upgrade.gains", { count: services.gained.length })}</p>
							) : (
								<div className={styles.above}>
									<RefusalList
										refusals={reasonsAgainst(target)}
										customerId={customerId}
										wanted={{ offer: offer.id, subscription: source.id }}
									/>
								</div>
							)}
						</ChoiceCard>
					);
				})}
			</div>
		</>
	);
}

function Title({ title, open }: { readonly title: string; readonly open: boolean }) {
	const text = useText();
	return (
		<>
			{title}
			{!open && (
				<Badge appearance="tint" color="subtle">
					{text("upgrade.closed")}
				</Badge>
			)}
		</>
	);
}

/** A subscription of its own where that is open, else the first that can take the seats. */
function firstOpen({ refusals, into }: TransitionTargetView): string {
	if (refusals.length === 0) return "";
	return into.find((way) => way.refusals.length === 0)?.subscriptionId ?? "";
}
