import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

const shownMilliseconds = 6_000;

const useStyles = makeStyles({
	place: {
		position: "fixed",
		zIndex: 12,
		insetInlineEnd: "20px",
		bottom: "20px",
		display: "flex",
		flexDirection: "column",
		rowGap: "8px",
		maxWidth: "min(420px, calc(100vw - 32px))",
		"@media (max-width: 640px)": {
			insetInline: "16px",
			maxWidth: "none",
			// Where there is little room only the latest is seen; all of them are told.
			"& > :not(:last-child)": {
				position: "absolute",
				width: "1px",
				height: "1px",
				padding: 0,
				overflow: "hidden",
				clipPath: "inset(50%)",
			},
		},
	},
	message: {
		display: "flex",
		alignItems: "flex-start",
		columnGap: "10px",
		padding: "12px 16px",
		color: tokens.colorNeutralForeground1,
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		boxShadow: tokens.shadow16,
	},
	icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
});

interface SuccessMessage {
	readonly id: string;
	readonly words: string;
}

const ShowContext = createContext<(words: string) => void>(() => undefined);

/** Says in passing, also to a screen reader, that something was done. */
export function useSuccessMessage(): (words: string) => void {
	return useContext(ShowContext);
}

/** The place where such messages pass by. */
export function SuccessMessages({ children }: { readonly children: ReactNode }) {
	const styles = useStyles();
	const [messages, setMessages] = useState<readonly SuccessMessage[]>([]);
	const show = useCallback((words: string) => {
		setMessages((present) => [...present, { id: crypto.randomUUID(), words }]);
	}, []);
	const remove = useCallback((id: string) => {
		setMessages((present) => present.filter((message) => message.id !== id));
	}, []);
	return (
		<ShowContext value={show}>
			{children}
			<div role="status" className={styles.place}>
				{messages.map((message) => (
					<PassingMessage key={message.id} message={message} onGone={remove} />
				))}
			</div>
		</ShowContext>
	);
}

interface PassingMessageProps {
	readonly message: SuccessMessage;
	readonly onGone: (id: string) => void;
}

function PassingMessage({ message, onGone }: PassingMessageProps) {
	const styles = useStyles();
	useEffect(() => {
		const timer = setTimeout(() => onGone(message.id), shownMilliseconds);
		return () => clearTimeout(timer);
	}, [message.id, onGone]);
	return (
		<p className={styles.message}>
			<CheckmarkCircle20Filled className={styles.icon} aria-hidden="true" />
			{message.words}
		</p>
	);
}
