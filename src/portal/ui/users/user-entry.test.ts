import { expect, test } from "vitest";
import type { UserView } from "../../../wire/api/users.ts";
import { emptyEntry, findMissing, toEntry, toNewUser, toUserPatch } from "./user-entry.ts";

const customer = { domain: "hanbit.example", country: "KR" };
const seo: UserView = {
	id: "1",
	userPrincipalName: "min.seo@hanbit.example",
	displayName: "서민",
	firstName: "민",
	lastName: "서",
	usageLocation: "KR",
	kind: "member",
	signInBlocked: false,
	contact: { jobTitle: "팀장", city: "부산" },
	licenses: [],
};

test("a new person needs a display name, a user name, and a password only when it is chosen", () => {
	expect(findMissing(emptyEntry(customer))).toEqual(["displayName", "name"]);
	expect(findMissing({ ...emptyEntry(customer), displayName: "A", name: "a", choosesPassword: true })).toEqual([
		"password",
	]);
});

test("what was left empty is not sent, and the customer's domain completes the name", () => {
	const entry = { ...emptyEntry(customer), displayName: " 서민 ", name: "min.seo" };
	expect(toNewUser(entry)).toEqual({
		userPrincipalName: "min.seo@hanbit.example",
		displayName: "서민",
		usageLocation: "KR",
		mustChangePassword: true,
	});
	expect(toNewUser({ ...entry, name: "min.seo@other.example" }).userPrincipalName).toBe("min.seo@other.example");
});

test("an edit sends only what differs, an emptied text as empty, and leaves other contact details alone", () => {
	const before = toEntry(seo);
	expect(toUserPatch(before, before)).toEqual({});
	const after = {
		...before,
		lastName: "",
		name: "minseo",
		contact: { ...before.contact, jobTitle: "", department: "개발" },
	};
	expect(toUserPatch(before, after)).toEqual({
		lastName: "",
		userPrincipalName: "minseo@hanbit.example",
		contact: { jobTitle: "", department: "개발" },
	});
});
