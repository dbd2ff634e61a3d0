import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../domain/access/caller.ts";
import type { RememberedAnswer } from "../use-cases/answer-once.ts";
import { toRememberedAnswer } from "./answer.ts";
import type { ErrorStyle } from "./errors.ts";
import type { Locale } from "./locale.ts";
import type { ApiKind } from "./route.ts";

/** How many requests a minute are taken; 0 takes any number. */
export interface RateSettings {
	/** Of a partner, for each kind of resource. */
	readonly partner: number;
	/** Of a partner about one customer, for each kind of resource. */
	readonly customer: number;
}

/** Counts requests as the original publishes it: by partner, by partner and customer, and by kind of resource. */
export interface RateLimits {
	/** Counts the request; the seconds to wait when it is one too many. */
	take(caller: Caller, request: { readonly url: string; readonly customerId?: string }): Promise<number | undefined>;
}

const oneMinute = 60;

/** Counts in this process: with several, each takes its number. */
export function createRateLimits({ partner, customer }: RateSettings): RateLimits {
	const ofPartner = limiterOf(partner);
	const ofCustomer = limiterOf(customer);
	return {
		async take({ partnerId }, { url, customerId }) {
			const key = `${partnerId} ${resourceOf(url)}`;
			return (
				(await consume(ofPartner, key)) ??
				(customerId === undefined ? undefined : await consume(ofCustomer, `${key} ${customerId.toLowerCase()}`))
			);
		},
	};
}

function limiterOf(points: number): RateLimiterMemory | undefined {
	return points === 0 ? undefined : new RateLimiterMemory({ points, duration: oneMinute });
}

async function consume(limiter: RateLimiterMemory | undefined, key: string): Promise<number | undefined> {
	try {
		await limiter?.consume(key);
		return undefined;
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
		throw refusal;
	}
}

/** The resources that the original counts apart; `url` is the route's. */
function resourceOf(url: string): "order" | "subscription" | "customer" {
	if (/\/(orders|carts|purchases)\b/u.test(url)) return "order";
	return /\/subscriptions\b/u.test(url) ? "subscription" : "customer";
}

/** The gateway in front of the original says it in its own words; .NET reads the wait only from those. */
export function tooMany(
	seconds: number,
	{ api, style, locale }: { readonly api: ApiKind; readonly style: ErrorStyle; readonly locale: Locale },
): RememberedAnswer {
	const headers = { "retry-after": String(seconds) };
	if (api === "seatlift") return toRememberedAnswer({ ...style.tooManyRequests(locale), headers });
	return { status: 429, headers, body: gatewayTooMany(seconds) };
}

/** The original's gateway prints these spaces. */
export function gatewayTooMany(seconds: number): string {
	return `{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in ${seconds} seconds." }`;
}
