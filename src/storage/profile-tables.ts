/** The rows of customers' and partners' profiles and of what ties the two; see `tables.ts` for how values are kept. */
export interface ProfileTables {
	readonly domain_names: DomainNameRow;
	readonly customer_qualifications: CustomerQualificationRow;
	readonly customer_agreements: CustomerAgreementRow;
	readonly partner_profiles: PartnerProfileRow;
	readonly indirect_resellers: IndirectResellerRow;
	readonly relationship_requests: RelationshipRequestRow;
}

/** What `customers` has besides its first columns; null or left out where nothing is known. */
export interface CustomerDetailColumns {
	/** JSON. */
	readonly billing?: string | null | undefined;
	readonly registration_number?: string | null | undefined;
	readonly reseller_mpn_id?: string | null | undefined;
	/** When a test customer was deleted. */
	readonly deleted_at?: string | null | undefined;
}

/** What `partner_relationships` has besides its first columns. */
export interface RelationshipDetailColumns {
	/** The end of granular delegated admin and how many days before it was last reminded of; null when never. */
	readonly reminded_of?: string | null | undefined;
}

/** Whose domain a name is, over the whole installation: lower case, so that two cannot have the same. */
export interface DomainNameRow {
	readonly name: string;
	readonly customer_id: string;
	/** `initial` came with the customer. */
	readonly kind: string;
	/** JSON of what was told when it was verified; null for an initial one. */
	readonly verification: string | null;
	readonly added_at: string;
}

export interface CustomerQualificationRow {
	readonly customer_id: string;
	readonly qualification: string;
	readonly vetting_status: string;
	readonly vetting_reason: string | null;
	/** JSON of what was told besides. */
	readonly details: string;
	readonly created_at: string;
}

/** That a customer agreed to a template, as a partner confirmed it; never edited. */
export interface CustomerAgreementRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly template_id: string;
	readonly type: string;
	readonly agreed_at: string;
	/** JSON of the person who agreed; null when nobody was named. */
	readonly contact: string | null;
	readonly user_id: string;
	readonly recorded_at: string;
}

/** One of a partner's profiles: organization, billing, legal business, support. */
export interface PartnerProfileRow {
	readonly partner_id: string;
	readonly kind: string;
	/** JSON. */
	readonly profile: string;
	readonly version: number;
	readonly updated_at: string;
}

/** A reseller behind whom the partner stands as provider. */
export interface IndirectResellerRow {
	readonly partner_id: string;
	readonly mpn_id: string;
	readonly id: string;
	readonly name: string;
	readonly country: string;
	readonly added_at: string;
}

/** What a partner asks of a customer: to be its reseller, to administer it, or both. */
export interface RelationshipRequestRow {
	readonly partner_id: string;
	readonly id: string;
	/** Known when the request was made for a customer that is there already, or once somebody accepted it. */
	readonly customer_id: string | null;
	readonly status: string;
	/** JSON of what is asked for. */
	readonly wanted: string;
	readonly email: string | null;
	readonly language: string;
	readonly made_by: string;
	readonly made_at: string;
	readonly expires_at: string;
	readonly decided_by: string | null;
	readonly decided_at: string | null;
}
