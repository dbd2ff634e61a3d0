import { expect, test } from "vitest";
import { type TransitionTargetView, transitionQuoteRequest } from "../../../wire/api/transitions.ts";
import { refusalsOfTransferOnly } from "../upgrade/upgrade-choice.ts";
import { emptyTransition, findTarget, isOpen, readPart, reasonsAgainst, toTransition } from "./transition-entry.ts";

const refusal = (code: string) => ({ code, reason: `${code}.`, remedy: "Do something.", facts: {} });
const services = { gained: [], replaced: [], lost: [], kept: [] };
const there = "5ea70000-0000-4000-8000-000000000001";

const open: TransitionTargetView = {
	offer: { id: "cfq:standard", title: "Standard", category: "smallBusiness" },
	...{ refusals: [], transferRefusals: [refusal("targetAlreadyHeld")], services },
	into: [{ subscriptionId: there, name: "Standard", quantity: 3, refusals: [refusal("late")], transferRefusals: [] }],
};
const closed: TransitionTargetView = {
	offer: { id: "cfq:e5", title: "E5", category: "enterprise" },
	...{ refusals: [refusal("targetNotPriced")], transferRefusals: [refusal("targetNotPriced")], services, into: [] },
};
const listed = { targets: [open, closed], seats: 10 };

test("all seats are asked about without a number, and without a choice nothing is", () => {
	expect(toTransition(emptyTransition(""), listed)).toBeUndefined();
	const request = toTransition(emptyTransition("CFQ:STANDARD"), listed);
	expect(request).toEqual({ targetOfferId: "cfq:standard", licenseTransfer: false });
	expect(transitionQuoteRequest.parse(request)).toEqual(request);
});

test("what is closed is not asked about, and the transfer of licenses only where it can be had", () => {
	expect(findTarget(listed.targets, emptyTransition("CFQ:E5"))).toBe(closed);
	expect([open, closed].map(isOpen)).toEqual([true, false]);
	expect(toTransition(emptyTransition("cfq:e5"), listed)).toBeUndefined();
	expect(toTransition({ ...emptyTransition("cfq:standard"), into: there }, listed)).toBeUndefined();
	const wanted = { ...emptyTransition("cfq:standard"), licenseTransfer: true };
	expect(toTransition(wanted, listed)?.licenseTransfer).toBe(false);
	expect(refusalsOfTransferOnly(open).map(({ code }) => code)).toEqual(["targetAlreadyHeld"]);
	expect(refusalsOfTransferOnly(closed)).toEqual([]);
});

test("a part is fewer seats than there are, and takes along whom it names", () => {
	const part = { ...emptyTransition("cfq:standard"), isPart: true };
	const readings = ["", "0", "10", "1,0", "four", "9"].map((quantity) => readPart({ ...part, quantity }, 10));
	expect(readings).toEqual([undefined, undefined, undefined, undefined, undefined, 9]);
	expect(toTransition(part, listed)).toBeUndefined();
	const request = toTransition({ ...part, quantity: "4", userIds: new Set(["u1"]) }, listed);
	expect(request).toMatchObject({ quantity: 4, userIds: ["u1"] });
	const all = { ...part, isPart: false, quantity: "4", userIds: new Set(["u1"]) };
	expect(toTransition(all, listed)).toEqual({ targetOfferId: "cfq:standard", licenseTransfer: false });
});

test("a subscription that can take the seats opens a target that is closed otherwise", () => {
	const into = [{ subscriptionId: there, name: "E5", quantity: 3, refusals: [], transferRefusals: [] }];
	const target = { ...closed, into };
	const late = { ...closed, into: [...open.into, ...open.into] };
	expect(reasonsAgainst(late).map(({ code }) => code)).toEqual(["targetNotPriced", "late"]);
	expect(isOpen(target)).toBe(true);
	expect(toTransition({ ...emptyTransition("cfq:e5"), into: there }, { targets: [target], seats: 10 })).toMatchObject({
		toSubscriptionId: there,
	});
});
