import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { z } from "zod";
import { type OwnSecurity, recoveryCodes, type SecondFactorView } from "../../../wire/api/me.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { apiRequest } from "../../api/api-request.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { AddAppDialog } from "./add-app-dialog.tsx";
import { AddPasskeyDialog } from "./add-passkey-dialog.tsx";
import { arePasskeysPossible } from "./passkeys.ts";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useSectionStyles } from "./section-styles.ts";

type Open = "app" | "passkey" | "recovery" | SecondFactorView;

/** What one has besides a password: apps, passkeys and the codes for when they are lost. */
export function FactorPanel({ own }: { readonly own: OwnSecurity }) {
	const styles = useSectionStyles();
	const text = useText();
	const [open, setOpen] = useState<Open>();
	const close = () => setOpen(undefined);
	const impossible = arePasskeysPossible() ? undefined : text("portal.identity.security.passkey.impossible");
	return (
		<>
			<p>{text("portal.identity.security.factors.explanation")}</p>
			{own.factors.length === 0 ? (
				<p>{text("portal.identity.security.factors.none")}</p>
			) : (
				<ul className={styles.list}>
					{own.factors.map((factor) => (
						<FactorItem key={factor.id} factor={factor} onRemove={() => setOpen(factor)} />
					))}
				</ul>
			)}
			<div className={styles.buttons}>
				<Button appearance="primary" onClick={() => setOpen("app")}>
					{text("portal.identity.security.addApp")}
				</Button>
				<ExplainedButton disabledReason={impossible} onPress={() => setOpen("passkey")}>
					{text("portal.identity.security.addPasskey")}
				</ExplainedButton>
			</div>
			{own.factors.length > 0 && (
				<>
					<p>{text("portal.identity.security.recovery.left", { count: own.recoveryCodesLeft })}</p>
					<div>
						<Button onClick={() => setOpen("recovery")}>{text("portal.identity.security.recovery.renew")}</Button>
					</div>
				</>
			)}
			{open === "app" && <AddAppDialog onClose={close} />}
			{open === "passkey" && <AddPasskeyDialog onClose={close} />}
			{open === "recovery" && <RenewCodesDialog onClose={close} />}
			{typeof open === "object" && <RemoveFactorDialog factor={open} onClose={close} />}
		</>
	);
}

function FactorItem({ factor, onRemove }: { readonly factor: SecondFactorView; readonly onRemove: () => void }) {
	const styles = useSectionStyles();
	const text = useText();
	const formats = useFormats();
	const { name, kind, createdAt, lastUsedAt } = factor;
	const used =
		lastUsedAt === undefined
			? text("portal.identity.security.unused")
			: text("portal.identity.security.used", { moment: formats.moment(lastUsedAt) });
	return (
		<li className={styles.item}>
			<div>
				<p className={styles.name}>{name}</p>
				<p className={styles.detail}>
					{text(`portal.identity.security.kind.${kind}`)} ·{" "}
					{text("portal.identity.security.added", { day: formats.day(createdAt) })} · {used}
				</p>
			</div>
			<Button aria-label={text("portal.identity.security.remove.of", { name })} onClick={onRemove}>
				{text("portal.identity.security.remove")}
			</Button>
		</li>
	);
}

interface RemoveProps {
	readonly factor: SecondFactorView;
	readonly onClose: () => void;
}

function RemoveFactorDialog({ factor, onClose }: RemoveProps) {
	const text = useText();
	const remove = useAccessChange((password: string) =>
		apiRequest("post", "/api/v1/me/second-factors/{factorId}/remove", {
			path: { factorId: factor.id },
			body: { password },
			answer: z.undefined(),
		}),
	);
	return (
		<ModalDialog title={text("portal.identity.security.remove.of", { name: factor.name })} onClose={onClose}>
			<PasswordAgain
				action={text("portal.identity.security.remove")}
				busy={remove.isPending}
				error={remove.error}
				onSubmit={(password) => remove.mutate(password, { onSuccess: onClose })}
				onClose={onClose}
			/>
		</ModalDialog>
	);
}

function RenewCodesDialog({ onClose }: { readonly onClose: () => void }) {
	const text = useText();
	const renew = useAccessChange((password: string) =>
		apiRequest("post", "/api/v1/me/recovery-codes", { body: { password }, answer: recoveryCodes }),
	);
	if (renew.data !== undefined) return <RecoveryCodes codes={renew.data.recoveryCodes} onClose={onClose} />;
	return (
		<ModalDialog title={text("portal.identity.security.recovery.renew")} onClose={onClose}>
			<PasswordAgain
				action={text("portal.identity.security.continue")}
				busy={renew.isPending}
				error={renew.error}
				onSubmit={(password) => renew.mutate(password)}
				onClose={onClose}
			/>
		</ModalDialog>
	);
}
