import type { FastifyReply } from "fastify";
import { type Answer, sendAnswer, toRememberedAnswer } from "../answer.ts";
import { seatliftErrors } from "../errors.ts";
import type { Locale } from "../locale.ts";

/** Sends an answer of our own API from outside the declared routes, which know their caller. */
export function sendOwn(reply: FastifyReply, { language }: Locale, answer: Answer): FastifyReply {
	reply.headers({ "content-language": language, vary: "accept-language", "cache-control": "no-store" });
	const contentType = answer.status < 400 ? "application/json; charset=utf-8" : seatliftErrors.contentType;
	return sendAnswer(reply, toRememberedAnswer(answer), { contentType, byteOrderMark: false });
}
