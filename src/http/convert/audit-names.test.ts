import { expect, test } from "vitest";
import { ownNamesOf, resourcesNamed, toOperationType, toResourceType } from "./audit-names.ts";

test("what the original has keeps its name", () => {
	expect(toOperationType("upgrade_subscription")).toBe("upgrade_subscription");
	expect(toResourceType("customer_user")).toBe("customer_user");
	expect(ownNamesOf({ operation: "create_order", resource: "order" })).toEqual({});
});

test("what it has under another name gets that one, and keeps ours beside", () => {
	expect(toOperationType("expire_subscription")).toBe("update_subscription");
	expect(toResourceType("account")).toBe("partner_user");
	expect(ownNamesOf({ operation: "create_account", resource: "account" })).toEqual({
		Operation: "create_account",
		Resource: "account",
	});
});

test("what only we do is undefined, a name that every client can read", () => {
	expect(toOperationType("sign_in")).toBe("undefined");
	expect(toResourceType("request")).toBe("undefined");
});

test.each([
	["CustomerUser", ["customer_user"]],
	["partner_user", ["partner_user", "account"]],
	["Application", ["application", "api_client"]],
	["account", ["account"]],
])("a filter on %s finds what is told under that name", (sent, kinds) => {
	expect(resourcesNamed(sent)).toEqual(kinds);
});
