import { expect, test } from "vitest";
import { sendLetter } from "./send-letter.ts";

const letter = { to: "sora@hanbit.example", subject: "Hello", text: "Hello" };

test("a letter that the post does not take stops nothing, and whoever runs the installation is told why", async () => {
	const told: unknown[] = [];
	const sendMail = async () => {
		throw new Error("connect ECONNREFUSED");
	};
	expect(await sendLetter({ sendMail, onError: (error) => told.push(error) }, letter)).toBe(false);
	expect(told).toMatchObject([{ message: "a letter could not be sent", cause: { message: "connect ECONNREFUSED" } }]);
	expect(await sendLetter({ sendMail }, letter)).toBe(false);
});

test("a letter is sent when the post takes it, and not where there is none", async () => {
	const sent: unknown[] = [];
	const sendMail = async (one: unknown) => void sent.push(one);
	expect([await sendLetter({ sendMail }, letter), await sendLetter({}, letter)]).toEqual([true, false]);
	expect(sent).toEqual([letter]);
});
