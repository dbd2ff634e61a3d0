import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";
import { migrateAlone } from "./dialect.ts";
import { up as createFirstTables } from "./migrations/0001-first-tables.ts";
import { up as createPricesAndCharges } from "./migrations/0002-prices-and-charges.ts";
import { up as createQuotesAndInvoices } from "./migrations/0003-quotes-and-invoices.ts";
import { up as createUsers } from "./migrations/0004-users.ts";
import { up as createLicenseTransfers } from "./migrations/0005-license-transfers.ts";
import { up as createCustomersAndProfiles } from "./migrations/0006-customers-and-profiles.ts";
import { up as createOrdersAndCarts } from "./migrations/0007-orders-and-carts.ts";
import { up as chainAuditRecords } from "./migrations/0008-audit-chain.ts";
import { up as createWebhooks } from "./migrations/0009-webhooks.ts";
import { up as createIdentity } from "./migrations/0010-identity.ts";
import { up as createTransitions } from "./migrations/0011-transitions.ts";
import { up as indexChargesByPartner } from "./migrations/0012-charges-by-partner.ts";
import { up as describeHoldings } from "./migrations/0013-holdings.ts";
import { up as createIdentityProviders } from "./migrations/0014-identity-providers.ts";
import { up as createSignInRules } from "./migrations/0015-sign-in-rules.ts";
import { up as keepNextTerms } from "./migrations/0016-next-terms.ts";
import { up as indexResellers } from "./migrations/0017-resellers-and-holdings.ts";
import { up as keepUserImports } from "./migrations/0018-user-imports.ts";
import { up as keepTransitionPromotions } from "./migrations/0019-transition-promotions.ts";

/** Every step the schema has ever taken, by name; a step is never edited after a release. */
const migrations: Record<string, Migration> = {
	"0001-first-tables": { up: createFirstTables },
	"0002-prices-and-charges": { up: createPricesAndCharges },
	"0003-quotes-and-invoices": { up: createQuotesAndInvoices },
	"0004-users": { up: createUsers },
	"0005-license-transfers": { up: createLicenseTransfers },
	"0006-customers-and-profiles": { up: createCustomersAndProfiles },
	"0007-orders-and-carts": { up: createOrdersAndCarts },
	"0008-audit-chain": { up: chainAuditRecords },
	"0009-webhooks": { up: createWebhooks },
	"0010-identity": { up: createIdentity },
	"0011-transitions": { up: createTransitions },
	"0012-charges-by-partner": { up: indexChargesByPartner },
	"0013-holdings": { up: describeHoldings },
	"0014-identity-providers": { up: createIdentityProviders },
	"0015-sign-in-rules": { up: createSignInRules },
	"0016-next-terms": { up: keepNextTerms },
	"0017-resellers-and-holdings": { up: indexResellers },
	"0018-user-imports": { up: keepUserImports },
	"0019-transition-promotions": { up: keepTransitionPromotions },
};

/** Brings the schema up to date and tells which steps were taken. Throws with the step's name when one fails. */
export async function migrate(database: Database): Promise<readonly string[]> {
	return await migrateAlone(database, async (db) => {
		const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
		const { error, results = [] } = await migrator.migrateToLatest();
		if (error !== undefined) {
			const failed = results.find((result) => result.status === "Error")?.migrationName;
			const what = failed === undefined ? "the migrations cannot be run" : `migration ${failed} failed`;
			throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
		return results.map((result) => result.migrationName);
	});
}
