// The part of the Partner Center contract that this suite's client uses, written down anew from the documents and from
// what the SDKs for .NET, Java and PowerShell send and read. Nothing of the server's own types is imported here.

export interface WireLink {
	readonly uri: string;
	readonly method: string;
	readonly headers: readonly { readonly key: string; readonly value: string }[];
}

export interface WireCollection<Item> {
	readonly totalCount: number;
	readonly items: readonly Item[];
	readonly links?: { readonly self: WireLink; readonly next?: WireLink };
	readonly attributes: { readonly objectType: "Collection" };
}

export interface WireCustomer {
	readonly id: string;
	readonly companyProfile: { readonly tenantId: string; readonly domain: string; readonly companyName: string };
	readonly billingProfile?: { readonly defaultAddress: { readonly country: string } };
	readonly relationshipToPartner: string;
	readonly links: { readonly self: WireLink };
}

export interface WireSubscription {
	readonly id: string;
	readonly offerId: string;
	readonly offerName: string;
	readonly friendlyName: string;
	readonly quantity: number;
	readonly status: string;
	readonly suspensionReasons?: readonly string[];
	readonly autoRenewEnabled: boolean;
	readonly orderId: string;
	readonly links: { readonly self: WireLink };
	readonly attributes: { readonly etag?: string; readonly objectType: "Subscription" };
}

export interface WireUpgrade {
	readonly targetOffer: { readonly id: string; readonly name: string };
	readonly upgradeType: string;
	readonly isEligible: boolean;
	readonly quantity: number;
	readonly upgradeErrors: readonly { readonly code: number; readonly description: string }[];
}

export interface WireUpgradeResult {
	readonly sourceSubscriptionId: string;
	readonly targetSubscriptionId?: string;
	readonly upgradeType: number;
	readonly upgradeErrors: readonly { readonly code: number; readonly description: string }[];
	readonly licenseErrors: readonly { readonly userObjectId: string }[];
}

export interface WireAuditRecord {
	readonly customerId: string;
	readonly operationType: string;
	readonly originalCorrelationId: string;
	readonly operationStatus: string;
	readonly customizedData: readonly { readonly key: string; readonly value: string }[];
}

export interface WireError {
	readonly code: number;
	readonly description: string;
	readonly data: readonly string[];
	readonly source: string;
}

/** Answer of the token endpoints: numbers are text in the first version and numbers in the second. */
export interface WireToken<Seconds> {
	readonly token_type: string;
	readonly expires_in: Seconds;
	readonly ext_expires_in: Seconds;
	readonly expires_on?: Seconds;
	readonly resource?: string;
	readonly scope?: string;
	readonly access_token: string;
	readonly refresh_token?: string;
	readonly id_token?: string;
}

/** What `seatlift demo-info` prints. */
export interface DemoInfo {
	readonly url: string;
	readonly tenantId: string;
	readonly client: { readonly id: string; readonly secret: string };
	readonly users: readonly { readonly role: string; readonly userName: string; readonly password: string }[];
	readonly customers: readonly {
		readonly id: string;
		readonly name: string;
		readonly subscriptions: readonly { readonly id: string; readonly offer: string; readonly upgradable: boolean }[];
	}[];
}
