import { z } from "zod";
import { collectionOf } from "./resource.ts";

/** Answer of `GET /v1/customers/relationshiprequests`: where a customer's administrator accepts. */
export const customerRelationshipRequest = z
	.object({ url: z.string(), attributes: z.object({ objectType: z.literal("CustomerRelationshipRequest") }) })
	.meta({ id: "CustomerRelationshipRequest" });

/** Another partner, and what the asking one is to it: its provider, or one of its resellers. */
const partnerRelationship = z
	.object({
		id: z.string(),
		name: z.string(),
		relationshipType: z.enum(["is_indirect_reseller_of", "is_indirect_cloud_solution_provider_of"]),
		mpnId: z.string(),
		location: z.string(),
		state: z.literal("Active"),
		attributes: z.object({ objectType: z.literal("PartnerRelationship") }),
	})
	.meta({ id: "PartnerRelationship" });
export const partnerRelationshipCollection = collectionOf(partnerRelationship).meta({
	id: "PartnerRelationshipCollection",
});
