/** Members of documented answers with their JSON types (Partner Center documentation, July 2021), by the page's name. */
export const documentedMembers = {
	"add-a-verified-domain-for-a-customer": `
		authenticationType:string capability:string isDefault:boolean isInitial:boolean name:string status:string
		verificationMethod:string
	`,
	"confirm-customer-consent-customer-agreement": `
		dateAgreed:string primaryContact.email:string primaryContact.firstName:string primaryContact.lastName:string
		primaryContact.phoneNumber:string templateId:string type:string userId:string
	`,
	"create-a-customer": `
		attributes.objectType:string billingProfile.attributes.etag:string billingProfile.attributes.objectType:string
		billingProfile.companyName:string billingProfile.culture:string
		billingProfile.defaultAddress.addressLine1:string billingProfile.defaultAddress.city:string
		billingProfile.defaultAddress.country:string billingProfile.defaultAddress.firstName:string
		billingProfile.defaultAddress.lastName:string billingProfile.defaultAddress.phoneNumber:string
		billingProfile.defaultAddress.postalCode:string billingProfile.defaultAddress.state:string
		billingProfile.email:string billingProfile.id:string billingProfile.language:string commerceId:string
		companyProfile.attributes.objectType:string companyProfile.domain:string companyProfile.tenantId:string
		id:string relationshipToPartner:string userCredentials.password:string userCredentials.userName:string
	`,
	"create-a-customer-for-an-indirect-reseller": `
		allowDelegatedAccess:boolean associatedPartnerId:string attributes.objectType:string
		billingProfile.attributes.etag:string billingProfile.attributes.objectType:string
		billingProfile.companyName:string billingProfile.culture:string
		billingProfile.defaultAddress.addressLine1:string billingProfile.defaultAddress.city:string
		billingProfile.defaultAddress.country:string billingProfile.defaultAddress.firstName:string
		billingProfile.defaultAddress.lastName:string billingProfile.defaultAddress.phoneNumber:string
		billingProfile.defaultAddress.postalCode:string billingProfile.defaultAddress.state:string
		billingProfile.email:string billingProfile.id:string billingProfile.language:string commerceId:string
		companyProfile.attributes.objectType:string companyProfile.companyName:string companyProfile.domain:string
		companyProfile.links.self.method:string companyProfile.links.self.uri:string companyProfile.tenantId:string
		id:string relationshipToPartner:string userCredentials.password:string userCredentials.userName:string
	`,
	"get-a-customer-by-id": `
		allowDelegatedAccess:boolean attributes.objectType:string billingProfile.attributes.etag:string
		billingProfile.attributes.objectType:string billingProfile.companyName:string billingProfile.culture:string
		billingProfile.defaultAddress.addressLine1:string billingProfile.defaultAddress.city:string
		billingProfile.defaultAddress.country:string billingProfile.defaultAddress.firstName:string
		billingProfile.defaultAddress.lastName:string billingProfile.defaultAddress.phoneNumber:string
		billingProfile.defaultAddress.postalCode:string billingProfile.defaultAddress.state:string
		billingProfile.email:string billingProfile.firstName:string billingProfile.id:string
		billingProfile.language:string billingProfile.lastName:string billingProfile.links.self.method:string
		billingProfile.links.self.uri:string commerceId:string companyProfile.address.addressLine1:string
		companyProfile.address.city:string companyProfile.address.country:string
		companyProfile.address.phoneNumber:string companyProfile.address.postalCode:string
		companyProfile.address.region:string companyProfile.attributes.objectType:string
		companyProfile.companyName:string companyProfile.domain:string companyProfile.email:string
		companyProfile.links.self.method:string companyProfile.links.self.uri:string companyProfile.tenantId:string
		customDomains[]:string id:string links.self.method:string links.self.uri:string relationshipToPartner:string
	`,
	"get-a-customer-s-company-profile": `
		address.addressLine1:string address.city:string address.country:string address.phoneNumber:string
		address.postalCode:string address.region:string attributes.objectType:string companyName:string domain:string
		email:string links.self.method:string links.self.uri:string tenantId:string
	`,
	"get-all-of-a-customer-s-billing-profiles": `
		attributes.etag:string attributes.objectType:string companyName:string culture:string
		defaultAddress.addressLine1:string defaultAddress.city:string defaultAddress.country:string
		defaultAddress.firstName:string defaultAddress.lastName:string defaultAddress.phoneNumber:string
		defaultAddress.postalCode:string defaultAddress.state:string email:string firstName:string id:string
		language:string lastName:string links.self.method:string links.self.uri:string
	`,
	"get-direct-sign-status-of-customer-agreement": `
		isSigned:boolean
	`,
	"get-indirect-resellers-of-a-customer": `
		attributes.objectType:string items[].attributes.objectType:string items[].id:string items[].mpnId:string
		items[].name:string items[].relationshipType:string totalCount:integer
	`,
	"request-reseller-relationship": `
		attributes.objectType:string url:string
	`,
} as const;

/** Of a documented answer's members those that another answer lacks, or has with another type. */
export function missingMembers(page: keyof typeof documentedMembers, answer: unknown): readonly string[] {
	return documentedMembers[page]
		.trim()
		.split(/\s+/u)
		.filter((member) => {
			const [path = "", type] = member.split(":");
			return !valuesAt(answer, path.split(".")).some((value) => typeOf(value) === type);
		});
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
	if (name === undefined) return [value];
	const isList = name.endsWith("[]");
	if (typeof value !== "object" || value === null) return [];
	const member = name === "[]" ? value : (value as Readonly<Record<string, unknown>>)[name.replace("[]", "")]; // narrowed to an object above
	if (!isList) return valuesAt(member, rest);
	return Array.isArray(member) ? member.flatMap((item: unknown) => valuesAt(item, rest)) : [];
}

function typeOf(value: unknown): string {
	if (Number.isInteger(value)) return "integer";
	return typeof value;
}
