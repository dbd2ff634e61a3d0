import type { Instant } from "../basics/instant.ts";

/** What a customer may be qualified as, for offers that take it (Partner Center SDK for .NET 3.4, "CustomerQualification"). */
export const qualifications = ["education", "nonprofit", "governmentCommunityCloud", "stateOwnedEntity"] as const;
export type Qualification = (typeof qualifications)[number];

export const vettingStatuses = ["inReview", "approved", "denied", "expired"] as const;
export type VettingStatus = (typeof vettingStatuses)[number];

/** A qualification of a customer and how far it has been looked into. */
export interface CustomerQualification {
	readonly qualification: Qualification;
	readonly vettingStatus: VettingStatus;
	readonly vettingReason?: string;
	/** What was told besides: the segment of education, the web site. */
	readonly details: Readonly<Record<string, string>>;
	readonly createdAt: Instant;
}

/** A qualification as somebody asks for it. */
export interface QualificationRequest {
	readonly qualification: Qualification;
	readonly educationSegment?: "K12" | "HigherEducation";
	readonly website?: string;
	readonly validationCode?: string;
}

/** Why a qualification is not noted. */
export type QualificationRefusal =
	| { readonly code: "segmentMissing" }
	/** A customer of the government has a code of validation, and the partner has none of that value. */
	| { readonly code: "validationCodeUnknown" }
	/** It has been asked for, and was not denied. */
	| { readonly code: "qualifiedAlready"; readonly vettingStatus: VettingStatus };

/**
 * The qualification to note, or why there is none. Education is looked into by a person, a state-owned entity is taken
 * at its word ("update customer qualification", Partner Center documentation, 2023).
 */
export function planQualification(
	request: QualificationRequest,
	{ held, now }: { readonly held: readonly CustomerQualification[]; readonly now: Instant },
):
	| { readonly kind: "refused"; readonly refusals: readonly QualificationRefusal[] }
	| { readonly kind: "planned"; readonly qualification: CustomerQualification } {
	const { qualification, educationSegment, website } = request;
	const before = held.find((one) => one.qualification === qualification);
	const refusals: QualificationRefusal[] = [];
	if (qualification === "education" && educationSegment === undefined) refusals.push({ code: "segmentMissing" });
	// No partner has codes here: they are given out by Microsoft alone.
	if (qualification === "governmentCommunityCloud") refusals.push({ code: "validationCodeUnknown" });
	if (before !== undefined && (before.vettingStatus === "inReview" || before.vettingStatus === "approved"))
		refusals.push({ code: "qualifiedAlready", vettingStatus: before.vettingStatus });
	if (refusals.length > 0) return { kind: "refused", refusals };
	return {
		kind: "planned",
		qualification: {
			qualification,
			vettingStatus: qualification === "stateOwnedEntity" ? "approved" : "inReview",
			details: {
				...(educationSegment === undefined ? {} : { educationSegment }),
				...(website === undefined || website === "" ? {} : { website }),
			},
			createdAt: now,
		},
	};
}
