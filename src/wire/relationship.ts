import { z } from "zod";
import { collectionOf } from "./resource.ts";

/** Answer of `GET /v1/customers/relationshiprequests`: where a customer's administrator accepts. */
export const customerRelationshipRequest = z
	.object({ url: z.string(), attributes: z.object({ objectType: z.literal("CustomerRelationshipRequest") }) })
	.meta({ id: "CustomerRelationshipRequest" });

/** A reseller behind whom the partner stands. */
const partnerRelationship = z
	.object({
		id: z.string(),
		name: z.string(),
		relationshipType: z.literal("is_indirect_cloud_solution_provider_of"),
		mpnId: z.string(),
		location: z.string(),
		state: z.literal("Active"),
		attributes: z.object({ objectType: z.literal("PartnerRelationship") }),
	})
	.meta({ id: "PartnerRelationship" });
export const partnerRelationshipCollection = collectionOf(partnerRelationship).meta({
	id: "PartnerRelationshipCollection",
});
