import { demoUserId } from "../../src/use-cases/demo/demo-ids.ts";
import { licenseCollection, subscribedSkuCollection } from "../../src/wire/license.ts";
import type { DatabaseKind } from "../support/postgres.ts";
import type { TestCaller } from "../support/test-server.ts";
import { type DemoPlace, placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

/** SKUs by what people call them. */
export const skus = {
	basic: "3b555118-da6a-4418-894f-7df1e2096870",
	basicTwin: "dab7782a-93b1-4074-8bb1-0e61318bea0b",
	standard: "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
	exchangePlan1: "4b9405b0-7788-4568-add1-99614e613b69",
	e3: "6fd2c87f-b296-42f0-b197-1e91e994b900",
} as const;
export const english = { "accept-language": "en", "x-locale": "en-US" };
export const korean = { "accept-language": "ko", "x-locale": "ko-KR" };
export const hangul = /\p{Script=Hangul}/u;

/** 300 people with nearly every kind of extra work. */
export const hospital = placeOf("seoul-mirae");
/** 48 people on 60 seats of one product. */
export const electronics = placeOf("nuri-electronics");

/** The demo's user of that number at the customer. */
export function userOf({ customerId }: DemoPlace, number: number) {
	return demoUserId(Number(customerId.slice(-12)), number);
}

interface UpdateAsked {
	readonly body: unknown;
	readonly as?: TestCaller;
	readonly headers?: Readonly<Record<string, string>>;
}

interface PutAsked {
	readonly headers?: typeof english;
	readonly [name: string]: unknown;
}

/** A server with the demo, asked about licenses in English unless told otherwise. */
export async function startLicenseStage(kind: DatabaseKind) {
	const { ask, close } = await startServerOn(kind);
	const ourUrl = (place: DemoPlace, user: number) => `${place.ourCustomer}/users/${userOf(place, user)}/licenses`;
	return {
		ask,
		close,
		ourUrl,
		listSkus: async ({ customer }: DemoPlace, query = "") =>
			read(subscribedSkuCollection, await ask({ url: `${customer}/subscribedskus${query}`, headers: english })),
		listLicenses: async (place: DemoPlace, user: number, query = "") =>
			read(licenseCollection, await ask({ url: `${place.customer}/users/${userOf(place, user)}/licenses${query}` })),
		update: (place: DemoPlace, user: number | string, asked: UpdateAsked) =>
			ask({
				method: "POST",
				url: `${place.customer}/users/${typeof user === "number" ? userOf(place, user) : user}/licenseupdates`,
				headers: english,
				...asked,
			}),
		put: (place: DemoPlace, user: number, { headers = english, ...body }: PutAsked) =>
			ask({ method: "PUT", url: ourUrl(place, user), headers, body }),
	};
}
