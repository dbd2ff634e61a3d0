import { expect, test } from "vitest";
import { joinRequest, leaveRequest } from "../../../wire/api/joins.ts";
import { emptyEntry } from "../users/user-entry.ts";
import { emptyPersonEntry, findPersonGaps, toJoinRequest, toLeaveRequest } from "./person-entry.ts";

const draft = emptyEntry({ domain: "hanbit.example", country: "KR" });
const seo = { id: "u1", displayName: "서민", userPrincipalName: "min@hanbit.example", licenses: [] };

test("an empty join lacks a name, a user name and a license; with somebody who is there only what is left", () => {
	const entry = emptyPersonEntry(draft);
	expect(findPersonGaps(entry)).toEqual(["displayName", "name", "licenses"]);
	expect(findPersonGaps({ ...entry, isNew: false })).toEqual(["user", "licenses"]);
	expect(findPersonGaps({ ...entry, isNew: false, user: seo, skuIds: ["e3"] })).toEqual([]);
});

test("a new person is asked for as the server takes it, without a password", () => {
	const entry = { ...emptyPersonEntry({ ...draft, displayName: "새 사람", name: "new" }), skuIds: ["e3", "visio"] };
	const request = toJoinRequest(entry);
	expect(joinRequest.parse(request)).toEqual(request);
	expect(request).toEqual({
		user: { userPrincipalName: "new@hanbit.example", displayName: "새 사람", usageLocation: "KR" },
		licenses: [{ skuId: "e3" }, { skuId: "visio" }],
	});
});

test("opened about somebody, the form is about that person's leave, which blocks and returns seats unless said otherwise", () => {
	const entry = emptyPersonEntry(draft, seo);
	expect(findPersonGaps(entry)).toEqual([]);
	const request = toLeaveRequest(entry);
	expect(leaveRequest.parse(request)).toEqual({ userId: "u1", account: "block", seats: "free" });
	expect(toLeaveRequest({ ...entry, account: "delete", returnsSeats: false })).toEqual({
		...{ userId: "u1", account: "delete", seats: "keep" },
	});
});
