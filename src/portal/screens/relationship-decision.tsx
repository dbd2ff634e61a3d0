import { useRef, useState } from "react";
import type { Invitation } from "../../wire/api/relationships.ts";
import { useText } from "../language/text.ts";
import { Entrance } from "../ui/entrance.tsx";
import { Decision } from "../ui/relationships/decision.tsx";
import { DecisionSignIn } from "../ui/relationships/decision-sign-in.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { usePathId } from "../ui/use-path-id.ts";

/** Where a customer's administrator decides about a reseller's request, without an account of the reseller. */
export function RelationshipDecisionScreen() {
	const text = useText();
	const requestId = usePathId("requestId");
	// Behind the hash, so that no server's log has it.
	const secret = useRef(location.hash.slice(1)).current;
	const [opened, setOpened] = useState<Invitation>();
	return (
		<Entrance>
			<ScreenHeading
				title={
					opened === undefined
						? text("portal.relationship.page.title")
						: text("portal.relationship.page.asks", { partner: opened.partner.name })
				}
			/>
			{secret === "" ? (
				<p role="alert">{text("portal.relationship.page.noSecret")}</p>
			) : opened === undefined ? (
				<DecisionSignIn requestId={requestId} secret={secret} onOpened={setOpened} />
			) : (
				<Decision requestId={requestId} opened={opened} onChanged={setOpened} />
			)}
		</Entrance>
	);
}
