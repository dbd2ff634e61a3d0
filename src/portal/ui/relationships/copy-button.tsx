import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { type TextKey, useText } from "../../language/text.ts";

/** Copies a text, and says that it did. */
export function CopyButton({ title, value }: { readonly title: TextKey; readonly value: string }) {
	const text = useText();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(value);
		setCopied(true);
	};
	return (
		<Button icon={<Copy20Regular />} onClick={() => void copy().catch(() => setCopied(false))}>
			{text(copied ? "portal.relationship.copied" : title)}
		</Button>
	);
}
