import { useText } from "../language/text.ts";
import { type PermissionName, useSession } from "./session-context.ts";

/** Why the person may not do it, or undefined when they may. The server decides; this only says so beforehand. */
export function useDenial(name: PermissionName): string | undefined {
	const text = useText();
	const permission = useSession().permissions[name];
	if (permission.allowed) return undefined;
	return permission.reason ?? text("permission.denied");
}
