import { z } from "zod";
import type { PartnerProfiles, ProfileKind } from "../../domain/profiles/partner-profile.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import {
	findNetworkPartner,
	type ReadProfile,
	readPartnerProfile,
	updatePartnerProfile,
} from "../../use-cases/profiles/partner-profiles.ts";
import {
	billingProfile,
	legalBusinessProfile,
	mpnProfile,
	organizationProfile,
	sentProfiles,
	supportProfile,
} from "../../wire/partner-profile.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import {
	fromSentProfile,
	toProfileEtag,
	toWireBilling,
	toWireLegalBusiness,
	toWireMpnProfile,
	toWireOrganization,
	toWireSupport,
} from "../convert/partner-profile.ts";
import { readEtag } from "../convert/resource.ts";
import { type RouteContext, route } from "../route.ts";

const reading = { api: "partnerCenter", method: "GET", operation: "viewPartnerProfile" } as const;
const writing = {
	api: "partnerCenter",
	method: "PUT",
	operation: "managePartnerProfile",
	credentials: "user",
} as const;

/** `GET /v1/profiles/mpn?mpnId=`. */
export const getMpnProfileRoute = route({
	...reading,
	url: "/v1/profiles/mpn",
	summary: "Get a partner network profile",
	credentials: "user",
	query: z.object({ mpnId: z.string().max(100).optional() }),
	responses: { 200: mpnProfile, 404: serviceError },
	async handle({ surroundings, caller, query }) {
		const wanted = query.mpnId === undefined || query.mpnId === "" ? undefined : query.mpnId;
		const found = await findNetworkPartner(surroundings, caller.partnerId, wanted);
		if (found !== undefined) return { status: 200, body: toWireMpnProfile(found) };
		return {
			status: 404,
			body: {
				code: 3000,
				description: `Partner Organization with partner_id ${wanted} could not be found.`,
				data: ["property_name: MpnProfile"],
				source: "PartnerFD",
			},
		};
	},
});

/** `GET /v1/profiles/organization`. */
export const getOrganizationProfileRoute = route({
	...reading,
	url: "/v1/profiles/organization",
	summary: "Get the partner's organization profile",
	credentials: "user",
	responses: { 200: organizationProfile },
	handle: (context) => read(context, "organization", toWireOrganization),
});

/** `PUT /v1/profiles/organization`. */
export const putOrganizationProfileRoute = route({
	...writing,
	url: "/v1/profiles/organization",
	summary: "Change the partner's organization profile",
	body: sentProfiles.organization,
	responses: { 200: organizationProfile, 400: serviceError },
	handle: (context) =>
		write(context, "organization", {
			change: (before) => fromSentProfile.organization(context.body, before),
			toBody: toWireOrganization,
		}),
});

/** `GET /v1/profiles/billing`. */
export const getPartnerBillingProfileRoute = route({
	...reading,
	url: "/v1/profiles/billing",
	summary: "Get the partner's billing profile",
	credentials: "user",
	responses: { 200: billingProfile },
	handle: (context) => read(context, "billing", toWireBilling),
});

/** `PUT /v1/profiles/billing`. */
export const putPartnerBillingProfileRoute = route({
	...writing,
	url: "/v1/profiles/billing",
	summary: "Change the partner's billing profile",
	body: sentProfiles.billing,
	responses: { 200: billingProfile, 400: serviceError },
	handle: (context) =>
		write(context, "billing", {
			change: (before) => fromSentProfile.billing(context.body, before),
			toBody: toWireBilling,
		}),
});

/** `GET /v1/profiles/legalbusiness`. */
export const getLegalBusinessProfileRoute = route({
	...reading,
	url: "/v1/profiles/legalbusiness",
	summary: "Get the partner's legal business profile",
	credentials: "either",
	responses: { 200: legalBusinessProfile },
	handle: (context) => read(context, "legalBusiness", toWireLegalBusiness),
});

/** `PUT /v1/profiles/legalbusiness`. */
export const putLegalBusinessProfileRoute = route({
	...writing,
	url: "/v1/profiles/legalbusiness",
	summary: "Change the partner's legal business profile",
	body: sentProfiles.legalBusiness,
	responses: { 200: legalBusinessProfile, 400: serviceError },
	handle: (context) =>
		write(context, "legalBusiness", {
			change: (before) => fromSentProfile.legalBusiness(context.body, before),
			toBody: toWireLegalBusiness,
		}),
});

/** `GET /v1/profiles/support`. */
export const getSupportProfileRoute = route({
	...reading,
	url: "/v1/profiles/support",
	summary: "Get the partner's support profile",
	credentials: "user",
	responses: { 200: supportProfile },
	handle: (context) => read(context, "support", toWireSupport),
});

/** `PUT /v1/profiles/support`. */
export const putSupportProfileRoute = route({
	...writing,
	url: "/v1/profiles/support",
	summary: "Change the partner's support profile",
	body: sentProfiles.support,
	responses: { 200: supportProfile, 400: serviceError },
	handle: putSupport,
});

/** `PUT /v1/profiles/supportprofile`, as one page of the original spells it. */
export const putSupportProfileAliasRoute = route({
	...writing,
	url: "/v1/profiles/supportprofile",
	summary: "Change the partner's support profile",
	body: sentProfiles.support,
	responses: { 200: supportProfile, 400: serviceError },
	handle: putSupport,
});

async function putSupport(context: RouteContext<z.infer<typeof sentProfiles.support>>): Promise<RememberedAnswer> {
	return await write(context, "support", {
		change: (before) => fromSentProfile.support(context.body, before),
		toBody: toWireSupport,
	});
}

async function read<Kind extends ProfileKind>(
	{ surroundings, caller }: Pick<RouteContext, "surroundings" | "caller">,
	kind: Kind,
	toBody: (read: ReadProfile<Kind>) => unknown,
) {
	return { status: 200, body: toBody(await readPartnerProfile(surroundings, caller.partnerId, kind)) };
}

interface Writing<Kind extends ProfileKind> {
	readonly change: (before: PartnerProfiles[Kind]) => PartnerProfiles[Kind];
	readonly toBody: (read: ReadProfile<Kind>) => unknown;
}

type SentEtag = { readonly attributes?: { readonly etag?: string | undefined } | undefined };

async function write<Kind extends ProfileKind>(
	{ surroundings, origin, body, headers, locale }: RouteContext<SentEtag>,
	kind: Kind,
	{ change, toBody }: Writing<Kind>,
): Promise<RememberedAnswer> {
	// Only these two have an etag of their own.
	const hasEtag = kind === "organization" || kind === "billing";
	const sent = [body.attributes?.etag, headers["if-match"]]
		.filter((etag): etag is string => typeof etag === "string")
		.map(readEtag)
		.filter((etag) => etag !== "" && etag !== "*");
	return await updatePartnerProfile(surroundings, {
		...{ origin, kind, change },
		isCurrent: (before) => !hasEtag || sent.every((etag) => etag === toProfileEtag(before)),
		toAnswer: (outcome) =>
			toRememberedAnswer(
				outcome.kind === "refused"
					? toCustomerError(outcome.refusals, locale, "part")
					: { status: 200, body: toBody(outcome.read) },
			),
	});
}
