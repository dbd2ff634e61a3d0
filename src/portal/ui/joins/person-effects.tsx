import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { PersonConsequencesView } from "../../../wire/api/joins.ts";
import { useFormats, useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "10px" },
	person: { fontWeight: tokens.fontWeightSemibold },
	address: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	list: { display: "flex", flexDirection: "column", rowGap: "8px", paddingInlineStart: "18px", listStyleType: "disc" },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What a join or a leave does to a person: the account, each license with its seat, services, what is worth knowing. */
export function PersonEffects({ person }: { readonly person: PersonConsequencesView }) {
	const styles = useStyles();
	const text = useText();
	const { person: who, given, taken, services, notices } = person;
	const lost = services.lost.map(({ title }) => title).join(", ");
	return (
		<div className={styles.root}>
			<div>
				<p className={styles.person}>
					{who.displayName}: {text(`portal.joins.becomes.${who.becomes}`)}
				</p>
				<p className={styles.address}>{who.userPrincipalName}</p>
			</div>
			{given.length + taken.length > 0 && (
				<ul className={styles.list} aria-label={text("portal.joins.licenses")}>
					{given.map((license) => (
						<li key={license.skuId}>
							{license.title}
							<div className={styles.quiet}>
								{license.seat === "free"
									? text("portal.joins.seat.free")
									: text("portal.joins.seat.bought", { name: license.friendlyName ?? license.title })}
							</div>
						</li>
					))}
					{taken.map((license) => (
						<li key={license.skuId}>
							<TakenLicense license={license} />
						</li>
					))}
				</ul>
			)}
			{lost !== "" && <p className={styles.quiet}>{text("portal.joins.lost", { services: lost })}</p>}
			{notices.length > 0 && (
				<MessageBar intent="warning" layout="multiline">
					<MessageBarBody>
						<RefusalList refusals={notices.map((notice) => ({ ...notice, facts: {} }))} />
					</MessageBarBody>
				</MessageBar>
			)}
		</div>
	);
}

function TakenLicense({ license }: { readonly license: PersonConsequencesView["taken"][number] }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { title, seat, friendlyName = title, reason, returnableFrom } = license;
	return (
		<>
			{title}
			<div className={styles.quiet}>{text(`portal.joins.seat.${seat}`, { name: friendlyName })}</div>
			{reason !== undefined && (
				<div className={styles.quiet}>
					{reason.reason} {reason.remedy}
				</div>
			)}
			{returnableFrom !== undefined && (
				<div className={styles.quiet}>{text("portal.joins.returnableFrom", { day: formats.day(returnableFrom) })}</div>
			)}
		</>
	);
}
