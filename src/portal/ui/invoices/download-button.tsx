import { makeStyles } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { downloadFile, type FileRequest } from "../../api/download.ts";
import { useSingleMutation } from "../../api/single-mutation.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { useSuccessMessage } from "../success-messages.tsx";

const useStyles = makeStyles({
	root: { display: "inline-flex", flexDirection: "column", rowGap: "8px" },
});

interface DownloadButtonProps {
	readonly file: FileRequest;
	readonly children: string;
	readonly disabledReason?: string | undefined;
}

/** Saves a file that only the person who is signed in may have. */
export function DownloadButton({ file, children, disabledReason }: DownloadButtonProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const download = useSingleMutation({
		mutationFn: () => downloadFile(file),
		onSuccess: (name) => tell(text("portal.download.done", { name })),
	});
	return (
		<span className={styles.root}>
			<ExplainedButton
				icon={<ArrowDownload20Regular />}
				busy={download.isPending}
				disabledReason={disabledReason}
				onPress={() => download.mutate()}
			>
				{children}
			</ExplainedButton>
			{download.isError && <ErrorPanel error={download.error} onRetry={() => download.mutate()} />}
		</span>
	);
}
