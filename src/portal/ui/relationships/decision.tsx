import { Button, Checkbox, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CustomerDecisionRequest, Invitation } from "../../../wire/api/relationships.ts";
import { useCustomerDecision } from "../../api/relationship-queries.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";

const useStyles = makeStyles({
	part: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
	list: {
		...{ margin: 0, paddingInlineStart: "20px", listStyleType: "disc" },
		...{ display: "flex", flexDirection: "column", rowGap: "4px" },
	},
	quiet: { color: tokens.colorNeutralForeground2 },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface DecisionProps {
	readonly requestId: string;
	readonly opened: Invitation;
	readonly onChanged: (opened: Invitation) => void;
}

type Unsigned<Body> = Body extends unknown ? Omit<Body, "token"> : never;
type Act = (decision: Unsigned<CustomerDecisionRequest>) => void;

/** What is asked for, the decision, and afterwards how things stand and how to end them. */
export function Decision({ requestId, opened, onChanged }: DecisionProps) {
	const styles = useStyles();
	const text = useText();
	const decide = useCustomerDecision(requestId);
	const [done, setDone] = useState<string>();
	const { partner, customer, administrator, request, token } = opened;
	const act: Act = (decision) => {
		if (decide.isPending) return;
		decide.mutate(
			{ ...decision, token },
			{
				onSuccess: (changed) => {
					onChanged(changed);
					setDone(decision.decision);
				},
			},
		);
	};
	const isOpen = request.status === "open" && done !== "accept" && done !== "decline";
	const told = toldOf(done);
	return (
		<>
			<p className={styles.quiet}>
				{text("portal.relationship.page.you", {
					customer: customer.companyName,
					name: administrator.userPrincipalName,
				})}
			</p>
			<p role="status">{told === undefined ? "" : text(told, { partner: partner.name })}</p>
			{isOpen ? (
				<Question opened={opened} busy={decide.isPending} act={act} />
			) : (
				done === undefined && <p>{text("portal.relationship.page.closed")}</p>
			)}
			{decide.isError && <ErrorPanel error={decide.error} />}
			{(!isOpen || opened.relationship !== undefined) && <Standing opened={opened} busy={decide.isPending} act={act} />}
		</>
	);
}

function toldOf(done: string | undefined) {
	if (done === undefined) return undefined;
	if (done === "accept") return "portal.relationship.page.accepted";
	return done === "decline" ? "portal.relationship.page.declined" : "portal.relationship.page.now.changed";
}

interface PartProps {
	readonly opened: Invitation;
	readonly busy: boolean;
	readonly act: Act;
}

function Question({ opened, busy, act }: PartProps) {
	const styles = useStyles();
	const text = useText();
	const [agrees, setAgrees] = useState(false);
	const [resellerOnly, setResellerOnly] = useState(false);
	const { partner, request, agreement } = opened;
	const asksForAdmin = request.delegatedAdmin.kind !== "none";
	return (
		<>
			<section className={styles.part}>
				<h2 className={styles.heading}>{text("portal.relationship.page.grants", { partner: partner.name })}</h2>
				<ul className={styles.list}>
					<li>{text("portal.relationship.page.grant.reseller")}</li>
					{!resellerOnly && <Grants opened={opened} />}
				</ul>
				<p className={styles.quiet}>{text("portal.relationship.page.keeps")}</p>
			</section>
			{asksForAdmin && (
				<Checkbox
					checked={resellerOnly}
					onChange={(_event, { checked }) => setResellerOnly(checked === true)}
					label={text("portal.relationship.page.resellerOnly")}
				/>
			)}
			{!agreement.accepted && (
				<div className={styles.part}>
					<Checkbox
						checked={agrees}
						onChange={(_event, { checked }) => setAgrees(checked === true)}
						label={text("portal.relationship.page.agreement")}
					/>
					<Link href={agreement.link} target="_blank" rel="noreferrer">
						{text("portal.relationship.page.agreement.read")}
					</Link>
				</div>
			)}
			<div className={styles.actions}>
				<Button
					appearance="primary"
					disabledFocusable={busy}
					onClick={() => act({ decision: "accept", acceptsAgreement: agrees, resellerOnly })}
				>
					{text(busy ? "portal.relationship.page.deciding" : "portal.relationship.page.accept")}
				</Button>
				<Button disabledFocusable={busy} onClick={() => act({ decision: "decline" })}>
					{text("portal.relationship.page.decline")}
				</Button>
			</div>
		</>
	);
}

/** Every right by itself, in words. */
function Grants({ opened: { request } }: { readonly opened: Invitation }) {
	const text = useText();
	const names = useServices();
	const admin = request.delegatedAdmin;
	if (admin.kind === "none") return null;
	if (admin.kind === "full")
		return <li>{text("portal.relationship.page.grant.full", { services: names(admin.services) })}</li>;
	return (
		<>
			{admin.roles.map((role) => (
				<li key={role}>{text(`portal.relationship.page.grant.${role}`)}</li>
			))}
			<li>{text("portal.relationship.page.grant.services", { services: names(admin.services) })}</li>
			<li>{text("portal.relationship.page.grant.days", { days: admin.days })}</li>
		</>
	);
}

function Standing({ opened, busy, act }: PartProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const names = useServices();
	const { relationship } = opened;
	const partner = opened.partner.name;
	const admin = relationship?.delegatedAdmin;
	const isReseller = relationship?.reseller === "active";
	return (
		<section className={styles.part}>
			<h2 className={styles.heading}>{text("portal.relationship.page.now")}</h2>
			<p>
				{relationship === undefined
					? text("portal.relationship.page.now.none", { partner })
					: text(`portal.relationship.page.now.${isReseller ? "reseller" : "ended"}`, { partner })}
			</p>
			{isReseller && admin !== undefined && (
				<p>
					{text(`portal.relationship.page.now.admin.${admin.kind}`, {
						services: names(admin.services),
						until: admin.until === undefined ? "" : formats.day(admin.until),
					})}
				</p>
			)}
			<div className={styles.actions}>
				{isReseller && admin?.kind !== "none" && (
					<Button disabledFocusable={busy} onClick={() => act({ decision: "endDelegatedAdmin" })}>
						{text("portal.relationship.page.endAdmin")}
					</Button>
				)}
				{isReseller && (
					<Button disabledFocusable={busy} onClick={() => act({ decision: "endReseller" })}>
						{text("portal.relationship.page.endReseller")}
					</Button>
				)}
			</div>
		</section>
	);
}

function useServices() {
	const text = useText();
	return (services: readonly ("office365" | "azure" | "dynamics365")[]) =>
		services.map((one) => text(`service.${one}`)).join(", ");
}
