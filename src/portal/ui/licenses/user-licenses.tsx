import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UserLicensesResultView, UserLicensesView } from "../../../wire/api/licenses.ts";
import { licensePreviewQuery, useLicenseUpdate, userLicensesQuery } from "../../api/license-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { useSettled } from "../use-settled.ts";
import { LicenseCard } from "./license-card.tsx";
import {
	arrangeLicenses,
	type LicenseEdits,
	noEdits,
	shownLicense,
	toggleLicense,
	toggleService,
	toLicenses,
} from "./license-choice.ts";
import { LicenseEffects } from "./license-effects.tsx";

const settlingMilliseconds = 200;

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2 },
	busy: { opacity: 0.55 },
	/* Stays in sight while switches further up or down are pressed. */
	bar: {
		position: "sticky",
		bottom: 0,
		zIndex: 2,
		display: "flex",
		flexDirection: "column",
		rowGap: "10px",
		maxHeight: "60vh",
		overflowY: "auto",
		padding: "12px 16px",
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		boxShadow: tokens.shadow16,
	},
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px", alignItems: "flex-start" },
});

interface UserLicensesProps {
	readonly customerId: string;
	readonly userId: string;
}

/** A user's products and services; what a change would do, or what is against it, is told before it is saved. */
export function UserLicenses(props: UserLicensesProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("manageUsers");
	const query = useQuery(userLicensesQuery(language, props));
	return (
		<section className={styles.section} aria-labelledby="user-licenses">
			<h2 id="user-licenses" className={styles.heading}>
				{text("portal.licenses.ofUser")}
			</h2>
			<p className={styles.explanation}>{denial ?? text("portal.licenses.ofUser.explanation")}</p>
			{query.data !== undefined ? (
				<Choice {...props} licenses={query.data} />
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={2} />
			)}
		</section>
	);
}

function Choice({ customerId, userId, licenses }: UserLicensesProps & { readonly licenses: UserLicensesView }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denied = useDenial("manageUsers") !== undefined;
	const [edits, setEdits] = useState<LicenseEdits>(noEdits);
	const settled = useSettled(edits, settlingMilliseconds);
	const { items } = licenses;
	const preview = useQuery({
		...licensePreviewQuery(language, { customerId, userId }, { licenses: toLicenses(items, settled) }),
		enabled: settled.size > 0 && edits.size > 0,
	});
	const shownResult = edits.size > 0 ? preview.data : undefined;
	if (items.length === 0) return <Panel className={styles.bar}>{text("portal.licenses.noneToGive")}</Panel>;
	return (
		<>
			<Panel>
				<ul>
					{arrangeLicenses(items).map((item) => {
						const shown = shownLicense(item, edits, shownResult?.licenses);
						return (
							<LicenseCard
								key={item.skuId}
								shown={shown}
								isTwin={items.some((other) => other.skuId !== item.skuId && other.title === item.title)}
								edited={edits.has(item.skuId)}
								denied={denied}
								onToggle={() => setEdits(toggleLicense(item, edits))}
								onToggleService={(name) => setEdits(toggleService({ item, shown }, name, edits))}
							/>
						);
					})}
				</ul>
			</Panel>
			{edits.size > 0 && (
				<SaveBar
					{...{ customerId, userId, licenses, edits }}
					preview={preview}
					behind={edits !== settled || preview.isPlaceholderData || preview.isFetching}
					onDone={() => setEdits(noEdits)}
				/>
			)}
		</>
	);
}

interface SaveBarProps extends UserLicensesProps {
	readonly licenses: UserLicensesView;
	readonly edits: LicenseEdits;
	readonly preview: UseQueryResult<UserLicensesResultView>;
	/** The edits are newer than what is told of them. */
	readonly behind: boolean;
	readonly onDone: () => void;
}

function SaveBar({ customerId, userId, licenses, edits, preview, behind, onDone }: SaveBarProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const update = useLicenseUpdate({ customerId, userId });
	const { data: result } = preview;
	const impossible = result !== undefined && result.violations.length > 0 && !behind;
	const save = () => {
		if (impossible || behind || update.isPending || result === undefined) return;
		update.mutate(
			{ licenses: toLicenses(licenses.items, edits), etag: licenses.etag },
			{
				onSuccess: () => {
					tell(text("portal.licenses.saved", { name: licenses.user.displayName }));
					onDone();
				},
			},
		);
	};
	return (
		<section className={styles.bar} aria-label={text("portal.licenses.unsaved")}>
			<div role="status" aria-busy={behind} className={behind ? styles.busy : ""}>
				{result === undefined ? (
					preview.isError ? null : (
						text("shell.loading")
					)
				) : (
					<LicenseEffects customerId={customerId} result={result} />
				)}
			</div>
			{preview.isError && <ErrorPanel error={preview.error} onRetry={() => void preview.refetch()} />}
			{update.isError && <ErrorPanel error={update.error} customerId={customerId} onRetry={save} />}
			<div className={styles.actions}>
				<Button onClick={onDone} disabledFocusable={update.isPending}>
					{text("portal.licenses.discard")}
				</Button>
				<ExplainedButton
					appearance="primary"
					busy={behind || update.isPending || result === undefined}
					disabledReason={impossible ? text("portal.licenses.impossible") : undefined}
					onPress={save}
				>
					{text(update.isPending ? "action.applying" : "portal.people.save")}
				</ExplainedButton>
			</div>
		</section>
	);
}
