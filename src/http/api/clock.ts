import type { ClockStep } from "../../domain/timeline/clock-move.ts";
import { type ClockAct, type ClockOutcome, readClock, setClock } from "../../use-cases/timeline/set-clock.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type ClockAdvance, clockAdvance, clockMoved, clockStart, customerClock } from "../../wire/api/timeline.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { viewClock, viewMove } from "../convert/timeline.ts";
import { describeTimelineRefusal } from "../convert/timeline-refusal.ts";
import { notFoundProblem, problem, seatliftErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/api/v1/customers/:customerId/clock";
const responses = { 200: clockMoved, 400: problemSchema, 404: problemSchema, 409: problemSchema } as const;

/** `GET …/clock`: what time it is for the customer. */
export const readClockRoute = route({
	api: "seatlift",
	method: "GET",
	url,
	summary: "What time it is for a customer",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: customerClock, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const found = await readClock(surroundings, { customerId: readCustomerId(context), origin });
		if (found === undefined) return notFoundProblem(locale, "Customer");
		return { status: 200, body: viewClock(found) };
	},
});

/** `PUT …/clock`: gives a test customer a clock of its own. */
export const startClockRoute = route({
	api: "seatlift",
	method: "PUT",
	url,
	summary: "Start a test customer's own clock",
	operation: "setClock",
	credentials: "either",
	body: clockStart,
	responses,
	async handle(context) {
		const now = readWireDate(context.body.now);
		return now === undefined ? wrongDate(context, "now") : await act(context, { kind: "start", now });
	},
});

/** `POST …/clock/advance`: forward by days, months or years, or to a moment, with everything that is due on the way. */
export const advanceClockRoute = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/advance`,
	summary: "Advance a test customer's clock and carry out what is due on the way",
	operation: "setClock",
	credentials: "either",
	body: clockAdvance,
	responses,
	async handle(context) {
		const step = readStep(context.body);
		return step === undefined ? wrongDate(context, "to") : await act(context, { kind: "advance", step });
	},
});

/** `DELETE …/clock`: back into real time, as long as nothing has happened in its future. */
export const removeClockRoute = route({
	api: "seatlift",
	method: "DELETE",
	url,
	summary: "Put a test customer back into real time",
	operation: "setClock",
	credentials: "either",
	responses,
	handle: (context) => act(context, { kind: "remove" }),
});

function act(context: RouteContext, wanted: ClockAct) {
	const { surroundings, origin } = context;
	return setClock(surroundings, {
		customerId: readCustomerId(context),
		origin,
		act: wanted,
		toAnswer: (outcome) => toRememberedAnswer(toAnswer(context, outcome)),
	});
}

function toAnswer({ surroundings, locale }: RouteContext, outcome: ClockOutcome): Answer {
	if (outcome.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
	if (outcome.kind === "refused") {
		const refusals = outcome.refusals.map((one) => describeTimelineRefusal(one, locale.language));
		return problem(locale, { status: 409, code: "refused", refusals });
	}
	return { status: 200, body: viewMove(outcome, { catalog: surroundings.catalog, language: locale.language }) };
}

function readStep(body: ClockAdvance): ClockStep | undefined {
	if (!("to" in body)) return body;
	const to = readWireDate(body.to);
	return to === undefined ? undefined : { to };
}

function wrongDate({ locale }: Pick<RouteContext, "locale">, name: string): Answer {
	return seatliftErrors.invalidInput(locale, [unusable([name])]);
}
