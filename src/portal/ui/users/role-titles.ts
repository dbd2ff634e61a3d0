import type { TextKey } from "../../language/text.ts";

/** The directory's own names of its roles, in the words of the portal. */
const titles: Readonly<Record<string, TextKey>> = {
	"Company Administrator": "portal.users.role.global",
	"Billing Administrator": "portal.users.role.billing",
	"User Account Administrator": "portal.users.role.users",
	"Helpdesk Administrator": "portal.users.role.helpdesk",
	"Service Support Administrator": "portal.users.role.service",
	"Exchange Service Administrator": "portal.users.role.exchange",
	"SharePoint Service Administrator": "portal.users.role.sharePoint",
	"Lync Service Administrator": "portal.users.role.skype",
};

/** The sentence that names a role; undefined for one that the portal does not know. */
export function findRoleTitle(name: string): TextKey | undefined {
	return Object.hasOwn(titles, name) ? titles[name] : undefined;
}
