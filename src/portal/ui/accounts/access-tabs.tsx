import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { SectionLinks } from "../invoices/section-links.tsx";

const tabs = [
	["portal.identity.people.title", paths.people],
	["portal.identity.clients.title", paths.apiClients],
	["portal.identity.roles.title", paths.roles],
	["portal.outside.title", paths.identityProviders],
] as const;

/** The screens of who may do what. */
export function AccessTabs({ here }: { readonly here: string }) {
	const text = useText();
	return (
		<SectionLinks
			label={text("portal.identity.tabs")}
			sections={tabs.map(([title, to]) => ({ title: text(title), to, current: here === to }))}
		/>
	);
}
