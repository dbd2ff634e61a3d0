// Made by `npm run generate` from the OpenAPI document; a test holds it against the routes. Not to be edited.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people who work here
         * @description Takes the right `manageAccounts`.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Invite somebody to work here
         * @description Takes the right `manageAccounts`.
         */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get somebody who works here
         * @description Takes the right `manageAccounts`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Delete the account of somebody who works here
         * @description Takes the right `manageAccounts`.
         */
        delete: operations["removeAccount"];
        options?: never;
        head?: never;
        /**
         * Change name and roles, block or let in again
         * @description Takes the right `manageAccounts`.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to choose a password
         * @description Takes the right `manageAccounts`.
         */
        post: operations["renewAccountLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take away the second factors of somebody who signs in at an outside provider
         * @description Takes the right `manageAccounts`.
         */
        delete: operations["removeAccountSecondFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where somebody is signed in
         * @description Takes the right `manageAccounts`.
         */
        get: operations["listAccountSessions"];
        put?: never;
        post?: never;
        /**
         * Sign somebody out everywhere
         * @description Takes the right `manageAccounts`.
         */
        delete: operations["endAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign somebody out in one place
         * @description Takes the right `manageAccounts`.
         */
        delete: operations["endAccountSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API clients
         * @description Takes the right `manageApiClients`.
         */
        get: operations["listApiClients"];
        put?: never;
        /**
         * Make an API client
         * @description Takes the right `manageApiClients`.
         */
        post: operations["addApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API client
         * @description Takes the right `manageApiClients`.
         */
        delete: operations["removeApiClient"];
        options?: never;
        head?: never;
        /**
         * Change an API client
         * @description Takes the right `manageApiClients`.
         */
        patch: operations["changeApiClient"];
        trace?: never;
    };
    "/api/v1/api-clients/{clientId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of an API client
         * @description Takes the right `manageApiClients`.
         */
        post: operations["renewApiClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All audit records of the partner, as CSV
         * @description Takes the right `viewAudit`.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List billing runs
         * @description Takes the right `viewInvoices`.
         */
        get: operations["listBillingRuns"];
        put?: never;
        /**
         * Bill a month
         * @description Takes the right `runBilling`.
         */
        post: operations["startBillingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing-runs/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how far a month's billing is
         * @description Takes the right `viewInvoices`.
         */
        get: operations["getBillingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how the partner bills
         * @description Takes the right `viewPrices`.
         */
        get: operations["getBillingSettings"];
        /**
         * Set how the partner bills
         * @description Takes the right `managePrices`.
         */
        put: operations["changeBillingSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List countries and what their addresses take */
        get: operations["listCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search customers
         * @description Takes the right `viewCustomers`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Add a customer
         * @description Takes the right `addCustomer`.
         */
        post: operations["addCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Takes the right `viewCustomers`.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done for a customer, newest first
         * @description Takes the right `viewAudit`.
         */
        get: operations["listCustomerAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done for a customer, as CSV
         * @description Takes the right `viewAudit`.
         */
        get: operations["exportCustomerAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/audit/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a deleted user's personal data from the audit records
         * @description Takes the right `manageUsers`.
         */
        post: operations["eraseFromAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's changes with their charges
         * @description Takes the right `viewCharges`.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a change with its charges
         * @description Takes the right `viewCharges`.
         */
        get: operations["readChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/changes/{changeId}/undo/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote taking a change back
         * @description Takes the right `viewCharges`.
         */
        post: operations["quoteUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer has through which channel, and how it gets to a wanted plan
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["readChannelMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What time it is for a customer
         * @description Takes the right `viewCustomers`.
         */
        get: operations["readClock"];
        /**
         * Start a test customer's own clock
         * @description Takes the right `setClock`.
         */
        put: operations["startClock"];
        post?: never;
        /**
         * Put a test customer back into real time
         * @description Takes the right `setClock`.
         */
        delete: operations["removeClock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Advance a test customer's clock and carry out what is due on the way
         * @description Takes the right `setClock`.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/directory-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles of a customer's directory
         * @description Takes the right `viewUsers`.
         */
        get: operations["listDirectoryRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a customer has through other channels
         * @description Takes the right `viewCustomers`.
         */
        get: operations["listHoldings"];
        put?: never;
        /**
         * Record something that a customer has through another channel
         * @description Takes the right `editCustomer`.
         */
        post: operations["addHolding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/holdings/{holdingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove something that a customer no longer has through another channel
         * @description Takes the right `editCustomer`.
         */
        delete: operations["removeHolding"];
        options?: never;
        head?: never;
        /**
         * Change what is known of something that a customer has through another channel
         * @description Takes the right `editCustomer`.
         */
        patch: operations["editHolding"];
        trace?: never;
    };
    "/api/v1/customers/{customerId}/holdings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer has through other channels, as CSV
         * @description Takes the right `viewCustomers`.
         */
        get: operations["exportHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/holdings/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a customer has through other channels from a sheet, or only check it
         * @description Takes the right `editCustomer`.
         */
        post: operations["importHoldings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's invoices
         * @description Takes the right `viewInvoices`.
         */
        get: operations["listCustomerInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/joins/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote that somebody joins: account, seats, licenses
         * @description Takes the right `manageUsers`.
         */
        post: operations["quoteJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/leaves/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote that somebody leaves: licenses, account, seats
         * @description Takes the right `manageUsers`.
         */
        post: operations["quoteLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer's ledger
         * @description Takes the right `viewCharges`.
         */
        get: operations["readLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's licenses: bought, assigned, idle, and what to do
         * @description Takes the right `viewUsers`.
         */
        get: operations["readLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/licenses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every license of every user, as CSV
         * @description Takes the right `viewUsers`.
         */
        get: operations["exportLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a seat would cost a customer, and why
         * @description Takes the right `viewPrices`.
         */
        get: operations["getCustomerPrice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/purchases/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be bought for a customer
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listPurchasableOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/purchases/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a new subscription or add-on
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quotePurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a quote
         * @description Takes the right `viewCharges`.
         */
        get: operations["readQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/quotes/{quoteId}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out exactly what was quoted
         * @description Takes the right `viewCharges`.
         */
        post: operations["executeQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/relationship/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End delegated admin for a customer, or the relationship with it
         * @description Takes the right `requestRelationship`.
         */
        post: operations["endRelationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's spend over time
         * @description Takes the right `viewInvoices`.
         */
        get: operations["getSpend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's subscriptions with seats and upgradability
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/auto-renew/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote switching automatic renewal on or off
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteAutoRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/cancellation/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a cancellation
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/conversion/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a conversion
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/license-holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds a license of the subscription's SKU
         * @description Takes the right `viewUsers`.
         */
        get: operations["listLicenseHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/reactivation/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a reactivation
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteReactivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/renewal/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote the next term at the price that is known today
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or return seats atomically
         * @description Takes the right `changeSeats`.
         */
        post: operations["changeSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/seats/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a change of seats
         * @description Takes the right `changeSeats`.
         */
        post: operations["quoteSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/suspension/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a suspension
         * @description Takes the right `manageSubscription`.
         */
        post: operations["quoteSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a subscription's timeline, played forward and priced
         * @description Takes the right `viewCharges`.
         */
        get: operations["readTimeline"];
        put?: never;
        /**
         * Plan a change of a subscription for a date
         * @description Takes the right `viewCharges`.
         */
        post: operations["addTimelineEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/timeline/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an entry of the timeline
         * @description Takes the right `viewCharges`.
         */
        delete: operations["cancelTimelineEntry"];
        options?: never;
        head?: never;
        /**
         * Move or change an entry of the timeline
         * @description Takes the right `viewCharges`.
         */
        patch: operations["moveTimelineEntry"];
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/timeline/{entryId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what becomes of an entry after an edit
         * @description Takes the right `viewCharges`.
         */
        post: operations["decideTimelineEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/timeline/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the open entries of the timeline into another order
         * @description Takes the right `viewCharges`.
         */
        post: operations["orderTimelineEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/timeline/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what a planned change would do and cost, before it is planned
         * @description Takes the right `viewCharges`.
         */
        post: operations["previewTimelineEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/transitions/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a transition within new commerce
         * @description Takes the right `transitionSubscription`.
         */
        post: operations["quoteTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/transitions/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a subscription of new commerce can go on to
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listTransitionTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every upgrade path with its reasons and remedies
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listUpgrades"];
        put?: never;
        /**
         * Upgrade a subscription
         * @description Takes the right `upgradeSubscription`.
         */
        post: operations["upgradeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an upgrade: seats, services, affected users
         * @description Takes the right `viewSubscriptions`.
         */
        post: operations["previewUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote an upgrade: lines, totals, next invoice, affected users
         * @description Takes the right `upgradeSubscription`.
         */
        post: operations["quoteUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what was agreed with a customer about prices
         * @description Takes the right `viewPrices`.
         */
        get: operations["getCustomerTerms"];
        /**
         * Agree on currency, segment and price book with a customer
         * @description Takes the right `managePrices`.
         */
        put: operations["changeCustomerTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * License transfers of a customer, the newest first
         * @description Takes the right `viewUsers`.
         */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A license transfer with its counts and license errors
         * @description Takes the right `viewUsers`.
         */
        get: operations["readTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of a license transfer as server-sent events
         * @description Takes the right `viewUsers`. Server-sent events, until the work has ended.
         */
        get: operations["watchTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fix all that can be fixed, or preview it
         * @description Takes the right `manageUsers`.
         */
        post: operations["fixTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again to move everybody who is blocked
         * @description Takes the right `manageUsers`.
         */
        post: operations["retryTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users of a license transfer: state, issues, work
         * @description Takes the right `viewUsers`.
         */
        get: operations["listTransferRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/rows/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the work on one user of a license transfer
         * @description Takes the right `manageUsers`.
         */
        patch: operations["changeTransferRow"];
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/rows/{userId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again to move one user's license
         * @description Takes the right `manageUsers`.
         */
        post: operations["retryTransferRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/transfers/{transferId}/rows/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The work list of a license transfer, as CSV
         * @description Takes the right `viewUsers`.
         */
        get: operations["exportTransferRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search a customer's users
         * @description Takes the right `viewUsers`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Takes the right `manageUsers`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user with licenses and roles
         * @description Takes the right `viewUsers`.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Takes the right `manageUsers`.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Takes the right `manageUsers`.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user's licenses and services as switches
         * @description Takes the right `viewUsers`.
         */
        get: operations["readUserLicenses"];
        /**
         * Give a user exactly these licenses, or preview it
         * @description Takes the right `manageUsers`.
         */
        put: operations["updateUserLicenses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}/proxy-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user's mail addresses besides the sign-in name
         * @description Takes the right `viewUsers`.
         */
        get: operations["readProxyAddresses"];
        /**
         * Set a user's mail addresses besides the sign-in name
         * @description Takes the right `manageUsers`.
         */
        put: operations["setProxyAddresses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a user's password, or generate one
         * @description Takes the right `manageUsers`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted user
         * @description Takes the right `manageUsers`.
         */
        post: operations["restoreUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/{userId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a directory role to a user
         * @description Takes the right `giveDirectoryRoles`.
         */
        put: operations["giveDirectoryRole"];
        post?: never;
        /**
         * Take a directory role from a user
         * @description Takes the right `giveDirectoryRoles`.
         */
        delete: operations["takeDirectoryRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create users from a sheet, or only check it
         * @description Takes the right `manageUsers`.
         */
        post: operations["importUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import of users is
         * @description Takes the right `viewUsers`.
         */
        get: operations["readUserImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/users/imports/{importId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of an import of users as server-sent events
         * @description Takes the right `viewUsers`. Server-sent events, until the work has ended.
         */
        get: operations["watchUserImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether a domain is free
         * @description Takes the right `addCustomer`.
         */
        get: operations["getDomainState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List outside identity providers
         * @description Takes the right `manageIdentityProviders`.
         */
        get: operations["listIdentityProviders"];
        put?: never;
        /**
         * Register an outside identity provider
         * @description Takes the right `manageIdentityProviders`.
         */
        post: operations["addIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{identityProviderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an outside identity provider
         * @description Takes the right `manageIdentityProviders`.
         */
        get: operations["getIdentityProvider"];
        put?: never;
        post?: never;
        /**
         * Delete an outside identity provider
         * @description Takes the right `manageIdentityProviders`.
         */
        delete: operations["removeIdentityProvider"];
        options?: never;
        head?: never;
        /**
         * Change an outside identity provider, switch it off or on
         * @description Takes the right `manageIdentityProviders`.
         */
        patch: operations["changeIdentityProvider"];
        trace?: never;
    };
    "/api/v1/identity-providers/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an identity provider what it is
         * @description Takes the right `manageIdentityProviders`.
         */
        post: operations["testIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the password of the account that a link is for */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a link is for */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description Takes the right `viewInvoices`.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice with its lines, each with its proof
         * @description Takes the right `viewInvoices`.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice as a reconciliation file
         * @description Takes the right `viewInvoices`.
         */
        get: operations["getInvoiceCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice, or a customer's statement, as PDF
         * @description Takes the right `viewInvoices`.
         */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the caller signs in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey that the browser made */
        post: operations["confirmPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to add a passkey */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the caller's password */
        put: operations["changeMyPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factors/{factorId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove an authenticator app or a passkey */
        post: operations["removeMySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where the caller is signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** Sign the caller out everywhere else */
        delete: operations["endMySessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign the caller out in one place */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to add an authenticator app */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the authenticator app that shows this code */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the catalog sells
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List price books
         * @description Takes the right `viewPrices`.
         */
        get: operations["listPriceBooks"];
        put?: never;
        /**
         * Make a price book
         * @description Takes the right `managePrices`.
         */
        post: operations["addPriceBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-books/{priceBookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a price book with its earlier versions
         * @description Takes the right `viewPrices`.
         */
        get: operations["getPriceBook"];
        /**
         * Write the next version of a price book
         * @description Takes the right `managePrices`.
         */
        put: operations["changePriceBook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imported price lists
         * @description Takes the right `viewPrices`.
         */
        get: operations["listPriceLists"];
        put?: never;
        /**
         * Import a price list, or only check it
         * @description Takes the right `managePrices`.
         */
        post: operations["importPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the prices that count on a day as CSV
         * @description Takes the right `viewPrices`.
         */
        get: operations["exportPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the prices that count on a day
         * @description Takes the right `viewPrices`.
         */
        get: operations["listPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationship-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests for relationships with customers
         * @description Takes the right `requestRelationship`.
         */
        get: operations["listRelationshipRequests"];
        put?: never;
        /**
         * Request a relationship with a customer
         * @description Takes the right `requestRelationship`.
         */
        post: operations["makeRelationshipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationship-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw a request for a relationship
         * @description Takes the right `requestRelationship`.
         */
        delete: operations["withdrawRelationshipRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationship-requests/{requestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a request as a customer's administrator */
        post: operations["decideAsCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationship-requests/{requestId}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as a customer's administrator, for one request */
        post: operations["signInAsCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the resellers behind whom the partner stands, and its own providers
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listResellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resellers/{resellerId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a reseller sold, over all customers
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listResoldOfReseller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles and what they may do
         * @description Takes the right `manageAccounts`.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Make a role
         * @description Takes the right `manageRoles`.
         */
        post: operations["addRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a role
         * @description Takes the right `manageRoles`.
         */
        put: operations["changeRole"];
        post?: never;
        /**
         * Delete a role that nobody has
         * @description Takes the right `manageRoles`.
         */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in and what they may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the installation waits for its first Global admin */
        get: operations["getSetup"];
        put?: never;
        /** Create the first Global admin and the partner */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is demanded of everybody who signs in
         * @description Takes the right `manageAccounts`.
         */
        get: operations["getSignInRules"];
        /**
         * Demand a second factor of everybody, of administrators, or of nobody
         * @description Takes the right `manageSignInRules`.
         */
        put: operations["putSignInRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the page of an open sign-in has to know */
        get: operations["getSignIn"];
        put?: never;
        /** Sign in with name and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at an outside identity provider */
        post: operations["signInOutside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/outside/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where people of a name's domain sign in, if that is elsewhere */
        post: operations["findOutsideProviders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser shows a passkey by */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor, or a passkey in place of both */
        post: operations["showSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/set-up/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up the passkey that the browser made, and go on */
        post: operations["finishPasskeySetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/set-up/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser makes a passkey by before going on */
        post: operations["beginPasskeySetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/set-up/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an authenticator app before going on */
        post: operations["beginAppSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{uid}/set-up/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up the authenticator app that shows this code, and go on */
        post: operations["finishAppSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what resellers sold, over all customers
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["listResold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What resellers sold, over all customers, as CSV
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["exportResold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax rates
         * @description Takes the right `viewPrices`.
         */
        get: operations["listTaxRates"];
        put?: never;
        /**
         * Record a tax rate
         * @description Takes the right `managePrices`.
         */
        post: operations["addTaxRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that work on license transfers can be given to
         * @description Takes the right `viewUsers`.
         */
        get: operations["listAssignees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open work of license transfers over all customers
         * @description Takes the right `viewUsers`.
         */
        get: operations["listOpenWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where events go, and which there are
         * @description Takes the right `manageWebhooks`.
         */
        get: operations["readWebhook"];
        /**
         * Register for events, or change where they go
         * @description Takes the right `manageWebhooks`.
         */
        put: operations["putWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent and what is on its way, newest first
         * @description Takes the right `manageWebhooks`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event again
         * @description Takes the right `manageWebhooks`.
         */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Takes the right `manageWebhooks`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auditactivity/v1/auditrecords/{auditId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one audit record
         * @description Takes the right `viewAudit`.
         */
        get: operations["partnerCenterGetAuditActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agreements that customers can be asked for
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterListAgreementTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreementtemplates/{templateId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the text of an agreement
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetAgreementDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/licenses/deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the licenses that the partner sold are assigned
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterGetPartnerDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/licenses/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the licenses that the partner sold are used
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterGetPartnerUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit records
         * @description Takes the right `viewAudit`.
         */
        get: operations["partnerCenterListAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords/{auditId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one audit record
         * @description Takes the right `viewAudit`.
         */
        get: operations["partnerCenterGetAuditRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/csp/agreementstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether a partner works under the partner agreement
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetAgreementStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/countryvalidationrules/{countryIso2}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a country asks of addresses and numbers
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetCountryRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListCustomers"];
        put?: never;
        /**
         * Add a customer
         * @description Takes the right `addCustomer`.
         */
        post: operations["partnerCenterAddCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetCustomer"];
        put?: never;
        post?: never;
        /**
         * Delete a test customer
         * @description Takes the right `addCustomer`.
         */
        delete: operations["partnerCenterDeleteCustomer"];
        options?: never;
        head?: never;
        /**
         * End delegated admin for a customer, or the relationship with it
         * @description Takes the right `requestRelationship`.
         */
        patch: operations["partnerCenterPatchCustomer"];
        trace?: never;
    };
    "/v1/customers/{customerId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a customer agreed to
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListAgreements"];
        put?: never;
        /**
         * Confirm that a customer agreed
         * @description Takes the right `confirmAgreement`.
         */
        post: operations["partnerCenterConfirmAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/analytics/licenses/deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of a customer's licenses are assigned
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterGetCustomerDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/analytics/licenses/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of a customer's assigned licenses are used
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterGetCustomerUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a cart
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterCreateCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/carts/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a cart
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetCart"];
        /**
         * Write a cart anew
         * @description Takes the right `manageSubscription`.
         */
        put: operations["partnerCenterUpdateCart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/carts/{cartId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order what is in a cart
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterCheckOutCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/customDomains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's domains
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListCustomDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directSignedMicrosoftCustomerAgreementStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whether a customer agreed itself
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetDirectSigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles of a customer's directory
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListDirectoryRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles/{roleId}/usermembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who has a directory role
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListDirectoryRoleMembers"];
        put?: never;
        /**
         * Give a directory role to a user
         * @description Takes the right `giveDirectoryRoles`.
         */
        post: operations["partnerCenterAddDirectoryRoleMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles/{roleId}/usermembers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a directory role from a user
         * @description Takes the right `giveDirectoryRoles`.
         */
        delete: operations["partnerCenterRemoveDirectoryRoleMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/managedservices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the services that may be administered for a customer
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListManagedServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/offercategories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories of offers that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomerCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the offers that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomerOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's orders
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListOrders"];
        put?: never;
        /**
         * Buy subscriptions and add-ons
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterCreateOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an order
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Add add-ons to an order, change its billing cycle, or cancel it
         * @description Takes the right `manageSubscription`.
         */
        patch: operations["partnerCenterUpdateOrder"];
        trace?: never;
    };
    "/v1/customers/{customerId}/orders/{orderId}/activationlinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where an order has to be activated
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListOrderActivationLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders/{orderId}/lineitems/{lineItemNumber}/activationlinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where a line of an order has to be activated
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListLineActivationLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders/{orderId}/provisioningstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether an order is provisioned
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetOrderProvisioning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's organization
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the products that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomerProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetCustomerProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products/{productId}/skus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the SKUs of a product that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomerSkus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products/{productId}/skus/{skuId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a SKU that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetCustomerSku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products/{productId}/skus/{skuId}/availabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how a SKU can be bought that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomerAvailabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/products/{productId}/skus/{skuId}/availabilities/{availabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one way in which a SKU can be bought that a customer may buy
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetCustomerAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's billing profile
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetBillingProfile"];
        /**
         * Change a customer's billing profile
         * @description Takes the right `editCustomer`.
         */
        put: operations["partnerCenterPutBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/profiles/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's company profile
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetCompanyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/promotionEligibilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell which promotions a customer may have
         * @description Takes the right `viewSubscriptions`.
         */
        post: operations["partnerCenterPromotionEligibilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's qualification
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetQualification"];
        /**
         * Set a customer's qualification
         * @description Takes the right `editCustomer`.
         */
        put: operations["partnerCenterPutQualification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's qualifications
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListQualifications"];
        put?: never;
        /**
         * Ask for a qualification of a customer
         * @description Takes the right `editCustomer`.
         */
        post: operations["partnerCenterAskForQualification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the indirect resellers of a customer
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListCustomerResellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/servicecosts/{billingPeriod}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a customer's services cost
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterGetServiceCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/servicecosts/{billingPeriod}/lineitems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lines of what a customer's services cost
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListServiceCostLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscribedskus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's available licenses
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListSubscribedSkus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's subscriptions
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a subscription
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change quantity, status, name or renewal
         * @description Takes the right `viewSubscriptions`.
         */
        patch: operations["partnerCenterUpdateSubscription"];
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provision what a test customer's subscription waits for
         * @description Takes the right `manageSubscription`.
         */
        get: operations["partnerCenterActivateSubscriptionByGet"];
        put?: never;
        /**
         * Provision what a test customer's subscription waits for
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterActivateSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/activationlinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where a subscription has to be activated
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListSubscriptionActivationLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a subscription's add-ons
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListSubscriptionAddOns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a trial can be converted to
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListConversions"];
        put?: never;
        /**
         * Convert a trial to a paid subscription
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterConvertSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/provisioningstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a subscription is provisioned
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSubscriptionProvisioningStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a subscription of Azure
         * @description Takes the right `manageSubscription`.
         */
        post: operations["partnerCenterRegisterSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/registrationstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a subscription is registered
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSubscriptionRegistrationStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/supportcontact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whom the customer turns to about a subscription
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSupportContact"];
        /**
         * Name whom the customer turns to about a subscription
         * @description Takes the right `manageSubscription`.
         */
        put: operations["partnerCenterUpdateSupportContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/transitionEligibilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a subscription can be transitioned to
         * @description Takes the right `transitionSubscription`.
         */
        get: operations["partnerCenterListTransitionEligibilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transitions of a subscription
         * @description Takes the right `transitionSubscription`.
         */
        get: operations["partnerCenterListTransitions"];
        put?: never;
        /**
         * Transition a subscription
         * @description Takes the right `transitionSubscription`.
         */
        post: operations["partnerCenterTransitionSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the upgrades of a subscription
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListUpgrades"];
        put?: never;
        /**
         * Upgrade a subscription
         * @description Takes the right `upgradeSubscription`.
         */
        post: operations["partnerCenterUpgradeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/customTermEndDates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the days on which a new term may end
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListCustomTermEndDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's users
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListUsers"];
        put?: never;
        /**
         * Create a user for a customer
         * @description Takes the right `manageUsers`.
         */
        post: operations["partnerCenterCreateUser"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user whom the body names
         * @description Takes the right `manageUsers`.
         */
        patch: operations["partnerCenterUpdateNamedUser"];
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's user
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterGetUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Takes the right `manageUsers`.
         */
        delete: operations["partnerCenterDeleteUser"];
        options?: never;
        head?: never;
        /**
         * Change, restore, or reset the password of a user
         * @description Takes the right `manageUsers`.
         */
        patch: operations["partnerCenterUpdateUser"];
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/directoryroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's directory roles
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListUserDirectoryRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's licenses
         * @description Takes the right `viewUsers`.
         */
        get: operations["partnerCenterListUserLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/licenseupdates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign licenses to a user and take others
         * @description Takes the right `manageUsers`.
         */
        post: operations["partnerCenterUpdateUserLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/resetpassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Reset a user's password
         * @description Takes the right `manageUsers`.
         */
        patch: operations["partnerCenterResetPassword"];
        trace?: never;
    };
    "/v1/customers/{customerId}/validationStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get whether a customer may buy
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterGetValidationStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/verifieddomain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a domain to a customer
         * @description Takes the right `editCustomer`.
         */
        post: operations["partnerCenterAddVerifiedDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/all/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's validation codes
         * @description Takes the right `viewCustomers`.
         */
        get: operations["partnerCenterListValidationCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/relationshiprequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the address at which customers accept a relationship
         * @description Takes the right `requestRelationship`.
         */
        get: operations["partnerCenterGetRelationshipRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Find out whether a domain is taken
         * @description Takes the right `addCustomer`.
         */
        head: operations["partnerCenterCheckDomain"];
        patch?: never;
        trace?: never;
    };
    "/v1/extensions/product/checkinventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what of some products can be bought
         * @description Takes the right `viewSubscriptions`.
         */
        post: operations["partnerCenterCheckInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterGetInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/documents/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice as PDF
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterGetInvoiceStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/lineitems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lines of an invoice, or those that are not invoiced yet
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListInvoiceLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/lineitems/{provider}/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lines of an invoice by offset
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListClassicInvoiceLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/receipts/{receiptId}/documents/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tax receipt as PDF
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterGetTaxReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/estimates/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List links to charges that are not invoiced yet
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListEstimateLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the account balance in every currency
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterListInvoiceSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the account balance
         * @description Takes the right `viewInvoices`.
         */
        get: operations["partnerCenterGetInvoiceSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offercategories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories of offers of a country
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListOfferCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the offers of a country
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an offer
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the add-ons of an offer
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListOfferAddOns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/productpromotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List promotions of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListPromotions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/productpromotions/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a promotion of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetPromotion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the products of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the SKUs of a product of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListSkus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a SKU of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}/availabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how a SKU can be bought of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterListAvailabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one way in which a SKU can be bought of new commerce
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the partner's billing profile
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetPartnerBillingProfile"];
        /**
         * Change the partner's billing profile
         * @description Takes the right `managePartnerProfile`.
         */
        put: operations["partnerCenterPutPartnerBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/legalbusiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the partner's legal business profile
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetLegalBusinessProfile"];
        /**
         * Change the partner's legal business profile
         * @description Takes the right `managePartnerProfile`.
         */
        put: operations["partnerCenterPutLegalBusinessProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/mpn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a partner network profile
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetMpnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the partner's organization profile
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetOrganizationProfile"];
        /**
         * Change the partner's organization profile
         * @description Takes the right `managePartnerProfile`.
         */
        put: operations["partnerCenterPutOrganizationProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the partner's support profile
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterGetSupportProfile"];
        /**
         * Change the partner's support profile
         * @description Takes the right `managePartnerProfile`.
         */
        put: operations["partnerCenterPutSupportProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/supportprofile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the partner's support profile
         * @description Takes the right `managePartnerProfile`.
         */
        put: operations["partnerCenterPutSupportProfileAlias"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's indirect resellers, or its providers
         * @description Takes the right `viewPartnerProfile`.
         */
        get: operations["partnerCenterListResellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles of the partner's own people
         * @description Takes the right `manageAccounts`.
         */
        get: operations["partnerCenterListPartnerRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}/usermembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who of the partner has a role
         * @description Takes the right `manageAccounts`.
         */
        get: operations["partnerCenterListPartnerMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validations/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate an address
         * @description Takes the right `viewCustomers`.
         */
        post: operations["partnerCenterValidateAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/customers/{customerId}/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a subscription that an event tells of
         * @description Takes the right `viewSubscriptions`.
         */
        get: operations["partnerCenterGetSubscriptionOfEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the webhook registration
         * @description Takes the right `manageWebhooks`.
         */
        get: operations["partnerCenterGetWebhook"];
        /**
         * Change the webhook registration
         * @description Takes the right `manageWebhooks`.
         */
        put: operations["partnerCenterUpdateWebhook"];
        /**
         * Register for events
         * @description Takes the right `manageWebhooks`.
         */
        post: operations["partnerCenterCreateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events that webhooks tell of
         * @description Takes the right `manageWebhooks`.
         */
        get: operations["partnerCenterListWebhookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/validationEvents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Takes the right `manageWebhooks`.
         */
        post: operations["partnerCenterSendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/validationEvents/{correlationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what became of a test event
         * @description Takes the right `manageWebhooks`.
         */
        get: operations["partnerCenterGetTestEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something has changed
         * @description Sent at least once and in order for each subscription, and again for three days until it is answered with 2xx.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AccountInvitation: {
            /** Format: email */
            userName: string;
            displayName: string;
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            /** @default [] */
            customRoles?: string[] | undefined;
            /** @enum {string} */
            language?: ("ko" | "en") | undefined;
        };
        AccountChange: {
            displayName?: string | undefined;
            roles?: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[] | undefined;
            customRoles?: string[] | undefined;
            blocked?: boolean | undefined;
        };
        AccountLinkRequest: {
            /** @default false */
            removesSecondFactors?: boolean | undefined;
            /** @enum {string} */
            language?: ("ko" | "en") | undefined;
        };
        NewApiClient: {
            name: string;
            scopes: ("viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile")[];
            /** @default false */
            isPublic?: boolean | undefined;
            expiresAt?: (string) | undefined;
            secretDays?: number | undefined;
        };
        ApiClientChange: {
            name?: string | undefined;
            scopes?: ("viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile")[] | undefined;
            blocked?: boolean | undefined;
            expiresAt?: ((string) | null) | undefined;
        };
        SecretRenewal: {
            /** @default 7 */
            overlapDays?: number | undefined;
            secretDays?: number | undefined;
        };
        BillingRunRequest: {
            period?: string | undefined;
        };
        NewCustomerRequest: {
            /** @default  */
            companyName?: string | undefined;
            /** @default  */
            domain?: string | undefined;
            /** @default  */
            country?: string | undefined;
            /** @default  */
            culture?: string | undefined;
            /** @default  */
            email?: string | undefined;
            /** @default {} */
            address?: {
                /** @default  */
                firstName?: string | undefined;
                /** @default  */
                lastName?: string | undefined;
                /** @default  */
                addressLine1?: string | undefined;
                addressLine2?: string | undefined;
                /** @default  */
                city?: string | undefined;
                state?: string | undefined;
                /** @default  */
                postalCode?: string | undefined;
                phoneNumber?: string | undefined;
            } | undefined;
            registrationNumber?: string | undefined;
            resellerMpnId?: string | undefined;
            adminName?: string | undefined;
            /**
             * @default full
             * @enum {string}
             */
            delegatedAdmin?: ("none" | "full" | "granular") | undefined;
            /** @default false */
            isTest?: boolean | undefined;
        };
        ErasureRequest: {
            userId: string;
        };
        PlainRequest: Record<string, unknown>;
        ClockStart: {
            now: string;
        };
        ClockAdvance: {
            to: string;
        } | {
            days: number;
        } | {
            months: number;
        } | {
            years: number;
        };
        HoldingRequest: {
            /** @enum {string} */
            channel: "direct" | "volumeLicensing" | "openLicense" | "otherPartner";
            product: string;
            unlisted?: boolean | undefined;
            services?: string[] | undefined;
            /** Format: date */
            since: string;
            /** Format: date */
            committedUntil?: string | undefined;
            quantity?: number | undefined;
            /** @enum {string} */
            state?: ("live" | "stopped") | undefined;
        };
        HoldingPatch: {
            /** @enum {string} */
            channel?: ("direct" | "volumeLicensing" | "openLicense" | "otherPartner") | undefined;
            /** Format: date */
            since?: string | undefined;
            committedUntil?: (string | null) | undefined;
            quantity?: (number | null) | undefined;
            /** @enum {string} */
            state?: ("live" | "stopped") | undefined;
        };
        HoldingImportRequest: {
            csv: string;
            dryRun: boolean;
        };
        JoinRequest: {
            userId?: string | undefined;
            user?: {
                userPrincipalName: string;
                displayName: string;
                firstName?: string | undefined;
                lastName?: string | undefined;
                usageLocation?: string | undefined;
                /** @enum {string} */
                kind?: ("member" | "guest" | "sharedMailbox") | undefined;
                signInBlocked?: boolean | undefined;
                immutableId?: string | undefined;
                phoneNumber?: string | undefined;
                contact?: {
                    jobTitle?: string | undefined;
                    department?: string | undefined;
                    officeNumber?: string | undefined;
                    officePhone?: string | undefined;
                    mobilePhone?: string | undefined;
                    fax?: string | undefined;
                    alternateEmail?: string | undefined;
                    address?: string | undefined;
                    city?: string | undefined;
                    state?: string | undefined;
                    postalCode?: string | undefined;
                    country?: string | undefined;
                } | undefined;
            } | undefined;
            licenses: {
                skuId?: string | undefined;
                /** Format: uuid */
                subscriptionId?: string | undefined;
                /** @enum {string} */
                seat?: ("any" | "free" | "buy") | undefined;
                disabledPlans?: string[] | undefined;
            }[];
        };
        LeaveRequest: {
            userId: string;
            licenses?: {
                skuId: string;
                /** Format: uuid */
                subscriptionId?: string | undefined;
            }[] | undefined;
            /** @enum {string} */
            account?: ("keep" | "block" | "delete") | undefined;
            /** @enum {string} */
            seats?: ("free" | "keep") | undefined;
        };
        PurchaseRequest: {
            offerId: string;
            quantity: number;
            /** @enum {string} */
            billingCycle?: ("monthly" | "annual") | undefined;
            friendlyName?: string | undefined;
            /** Format: uuid */
            parentSubscriptionId?: string | undefined;
            partnerIdOnRecord?: string | undefined;
            promotionId?: string | undefined;
        };
        QuoteExecution: {
            token: string;
        };
        EndRelationshipRequest: {
            /** @enum {string} */
            part: "delegatedAdmin" | "reseller";
        };
        AutoRenewRequest: {
            autoRenew: boolean;
        };
        ConversionRequest: {
            /** @enum {string} */
            billingCycle: "monthly" | "annual";
        } | {
            targetOfferId: string;
            /** @enum {string} */
            billingCycle?: ("monthly" | "annual") | undefined;
            quantity?: number | undefined;
        };
        RenewalRequest: {
            autoRenew?: boolean | undefined;
        };
        SeatRequest: {
            change: number;
            release?: string[] | undefined;
        } | {
            quantity: number;
            release?: string[] | undefined;
        };
        TimelineAddition: {
            dueAt: string;
            request: components["schemas"]["TimelineRequest"];
        };
        TimelineRequest: {
            /** @constant */
            kind: "seats";
            quantity: number;
            release?: string[] | undefined;
        } | {
            /** @constant */
            kind: "seats";
            change: number;
            release?: string[] | undefined;
        } | {
            /** @constant */
            kind: "upgrade";
            targetOfferId: string;
            licenseTransfer: boolean;
            quantity?: number | undefined;
        } | {
            /** @constant */
            kind: "transition";
            targetOfferId: string;
            quantity?: number | undefined;
            /** Format: uuid */
            toSubscriptionId?: string | undefined;
            licenseTransfer?: boolean | undefined;
            userIds?: string[] | undefined;
            promotionId?: string | undefined;
        } | {
            /** @enum {string} */
            kind: "suspension" | "reactivation" | "cancellation" | "renewal";
        } | {
            /** @constant */
            kind: "autoRenew";
            on: boolean;
        } | {
            /** @constant */
            kind: "priceBook";
            priceBookId?: string | undefined;
        } | {
            /** @constant */
            kind: "conversion";
            targetOfferId?: string | undefined;
            /** @enum {string} */
            billingCycle?: ("monthly" | "annual") | undefined;
            quantity?: number | undefined;
        };
        TimelineMove: {
            dueAt?: string | undefined;
            request?: components["schemas"]["TimelineRequest"] | undefined;
        };
        TimelineDecision: {
            /** @enum {string} */
            choice: "keep" | "merge" | "drop";
        };
        TimelineOrder: {
            ids: string[];
        };
        TransitionQuoteRequest: {
            targetOfferId: string;
            quantity?: number | undefined;
            /** Format: uuid */
            toSubscriptionId?: string | undefined;
            licenseTransfer?: boolean | undefined;
            promotionId?: string | undefined;
            userIds?: string[] | undefined;
        };
        SeatliftUpgradeRequest: {
            targetOfferId: string;
            licenseTransfer: boolean;
            quantity?: number | undefined;
            userIds?: string[] | undefined;
        };
        LicenseTransferFix: {
            preview: boolean;
            userIds?: string[] | undefined;
        };
        LicenseTransferRetry: {
            userIds?: string[] | undefined;
        };
        LicenseTransferRowPatch: {
            /** @enum {string} */
            work?: ("open" | "inProgress" | "resolved" | "waived") | undefined;
            assigneeId?: string | undefined;
            note?: string | undefined;
            version?: number | undefined;
        };
        LicenseTransferRowRetry: Record<string, unknown>;
        NewUser: {
            userPrincipalName: string;
            displayName: string;
            firstName?: string | undefined;
            lastName?: string | undefined;
            usageLocation?: string | undefined;
            /** @enum {string} */
            kind?: ("member" | "guest" | "sharedMailbox") | undefined;
            signInBlocked?: boolean | undefined;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            contact?: {
                jobTitle?: string | undefined;
                department?: string | undefined;
                officeNumber?: string | undefined;
                officePhone?: string | undefined;
                mobilePhone?: string | undefined;
                fax?: string | undefined;
                alternateEmail?: string | undefined;
                address?: string | undefined;
                city?: string | undefined;
                state?: string | undefined;
                postalCode?: string | undefined;
                country?: string | undefined;
            } | undefined;
            password?: string | undefined;
            /** @default true */
            mustChangePassword?: boolean | undefined;
        };
        UserPatch: {
            userPrincipalName?: string | undefined;
            displayName?: string | undefined;
            firstName?: string | undefined;
            lastName?: string | undefined;
            usageLocation?: string | undefined;
            /** @enum {string} */
            kind?: ("member" | "guest" | "sharedMailbox") | undefined;
            signInBlocked?: boolean | undefined;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            contact?: {
                jobTitle?: string | undefined;
                department?: string | undefined;
                officeNumber?: string | undefined;
                officePhone?: string | undefined;
                mobilePhone?: string | undefined;
                fax?: string | undefined;
                alternateEmail?: string | undefined;
                address?: string | undefined;
                city?: string | undefined;
                state?: string | undefined;
                postalCode?: string | undefined;
                country?: string | undefined;
            } | undefined;
        };
        UserLicensesRequest: {
            licenses: {
                skuId: string;
                disabledPlans?: string[] | undefined;
            }[];
            preview?: boolean | undefined;
            etag?: string | undefined;
        };
        UserAddressesRequest: {
            addresses: string[];
        };
        UserPasswordReset: {
            password?: string | undefined;
            /** @default true */
            mustChangePassword?: boolean | undefined;
        };
        UserRestore: {
            userPrincipalName?: string | undefined;
        };
        EmptyRequest: unknown;
        UserImportRequest: {
            csv: string;
            dryRun: boolean;
            usageLocation?: string | undefined;
            /** Format: uuid */
            importId?: string | undefined;
        };
        NewIdentityProvider: {
            name: string;
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret?: string | undefined;
            /**
             * @default [
             *       "openid",
             *       "profile",
             *       "email"
             *     ]
             */
            scopes?: string[] | undefined;
            /** @default roles */
            rolesClaim?: string | undefined;
            /** @default [] */
            roleRules?: components["schemas"]["RoleRule"][] | undefined;
            defaultRoles?: components["schemas"]["DefaultRoles"] | undefined;
            /** @default false */
            createsAccounts?: boolean | undefined;
            /** @default false */
            namesAreVerified?: boolean | undefined;
            /** @default false */
            trustsSecondFactor?: boolean | undefined;
            /** @default [] */
            domains?: string[] | undefined;
        };
        RoleRule: {
            value: string;
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            /** @default [] */
            customRoles?: string[] | undefined;
        };
        DefaultRoles: {
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            /** @default [] */
            customRoles?: string[] | undefined;
        };
        IdentityProviderChange: {
            name?: string | undefined;
            clientId?: string | undefined;
            clientSecret?: (string | null) | undefined;
            scopes?: string[] | undefined;
            rolesClaim?: string | undefined;
            roleRules?: components["schemas"]["RoleRule"][] | undefined;
            defaultRoles?: (components["schemas"]["DefaultRoles"] | null) | undefined;
            createsAccounts?: boolean | undefined;
            namesAreVerified?: boolean | undefined;
            trustsSecondFactor?: boolean | undefined;
            domains?: string[] | undefined;
            enabled?: boolean | undefined;
        };
        IdentityProviderTest: {
            /** Format: uri */
            issuer: string;
        };
        InvitationAcceptance: {
            link: string;
            password: string;
        };
        InvitationQuestion: {
            link: string;
        };
        NewPasskey: {
            name: string;
            response: {
                id: string;
            } & {
                [key: string]: unknown;
            };
        };
        PasswordAgain: {
            password: string;
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        TotpConfirmation: {
            name: string;
            code: string;
        };
        NewRelationshipRequest: {
            customerId?: string | undefined;
            delegatedAdmin: components["schemas"]["WantedAdmin"];
            /** Format: email */
            email?: string | undefined;
            /** @enum {string} */
            language: "ko" | "en";
        };
        WantedAdmin: {
            /** @constant */
            kind: "none";
        } | {
            /** @constant */
            kind: "full";
            services: ("office365" | "azure" | "dynamics365")[];
        } | {
            /** @constant */
            kind: "granular";
            services: ("office365" | "azure" | "dynamics365")[];
            roles: ("directoryReaders" | "globalReader" | "directoryWriters" | "licenseAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "serviceSupportAdministrator" | "billingAdministrator" | "globalAdministrator")[];
            days: number;
        };
        CustomerDecision: {
            token: string;
            /** @constant */
            decision: "accept";
            /** @default false */
            acceptsAgreement?: boolean | undefined;
            /** @default false */
            resellerOnly?: boolean | undefined;
        } | {
            token: string;
            /** @constant */
            decision: "decline";
        } | {
            token: string;
            /** @constant */
            decision: "endDelegatedAdmin";
        } | {
            token: string;
            /** @constant */
            decision: "endReseller";
        };
        CustomerSignIn: {
            secret: string;
            userName: string;
            password: string;
            newPassword?: string | undefined;
        };
        RoleRequest: {
            name: string;
            operations: ("viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile")[];
        };
        SetupRequest: {
            token: string;
            partnerName: string;
            domain: string;
            country: string;
            /** Format: email */
            userName: string;
            displayName: string;
            password: string;
        };
        SignInRulesRequest: {
            /** @enum {string} */
            secondFactor: "optional" | "administrators" | "everybody";
        };
        SignInRequest: {
            userName: string;
            password: string;
        };
        OutsideWish: {
            provider: string;
        };
        OutsideQuestion: {
            userName: string;
        };
        SecondFactorProof: {
            /** @constant */
            kind: "totp";
            code: string;
        } | {
            /** @constant */
            kind: "recoveryCode";
            code: string;
        } | {
            /** @constant */
            kind: "passkey";
            response: {
                id: string;
                response: {
                    userHandle?: string | undefined;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        };
        WebhookRequest: {
            url: string;
            events: string[];
            signatureInOwnHeader?: boolean | undefined;
        };
        NewCustomer: {
            companyProfile: {
                domain?: string | undefined;
                companyName?: string | undefined;
                organizationRegistrationNumber?: string | undefined;
            };
            billingProfile: components["schemas"]["SentBillingProfile"];
            associatedPartnerId?: string | undefined;
            enableGdapByDefault?: boolean | undefined;
        };
        SentBillingProfile: {
            firstName?: string | undefined;
            lastName?: string | undefined;
            email?: string | undefined;
            culture?: string | undefined;
            language?: string | undefined;
            companyName?: string | undefined;
            defaultAddress?: {
                country?: string | undefined;
                region?: string | undefined;
                city?: string | undefined;
                state?: string | undefined;
                addressLine1?: string | undefined;
                addressLine2?: string | undefined;
                postalCode?: string | undefined;
                firstName?: string | undefined;
                middleName?: string | undefined;
                lastName?: string | undefined;
                phoneNumber?: string | undefined;
            } | undefined;
            attributes?: {
                etag?: string | undefined;
            } | undefined;
        };
        CustomerPatch: {
            /** @enum {string} */
            relationshipToPartner?: ("unknown" | "reseller" | "advisor" | "syndication" | "microsoft_support" | "none") | undefined;
            allowDelegatedAccess?: boolean | undefined;
        };
        NewAgreement: {
            primaryContact?: {
                firstName?: string | undefined;
                lastName?: string | undefined;
                email?: string | undefined;
                phoneNumber?: string | undefined;
            } | undefined;
            templateId: string;
            dateAgreed: string;
            /** @enum {string} */
            type?: ("microsoftcloudagreement" | "microsoftcustomeragreement") | undefined;
        };
        CartRequest: {
            lineItems: {
                id?: number | undefined;
                catalogItemId: string;
                friendlyName?: string | undefined;
                quantity: number;
                /** @enum {string} */
                billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                termDuration?: string | undefined;
                promotionId?: string | undefined;
                participants?: {
                    /** @enum {string} */
                    key: "unknown" | "transaction_reseller" | "consumption_reseller" | "additional_transaction_reseller";
                    value: string;
                }[] | undefined;
                provisioningContext?: {
                    parentSubscriptionId?: string | undefined;
                } | undefined;
                customTermEndDate?: string | undefined;
                addonItems?: {
                    id?: number | undefined;
                    catalogItemId: string;
                    friendlyName?: string | undefined;
                    quantity: number;
                    /** @enum {string} */
                    billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                    termDuration?: string | undefined;
                    promotionId?: string | undefined;
                    participants?: {
                        /** @enum {string} */
                        key: "unknown" | "transaction_reseller" | "consumption_reseller" | "additional_transaction_reseller";
                        value: string;
                    }[] | undefined;
                    provisioningContext?: {
                        parentSubscriptionId?: string | undefined;
                    } | undefined;
                    customTermEndDate?: string | undefined;
                }[] | undefined;
            }[];
        };
        NewUserMember: {
            id: string;
        };
        OrderRequest: {
            referenceCustomerId?: string | undefined;
            /** @enum {string} */
            billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
            lineItems: {
                lineItemNumber?: number | undefined;
                offerId: string;
                subscriptionId?: string | undefined;
                parentSubscriptionId?: string | undefined;
                termDuration?: string | undefined;
                friendlyName?: string | undefined;
                quantity: number;
                partnerIdOnRecord?: string | undefined;
                promotionId?: string | undefined;
                customTermEndDate?: string | undefined;
            }[];
        };
        OrderPatch: {
            id?: string | undefined;
            /** @enum {string} */
            billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
            lineItems?: {
                lineItemNumber?: number | undefined;
                offerId: string;
                subscriptionId?: string | undefined;
                parentSubscriptionId?: string | undefined;
                termDuration?: string | undefined;
                friendlyName?: string | undefined;
                quantity: number;
                partnerIdOnRecord?: string | undefined;
                promotionId?: string | undefined;
                customTermEndDate?: string | undefined;
            }[] | undefined;
            status?: string | undefined;
            attributes?: {
                etag?: string | undefined;
            } | undefined;
        };
        PromotionEligibilitiesRequest: {
            items: {
                id: number;
                catalogItemId: string;
                quantity: number;
                /** @enum {string} */
                billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                termDuration?: string | undefined;
                promotionId?: string | undefined;
            }[];
        };
        CustomerQualificationRequest: {
            /** @enum {string} */
            qualification: "none" | "education" | "nonprofit" | "government_community_cloud" | "state_owned_entity";
            /** @enum {string} */
            educationSegment?: ("k12" | "higher_education") | undefined;
            website?: string | undefined;
            validationCode?: string | undefined;
        };
        SubscriptionPatch: {
            quantity?: number | undefined;
            /** @enum {string} */
            status?: ("none" | "active" | "suspended" | "deleted" | "expired" | "pending" | "disabled") | undefined;
            friendlyName?: string | undefined;
            autoRenewEnabled?: boolean | undefined;
            partnerId?: string | undefined;
            /** @enum {string} */
            billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
            scheduledNextTermInstructions?: {
                product?: {
                    productId?: string | undefined;
                    skuId?: string | undefined;
                    availabilityId?: string | undefined;
                    /** @enum {string} */
                    billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                    termDuration?: string | undefined;
                    promotionId?: string | undefined;
                } | undefined;
                quantity?: number | undefined;
                customTermEndDate?: string | undefined;
            } | undefined;
            attributes?: {
                etag?: string | undefined;
            } | undefined;
        };
        WireConversionRequest: {
            targetOfferId: string;
            quantity?: number | undefined;
            /** @enum {string} */
            billingCycle?: ("unknown" | "monthly" | "annual" | "none" | "one_time") | undefined;
        };
        SupportContactRequest: {
            /** Format: uuid */
            supportTenantId?: string | undefined;
            supportMpnId?: string | undefined;
            name?: string | undefined;
        };
        TransitionRequest: {
            operationId?: string | undefined;
            fromCatalogItemId?: string | undefined;
            fromSubscriptionId?: string | undefined;
            toCatalogItemId: string;
            toSubscriptionId?: string | undefined;
            quantity: number;
            termDuration?: string | undefined;
            billingCycle?: string | undefined;
            /** @enum {string} */
            transitionType: "transition_only" | "transition_with_license_transfer";
            promotionId?: string | undefined;
        };
        UpgradeRequest: {
            targetOffer: {
                id: string;
            };
            /** @enum {string} */
            upgradeType: "none" | "upgrade_only" | "upgrade_with_license_transfer";
            quantity?: number | undefined;
        };
        CustomerUserDraft: {
            usageLocation?: string | undefined;
            firstName?: string | undefined;
            lastName?: string | undefined;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            userPrincipalName: string;
            displayName: string;
            passwordProfile: components["schemas"]["PasswordProfile"];
        };
        PasswordProfile: {
            password: string;
            forceChangePassword?: boolean | undefined;
        };
        CustomerUserPatch: {
            usageLocation?: string | undefined;
            firstName?: string | undefined;
            lastName?: string | undefined;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            id?: string | undefined;
            userPrincipalName?: string | undefined;
            displayName?: string | undefined;
            passwordProfile?: {
                password?: string | undefined;
                forceChangePassword?: boolean | undefined;
            } | undefined;
            /** @enum {string} */
            state?: ("active" | "inactive") | undefined;
        };
        LicenseUpdateRequest: {
            licensesToAssign?: {
                excludedPlans?: string[] | undefined;
                skuId: string;
            }[] | undefined;
            licensesToRemove?: string[] | undefined;
        };
        PasswordReset: {
            passwordProfile: components["schemas"]["PasswordProfile"];
        };
        VerifiedDomainRequest: {
            verifiedDomainName?: string | undefined;
            domain?: {
                authenticationType?: string | undefined;
                capability?: string | undefined;
                isDefault?: boolean | undefined;
                name?: string | undefined;
                verificationMethod?: string | undefined;
            } | undefined;
            domainFederationSettings?: {
                activeLogOnUri?: string | undefined;
                federationBrandName?: string | undefined;
                issuerUri?: string | undefined;
                logOffUri?: string | undefined;
                metadataExchangeUri?: string | undefined;
                passiveLogOnUri?: string | undefined;
                preferredAuthenticationProtocol?: string | undefined;
                promptLoginBehavior?: string | undefined;
                signingCertificate?: string | undefined;
                supportsMfa?: boolean | undefined;
            } | undefined;
        };
        InventoryCheckRequest: {
            targetItems: {
                productId: string;
                skuId?: string | undefined;
            }[];
            inventoryContext?: unknown | undefined;
        };
        WebhookRegistrationRequest: {
            WebhookUrl: string;
            WebhookEvents: string[];
            SignatureTokenToMsSignatureHeader?: boolean | undefined;
        };
        WebhookMessage: {
            EventName: string;
            ResourceUri: string;
            ResourceName: string;
            AuditUri: string | null;
            ResourceChangeUtcDate: string;
        };
        AccountList: {
            items: components["schemas"]["Account"][];
        };
        Account: {
            id: string;
            userName: string;
            displayName: string;
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            customRoles: string[];
            /** @enum {string} */
            state: "active" | "invited" | "blocked";
            hasSecondFactor: boolean;
            lacksSecondFactor: boolean;
            signsInBy?: string | undefined;
            createdAt: string;
            isOneself: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string | undefined;
            errors?: {
                pointer: string;
                detail: string;
            }[] | undefined;
            differences?: {
                /** @enum {string} */
                what: "line" | "total" | "subscription" | "license" | "person";
                id: string;
                quoted?: string | undefined;
                now?: string | undefined;
                sentence: string;
            }[] | undefined;
            refusals?: components["schemas"]["Refusal"][] | undefined;
        };
        Refusal: {
            code: string;
            reason: string;
            remedy: string;
            facts: {
                [key: string]: unknown;
            };
        };
        AccountWithLink: {
            account: components["schemas"]["Account"];
            path: string;
            expiresInDays: number;
            mailed: boolean;
        };
        OpenSessionList: {
            items: components["schemas"]["OpenSession"][];
        };
        OpenSession: {
            id: string;
            /** @enum {string} */
            kind: "browser" | "program";
            clientId?: string | undefined;
            startedAt?: string | undefined;
            lastSeenAt?: string | undefined;
            expiresAt?: string | undefined;
            address?: string | undefined;
            agent?: string | undefined;
            isThis: boolean;
        };
        ApiClientList: {
            items: components["schemas"]["ApiClient"][];
        };
        ApiClient: {
            clientId: string;
            name: string;
            scopes?: ("viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile")[] | undefined;
            roles: string[];
            isPublic: boolean;
            blocked: boolean;
            createdAt: string;
            expiresAt?: string | undefined;
            secretExpiresAt?: string | undefined;
            olderSecretUntil?: string | undefined;
        };
        ApiClientWithSecret: {
            client: components["schemas"]["ApiClient"];
            secret?: string | undefined;
        };
        BillingRunList: {
            items: components["schemas"]["BillingRun"][];
        };
        BillingRun: {
            id: string;
            period: components["schemas"]["Period"];
            /** @enum {string} */
            state: "running" | "done";
            customersDone: number;
            customersTotal: number;
            lines: number;
            startedAt: string;
            finishedAt?: string | undefined;
        };
        Period: {
            from: string;
            until: string;
        };
        BillingRunResult: {
            id: string;
            period: components["schemas"]["Period"];
            /** @enum {string} */
            state: "running" | "done";
            customersDone: number;
            customersTotal: number;
            lines: number;
            startedAt: string;
            finishedAt?: string | undefined;
            invoices: components["schemas"]["InvoiceSummaryView"][];
        };
        InvoiceSummaryView: {
            id: string;
            /** @enum {string} */
            document: "invoice" | "creditNote";
            title: string;
            amends?: string | undefined;
            currency: string;
            month: string;
            period: components["schemas"]["Period"];
            issuedOn: string;
            issuedAt: string;
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            lineCount: number;
        };
        Money: {
            amount: number;
            currency: string;
            decimal: string;
        };
        BillingSettingsAnswer: {
            settings?: components["schemas"]["BillingSettings"] | undefined;
            choices: {
                currencies: string[];
                policies: string[];
            };
        };
        BillingSettings: {
            currency: string;
            billingDay: number;
            policies: {
                legacy: string;
                newCommerce: string;
            };
            priceBookId?: string | undefined;
        };
        CountryList: {
            items: components["schemas"]["Country"][];
        };
        Country: {
            iso2: string;
            cultures: string[];
            states: string[];
            isStateRequired: boolean;
            isPostalCodeRequired: boolean;
            postalCodePattern?: string | undefined;
            callingCode?: string | undefined;
            needsRegistrationNumber: boolean;
        };
        CustomerPage: {
            items: components["schemas"]["CustomerSummary"][];
            next?: string | undefined;
        };
        CustomerSummary: {
            id: string;
            companyName: string;
            domain: string;
            country: string;
            /** @enum {string} */
            reseller: "active" | "ended";
            delegatedAdmin: components["schemas"]["DelegatedAdmin"];
            activeSubscriptions: number;
            seats: number;
        };
        DelegatedAdmin: {
            /** @enum {string} */
            kind: "none" | "full" | "granular";
            services: ("office365" | "azure" | "dynamics365")[];
            until?: string | undefined;
        };
        AddedCustomer: {
            customer: components["schemas"]["CustomerSummary"];
            admin: {
                id: string;
                userPrincipalName: string;
                displayName: string;
                password?: string | undefined;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next?: string | undefined;
        };
        AuditEntry: {
            id: string;
            operation: string;
            title: string;
            resourceId: string;
            resourceName: string;
            actor: string;
            address?: string | undefined;
            onBehalfOf?: string | undefined;
            erased?: boolean | undefined;
            at: string;
            /** @enum {string} */
            status: "succeeded" | "failed";
            details: {
                [key: string]: string;
            };
        };
        ErasureResult: {
            userId: string;
            records: number;
        };
        ChangeList: {
            items: components["schemas"]["Change"][];
            nextCursor?: string | undefined;
        };
        Change: {
            id: string;
            /** @enum {string} */
            kind: "purchase" | "upgrade" | "seats" | "suspension" | "reactivation" | "cancellation" | "renewal" | "cycle" | "conversion" | "expiry" | "deletion" | "settings" | "priceBook" | "join" | "leave" | "transition" | "undo";
            title: string;
            subscriptionId: string;
            at: string;
            /** @enum {string} */
            by: "caller" | "schedule" | "clock";
            effects: components["schemas"]["SubscriptionEffect"][];
            charges?: {
                total: components["schemas"]["Money"];
                lines: components["schemas"]["ChargeLine"][];
                invoicedFrom: string;
            } | undefined;
            notBilled?: string | undefined;
            people?: components["schemas"]["PersonEffect"][] | undefined;
            generatedPassword?: string | undefined;
            terms?: {
                from: string;
                priceBookId?: string | undefined;
                renewals: components["schemas"]["RenewalPrices"][];
            } | undefined;
            undo: components["schemas"]["UndoState"];
            undoes?: string | undefined;
            undoneBy?: string | undefined;
        };
        SubscriptionEffect: {
            subscriptionId: string;
            friendlyName: string;
            before?: {
                offer: components["schemas"]["OfferView"];
                quantity: number;
                status: string;
                autoRenew: boolean;
                billingCycle: string;
                committedUntil: string;
                unitPrice?: components["schemas"]["Money"] | undefined;
                renewalPrice?: components["schemas"]["Money"] | undefined;
            } | undefined;
            after?: {
                offer: components["schemas"]["OfferView"];
                quantity: number;
                status: string;
                autoRenew: boolean;
                billingCycle: string;
                committedUntil: string;
                unitPrice?: components["schemas"]["Money"] | undefined;
                renewalPrice?: components["schemas"]["Money"] | undefined;
            } | undefined;
        };
        OfferView: {
            id: string;
            title: string;
            /** @enum {string} */
            category: "smallBusiness" | "enterprise" | "trial" | "addOn";
        };
        ChargeLine: {
            id: string;
            changeId: string;
            subscriptionId: string;
            offerId: string;
            offerName: string;
            kind: string;
            title: string;
            span: components["schemas"]["Period"];
            amount: components["schemas"]["Money"];
            settles?: {
                /** @enum {string} */
                how: "credits" | "undoes";
                lineId: string;
            } | undefined;
            proof: {
                formula: string;
                sentence: string;
                /** @enum {string} */
                direction: "charge" | "credit";
                unitPrice: components["schemas"]["Money"];
                promotion?: {
                    id: string;
                    name: string;
                    percent: number;
                    before: components["schemas"]["Money"];
                } | undefined;
                quantity: number;
                days: number;
                periodDays: number;
                policy: string;
                unrounded: string;
                remainder: string;
                carried?: string | undefined;
                atMost?: components["schemas"]["Money"] | undefined;
                reversed?: components["schemas"]["Money"] | undefined;
                proved: boolean;
            };
        };
        PersonEffect: {
            userId: string;
            displayName: string;
            userPrincipalName: string;
            /** @enum {string} */
            becomes: "created" | "kept" | "blocked" | "unblocked" | "deleted" | "restored" | "changed";
        };
        RenewalPrices: {
            subscriptionId: string;
            product: string;
            friendlyName: string;
            quantity: number;
            /** @enum {string} */
            billingCycle: "monthly" | "annual";
            renewsOn: string;
            isAgreed: boolean;
            before?: {
                unitPrice: components["schemas"]["Money"];
                perMonth: components["schemas"]["Money"];
            } | undefined;
            after?: {
                unitPrice: components["schemas"]["Money"];
                perMonth: components["schemas"]["Money"];
            } | undefined;
            sentence: string;
        };
        UndoState: {
            possible: boolean;
            until?: string | undefined;
            reasons: {
                code: string;
                reason: string;
                remedy: string;
            }[];
        };
        Quote: {
            id: string;
            token?: string | undefined;
            kind: string;
            title: string;
            subscriptionId: string;
            quotedAt: string;
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "expired" | "executed";
            changeId?: string | undefined;
            effects: components["schemas"]["SubscriptionEffect"][];
            charges?: components["schemas"]["Charges"] | undefined;
            notBilled?: string | undefined;
            consequences?: {
                quantity: number;
                users: {
                    holding: number;
                    moving: number;
                    keepingOld: number;
                    needingWork: number;
                };
                /** @enum {string} */
                transfer?: ("atOnce" | "background") | undefined;
                services: components["schemas"]["ServiceChange"];
                affected: components["schemas"]["AffectedUser"][];
                affectedWithheld?: string | undefined;
            } | undefined;
            transition?: components["schemas"]["TransitionConsequences"] | undefined;
            person?: components["schemas"]["PersonConsequences"] | undefined;
            released: string[];
            schedule: {
                entryId: string;
                becomes: string;
                sentence: string;
            }[];
            undoableUntil?: string | undefined;
        };
        Charges: {
            total: components["schemas"]["Money"];
            lines: components["schemas"]["ChargeLine"][];
            invoicedFrom: string;
            perMonth: {
                before: components["schemas"]["Money"];
                after: components["schemas"]["Money"];
                difference: components["schemas"]["Money"];
            };
            nextInvoice: {
                day: string;
                total: components["schemas"]["Money"];
                waiting: components["schemas"]["Money"];
                beginning: components["schemas"]["Money"];
                change: components["schemas"]["Money"];
            };
        };
        ServiceChange: {
            gained: components["schemas"]["Service"][];
            replaced: {
                from: components["schemas"]["Service"];
                to: components["schemas"]["Service"];
                /** @enum {string} */
                direction: "higher" | "lower";
            }[];
            lost: components["schemas"]["Service"][];
            kept: components["schemas"]["Service"][];
        };
        Service: {
            name: string;
            title: string;
            dataBearing: boolean;
        };
        AffectedUser: {
            userId: string;
            displayName: string;
            userPrincipalName: string;
            /** @enum {string} */
            outcome: "moves" | "keepsOld";
            issues: components["schemas"]["LicenseIssue"][];
            services: components["schemas"]["UserServices"];
        };
        LicenseIssue: {
            kind: string;
            /** @enum {string} */
            severity: "blocking" | "attention";
            reason: string;
            remedy: string;
            services: components["schemas"]["Service"][];
            /** @enum {string} */
            evidence: "documented" | "computed" | "inferred";
            source: string;
            cases: string[];
        };
        UserServices: {
            lost: components["schemas"]["Service"][];
            raised: {
                from: components["schemas"]["Service"];
                to: components["schemas"]["Service"];
            }[];
            lowered: {
                from: components["schemas"]["Service"];
                to: components["schemas"]["Service"];
            }[];
            signInAgain: components["schemas"]["Service"][];
        };
        TransitionConsequences: {
            /** @enum {string} */
            kind: "whole" | "part" | "into";
            seats: {
                moving: number;
                staying: number;
            };
            targetSubscriptionId: string;
            /** @enum {string} */
            price: "kept" | "new";
            quantity: number;
            users: {
                holding: number;
                moving: number;
                keepingOld: number;
                needingWork: number;
            };
            /** @enum {string} */
            transfer?: ("atOnce" | "background") | undefined;
            services: components["schemas"]["ServiceChange"];
            affected: components["schemas"]["AffectedUser"][];
            affectedWithheld?: string | undefined;
        };
        PersonConsequences: {
            person: components["schemas"]["PersonEffect"];
            given: components["schemas"]["GivenLicense"][];
            taken: components["schemas"]["TakenLicense"][];
            services: {
                gained: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
                lost: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
            };
            notices: {
                code: string;
                reason: string;
                remedy: string;
                services: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
            }[];
        };
        GivenLicense: {
            skuId: string;
            title: string;
            partNumber: string;
            /** @enum {string} */
            seat: "free" | "bought";
            subscriptionId?: string | undefined;
            friendlyName?: string | undefined;
            disabledPlans: {
                name: string;
                title: string;
                dataBearing: boolean;
            }[];
        };
        TakenLicense: {
            skuId: string;
            title: string;
            partNumber: string;
            /** @enum {string} */
            seat: "returned" | "kept" | "notOurs";
            subscriptionId?: string | undefined;
            friendlyName?: string | undefined;
            reason?: components["schemas"]["Refusal"] | undefined;
            returnableFrom?: string | undefined;
            plan?: {
                url: string;
                body: {
                    dueAt: string;
                    request: {
                        /** @constant */
                        kind: "seats";
                        change: number;
                    };
                };
            } | undefined;
            groupName?: string | undefined;
        };
        ChannelMap: {
            held: components["schemas"]["ChannelHolding"][];
            heldTwice: {
                /** @enum {string} */
                kind: "samePlan" | "tiers";
                keys: string[];
                services: {
                    name: string;
                    title: string;
                }[];
                acrossChannels: boolean;
            }[];
            wanted?: {
                offerId: string;
                title: string;
                inTheWay: {
                    key: string;
                    services: {
                        name: string;
                        title: string;
                    }[];
                    refusal: components["schemas"]["Refusal"];
                }[];
                ways: {
                    /** @enum {string} */
                    kind: "upgrade" | "transition" | "buy";
                    title: string;
                    sourceSubscriptionId?: string | undefined;
                    /** Format: date */
                    ready: string;
                    readyIsKnown: boolean;
                    steps: {
                        /** @enum {string} */
                        kind: "suspend" | "cancel" | "letEnd" | "customerEnds" | "delete" | "upgrade" | "transition" | "buy";
                        /** Format: date */
                        day: string;
                        dayIsKnown: boolean;
                        key?: string | undefined;
                        subscriptionId?: string | undefined;
                        sentence: string;
                        money: components["schemas"]["ChannelMoney"];
                    }[];
                    overlap: components["schemas"]["ChannelMoney"];
                    total: components["schemas"]["ChannelMoney"];
                    refusals: components["schemas"]["Refusal"][];
                }[];
            } | undefined;
        };
        ChannelHolding: {
            key: string;
            /** @enum {string} */
            channel: "thisPartner" | "direct" | "volumeLicensing" | "openLicense" | "otherPartner";
            channelTitle: string;
            skuPartNumber: string;
            title: string;
            services: {
                name: string;
                title: string;
            }[];
            servicesUnknown: boolean;
            /** Format: date */
            since: string;
            /** Format: date */
            committedUntil?: string | undefined;
            subscriptionId?: string | undefined;
            friendlyName?: string | undefined;
        };
        ChannelMoney: {
            /** @enum {string} */
            kind: "none" | "exact" | "estimate" | "notKnown";
            amount?: components["schemas"]["Money"] | undefined;
            sentence: string;
        };
        CustomerClock: {
            now: string;
            real: string;
            isOwn: boolean;
            mayHaveOwn: boolean;
        };
        ClockMoved: {
            clock: components["schemas"]["CustomerClock"];
            target: string;
            more: boolean;
            events: {
                at: string;
                kind: string;
                title: string;
                /** @enum {string} */
                by: "caller" | "schedule" | "clock";
                changeId?: string | undefined;
                total?: components["schemas"]["Money"] | undefined;
                notRenewed?: {
                    code: string;
                    sentence: string;
                } | undefined;
                subscriptionId: string;
                entryId?: string | undefined;
                refusals: components["schemas"]["Refusal"][];
            }[];
            charged: components["schemas"]["Money"][];
        };
        DirectoryRoleList: {
            items: {
                id: string;
                name: string;
            }[];
        };
        Holdings: {
            items: components["schemas"]["Holding"][];
        };
        Holding: {
            id: string;
            /** @enum {string} */
            channel: "direct" | "volumeLicensing" | "openLicense" | "otherPartner";
            channelTitle: string;
            skuId?: string | undefined;
            skuPartNumber?: string | undefined;
            title: string;
            services: {
                name: string;
                title: string;
            }[];
            unlisted: boolean;
            /** @enum {string} */
            state: "live" | "stopped" | "gone";
            /** Format: date */
            since: string;
            /** Format: date */
            committedUntil?: string | undefined;
            quantity?: number | undefined;
            removable: boolean;
            etag: string;
        };
        HoldingImportReport: {
            /** @enum {string} */
            result: "checked" | "refused" | "created";
            rows: number;
            good: number;
            problems: {
                line: number;
                column?: string | undefined;
                code: string;
                reason: string;
            }[];
            items: {
                line: number;
                product: string;
                problems: {
                    line: number;
                    column?: string | undefined;
                    code: string;
                    reason: string;
                }[];
            }[];
        };
        CustomerInvoices: {
            items: {
                id: string;
                /** @enum {string} */
                document: "invoice" | "creditNote";
                title: string;
                amends?: string | undefined;
                currency: string;
                month: string;
                period: components["schemas"]["Period"];
                issuedOn: string;
                issuedAt: string;
                subtotal: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                lineCount: number;
                share: components["schemas"]["InvoiceShare"];
            }[];
        };
        InvoiceShare: {
            customerId: string;
            customerName: string;
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            lineCount: number;
        };
        PersonQuote: {
            id: string;
            token?: string | undefined;
            kind: string;
            title: string;
            subscriptionId: string;
            quotedAt: string;
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "expired" | "executed";
            changeId?: string | undefined;
            effects: components["schemas"]["SubscriptionEffect"][];
            charges?: components["schemas"]["Charges"] | undefined;
            notBilled?: string | undefined;
            consequences?: {
                quantity: number;
                users: {
                    holding: number;
                    moving: number;
                    keepingOld: number;
                    needingWork: number;
                };
                /** @enum {string} */
                transfer?: ("atOnce" | "background") | undefined;
                services: components["schemas"]["ServiceChange"];
                affected: components["schemas"]["AffectedUser"][];
                affectedWithheld?: string | undefined;
            } | undefined;
            transition?: components["schemas"]["TransitionConsequences"] | undefined;
            person: components["schemas"]["PersonConsequences"];
            released: string[];
            schedule: {
                entryId: string;
                becomes: string;
                sentence: string;
            }[];
            undoableUntil?: string | undefined;
        };
        Ledger: {
            balances: {
                account: string;
                balance: components["schemas"]["MoneySum"];
            }[];
            sums: components["schemas"]["MoneySum"][];
            transfers: {
                id: string;
                debit: string;
                credit: string;
                amount: components["schemas"]["Money"];
                cause: string;
                bookedAt: string;
            }[];
            nextCursor?: string | undefined;
        };
        MoneySum: {
            amount: number;
            currency: string;
            decimal: string;
        };
        LicenseOverview: {
            idleDays: number;
            products: {
                productFamily: string;
                twins: boolean;
                skus: components["schemas"]["SkuOverview"][];
            }[];
        };
        SkuOverview: {
            skuId: string;
            partNumber: string;
            title: string;
            purchased: number;
            warning: number;
            suspended: number;
            assigned: number;
            reserved?: number | undefined;
            free: number;
            overAssigned: number;
            boughtElsewhere: boolean;
            idle: {
                count: number;
                unknown: number;
                users: components["schemas"]["IdleLicenseHolder"][];
            };
            advice?: components["schemas"]["LicenseAdvice"] | undefined;
        };
        IdleLicenseHolder: {
            userId: string;
            displayName: string;
            userPrincipalName: string;
            lastActiveAt: string;
            groupName?: string | undefined;
        };
        LicenseAdvice: {
            /** @enum {string} */
            kind: "buySeats" | "returnSeats";
            sentence: string;
            seats: number;
            free?: number | undefined;
            idle?: number | undefined;
            returns?: {
                subscriptionId: string;
                seats: number;
                returnableNow: number;
                restFrom?: string | undefined;
                perMonth?: components["schemas"]["Money"] | undefined;
            }[] | undefined;
            perMonth?: components["schemas"]["Money"][] | undefined;
        };
        CustomerPrice: {
            /** @constant */
            kind: "priced";
            day: string;
            unitPrice: components["schemas"]["Money"];
            partnerPrice?: components["schemas"]["Money"] | undefined;
            sentence: string;
            source: {
                rowId?: string | undefined;
                listed?: components["schemas"]["Money"] | undefined;
                /** @constant */
                months?: 12 | undefined;
                /** @enum {string} */
                base?: ("partner" | "retail") | undefined;
                bookId?: string | undefined;
                bookVersion?: number | undefined;
                /** @enum {string} */
                rule?: ("margin" | "fixed") | undefined;
                basisPoints?: number | undefined;
            };
        } | {
            /** @constant */
            kind: "notPriced";
            /** @enum {string} */
            reason: "noRow" | "noBase" | "tooLarge" | "notBilled";
            day?: string | undefined;
            sentence: string;
            remedy: string;
        };
        PurchasableOffers: {
            items: components["schemas"]["PurchasableOffer"][];
            withAddOns: string[];
        };
        PurchasableOffer: {
            offer: components["schemas"]["OfferView"];
            otherTitles: string[];
            description: string;
            /** @enum {string} */
            regime: "legacy" | "newCommerce";
            isTrial: boolean;
            termMonths: number;
            limits: {
                minimum: number;
                maximum: number;
            };
            cycles: {
                /** @enum {string} */
                billingCycle: "monthly" | "annual" | "none";
                unitPrice?: components["schemas"]["Money"] | undefined;
                promotions: components["schemas"]["OfferedPromotion"][];
            }[];
            refusals: {
                code: string;
                reason: string;
                remedy: string;
            }[];
        };
        OfferedPromotion: {
            id: string;
            name: string;
            description: string;
            percent?: number | undefined;
            until: string;
            unitPrice?: components["schemas"]["Money"] | undefined;
            refusals: {
                code: string;
                reason: string;
                remedy: string;
            }[];
        };
        CustomerSpend: {
            items: {
                month: string;
                currency: string;
                invoiced: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                notInvoiced: components["schemas"]["Money"];
            }[];
        };
        SubscriptionList: {
            items: components["schemas"]["SubscriptionSummary"][];
        };
        SubscriptionSummary: {
            id: string;
            offer: components["schemas"]["OfferView"];
            friendlyName: string;
            quantity: number;
            assigned: number;
            purchased: number;
            limits: {
                minimum: number;
                maximum: number;
            };
            reducible: components["schemas"]["ReducibleSeats"];
            /** @enum {string} */
            status: "active" | "suspended" | "deleted" | "expired" | "pending" | "disabled";
            upgraded: boolean;
            /** @enum {string} */
            regime: "legacy" | "newCommerce";
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            autoRenew: boolean;
            isAddOn: boolean;
            isTrial: boolean;
            parentSubscriptionId?: string | undefined;
            orderId: string;
            createdAt: string;
            committedUntil: string;
            stateEndsAt?: string | undefined;
            billing?: {
                unitPrice: components["schemas"]["Money"];
                perMonth: components["schemas"]["Money"];
                billedUntil: string;
                running: boolean;
            } | undefined;
            etag: string;
            upgradable: boolean;
            upgradeTargets: number;
            transitionTargets: number;
        };
        ReducibleSeats: {
            quantity: number;
            windows: {
                quantity: number;
                until: string;
            }[];
        };
        LicenseHolders: {
            items: components["schemas"]["LicenseHolder"][];
            proposal?: {
                mustRelease: number;
                userIds: string[];
                heldByGroups: number;
            } | undefined;
        };
        LicenseHolder: {
            userId: string;
            displayName: string;
            userPrincipalName: string;
            signInBlocked: boolean;
            groupName?: string | undefined;
            lastActiveAt?: string | undefined;
        };
        SeatResult: {
            subscription: components["schemas"]["SubscriptionSummary"];
            before: number;
            after: number;
            released: string[];
        };
        Timeline: {
            subscriptionId: string;
            now: string;
            until: string;
            past: components["schemas"]["TimelineEvent"][];
            entries: components["schemas"]["TimelineEntry"][];
            coming: components["schemas"]["TimelineEvent"][];
        };
        TimelineEvent: {
            at: string;
            kind: string;
            title: string;
            /** @enum {string} */
            by: "caller" | "schedule" | "clock";
            changeId?: string | undefined;
            total?: components["schemas"]["Money"] | undefined;
            notRenewed?: {
                code: string;
                sentence: string;
            } | undefined;
        };
        TimelineEntry: {
            id: string;
            etag: string;
            /** @enum {string} */
            state: "planned" | "undecided" | "done" | "failed" | "canceled";
            stateTitle: string;
            dueAt: string;
            position: number;
            request: components["schemas"]["TimelineRequest"];
            title: string;
            createdAt: string;
            createdBy: string;
            changeId?: string | undefined;
            reasons: {
                code: string;
                sentence: string;
            }[];
            choices: {
                /** @enum {string} */
                choice: "keep" | "merge" | "drop";
                sentence: string;
            }[];
            forecast?: {
                /** @enum {string} */
                outcome: "carriedOut" | "refused" | "waits";
                total?: components["schemas"]["Money"] | undefined;
                lines: components["schemas"]["ChargeLine"][];
                renewals?: components["schemas"]["RenewalPrices"][] | undefined;
                refusals: components["schemas"]["Refusal"][];
                reasons: {
                    code: string;
                    sentence: string;
                }[];
            } | undefined;
        };
        TimelineEdit: {
            entry?: components["schemas"]["TimelineEntry"] | undefined;
            others: components["schemas"]["TimelineEntry"][];
        };
        TransitionTargets: {
            quantity: number;
            items: components["schemas"]["TransitionTarget"][];
        };
        TransitionTarget: {
            offer: components["schemas"]["OfferView"];
            refusals: components["schemas"]["Refusal"][];
            transferRefusals: components["schemas"]["Refusal"][];
            services: components["schemas"]["ServiceChange"];
            into: {
                subscriptionId: string;
                name: string;
                quantity: number;
                refusals: components["schemas"]["Refusal"][];
                transferRefusals: components["schemas"]["Refusal"][];
            }[];
        };
        UpgradeTargets: {
            source: components["schemas"]["SubscriptionSummary"];
            targets: components["schemas"]["UpgradeTarget"][];
        };
        UpgradeTarget: {
            offer: components["schemas"]["OfferView"];
            pathExists: boolean;
            mayUpgrade: boolean;
            mayUpgradeWithLicenseTransfer: boolean;
            refusals: components["schemas"]["Refusal"][];
            transferRefusals: components["schemas"]["Refusal"][];
            services: components["schemas"]["ServiceChange"];
        };
        SeatliftUpgradeResult: {
            sourceSubscriptionId: string;
            targetSubscriptionId: string;
            orderId: string;
            target: components["schemas"]["OfferView"];
            consequences: {
                quantity: number;
                users: {
                    holding: number;
                    moving: number;
                    keepingOld: number;
                    needingWork: number;
                };
                /** @enum {string} */
                transfer?: ("atOnce" | "background") | undefined;
                services: components["schemas"]["ServiceChange"];
                affected: components["schemas"]["AffectedUser"][];
                affectedWithheld?: string | undefined;
            };
            transfer?: {
                id: string;
                /** @enum {string} */
                state: "running" | "finished";
            } | undefined;
        };
        UpgradePreview: {
            mayUpgrade: boolean;
            refusals: components["schemas"]["Refusal"][];
            source: components["schemas"]["SubscriptionSummary"];
            target?: components["schemas"]["OfferView"] | undefined;
            consequences?: {
                quantity: number;
                users: {
                    holding: number;
                    moving: number;
                    keepingOld: number;
                    needingWork: number;
                };
                /** @enum {string} */
                transfer?: ("atOnce" | "background") | undefined;
                services: components["schemas"]["ServiceChange"];
                affected: components["schemas"]["AffectedUser"][];
                affectedWithheld?: string | undefined;
            } | undefined;
        };
        CustomerTermsAnswer: {
            day: string;
            current?: components["schemas"]["CustomerTerms"] | undefined;
            all: components["schemas"]["CustomerTerms"][];
        };
        CustomerTerms: {
            from: string;
            /** @enum {string} */
            segment: "commercial" | "education" | "charity" | "government";
            currency?: string | undefined;
            priceBookId?: string | undefined;
            recordedAt: string;
        };
        LicenseTransfers: {
            items: components["schemas"]["LicenseTransfer"][];
        };
        LicenseTransfer: {
            id: string;
            customerId: string;
            /** @enum {string} */
            state: "running" | "stopped" | "finished" | "undone";
            stopped?: {
                code: string;
                reason: string;
                remedy: string;
            } | undefined;
            source: {
                subscriptionId: string;
                skuId: string;
                title: string;
            };
            target: {
                subscriptionId: string;
                skuId: string;
                title: string;
            };
            startedAt: string;
            finishedAt?: string | undefined;
            startedBy?: string | undefined;
            users: {
                total: number;
                pending: number;
                moved: number;
                blocked: number;
                gone: number;
                returned: number;
            };
            work: {
                open: number;
                inProgress: number;
                resolved: number;
                waived: number;
            };
        };
        LicenseTransferDetail: {
            id: string;
            customerId: string;
            /** @enum {string} */
            state: "running" | "stopped" | "finished" | "undone";
            stopped?: {
                code: string;
                reason: string;
                remedy: string;
            } | undefined;
            source: {
                subscriptionId: string;
                skuId: string;
                title: string;
            };
            target: {
                subscriptionId: string;
                skuId: string;
                title: string;
            };
            startedAt: string;
            finishedAt?: string | undefined;
            startedBy?: string | undefined;
            users: {
                total: number;
                pending: number;
                moved: number;
                blocked: number;
                gone: number;
                returned: number;
            };
            work: {
                open: number;
                inProgress: number;
                resolved: number;
                waived: number;
            };
            licenseErrors: components["schemas"]["UserLicenseError"][];
        };
        UserLicenseError: {
            /** Format: uuid */
            userObjectId: string;
            name: string;
            email: string;
            errors: components["schemas"]["ApiFault"][];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ApiFault: {
            code: number;
            description: string;
            data: string[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ResourceAttributes: {
            etag?: string | undefined;
            objectType: string;
        };
        LicenseTransferFixes: {
            preview: boolean;
            moves: number;
            stays: number;
            items: {
                userId: string;
                displayName: string;
                userPrincipalName: string;
                /** @enum {string} */
                result: "moves" | "stays";
                fixes: components["schemas"]["LicenseFix"][];
                remaining: components["schemas"]["LicenseIssue"][];
            }[];
            transfer: components["schemas"]["LicenseTransfer"];
        };
        LicenseFix: {
            /** @enum {string} */
            code: "setUsageLocation" | "switchOffElsewhere" | "leaveOff" | "tryAgain";
            sentence: string;
        };
        LicenseTransferRetried: {
            transfer: components["schemas"]["LicenseTransfer"];
            row?: components["schemas"]["LicenseTransferRow"] | undefined;
        };
        LicenseTransferRow: {
            userId: string;
            displayName: string;
            userPrincipalName: string;
            /** @enum {string} */
            state: "pending" | "moved" | "blocked" | "gone" | "returned";
            /** @enum {string} */
            work?: ("open" | "inProgress" | "resolved" | "waived") | undefined;
            assignee?: {
                id: string;
                displayName: string;
            } | undefined;
            note?: string | undefined;
            issues: components["schemas"]["LicenseIssue"][];
            services: components["schemas"]["UserServices"];
            attempts: number;
            retryable: boolean;
            updatedAt: string;
            version: number;
        };
        LicenseTransferRows: {
            items: components["schemas"]["LicenseTransferRow"][];
            total: number;
            next?: string | undefined;
        };
        UserPage: {
            items: components["schemas"]["User"][];
            total: number;
            next?: string | undefined;
        };
        User: {
            id: string;
            userPrincipalName: string;
            displayName: string;
            firstName: string;
            lastName: string;
            usageLocation?: string | undefined;
            /** @enum {string} */
            kind: "member" | "guest" | "sharedMailbox";
            signInBlocked: boolean;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            contact?: {
                jobTitle?: string | undefined;
                department?: string | undefined;
                officeNumber?: string | undefined;
                officePhone?: string | undefined;
                mobilePhone?: string | undefined;
                fax?: string | undefined;
                alternateEmail?: string | undefined;
                address?: string | undefined;
                city?: string | undefined;
                state?: string | undefined;
                postalCode?: string | undefined;
                country?: string | undefined;
            } | undefined;
            lastActiveAt?: string | undefined;
            createdAt?: string | undefined;
            licenses: components["schemas"]["HeldLicense"][];
            deletedAt?: string | undefined;
            restorableUntil?: string | undefined;
        };
        HeldLicense: {
            skuId: string;
            name: string;
            groupName?: string | undefined;
        };
        UserWithPassword: {
            user: components["schemas"]["User"];
            password?: string | undefined;
        };
        UserDetail: {
            id: string;
            userPrincipalName: string;
            displayName: string;
            firstName: string;
            lastName: string;
            usageLocation?: string | undefined;
            /** @enum {string} */
            kind: "member" | "guest" | "sharedMailbox";
            signInBlocked: boolean;
            immutableId?: string | undefined;
            phoneNumber?: string | undefined;
            contact?: {
                jobTitle?: string | undefined;
                department?: string | undefined;
                officeNumber?: string | undefined;
                officePhone?: string | undefined;
                mobilePhone?: string | undefined;
                fax?: string | undefined;
                alternateEmail?: string | undefined;
                address?: string | undefined;
                city?: string | undefined;
                state?: string | undefined;
                postalCode?: string | undefined;
                country?: string | undefined;
            } | undefined;
            lastActiveAt?: string | undefined;
            createdAt?: string | undefined;
            licenses: components["schemas"]["HeldLicense"][];
            deletedAt?: string | undefined;
            restorableUntil?: string | undefined;
            roles: {
                id: string;
                name: string;
            }[];
            mustChangePassword?: boolean | undefined;
        };
        UserDeletion: {
            user: components["schemas"]["User"];
        };
        UserLicenses: {
            user: {
                id: string;
                displayName: string;
                userPrincipalName: string;
                usageLocation?: string | undefined;
                /** @enum {string} */
                kind: "member" | "guest" | "sharedMailbox";
                signInBlocked: boolean;
                lastActiveAt?: string | undefined;
            };
            items: components["schemas"]["UserLicense"][];
            etag: string;
        };
        UserLicense: {
            skuId: string;
            partNumber: string;
            title: string;
            assigned: boolean;
            assignedAt?: string | undefined;
            groupName?: string | undefined;
            free: number;
            services: components["schemas"]["ServiceSwitch"][];
        };
        ServiceSwitch: {
            name: string;
            id: string;
            title: string;
            dataBearing: boolean;
            on: boolean;
        };
        UserLicensesResult: {
            preview: boolean;
            changed: boolean;
            violations: components["schemas"]["Refusal"][];
            notices: {
                code: string;
                reason: string;
                remedy: string;
                services: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
            }[];
            services?: {
                gained: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
                replaced: {
                    from: {
                        name: string;
                        title: string;
                        dataBearing: boolean;
                    };
                    to: {
                        name: string;
                        title: string;
                        dataBearing: boolean;
                    };
                    /** @enum {string} */
                    direction: "higher" | "lower";
                }[];
                lost: {
                    name: string;
                    title: string;
                    dataBearing: boolean;
                }[];
            } | undefined;
            licenses?: components["schemas"]["UserLicenses"] | undefined;
        };
        UserAddresses: {
            addresses: string[];
            duplicates: {
                address: string;
                others: string[];
            }[];
        };
        UserRestoration: {
            user: components["schemas"]["User"];
            lost: components["schemas"]["HeldLicense"][];
        };
        UserImportReport: {
            /** @enum {string} */
            result: "checked" | "refused" | "created";
            progress: {
                rows: number;
                good: number;
                created: number;
            };
            problems: components["schemas"]["UserImportProblem"][];
            items: {
                line: number;
                userPrincipalName: string;
                displayName: string;
                /** @enum {string} */
                state: "ready" | "wrong" | "created";
                id?: string | undefined;
                problems: components["schemas"]["UserImportProblem"][];
            }[];
            csv: string;
        };
        UserImportProblem: {
            line: number;
            column?: string | undefined;
            code: string;
            reason: string;
        };
        UserImportProgress: {
            importId: string;
            /** @enum {string} */
            phase: "judging" | "hashing" | "writing" | "done" | "refused";
            rows: number;
            rowsDone: number;
            done: number;
            total: number;
        };
        DomainState: {
            domain: string;
            /** @enum {string} */
            state: "free" | "taken" | "malformed";
        };
        IdentityProviderList: {
            items: components["schemas"]["IdentityProvider"][];
            redirectUri: string;
        };
        IdentityProvider: {
            id: string;
            name: string;
            issuer: string;
            clientId: string;
            hasSecret: boolean;
            scopes: string[];
            rolesClaim: string;
            roleRules: components["schemas"]["RoleRuleOutput"][];
            defaultRoles?: components["schemas"]["DefaultRolesOutput"] | undefined;
            createsAccounts: boolean;
            namesAreVerified: boolean;
            trustsSecondFactor: boolean;
            domains: string[];
            enabled: boolean;
            people: number;
            signInPath: string;
            createdAt: string;
        };
        DiscoveredProvider: {
            issuer: string;
            authorizationEndpoint: string;
            tokenEndpoint: string;
        };
        Invitation: {
            partnerName: string;
            userName: string;
            displayName: string;
            /** @enum {string} */
            purpose: "invitation" | "password" | "recovery";
        };
        InvoicePage: {
            items: {
                id: string;
                /** @enum {string} */
                document: "invoice" | "creditNote";
                title: string;
                amends?: string | undefined;
                currency: string;
                month: string;
                period: components["schemas"]["Period"];
                issuedOn: string;
                issuedAt: string;
                subtotal: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                lineCount: number;
                amendments: components["schemas"]["InvoiceSummaryView"][];
            }[];
            next?: string | undefined;
        };
        InvoiceWithLines: {
            id: string;
            /** @enum {string} */
            document: "invoice" | "creditNote";
            title: string;
            amends?: string | undefined;
            currency: string;
            month: string;
            period: components["schemas"]["Period"];
            issuedOn: string;
            issuedAt: string;
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            lineCount: number;
            amendments: components["schemas"]["InvoiceSummaryView"][];
            customers: components["schemas"]["InvoiceShare"][];
            lines: components["schemas"]["InvoiceLine"][];
            next?: string | undefined;
        };
        InvoiceLine: {
            id: string;
            changeId: string;
            subscriptionId: string;
            offerId: string;
            offerName: string;
            kind: string;
            title: string;
            span: components["schemas"]["Period"];
            amount: components["schemas"]["Money"];
            settles?: {
                /** @enum {string} */
                how: "credits" | "undoes";
                lineId: string;
            } | undefined;
            proof: {
                formula: string;
                sentence: string;
                /** @enum {string} */
                direction: "charge" | "credit";
                unitPrice: components["schemas"]["Money"];
                promotion?: {
                    id: string;
                    name: string;
                    percent: number;
                    before: components["schemas"]["Money"];
                } | undefined;
                quantity: number;
                days: number;
                periodDays: number;
                policy: string;
                unrounded: string;
                remainder: string;
                carried?: string | undefined;
                atMost?: components["schemas"]["Money"] | undefined;
                reversed?: components["schemas"]["Money"] | undefined;
                proved: boolean;
            };
            customerId: string;
            customerName: string;
            subscriptionName: string;
            orderId: string;
            chargeType: string;
            chargeTypeTitle: string;
            tax: components["schemas"]["Money"];
            taxRate?: {
                name: string;
                millionths: number;
            } | undefined;
        };
        OwnSecurity: {
            userName: string;
            displayName: string;
            hasPassword: boolean;
            passwordChangedAt?: string | undefined;
            factors: components["schemas"]["SecondFactor"][];
            recoveryCodesLeft: number;
        };
        SecondFactor: {
            id: string;
            /** @enum {string} */
            kind: "totp" | "passkey";
            name: string;
            createdAt: string;
            lastUsedAt?: string | undefined;
        };
        AddedFactor: {
            factor: components["schemas"]["SecondFactor"];
            recoveryCodes?: string[] | undefined;
        };
        PasskeyOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        TotpKey: {
            secret: string;
            uri: string;
            qr: {
                size: number;
                path: string;
            };
        };
        OfferList: {
            items: components["schemas"]["OfferView"][];
        };
        PriceBookList: {
            items: components["schemas"]["PriceBook"][];
        };
        PriceBook: {
            id: string;
            version: number;
            name: string;
            rules: ({
                /** @constant */
                kind: "margin";
                offerId?: string | undefined;
                /** @enum {string} */
                base: "partner" | "retail";
                basisPoints: number;
            } | {
                /** @constant */
                kind: "fixed";
                offerId: string;
                currency: string;
                /** @enum {string} */
                billingCycle: "monthly" | "annual";
                unitPrice: components["schemas"]["Money"];
            })[];
            recordedAt: string;
        };
        PriceBookAnswer: {
            id: string;
            version: number;
            name: string;
            rules: ({
                /** @constant */
                kind: "margin";
                offerId?: string | undefined;
                /** @enum {string} */
                base: "partner" | "retail";
                basisPoints: number;
            } | {
                /** @constant */
                kind: "fixed";
                offerId: string;
                currency: string;
                /** @enum {string} */
                billingCycle: "monthly" | "annual";
                unitPrice: components["schemas"]["Money"];
            })[];
            recordedAt: string;
            earlier: components["schemas"]["PriceBook"][];
        };
        PriceListPage: {
            items: components["schemas"]["PriceList"][];
            next?: string | undefined;
        };
        PriceList: {
            id: string;
            name: string;
            recordedAt: string;
            recordedBy: string;
            rows: number;
        };
        ImportReport: {
            imported: boolean;
            list?: components["schemas"]["PriceList"] | undefined;
            /** @enum {string} */
            layout?: ("newCommerce" | "legacy") | undefined;
            rows: number;
            problemCount: number;
            problems: {
                line: number;
                column?: string | undefined;
                reason: string;
                value?: string | undefined;
                otherLine?: number | undefined;
                sentence: string;
            }[];
            skipped: {
                trials: number;
                unknownOffers: number;
            };
            rounded: number;
            ignoredColumns: string[];
        };
        PricePage: {
            day: string;
            items: components["schemas"]["PriceRow"][];
            next?: string | undefined;
        };
        PriceRow: {
            id: string;
            listId: string;
            offer: {
                id: string;
                title: string;
            };
            market: string;
            currency: string;
            /** @enum {string} */
            segment: "commercial" | "education" | "charity" | "government";
            termMonths: number;
            /** @enum {string} */
            billingCycle: "monthly" | "annual";
            minimumQuantity: number;
            maximumQuantity?: number | undefined;
            from: string;
            until?: string | undefined;
            partnerPrice?: components["schemas"]["Money"] | undefined;
            retailPrice?: components["schemas"]["Money"] | undefined;
            recordedAt: string;
        };
        RelationshipRequestList: {
            items: components["schemas"]["RelationshipRequest"][];
        };
        RelationshipRequest: {
            id: string;
            /** @enum {string} */
            status: "open" | "accepted" | "declined" | "withdrawn" | "expired";
            delegatedAdmin: components["schemas"]["WantedAdmin"];
            customer?: {
                id: string;
                companyName: string;
            } | undefined;
            email?: string | undefined;
            madeBy: string;
            madeAt: string;
            expiresAt: string;
            decidedBy?: string | undefined;
            decidedAt?: string | undefined;
            link?: string | undefined;
        };
        MadeRelationshipRequest: {
            request: components["schemas"]["RelationshipRequest"];
            letter: {
                subject: string;
                text: string;
                sent: boolean;
            };
        };
        RelationshipInvitation: {
            token: string;
            partner: {
                name: string;
                domain: string;
            };
            customer: {
                companyName: string;
                domain: string;
            };
            administrator: {
                displayName: string;
                userPrincipalName: string;
            };
            request: {
                id: string;
                /** @enum {string} */
                status: "open" | "accepted" | "declined" | "withdrawn" | "expired";
                delegatedAdmin: components["schemas"]["WantedAdmin"];
                madeBy: string;
                madeAt: string;
                expiresAt: string;
                decidedBy?: string | undefined;
                decidedAt?: string | undefined;
            };
            relationship?: {
                /** @enum {string} */
                reseller: "active" | "ended";
                delegatedAdmin: {
                    /** @enum {string} */
                    kind: "none" | "full" | "granular";
                    services: ("office365" | "azure" | "dynamics365")[];
                    roles?: ("directoryReaders" | "globalReader" | "directoryWriters" | "licenseAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "serviceSupportAdministrator" | "billingAdministrator" | "globalAdministrator")[] | undefined;
                    until?: string | undefined;
                };
            } | undefined;
            agreement: {
                link: string;
                accepted: boolean;
            };
        };
        Resellers: {
            items: components["schemas"]["Reseller"][];
            providers: components["schemas"]["Provider"][];
        };
        Reseller: {
            id: string;
            mpnId: string;
            name: string;
            country?: string | undefined;
            addedAt?: string | undefined;
            customers: number;
            subscriptions: number;
            seats: number;
            /** Format: date */
            firstEnd?: string | undefined;
        };
        Provider: {
            id: string;
            mpnId: string;
            name: string;
            country: string;
            since: string;
        };
        ResoldSubscriptions: {
            reseller?: components["schemas"]["Reseller"] | undefined;
            items: components["schemas"]["ResoldSubscription"][];
            next?: string | undefined;
        };
        ResoldSubscription: {
            customerId: string;
            customerName: string;
            resellerMpnId: string;
            subscriptionId: string;
            offer: components["schemas"]["OfferView"];
            friendlyName: string;
            quantity: number;
            /** @enum {string} */
            status: "active" | "suspended" | "deleted" | "expired" | "pending" | "disabled";
            statusTitle: string;
            /** @enum {string} */
            regime: "legacy" | "newCommerce";
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            autoRenew: boolean;
            /** Format: date */
            committedUntil: string;
        };
        RoleTable: {
            operations: {
                /** @enum {string} */
                name: "viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile";
                title: string;
            }[];
            roles: {
                /** @enum {string} */
                name: "globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent";
                title: string;
                rights: {
                    /** @enum {string} */
                    operation: "viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile";
                    source: string;
                }[];
            }[];
            customRoles: components["schemas"]["CustomRole"][];
        };
        CustomRole: {
            id: string;
            name: string;
            operations: ("viewCustomers" | "viewSubscriptions" | "upgradeSubscription" | "transitionSubscription" | "changeSeats" | "manageSubscription" | "viewUsers" | "manageUsers" | "viewAudit" | "viewCharges" | "viewPrices" | "managePrices" | "viewInvoices" | "runBilling" | "setClock" | "manageWebhooks" | "manageAccounts" | "manageApiClients" | "manageRoles" | "manageIdentityProviders" | "manageSignInRules" | "giveDirectoryRoles" | "addCustomer" | "editCustomer" | "requestRelationship" | "endRelationship" | "confirmAgreement" | "viewPartnerProfile" | "managePartnerProfile")[];
            createdAt: string;
        };
        Session: {
            user: {
                userName: string;
                displayName: string;
                roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            };
            partner: {
                id: string;
                name: string;
            };
            permissions: {
                viewCustomers: components["schemas"]["Permission"];
                viewSubscriptions: components["schemas"]["Permission"];
                upgradeSubscription: components["schemas"]["Permission"];
                transitionSubscription: components["schemas"]["Permission"];
                changeSeats: components["schemas"]["Permission"];
                manageSubscription: components["schemas"]["Permission"];
                viewUsers: components["schemas"]["Permission"];
                manageUsers: components["schemas"]["Permission"];
                viewAudit: components["schemas"]["Permission"];
                viewCharges: components["schemas"]["Permission"];
                viewPrices: components["schemas"]["Permission"];
                managePrices: components["schemas"]["Permission"];
                viewInvoices: components["schemas"]["Permission"];
                runBilling: components["schemas"]["Permission"];
                setClock: components["schemas"]["Permission"];
                manageWebhooks: components["schemas"]["Permission"];
                manageAccounts: components["schemas"]["Permission"];
                manageApiClients: components["schemas"]["Permission"];
                manageRoles: components["schemas"]["Permission"];
                manageIdentityProviders: components["schemas"]["Permission"];
                manageSignInRules: components["schemas"]["Permission"];
                giveDirectoryRoles: components["schemas"]["Permission"];
                addCustomer: components["schemas"]["Permission"];
                editCustomer: components["schemas"]["Permission"];
                requestRelationship: components["schemas"]["Permission"];
                endRelationship: components["schemas"]["Permission"];
                confirmAgreement: components["schemas"]["Permission"];
                viewPartnerProfile: components["schemas"]["Permission"];
                managePartnerProfile: components["schemas"]["Permission"];
            };
            demo: boolean;
        };
        Permission: {
            allowed: boolean;
            reason?: string | undefined;
        };
        SetupState: {
            needed: boolean;
        };
        SetupResult: {
            partnerId: string;
            userName: string;
        };
        SignInRules: {
            /** @enum {string} */
            secondFactor: "optional" | "administrators" | "everybody";
        };
        SignInPrompt: {
            application: string;
            demoUsers?: {
                role: string;
                userName: string;
                displayName?: string | undefined;
                password: string;
            }[] | undefined;
            providers?: components["schemas"]["OfferedProvider"][] | undefined;
            secondFactor?: ("totp" | "passkey" | "recoveryCode")[] | undefined;
            setUp?: ("totp" | "passkey")[] | undefined;
        };
        OfferedProvider: {
            id: string;
            name: string;
        };
        SignInStep: components["schemas"]["SignInResult"] | components["schemas"]["SecondFactorNeeded"] | components["schemas"]["SecondFactorSetUp"];
        SignInResult: {
            redirectTo: string;
            recoveryCodes?: string[] | undefined;
        };
        SecondFactorNeeded: {
            secondFactor: ("totp" | "passkey" | "recoveryCode")[];
        };
        SecondFactorSetUp: {
            setUp: ("totp" | "passkey")[];
        };
        OfferedProviders: {
            providers: components["schemas"]["OfferedProvider"][];
        };
        TaxRateList: {
            items: components["schemas"]["TaxRate"][];
        };
        TaxRate: {
            market: string;
            name: string;
            percent: string;
            from: string;
            until?: string | undefined;
            recordedAt: string;
        };
        TransferAssignees: {
            items: {
                id: string;
                displayName: string;
                userName: string;
            }[];
        };
        OpenTransferWork: {
            items: {
                customerId: string;
                customerName: string;
                transferId: string;
                row: components["schemas"]["LicenseTransferRow"];
            }[];
            next?: string | undefined;
        };
        WebhookSettings: {
            webhook?: components["schemas"]["Webhook"] | undefined;
            events: string[];
        };
        Webhook: {
            id: string;
            url: string;
            events: string[];
            signatureInOwnHeader: boolean;
            secret: string;
            certificateUrl: string;
            createdAt: string;
            updatedAt: string;
        };
        WebhookDeliveries: {
            items: components["schemas"]["WebhookDelivery"][];
            next?: string | undefined;
        };
        WebhookDelivery: {
            id: string;
            event: string;
            title: string;
            resource: string;
            customerId?: string | undefined;
            changedAt: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            nextAttemptAt?: string | undefined;
            attempts: number;
            results: {
                at: string;
                status?: number | undefined;
                message: string;
                milliseconds: number;
            }[];
        };
        WebhookTestSent: {
            correlationId: string;
        };
        AuditRecord: {
            id: string;
            partnerId: string;
            participants: string[];
            customerId?: string | undefined;
            customerName?: string | undefined;
            userPrincipalName?: string | undefined;
            applicationId: string;
            /** @enum {string} */
            resourceType: "undefined" | "customer" | "customer_user" | "order" | "subscription" | "license" | "third_party_add_on" | "mpn_association" | "transfer" | "application" | "application_credential" | "partner_user" | "partner_relationship" | "referral" | "software_key" | "software_download_link" | "spending_limit" | "invoice" | "agreement" | "partner_customer_relationship" | "self_serve_policy" | "granular_admin_relationship" | "granular_admin_access_assignment" | "partner_customer_dap" | "credit" | "customer_directory_role" | "software_page" | "device" | "policy" | "overage" | "new_commerce_migration" | "azure_entitlement" | "indirect_provider_indirect_reseller_dap";
            resourceOldValue?: string | undefined;
            resourceNewValue?: string | undefined;
            /** @enum {string} */
            operationType: "undefined" | "update_customer_qualification" | "update_subscription" | "upgrade_subscription" | "convert_trial_subscription" | "add_customer" | "update_customer_billing_profile" | "update_customer_partner_contract_company_name" | "update_customer_spending_budget" | "delete_customer" | "remove_partner_customer_relationship" | "create_order" | "update_order" | "create_customer_user" | "delete_customer_user" | "update_customer_user" | "update_customer_user_licenses" | "reset_customer_user_password" | "update_customer_user_principal_name" | "restore_customer_user" | "create_mpn_association" | "update_mpn_association" | "update_sfb_customer_user_licenses" | "update_transfer" | "create_partner_relationship" | "register_application" | "unregister_application" | "add_application_credential" | "remove_application_credential" | "create_partner_user" | "update_partner_user" | "remove_partner_user" | "create_referral" | "update_referral" | "get_software_key" | "get_software_download_link" | "increase_spending_limit" | "ready_invoice" | "create_agreement" | "extend_relationship" | "create_transfer" | "create_self_serve_policy" | "update_self_serve_policy" | "delete_self_serve_policy" | "remove_partner_relationship" | "delete_tip_customer" | "create_related_referral" | "update_related_referral" | "granular_admin_relationship_approved" | "granular_admin_relationship_activated" | "granular_admin_relationship_termination_requested" | "granular_admin_relationship_terminated" | "granular_admin_relationship_expired" | "granular_admin_access_assignment_created" | "granular_admin_access_assignment_updated" | "granular_admin_access_assignment_deleted" | "dap_admin_relationship_approved" | "dap_admin_relationship_terminated" | "create_credit" | "update_credit" | "cancel_credit" | "add_user_member" | "remove_user_member" | "granular_admin_access_assignment_activated" | "software_attestation" | "granular_admin_relationship_cleaned_up" | "update_company_info" | "policy_created" | "policy_updated" | "policy_deleted" | "device_updated" | "devices_update_attempted" | "device_deleted" | "devices_upload_to_new_batch_attempted" | "devices_upload_to_existing_batch_attempted" | "manage_overage" | "dap_admin_relationship_terminated_by_microsoft" | "azure_fraud_event_detected" | "create_new_commerce_migration";
            originalCorrelationId: string;
            operationDate: string;
            /** @enum {string} */
            operationStatus: "succeeded" | "failed" | "progress" | "decline";
            customizedData: {
                key: string;
                value: string | null;
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ServiceError: {
            code: number;
            description: string;
            data: string[];
            /** @constant */
            source: "PartnerFD";
        };
        GatewayError: {
            statusCode: number;
            message: string;
        };
        AgreementMetaDataCollection: {
            totalCount: number;
            items: components["schemas"]["AgreementMetaData"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        AgreementMetaData: {
            templateId: string;
            agreementType: string;
            agreementLink: string;
            versionRank: number;
        };
        Link: {
            uri: string;
            method: string;
            headers: {
                key: string;
                value: string;
            }[];
        };
        AgreementDocument: {
            displayUri: string;
            downloadUri: string;
            language: string;
            country: string;
        };
        PartnerLicensesDeploymentInsightsCollection: {
            totalCount: number;
            items: components["schemas"]["PartnerLicensesDeploymentInsights"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PartnerLicensesDeploymentInsights: {
            proratedDeploymentPercent: number;
            licensesSold: number;
            processedDateTime: string;
            serviceName: string;
            channel: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        PartnerLicensesUsageInsightsCollection: {
            totalCount: number;
            items: components["schemas"]["PartnerLicensesUsageInsights"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PartnerLicensesUsageInsights: {
            proratedLicensesUsagePercent: number;
            workloadName: string;
            processedDateTime: string;
            serviceName: string;
            channel: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        AuditRecordCollection: {
            totalCount: number;
            items: components["schemas"]["AuditRecord"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        AgreementSignatureStatus: {
            isAgreementSigned: boolean;
        };
        CountryValidationRules: {
            iso2Code: string;
            defaultCulture: string;
            isStateRequired: boolean;
            supportedStatesList: string[];
            supportedLanguagesList: string[];
            supportedCulturesList: string[];
            isPostalCodeRequired: boolean;
            postalCodeRegex?: string | undefined;
            isCityRequired: boolean;
            isVatIdSupported: boolean;
            taxIdFormat?: string | undefined;
            taxIdSample?: string | undefined;
            vatIdRegex?: string | undefined;
            phoneNumberRegex: string;
            isTaxIdSupported: boolean;
            isTaxIdOptional: boolean;
            countryCallingCodesList: string[];
            attributes: {
                /** @constant */
                objectType: "CountryValidationRules";
            };
        };
        CustomerCollection: {
            totalCount: number;
            items: components["schemas"]["CustomerItem"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerItem: {
            id: string;
            commerceId?: string | undefined;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            billingProfile?: components["schemas"]["CustomerBillingProfile"] | undefined;
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            allowDelegatedAccess?: boolean | undefined;
            userCredentials?: {
                userName: string;
                password: string;
            } | undefined;
            customDomains?: string[] | undefined;
            associatedPartnerId?: string | undefined;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CustomerCompanyProfile: {
            tenantId: string;
            domain: string;
            companyName: string;
            address?: components["schemas"]["Address"] | undefined;
            email?: string | undefined;
            organizationRegistrationNumber?: string | undefined;
            links?: {
                self: components["schemas"]["Link"];
            } | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        Address: {
            country: string;
            region?: string | undefined;
            city: string;
            state?: string | undefined;
            addressLine1: string;
            addressLine2?: string | undefined;
            postalCode: string;
            firstName?: string | undefined;
            middleName?: string | undefined;
            lastName?: string | undefined;
            phoneNumber?: string | undefined;
        };
        CustomerBillingProfile: {
            id: string;
            firstName: string;
            lastName: string;
            email: string;
            culture: string;
            language: string;
            companyName: string;
            defaultAddress: components["schemas"]["Address"];
            links?: {
                self: components["schemas"]["Link"];
            } | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        Customer: {
            id: string;
            commerceId?: string | undefined;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            billingProfile?: components["schemas"]["CustomerBillingProfile"] | undefined;
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            allowDelegatedAccess?: boolean | undefined;
            userCredentials?: {
                userName: string;
                password: string;
            } | undefined;
            customDomains?: string[] | undefined;
            associatedPartnerId?: string | undefined;
            links?: {
                self: components["schemas"]["Link"];
            } | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        AgreementCollection: {
            totalCount: number;
            items: components["schemas"]["Agreement"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Agreement: {
            userId: string;
            primaryContact?: {
                firstName: string;
                lastName: string;
                email: string;
                phoneNumber?: string | undefined;
            } | undefined;
            templateId: string;
            dateAgreed: string;
            type: string;
            agreementLink: string;
        };
        CustomerLicensesDeploymentInsightsCollection: {
            totalCount: number;
            items: components["schemas"]["CustomerLicensesDeploymentInsights"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerLicensesDeploymentInsights: {
            licensesDeployed: number;
            licensesSold: number;
            deploymentPercent: number;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            productName: string;
            serviceCode: string;
            processedDateTime: string;
            serviceName: string;
            channel: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CustomerLicensesUsageInsightsCollection: {
            totalCount: number;
            items: components["schemas"]["CustomerLicensesUsageInsights"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerLicensesUsageInsights: {
            workloadCode: string;
            workloadName: string;
            usagePercent: number;
            licensesActive: number;
            licensesQualified: number;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            productName: string;
            serviceCode: string;
            processedDateTime: string;
            serviceName: string;
            channel: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        Cart: {
            id: string;
            creationTimestamp: string;
            lastModifiedTimestamp: string;
            expirationTimestamp: string;
            lastModifiedUser: string;
            /** @enum {string} */
            status: "Active" | "Ordered";
            lineItems: components["schemas"]["CartLineItem"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CartLineItem: {
            id: number;
            catalogItemId: string;
            friendlyName?: string | undefined;
            quantity: number;
            currencyCode?: string | undefined;
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            termDuration?: string | undefined;
            customTermEndDate?: string | undefined;
            promotionId?: string | undefined;
            participants?: {
                key: string;
                value: string;
            }[] | undefined;
            provisioningContext?: {
                parentSubscriptionId: string;
            } | undefined;
            orderGroup: string;
            error?: components["schemas"]["CartError"] | undefined;
            addonItems?: {
                id: number;
                catalogItemId: string;
                friendlyName?: string | undefined;
                quantity: number;
                currencyCode?: string | undefined;
                /** @enum {string} */
                billingCycle: "monthly" | "annual" | "none";
                termDuration?: string | undefined;
                customTermEndDate?: string | undefined;
                promotionId?: string | undefined;
                participants?: {
                    key: string;
                    value: string;
                }[] | undefined;
                provisioningContext?: {
                    parentSubscriptionId: string;
                } | undefined;
                orderGroup: string;
                error?: components["schemas"]["CartError"] | undefined;
            }[] | undefined;
        };
        CartError: {
            errorCode: number;
            errorDescription: string;
        };
        CartCheckoutResult: {
            orders: components["schemas"]["Order"][];
            orderErrors: {
                orderGroupId: string;
                code: number;
                description: string;
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        Order: {
            id: string;
            alternateId: string;
            referenceCustomerId: string;
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            currencyCode?: string | undefined;
            currencySymbol?: string | undefined;
            lineItems: components["schemas"]["OrderLineItem"][];
            creationDate: string;
            /** @enum {string} */
            status: "completed" | "pending" | "cancelled";
            /** @constant */
            transactionType: "UserPurchase";
            totalPrice?: number | undefined;
            links: {
                self: components["schemas"]["Link"];
                provisioningStatus?: components["schemas"]["Link"] | undefined;
                patchOperation?: components["schemas"]["Link"] | undefined;
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        OrderLineItem: {
            lineItemNumber: number;
            offerId: string;
            subscriptionId: string;
            parentSubscriptionId?: string | undefined;
            termDuration?: string | undefined;
            /** @constant */
            transactionType: "New";
            friendlyName: string;
            quantity: number;
            pricing?: {
                listPrice: number;
                discountedPrice: number;
                proratedPrice: number;
                price: number;
                extendedPrice: number;
            } | undefined;
            partnerIdOnRecord?: string | undefined;
            promotionId?: string | undefined;
            links: {
                subscription: components["schemas"]["Link"];
                product?: components["schemas"]["Link"] | undefined;
                sku?: components["schemas"]["Link"] | undefined;
                availability?: components["schemas"]["Link"] | undefined;
            };
        };
        DirectSignedStatus: {
            isSigned: boolean;
        };
        DirectoryRoleCollection: {
            totalCount: number;
            items: components["schemas"]["DirectoryRole"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        DirectoryRole: {
            name: string;
            id: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        UserMemberCollection: {
            totalCount: number;
            items: components["schemas"]["UserMember"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        UserMember: {
            displayName: string;
            userPrincipalName: string;
            roleId: string;
            id: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ManagedServiceCollection: {
            totalCount: number;
            items: components["schemas"]["ManagedService"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ManagedService: {
            id: string;
            name: string;
            groupName: string;
            links: {
                adminService: components["schemas"]["Link"];
                serviceHealth: components["schemas"]["Link"];
                serviceTicket: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "ManagedService";
            };
        };
        OfferCategoryCollection: {
            totalCount: number;
            items: components["schemas"]["OfferCategory"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OfferCategory: {
            id: string;
            name: string;
            rank: number;
            locale: string;
            country: string;
            attributes?: components["schemas"]["ResourceAttributes"] | undefined;
        };
        OfferCollection: {
            totalCount: number;
            items: components["schemas"]["Offer"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Offer: {
            id: string;
            name: string;
            description: string;
            minimumQuantity: number;
            maximumQuantity: number;
            rank: number;
            uri: string;
            locale: string;
            country: string;
            category: components["schemas"]["OfferCategory"];
            /** @enum {string} */
            limitUnitOfMeasure: "None" | "Concurrent" | "Lifetime";
            limit: number;
            /** @enum {string} */
            termUnitOfMeasure: "Year" | "Month" | "Day" | "None";
            term: number;
            prerequisiteOffers: string[];
            isAddOn: boolean;
            hasAddOns: boolean;
            isAvailableForPurchase: boolean;
            /** @enum {string} */
            billing: "license" | "usage" | "none";
            supportedBillingCycles: ("monthly" | "annual" | "none")[];
            isAutoRenewable: boolean;
            isInternal: boolean;
            isMicrosoftProduct: boolean;
            conversionTargetOffers: string[];
            upgradeTargetOffers?: string[] | undefined;
            reselleeQualifications: string[];
            resellerQualifications: string[];
            salesGroupId: string;
            isTrial: boolean;
            acquisitionType: string;
            supportedCatalogTypes: string[];
            actions: string[];
            product: {
                id: string;
                name: string;
                unit: string;
            };
            unitType: string;
            links: {
                learnMore?: components["schemas"]["Link"] | undefined;
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        OrderCollection: {
            totalCount: number;
            items: components["schemas"]["Order"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ActivationLinkCollection: {
            totalCount: number;
            items: components["schemas"]["OrderLineItemActivationLink"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OrderLineItemActivationLink: {
            lineItemNumber?: number | undefined;
            link: components["schemas"]["Link"];
        };
        OrderProvisioningCollection: {
            totalCount: number;
            items: components["schemas"]["OrderLineItemProvisioningStatus"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OrderLineItemProvisioningStatus: {
            lineItemNumber: number;
            /** @enum {string} */
            status: "fulfilled" | "unfulfilled" | "prefulfillmentPending";
            quantityProvisioningInformation: {
                quantity: number;
                status: string;
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CustomerOrganization: {
            street: string;
            countryLetterCode: string;
            postalCode: string;
            city: string;
            state: string;
            displayName: string;
            technicalNotificationMails: string[];
        };
        ProductCollection: {
            totalCount: number;
            items: components["schemas"]["Product"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Product: {
            id: string;
            title: string;
            description: string;
            productType: {
                id: string;
                displayName: string;
            };
            isMicrosoftProduct: boolean;
            publisherName: string;
            links: {
                skus: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SkuCollection: {
            totalCount: number;
            items: components["schemas"]["Sku"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Sku: {
            id: string;
            productId: string;
            title: string;
            description: string;
            minimumQuantity: number;
            maximumQuantity: number;
            isTrial: boolean;
            supportedBillingCycles: ("monthly" | "annual" | "none")[];
            purchasePrerequisites: string[];
            inventoryVariables: string[];
            provisioningVariables: string[];
            actions: string[];
            dynamicAttributes: {
                isMicrosoftProduct: boolean;
                hasConstraints: boolean;
                isAddon: boolean;
                hasAddOns: boolean;
                isAutoRenewable: boolean;
                prerequisiteSkus: string[];
                upgradeTargetOffers: string[];
                conversionTargetOffers: string[];
                reselleeQualifications: string[];
                resellerQualifications: string[];
                limit: number;
                limitUnitOfMeasure: string;
                rank: number;
                unitType: string;
                provisioningId: string;
                billingType: string;
            };
            links: {
                availabilities: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        AvailabilityCollection: {
            totalCount: number;
            items: components["schemas"]["Availability"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Availability: {
            id: string;
            productId: string;
            skuId: string;
            catalogItemId: string;
            defaultCurrency?: {
                code: string;
                symbol: string;
            } | undefined;
            segment: string;
            country: string;
            isPurchasable: boolean;
            isRenewable: boolean;
            renewalInstructions: {
                applicableTermIds: string[];
                renewalOptions: {
                    renewToId: string;
                    isAutoRenewable: boolean;
                }[];
            }[];
            terms: {
                id: string;
                duration: string;
                description: string;
                billingCycle: string;
                cancellationPolicies: {
                    refundOptions: {
                        sequenceId: number;
                        type: string;
                        expiresAfter: string;
                    }[];
                }[];
            }[];
            product: components["schemas"]["Product"];
            sku: components["schemas"]["Sku"];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        PromotionEligibilitiesCollection: {
            totalCount: number;
            items: components["schemas"]["PromotionEligibilities"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PromotionEligibilities: {
            id: number;
            catalogItemId: string;
            quantity: number;
            billingCycle?: string | undefined;
            termDuration?: string | undefined;
            eligibilities: {
                promotionId: string;
                isEligible: boolean;
                errors: {
                    type: string;
                    description: string;
                    minimumRequiredSeats?: number | undefined;
                    maximumRequiredSeats?: number | undefined;
                    eligibleTerms?: {
                        billingCycle: string;
                        duration: string;
                    }[] | undefined;
                }[];
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CustomerQualification: {
            qualification: string;
            vettingStatus: string;
            vettingCreatedDate: string;
            vettingReason?: string | undefined;
        };
        PartnerRelationshipCollection: {
            totalCount: number;
            items: components["schemas"]["PartnerRelationship"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PartnerRelationship: {
            id: string;
            name: string;
            /** @enum {string} */
            relationshipType: "is_indirect_reseller_of" | "is_indirect_cloud_solution_provider_of";
            mpnId: string;
            location: string;
            /** @constant */
            state: "Active";
            attributes: {
                /** @constant */
                objectType: "PartnerRelationship";
            };
        };
        ServiceCostsSummary: {
            billingStartDate: string;
            billingEndDate: string;
            pretaxTotal: number;
            tax: number;
            afterTaxTotal: number;
            currencyCode: string;
            currencySymbol: string;
            customerId: string;
            links: {
                serviceCostLineItems: components["schemas"]["Link"];
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
            details: {
                /** @enum {string} */
                invoiceType: "Recurring" | "OneTime";
                summary: {
                    billingStartDate: string;
                    billingEndDate: string;
                    pretaxTotal: number;
                    tax: number;
                    afterTaxTotal: number;
                    currencyCode: string;
                    currencySymbol: string;
                    customerId: string;
                    links: {
                        serviceCostLineItems: components["schemas"]["Link"];
                        self: components["schemas"]["Link"];
                    };
                    attributes: components["schemas"]["ResourceAttributes"];
                };
            }[];
        };
        ServiceCostLineItemCollection: {
            totalCount: number;
            items: components["schemas"]["ServiceCostLineItem"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ServiceCostLineItem: {
            startDate: string;
            endDate: string;
            subscriptionFriendlyName: string;
            subscriptionId: string;
            orderId: string;
            offerId: string;
            offerName: string;
            resellerMPNId: string;
            chargeType: string;
            quantity: number;
            unitPrice: number;
            pretaxTotal: number;
            tax: number;
            afterTaxTotal: number;
            currencyCode: string;
            currencySymbol: string;
            customerId: string;
            customerName: string;
            invoiceNumber: string;
            /** @enum {string} */
            invoiceType: "Recurring" | "OneTime";
            productId: string;
            skuId: string;
            availabilityId: string;
            productName: string;
            skuName: string;
            publisherName: string;
            publisherId: string;
            termAndBillingCycle: string;
            discountDetails: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SubscribedSkuCollection: {
            totalCount: number;
            items: components["schemas"]["SubscribedSku"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        SubscribedSku: {
            availableUnits: number;
            activeUnits: number;
            consumedUnits: number;
            suspendedUnits: number;
            totalUnits: number;
            warningUnits: number;
            productSku: components["schemas"]["ProductSku"];
            servicePlans: components["schemas"]["ServicePlan"][];
            capabilityStatus: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ProductSku: {
            /** Format: uuid */
            id: string;
            name: string;
            skuPartNumber: string;
            targetType?: string | undefined;
            /** @enum {string} */
            licenseGroupId: "group1" | "group2";
        };
        ServicePlan: {
            displayName: string;
            serviceName: string;
            /** Format: uuid */
            id: string;
            capabilityStatus: string;
            targetType: string;
        };
        SubscriptionCollection: {
            totalCount: number;
            items: components["schemas"]["Subscription"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Subscription: {
            id: string;
            offerId: string;
            offerName: string;
            friendlyName: string;
            productType?: {
                id: string;
                displayName: string;
            } | undefined;
            quantity: number;
            unitType: string;
            parentSubscriptionId?: string | undefined;
            hasPurchasableAddons: boolean;
            creationDate: string;
            effectiveStartDate: string;
            commitmentEndDate: string;
            commitmentEndDateTime?: string | undefined;
            cancellationAllowedUntilDate?: string | undefined;
            billingCycleEndDate?: string | undefined;
            billingCycleEndDateTime?: string | undefined;
            /** @enum {string} */
            status: "active" | "suspended" | "deleted" | "expired" | "pending" | "disabled";
            suspensionReasons?: string[] | undefined;
            autoRenewEnabled: boolean;
            isTrial: boolean;
            /** @constant */
            billingType: "license";
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            termDuration?: string | undefined;
            renewalTermDuration?: string | undefined;
            refundOptions?: {
                type: string;
                expiresAt: string;
            }[] | undefined;
            refundableQuantity?: {
                totalQuantity: number;
                details: {
                    quantity: number;
                    allowedUntilDateTime: string;
                }[];
            } | undefined;
            promotionId?: string | undefined;
            scheduledNextTermInstructions?: components["schemas"]["ScheduledNextTermInstructions"] | undefined;
            attentionNeeded?: boolean | undefined;
            isMicrosoftProduct: boolean;
            partnerId: string;
            /** @constant */
            contractType: "subscription";
            links: {
                offer?: components["schemas"]["Link"] | undefined;
                product?: components["schemas"]["Link"] | undefined;
                sku?: components["schemas"]["Link"] | undefined;
                availability?: components["schemas"]["Link"] | undefined;
                parentSubscription?: components["schemas"]["Link"] | undefined;
                self: components["schemas"]["Link"];
            };
            publisherName: string;
            orderId: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ScheduledNextTermInstructions: {
            product: components["schemas"]["ProductTerm"];
            quantity: number;
            customTermEndDate?: string | undefined;
        };
        ProductTerm: {
            productId: string;
            skuId: string;
            availabilityId: string;
            /** @enum {string} */
            billingCycle: "monthly" | "annual" | "none";
            termDuration: string;
            promotionId?: string | undefined;
        };
        SubscriptionActivationResult: {
            subscriptionId: string;
            /** @constant */
            status: "Success";
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ConversionCollection: {
            totalCount: number;
            items: components["schemas"]["Conversion"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Conversion: {
            offerId: string;
            targetOfferId: string;
            orderId: string;
            quantity: number;
            /** @enum {string} */
            billingCycle: "monthly" | "annual";
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ConversionResult: {
            subscriptionId: string;
            offerId: string;
            targetOfferId: string;
            error?: {
                code: number;
                description: string;
                attributes: components["schemas"]["ResourceAttributes"];
            } | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SubscriptionProvisioningStatus: {
            /** Format: uuid */
            skuId: string;
            /** @enum {string} */
            status: "success" | "pending" | "failed";
            quantity: number;
            endDate: string;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SubscriptionRegistrationStatus: {
            subscriptionId: string;
            /** @constant */
            status: "NotRegistered";
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SupportContact: {
            supportTenantId: string;
            supportMpnId: string;
            name: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        TransitionEligibilityCollection: {
            totalCount: number;
            items: components["schemas"]["TransitionEligibility"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        TransitionEligibility: {
            operationId: string;
            catalogItemId: string;
            title: string;
            description: string;
            quantity: number;
            subscriptionEligibilities: {
                isEligible: boolean;
                subscriptionId: string;
                subscriptionFriendlyName: string;
                subscriptionTermDuration: string;
                subscriptionBillingCycle: string;
                errors: components["schemas"]["TransitionError"][];
            }[];
            eligibilities: {
                isEligible: boolean;
                /** @enum {string} */
                transitionType: "transition_only" | "transition_with_license_transfer";
                errors: components["schemas"]["TransitionError"][];
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        TransitionError: {
            code: number;
            description: string;
        };
        TransitionCollection: {
            totalCount: number;
            items: components["schemas"]["Transition"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Transition: {
            operationId: string;
            fromCatalogItemId: string;
            fromSubscriptionId: string;
            toCatalogItemId: string;
            toSubscriptionId?: string | undefined;
            quantity: number;
            termDuration?: string | undefined;
            billingCycle?: string | undefined;
            /** @enum {string} */
            transitionType: "transition_only" | "transition_with_license_transfer";
            promotionId?: string | undefined;
            events: components["schemas"]["TransitionEvent"][];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        TransitionEvent: {
            /** @enum {string} */
            name: "Conversion" | "LicenseReassignment";
            /** @enum {string} */
            status: "Started" | "Completed" | "Failed";
            timestamp: string;
            errors?: components["schemas"]["TransitionError"][] | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        UpgradeCollection: {
            totalCount: number;
            items: components["schemas"]["Upgrade"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Upgrade: {
            targetOffer: components["schemas"]["Offer"];
            /** @enum {string} */
            upgradeType: "upgrade_only" | "upgrade_with_license_transfer";
            isEligible: boolean;
            quantity: number;
            upgradeErrors: components["schemas"]["UpgradeError"][];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        UpgradeError: {
            code: number;
            description: string;
            additionalDetails?: string | undefined;
            attributes: components["schemas"]["ResourceAttributes"];
        };
        UpgradeResult: {
            sourceSubscriptionId: string;
            targetSubscriptionId?: string | undefined;
            upgradeType: number | string;
            upgradeErrors: components["schemas"]["UpgradeError"][];
            licenseErrors: components["schemas"]["UserLicenseError"][];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        CustomTermEndDateCollection: {
            totalCount: number;
            items: components["schemas"]["CustomTermEndDate"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomTermEndDate: {
            /** @enum {string} */
            allowedCustomTermEndDateType: "calendarMonthAligned" | "subscriptionAligned";
            cotermSubscriptionIds?: string[] | undefined;
            allowedCustomTermEndDate: string;
        };
        CustomerUserCollection: {
            totalCount: number;
            items: components["schemas"]["CustomerUser"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CustomerUser: {
            usageLocation?: string | undefined;
            id: string;
            userPrincipalName: string;
            firstName: string;
            lastName: string;
            displayName: string;
            immutableId?: string | undefined;
            passwordProfile?: {
                forceChangePassword: boolean;
                /** @constant */
                password: "";
            } | undefined;
            phoneNumber?: string | undefined;
            /** @constant */
            userDomainType: "none";
            /** @enum {string} */
            state: "active" | "inactive";
            softDeletionTime?: string | undefined;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        LicenseCollection: {
            totalCount: number;
            items: components["schemas"]["License"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        License: {
            servicePlans: components["schemas"]["ServicePlan"][];
            productSku: components["schemas"]["ProductSku"];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        LicenseUpdate: {
            licensesToAssign?: {
                excludedPlans?: string[] | undefined;
                /** Format: uuid */
                skuId: string;
            }[] | undefined;
            licensesToRemove?: string[] | undefined;
            licenseWarnings: {
                code: string;
                message: string;
                servicePlans: string[];
            }[];
            attributes: components["schemas"]["ResourceAttributes"];
        };
        ValidationStatus: {
            /** @constant */
            type: "account";
            status: string;
            lastUpdateDateTime: string;
        };
        Domain: {
            authenticationType: string;
            capability: string;
            isDefault: boolean;
            isInitial: boolean;
            name: string;
            rootDomain?: string | undefined;
            status: string;
            verificationMethod: string;
        };
        ValidationCode: {
            partnerId: string;
            organizationName: string;
            validationId: string;
            maxCreates: number;
            remainingCreates: number;
            eTag: string;
        };
        CustomerRelationshipRequest: {
            url: string;
            attributes: {
                /** @constant */
                objectType: "CustomerRelationshipRequest";
            };
        };
        InventoryItems: {
            productId: string;
            skuId?: string | undefined;
            isRestricted: boolean;
            restrictions: {
                reasonCode: string;
                description: string;
                properties: {
                    [key: string]: string;
                };
            }[];
        }[];
        InvoiceCollection: {
            totalCount: number;
            items: components["schemas"]["Invoice"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Invoice: {
            id: string;
            invoiceDate: string;
            billingPeriodStartDate: string;
            billingPeriodEndDate: string;
            totalCharges: number;
            paidAmount: number;
            currencyCode: string;
            currencySymbol: string;
            pdfDownloadLink: string;
            taxReceipts: {
                id: string;
                taxReceiptPdfDownloadLink: string;
            }[];
            invoiceDetails: components["schemas"]["InvoiceDetail"][];
            /** @enum {string} */
            documentType: "invoice" | "void_note" | "adjustment_note";
            amendsOf?: string | undefined;
            /** @enum {string} */
            invoiceType: "Recurring" | "OneTime";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
            amendments: components["schemas"]["InvoiceAmendment"][];
        };
        InvoiceDetail: {
            /** @enum {string} */
            invoiceLineItemType: "usage_line_items" | "billing_line_items";
            /** @enum {string} */
            billingProvider: "office" | "azure" | "one_time" | "marketplace";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        InvoiceAmendment: {
            id: string;
            invoiceDate: string;
            billingPeriodStartDate: string;
            billingPeriodEndDate: string;
            totalCharges: number;
            paidAmount: number;
            currencyCode: string;
            currencySymbol: string;
            pdfDownloadLink: string;
            taxReceipts: {
                id: string;
                taxReceiptPdfDownloadLink: string;
            }[];
            invoiceDetails: components["schemas"]["InvoiceDetail"][];
            /** @enum {string} */
            documentType: "invoice" | "void_note" | "adjustment_note";
            amendsOf?: string | undefined;
            /** @enum {string} */
            invoiceType: "Recurring" | "OneTime";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        InvoiceLineItemCollection: {
            totalCount: number;
            items: components["schemas"]["LicenseBasedLineItem"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
            continuationToken?: string | undefined;
        };
        LicenseBasedLineItem: {
            partnerId: string;
            customerId: string;
            customerName: string;
            mpnId: number;
            tier2MpnId: number;
            orderId: string;
            subscriptionId: string;
            syndicationPartnerSubscriptionNumber: string;
            offerId: string;
            durableOfferId: string;
            offerName: string;
            domainName: string;
            billingCycleType: string;
            subscriptionName: string;
            subscriptionDescription: string;
            subscriptionStartDate: string;
            subscriptionEndDate: string;
            chargeStartDate: string;
            chargeEndDate: string;
            chargeType: string;
            unitPrice: number;
            quantity: number;
            amount: number;
            totalOtherDiscount: number;
            subtotal: number;
            tax: number;
            totalForCustomer: number;
            currency: string;
            /** @constant */
            invoiceLineItemType: "billing_line_items";
            /** @constant */
            billingProvider: "office";
            attributes: components["schemas"]["ResourceAttributes"];
        };
        EstimateLinkCollection: {
            totalCount: number;
            items: components["schemas"]["EstimateLink"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        EstimateLink: {
            title: string;
            description: string;
            period: string;
            link: components["schemas"]["Link"];
        };
        InvoiceSummaryCollection: {
            totalCount: number;
            items: components["schemas"]["InvoiceSummary"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        InvoiceSummary: {
            balanceAmount: number;
            currencyCode: string;
            currencySymbol: string;
            accountingDate: string;
            firstInvoiceCreationDate: string;
            lastPaymentDate: string;
            lastPaymentAmount: number;
            latestInvoiceDate: string;
            attributes: components["schemas"]["ResourceAttributes"];
            details: {
                /** @enum {string} */
                invoiceType: "Recurring" | "OneTime";
                summary: {
                    balanceAmount: number;
                    currencyCode: string;
                    currencySymbol: string;
                    accountingDate: string;
                    firstInvoiceCreationDate: string;
                    lastPaymentDate: string;
                    lastPaymentAmount: number;
                    latestInvoiceDate: string;
                    attributes: components["schemas"]["ResourceAttributes"];
                };
            }[];
            links: {
                self: components["schemas"]["Link"];
            };
        };
        ProductPromotionCollection: {
            totalCount: number;
            items: components["schemas"]["ProductPromotion"][];
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"] | undefined;
                previous?: components["schemas"]["Link"] | undefined;
            } | undefined;
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ProductPromotion: {
            id: string;
            name: string;
            description: string;
            startDate: string;
            endDate: string;
            properties: {
                isAutoApplicable: boolean;
            };
            requiredProducts: {
                productId: string;
                skuId: string;
                term: {
                    duration: string;
                    billingCycle: string;
                };
                pricingPolicies: {
                    policyType: string;
                    value: string;
                }[];
            }[];
            promotionConstraints: {
                seatConstraints: {
                    minimumRequiredSeats?: number | undefined;
                    maximumRequiredSeats?: number | undefined;
                }[];
                eligibilityConstraints: {
                    name: string;
                }[];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        BillingProfile: {
            companyName: string;
            address: components["schemas"]["Address"];
            primaryContact: components["schemas"]["Contact"];
            purchaseOrderNumber: string;
            taxId: string;
            billingCurrency: string;
            billingDay?: number | undefined;
            /** @constant */
            profileType: "billing_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        Contact: {
            firstName: string;
            lastName: string;
            email: string;
            phoneNumber: string;
        };
        LegalBusinessProfile: {
            companyName: string;
            address: components["schemas"]["Address"];
            primaryContact: components["schemas"]["Contact"];
            companyApproverAddress: components["schemas"]["Address"];
            companyApproverEmail: string;
            /** @constant */
            vettingStatus: "none";
            /** @constant */
            vettingSubStatus: "none";
            /** @constant */
            profileType: "legal_business_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        MpnProfile: {
            partnerName: string;
            mpnId: string;
            /** @constant */
            profileType: "mpn_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        OrganizationProfile: {
            id: string;
            companyName: string;
            defaultAddress: components["schemas"]["Address"];
            tenantId: string;
            domain: string;
            email: string;
            language: string;
            culture: string;
            /** @constant */
            profileType: "organization_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        SupportProfile: {
            email: string;
            telephone: string;
            website: string;
            /** @constant */
            profileType: "support_profile";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: components["schemas"]["ResourceAttributes"];
        };
        AddressValidationResponse: {
            originalAddress: components["schemas"]["Address"];
            suggestedAddresses: components["schemas"]["Address"][];
            status: string;
            attributes: {
                /** @constant */
                objectType: "AddressValidationResponse";
            };
        };
        WebhookRegistration: {
            SubscriberId: string;
            WebhookUrl: string;
            WebhookEvents: string[];
            SignatureTokenToMsSignatureHeader?: boolean | undefined;
        };
        WebhookEvents: string[];
        WebhookTest: {
            correlationId: string;
        };
        WebhookTestResult: {
            correlationId: string;
            partnerId: string;
            /** @enum {string} */
            status: "pending" | "completed" | "failed";
            callbackUrl: string;
            results: {
                responseCode: string;
                responseMessage: string;
                systemError: boolean;
                dateTimeUtc: string;
            }[];
        };
        RoleRuleOutput: {
            value: string;
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            /** @default [] */
            customRoles: string[];
        };
        DefaultRolesOutput: {
            roles: ("globalAdmin" | "userManagementAdmin" | "billingAdmin" | "adminAgent" | "salesAgent" | "helpdeskAgent")[];
            /** @default [] */
            customRoles: string[];
        };
    };
    responses: {
        /** @description Not understood; the body says what is wrong where */
        SeatliftBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is known to ask: the token is missing, wrong or has run out */
        SeatliftUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller has no right to it; the body says who has */
        SeatliftForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; ask again after the time that the header tells */
        SeatliftTooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or not for this caller */
        SeatliftNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused by a rule; the body has every reason with its remedy */
        SeatliftConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than is read */
        SeatliftContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing was changed; asking again soon may help */
        SeatliftBusy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it since it was read */
        SeatliftPreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was there and is no more */
        SeatliftGone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not understood; the body says what is wrong where */
        PartnerCenterBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description Nobody is known to ask: the token is missing, wrong or has run out */
        PartnerCenterUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description The caller has no right to it; the body says who has */
        PartnerCenterForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description There is no such thing, or not for this caller */
        PartnerCenterNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description Too many requests; ask again after the time that the header tells */
        PartnerCenterTooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description Refused by a rule; the body has every reason with its remedy */
        PartnerCenterConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description The body is larger than is read */
        PartnerCenterContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
        /** @description Nothing was changed; asking again soon may help */
        PartnerCenterBusy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
            };
        };
    };
    parameters: {
        "MS-RequestId": string;
        "MS-CorrelationId": string;
        "Accept-Language": string;
        /** @description Somebody who works for the partner */
        accountId: string;
        /** @description A place where somebody is signed in */
        sessionId: string;
        /** @description A program that asks in its own name */
        clientId: string;
        /** @description A month, such as `2020-05` */
        month: string;
        /** @description A customer */
        customerId: string;
        /** @description A change that was carried out */
        changeId: string;
        /** @description Something that a customer has through another channel */
        holdingId: string;
        "If-Match": string;
        /** @description A quote: a change that was asked about and can be carried out as shown */
        quoteId: string;
        /** @description A subscription of the customer */
        subscriptionId: string;
        /** @description An entry of a timeline */
        entryId: string;
        /** @description A transfer of licenses */
        transferId: string;
        /** @description Somebody of the customer, by id or by user name */
        userId: string;
        /** @description A role */
        roleId: string;
        /** @description An import of people */
        importId: string;
        /** @description A domain name */
        domain: string;
        /** @description Identity provider id */
        identityProviderId: string;
        /** @description An invoice or a credit note */
        invoiceId: string;
        /** @description An authenticator app or a passkey */
        factorId: string;
        /** @description A price book */
        priceBookId: string;
        /** @description A request for a relationship */
        requestId: string;
        /** @description Reseller id */
        resellerId: string;
        /** @description An open sign-in, as the address of its page has it */
        uid: string;
        /** @description An event on its way to a webhook, or arrived */
        deliveryId: string;
        /** @description An audit record */
        auditId: string;
        "X-Locale": string;
        /** @description The template of an agreement */
        templateId: string;
        "MS-ContinuationToken": string;
        /** @description A country as two letters of ISO 3166-1 */
        countryIso2: string;
        /** @description A cart */
        cartId: string;
        /** @description An order */
        orderId: string;
        /** @description The number of a line, counted from 0 */
        lineItemNumber: string;
        /** @description A product of the catalog */
        productId: string;
        /** @description A SKU of a product */
        skuId: string;
        /** @description An availability of a SKU: what it costs, to whom it is sold */
        availabilityId: string;
        /** @description `current` or `mostrecent` */
        billingPeriod: string;
        /** @description Who bills: `office`, `azure`, `onetime` */
        provider: string;
        /** @description Which lines: `billinglineitems` or `usagelineitems` */
        type: string;
        /** @description A tax receipt */
        receiptId: string;
        /** @description An offer of the catalog */
        offerId: string;
        /** @description A promotion */
        promotionId: string;
        /** @description What a test event was given when it was sent */
        correlationId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The id of the request, as sent or newly made. */
        "MS-RequestId": string;
        /** @description The id of the session, as sent or newly made. */
        "MS-CorrelationId": string;
        /** @description The language of the answer. */
        "Content-Language": "ko" | "en";
        /** @description That a token is asked for. */
        "WWW-Authenticate": "Bearer";
        /** @description After how many seconds to ask again. */
        "Retry-After": string;
        /** @description The name to save the file under. */
        "Content-Disposition": string;
        /** @description The version of what is answered, for `If-Match`. */
        ETag: string;
        /** @description The language of the answer. */
        "X-Locale": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInvitation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLink"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    removeAccount: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    renewAccountLink: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountLinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLink"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeAccountSecondFactors: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listAccountSessions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    endAccountSessions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    endAccountSession: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Somebody who works for the partner */
                accountId: components["parameters"]["accountId"];
                /** @description A place where somebody is signed in */
                sessionId: components["parameters"]["sessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listApiClients: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addApiClient: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiClient"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeApiClient: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A program that asks in its own name */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeApiClient: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A program that asks in its own name */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiClientChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    renewApiClientSecret: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A program that asks in its own name */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRenewal"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description From this day on */
                from?: string | undefined;
                /** @description Up to and including this day */
                to?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listBillingRuns: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    startBillingRun: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BillingRunRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunResult"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getBillingRun: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A month, such as `2020-05` */
                month: components["parameters"]["month"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getBillingSettings: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettingsAnswer"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    changeBillingSettings: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currency: string;
                    billingDay: number;
                    policies: {
                        legacy: string;
                        newCommerce: string;
                    };
                    priceBookId?: string | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettingsAnswer"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listCountries: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Only what has this in its name */
                search?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomerRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCustomer"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSummary"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listCustomerAudit: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    exportCustomerAudit: {
        parameters: {
            query?: {
                /** @description From this day on */
                from?: string | undefined;
                /** @description Up to and including this day */
                to?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    eraseFromAudit: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Only this subscription */
                subscriptionId?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    readChange: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A change that was carried out */
                changeId: components["parameters"]["changeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    quoteUndo: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A change that was carried out */
                changeId: components["parameters"]["changeId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlainRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readChannelMap: {
        parameters: {
            query?: {
                /** @description Only this offer */
                offerId?: string | undefined;
                /** @description Only this subscription */
                subscriptionId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelMap"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerClock"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    startClock: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockStart"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoved"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeClock: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoved"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoved"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listDirectoryRoles: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRoleList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listHoldings: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holdings"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addHolding: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldingRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holding"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeHolding: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Something that a customer has through another channel */
                holdingId: components["parameters"]["holdingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    editHolding: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Something that a customer has through another channel */
                holdingId: components["parameters"]["holdingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldingPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holding"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            412: components["responses"]["SeatliftPreconditionFailed"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    exportHoldings: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    importHoldings: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldingImportRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingImportReport"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listCustomerInvoices: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInvoices"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    quoteJoin: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonQuote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteLeave: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonQuote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readLedger: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    readLicenses: {
        parameters: {
            query?: {
                /** @description Who has not used a license for so many days */
                idleDays?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseOverview"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    exportLicenses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getCustomerPrice: {
        parameters: {
            query: {
                /** @description Only this offer */
                offerId: string;
                /** @description How often it is billed */
                billingCycle?: ("monthly" | "annual") | undefined;
                /** @description For how many seats */
                quantity?: number | undefined;
                /** @description The day that is asked about; today when absent */
                day?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPrice"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listPurchasableOffers: {
        parameters: {
            query?: {
                /** @description Of which subscription it is to be an add-on */
                parentSubscriptionId?: string | undefined;
                /** @description Only this offer */
                offerId?: string | undefined;
                /** @description For how many seats */
                quantity?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasableOffers"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    quotePurchase: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readQuote: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A quote: a change that was asked about and can be carried out as shown */
                quoteId: components["parameters"]["quoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    executeQuote: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A quote: a change that was asked about and can be carried out as shown */
                quoteId: components["parameters"]["quoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteExecution"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    endRelationship: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRelationshipRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSummary"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getSpend: {
        parameters: {
            query?: {
                /** @description How many months back */
                months?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSpend"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    quoteAutoRenew: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoRenewRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteCancellation: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlainRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteConversion: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listLicenseHolders: {
        parameters: {
            query?: {
                /** @description To how many seats */
                seats?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseHolders"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    quoteReactivation: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlainRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteRenewal: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RenewalRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeSeats: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteSeats: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteSuspension: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlainRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readTimeline: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineAddition"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEdit"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    cancelTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
                /** @description An entry of a timeline */
                entryId: components["parameters"]["entryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEdit"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            412: components["responses"]["SeatliftPreconditionFailed"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    moveTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
                /** @description An entry of a timeline */
                entryId: components["parameters"]["entryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEdit"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            412: components["responses"]["SeatliftPreconditionFailed"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    decideTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
                /** @description An entry of a timeline */
                entryId: components["parameters"]["entryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEdit"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            412: components["responses"]["SeatliftPreconditionFailed"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    orderTimelineEntries: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEdit"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    previewTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineAddition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteTransition: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionQuoteRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listTransitionTargets: {
        parameters: {
            query?: {
                /** @description For how many seats */
                quantity?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionTargets"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listUpgrades: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeTargets"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    upgradeSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatliftUpgradeRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatliftUpgradeResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    previewUpgrade: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatliftUpgradeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradePreview"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    quoteUpgrade: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatliftUpgradeRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getCustomerTerms: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTermsAnswer"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    changeCustomerTerms: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from?: string | undefined;
                    /**
                     * @default commercial
                     * @enum {string}
                     */
                    segment?: ("commercial" | "education" | "charity" | "government") | undefined;
                    currency?: string | undefined;
                    priceBookId?: string | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTerms"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listTransfers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransfers"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    readTransfer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferDetail"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    watchTransfer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    fixTransfer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenseTransferFix"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferFixes"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    retryTransfer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LicenseTransferRetry"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferRetried"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listTransferRows: {
        parameters: {
            query?: {
                /** @description Only what is in this state */
                state?: ("pending" | "moved" | "blocked" | "gone" | "returned") | undefined;
                /** @description Only rows that wait for a person */
                work?: ("open" | "inProgress" | "resolved" | "waived") | undefined;
                /** @description Only rows that are touched */
                affected?: ("true" | "false") | undefined;
                /** @description Only what that person has taken on */
                assignee?: string | undefined;
                /** @description Only what has this in its name */
                search?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferRows"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    changeTransferRow: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenseTransferRowPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferRow"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    retryTransferRow: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LicenseTransferRowRetry"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseTransferRetried"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    exportTransferRows: {
        parameters: {
            query?: {
                /** @description Only what is in this state */
                state?: ("pending" | "moved" | "blocked" | "gone" | "returned") | undefined;
                /** @description Only rows that wait for a person */
                work?: ("open" | "inProgress" | "resolved" | "waived") | undefined;
                /** @description Only rows that are touched */
                affected?: ("true" | "false") | undefined;
                /** @description Only what that person has taken on */
                assignee?: string | undefined;
                /** @description Only what has this in its name */
                search?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A transfer of licenses */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Only what has this in its name */
                search?: string | undefined;
                /** @description Whether people who may not sign in are listed */
                blocked?: ("true" | "false") | undefined;
                /** @description Only this kind */
                kind?: ("member" | "guest" | "sharedMailbox") | undefined;
                /** @description Only people with a license, or without */
                licensed?: ("true" | "false") | undefined;
                /** @description Only this SKU */
                skuId?: string | undefined;
                /** @description Only people with a usage location, or without */
                located?: ("true" | "false") | undefined;
                /** @description Deleted people in place of living ones */
                deleted?: ("true" | "false") | undefined;
                /** @description By what they are sorted */
                sort?: ("displayName" | "userPrincipalName" | "firstName" | "lastName") | undefined;
                /** @description `asc` or `desc` */
                order?: ("ascending" | "descending") | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDeletion"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readUserLicenses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserLicenses"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    updateUserLicenses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserLicensesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserLicensesResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readProxyAddresses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAddresses"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    setProxyAddresses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserAddressesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAddresses"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserPasswordReset"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    restoreUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserRestore"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRestoration"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    giveDirectoryRole: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    takeDirectoryRole: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    importUsers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserImportRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserImportReport"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readUserImport: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An import of people */
                importId: components["parameters"]["importId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserImportProgress"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    watchUserImport: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An import of people */
                importId: components["parameters"]["importId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getDomainState: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A domain name */
                domain: components["parameters"]["domain"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainState"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIdentityProvider"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Identity provider id */
                identityProviderId: components["parameters"]["identityProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    removeIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Identity provider id */
                identityProviderId: components["parameters"]["identityProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Identity provider id */
                identityProviderId: components["parameters"]["identityProviderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityProviderChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    testIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityProviderTest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscoveredProvider"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            410: components["responses"]["SeatliftGone"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationQuestion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            410: components["responses"]["SeatliftGone"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getInvoice: {
        parameters: {
            query?: {
                /** @description Only this customer */
                customerId?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceWithLines"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getInvoiceCsv: {
        parameters: {
            query?: {
                /** @description In which language it is written */
                language?: ("ko" | "en") | undefined;
                /** @description Only this customer */
                customerId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: {
                /** @description In which language it is written */
                language?: ("ko" | "en") | undefined;
                /** @description Only this customer */
                customerId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSecurity"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    confirmPasskey: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedFactor"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeMySecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An authenticator app or a passkey */
                factorId: components["parameters"]["factorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    endMySessions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A place where somebody is signed in */
                sessionId: components["parameters"]["sessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpKey"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirmation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedFactor"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listOffers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listPriceBooks: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBookList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addPriceBook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rules: ({
                        /** @constant */
                        kind: "margin";
                        offerId?: string | undefined;
                        /** @enum {string} */
                        base: "partner" | "retail";
                        basisPoints: number;
                    } | {
                        /** @constant */
                        kind: "fixed";
                        offerId: string;
                        currency: string;
                        /** @enum {string} */
                        billingCycle: "monthly" | "annual";
                        unitPrice: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBook"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getPriceBook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A price book */
                priceBookId: components["parameters"]["priceBookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBookAnswer"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    changePriceBook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A price book */
                priceBookId: components["parameters"]["priceBookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rules: ({
                        /** @constant */
                        kind: "margin";
                        offerId?: string | undefined;
                        /** @enum {string} */
                        base: "partner" | "retail";
                        basisPoints: number;
                    } | {
                        /** @constant */
                        kind: "fixed";
                        offerId: string;
                        currency: string;
                        /** @enum {string} */
                        billingCycle: "monthly" | "annual";
                        unitPrice: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBook"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listPriceLists: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListPage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    importPrices: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    csv: string;
                    /** @default false */
                    dryRun?: boolean | undefined;
                    /** @default false */
                    skipUnknownOffers?: boolean | undefined;
                    currency?: string | undefined;
                    markets?: string[] | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    exportPrices: {
        parameters: {
            query?: {
                /** @description Only this offer */
                offerId?: string | undefined;
                /** @description Only this market, as two letters of ISO 3166-1 */
                market?: string | undefined;
                /** @description Only this currency, as three letters of ISO 4217 */
                currency?: string | undefined;
                /** @description The day that is asked about; today when absent */
                day?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listPrices: {
        parameters: {
            query?: {
                /** @description Only this offer */
                offerId?: string | undefined;
                /** @description Only this market, as two letters of ISO 3166-1 */
                market?: string | undefined;
                /** @description Only this currency, as three letters of ISO 4217 */
                currency?: string | undefined;
                /** @description The day that is asked about; today when absent */
                day?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePage"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listRelationshipRequests: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequestList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    makeRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRelationshipRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRelationshipRequest"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    withdrawRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A request for a relationship */
                requestId: components["parameters"]["requestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    decideAsCustomer: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A request for a relationship */
                requestId: components["parameters"]["requestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipInvitation"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    signInAsCustomer: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A request for a relationship */
                requestId: components["parameters"]["requestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSignIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipInvitation"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listResellers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resellers"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listResoldOfReseller: {
        parameters: {
            query?: {
                /** @description Product */
                product?: string | undefined;
                /** @description Only what is in this state */
                state?: ("active" | "suspended" | "deleted" | "expired" | "pending" | "disabled") | undefined;
                /** @description Renews before */
                renewsBefore?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description Reseller id */
                resellerId: components["parameters"]["resellerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResoldSubscriptions"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleTable"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addRole: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomRole"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomRole"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    removeRole: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            403: components["responses"]["SeatliftForbidden"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getSignInRules: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    putSignInRules: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRulesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInPrompt"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStep"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    signInOutside: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    findOutsideProviders: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideQuestion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedProviders"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    showSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorProof"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    finishPasskeySetUp: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    beginPasskeySetUp: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    beginAppSetUp: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpKey"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    finishAppSetUp: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An open sign-in, as the address of its page has it */
                uid: components["parameters"]["uid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirmation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listResold: {
        parameters: {
            query?: {
                /** @description Reseller */
                reseller?: string | undefined;
                /** @description Product */
                product?: string | undefined;
                /** @description Only what is in this state */
                state?: ("active" | "suspended" | "deleted" | "expired" | "pending" | "disabled") | undefined;
                /** @description Renews before */
                renewsBefore?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResoldSubscriptions"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    exportResold: {
        parameters: {
            query?: {
                /** @description Reseller */
                reseller?: string | undefined;
                /** @description Product */
                product?: string | undefined;
                /** @description Only what is in this state */
                state?: ("active" | "suspended" | "deleted" | "expired" | "pending" | "disabled") | undefined;
                /** @description Renews before */
                renewsBefore?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listTaxRates: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRateList"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    addTaxRate: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    market: string;
                    name: string;
                    percent: string;
                    from: string;
                    until?: string | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listAssignees: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferAssignees"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    listOpenWork: {
        parameters: {
            query?: {
                /** @description Only what that person has taken on */
                assignee?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenTransferWork"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSettings"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    putWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Only what is in this state */
                state?: ("pending" | "delivered" | "failed") | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description Where the page before ended: its `next`; the first page when absent */
                cursor?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            429: components["responses"]["SeatliftTooManyRequests"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path: {
                /** @description An event on its way to a webhook, or arrived */
                deliveryId: components["parameters"]["deliveryId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "Accept-Language"?: components["parameters"]["Accept-Language"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestSent"];
                };
            };
            400: components["responses"]["SeatliftBadRequest"];
            401: components["responses"]["SeatliftUnauthorized"];
            403: components["responses"]["SeatliftForbidden"];
            404: components["responses"]["SeatliftNotFound"];
            409: components["responses"]["SeatliftConflict"];
            413: components["responses"]["SeatliftContentTooLarge"];
            429: components["responses"]["SeatliftTooManyRequests"];
            503: components["responses"]["SeatliftBusy"];
        };
    };
    partnerCenterGetAuditActivity: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An audit record */
                auditId: components["parameters"]["auditId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListAgreementTemplates: {
        parameters: {
            query?: {
                /** @description Only agreements of this type */
                agreementType?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMetaDataCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetAgreementDocument: {
        parameters: {
            query?: {
                /** @description In which language it is written */
                language?: string | undefined;
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description The template of an agreement */
                templateId: components["parameters"]["templateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDocument"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetPartnerDeployment: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerLicensesDeploymentInsightsCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetPartnerUsage: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerLicensesUsageInsightsCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListAuditRecords: {
        parameters: {
            query: {
                /** @description From this day on */
                startDate: string;
                /** @description Up to and including this day */
                endDate?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}` */
                filter?: string | undefined;
                /** @description `First` or `Next`, with the continuation token in a header */
                seekOperation?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetAuditRecord: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An audit record */
                auditId: components["parameters"]["auditId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetAgreementStatus: {
        parameters: {
            query?: {
                /** @description Of which partner in the partner network */
                mpnId?: string | undefined;
                /** @description Of which tenant */
                tenantId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSignatureStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetCountryRules: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A country as two letters of ISO 3166-1 */
                countryIso2: components["parameters"]["countryIso2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryValidationRules"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomers: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}` */
                filter?: string | undefined;
                /** @description `First` or `Next`, with the continuation token in a header */
                seekOperation?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterAddCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterDeleteCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterPatchCustomer: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListAgreements: {
        parameters: {
            query?: {
                /** @description Only agreements of this type */
                agreementType?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterConfirmAgreement: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgreement"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetCustomerDeployment: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLicensesDeploymentInsightsCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetCustomerUsage: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLicensesUsageInsightsCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterCreateCart: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetCart: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A cart */
                cartId: components["parameters"]["cartId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateCart: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A cart */
                cartId: components["parameters"]["cartId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterCheckOutCart: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A cart */
                cartId: components["parameters"]["cartId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartCheckoutResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListCustomDomains: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetDirectSigned: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectSignedStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListDirectoryRoles: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRoleCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListDirectoryRoleMembers: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description `First` or `Next`, with the continuation token in a header */
                seekOperation?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMemberCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterAddDirectoryRoleMember: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUserMember"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMember"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterRemoveDirectoryRoleMember: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A role */
                roleId: components["parameters"]["roleId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListManagedServices: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedServiceCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomerCategories: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCategoryCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomerOffers: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListOrders: {
        parameters: {
            query?: {
                /** @description Which kind of billing */
                billingType?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                /** @description Whether prices are told as well */
                include_price?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterCreateOrder: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetOrder: {
        parameters: {
            query?: {
                /** @description Which kind of billing */
                billingType?: ("unknown" | "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial") | undefined;
                /** @description Whether prices are told as well */
                include_price?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An order */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateOrder: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An order */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListOrderActivationLinks: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An order */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLinkCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListLineActivationLinks: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An order */
                orderId: components["parameters"]["orderId"];
                /** @description The number of a line, counted from 0 */
                lineItemNumber: components["parameters"]["lineItemNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLinkCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetOrderProvisioning: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description An order */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderProvisioningCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetOrganization: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOrganization"][];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomerProducts: {
        parameters: {
            query: {
                /** @description Which part of the catalog, such as `OnlineServices` */
                targetView: "azure" | "azurereservations" | "azurereservationsvm" | "azurereservationssql" | "azurereservationscosmosdb" | "microsoftazure" | "onlineservices" | "software" | "softwaresuselinux" | "softwareperpetual" | "saas";
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetCustomerProduct: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomerSkus: {
        parameters: {
            query?: {
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetCustomerSku: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sku"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListCustomerAvailabilities: {
        parameters: {
            query?: {
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetCustomerAvailability: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
                /** @description An availability of a SKU: what it costs, to whom it is sold */
                availabilityId: components["parameters"]["availabilityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentBillingProfile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetCompanyProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCompanyProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPromotionEligibilities: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionEligibilitiesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionEligibilitiesCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetQualification: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutQualification: {
        parameters: {
            query?: {
                /** @description Which error */
                code?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": "none" | "education" | "nonprofit" | "government_community_cloud" | "state_owned_entity";
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListQualifications: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerQualification"][];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterAskForQualification: {
        parameters: {
            query?: {
                /** @description Which error */
                code?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerQualificationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerQualification"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListCustomerResellers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRelationshipCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetServiceCosts: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description `current` or `mostrecent` */
                billingPeriod: components["parameters"]["billingPeriod"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCostsSummary"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListServiceCostLineItems: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description `current` or `mostrecent` */
                billingPeriod: components["parameters"]["billingPeriod"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCostLineItemCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListSubscribedSkus: {
        parameters: {
            query?: {
                /** @description Only licenses of these groups */
                licenseGroupIds?: (string | string[]) | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribedSkuCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListSubscriptions: {
        parameters: {
            query?: {
                /** @description Only subscriptions of this order */
                order_id?: string | undefined;
                /** @description Only subscriptions that this partner in the partner network sold */
                mpn_id?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterActivateSubscriptionByGet: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActivationResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterActivateSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActivationResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListSubscriptionActivationLinks: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLinkCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListSubscriptionAddOns: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListConversions: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterConvertSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WireConversionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetSubscriptionProvisioningStatus: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionProvisioningStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterRegisterSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRegistrationStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetSubscriptionRegistrationStatus: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRegistrationStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetSupportContact: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportContact"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateSupportContact: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupportContactRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportContact"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListTransitionEligibilities: {
        parameters: {
            query?: {
                /** @description Which transitions: immediate or scheduled */
                eligibilityType?: ("immediate" | "scheduled") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionEligibilityCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListTransitions: {
        parameters: {
            query?: {
                /** @description Only the event of this operation */
                operationId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterTransitionSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transition"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListUpgrades: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpgradeSubscription: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListCustomTermEndDates: {
        parameters: {
            query: {
                /** @description Term duration */
                termDuration: string;
                /** @description Term start date */
                termStartDate?: string | undefined;
                /** @description Target coterm subscription id */
                targetCotermSubscriptionId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomTermEndDateCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListUsers: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description `First` or `Next`, with the continuation token in a header */
                seekOperation?: string | undefined;
                /** @description A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}` */
                filter?: string | undefined;
                /** @description By what they are sorted */
                sortField?: string | undefined;
                /** @description `asc` or `desc` */
                sortDirection?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUserCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterCreateUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUserDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterUpdateNamedUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUserPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterDeleteUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterUpdateUser: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUserPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListUserDirectoryRoles: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRoleCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListUserLicenses: {
        parameters: {
            query?: {
                /** @description Only licenses of these groups */
                licenseGroupIds?: (string | string[]) | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateUserLicenses: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenseUpdateRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseUpdate"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterResetPassword: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description Somebody of the customer, by id or by user name */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetValidationStatus: {
        parameters: {
            query?: {
                /** @description Only this type */
                type?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationStatus"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterAddVerifiedDomain: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifiedDomainRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListValidationCodes: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationCode"][];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRelationshipRequest"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterCheckDomain: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A domain name */
                domain: components["parameters"]["domain"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not understood; the body says what is wrong where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is known to ask: the token is missing, wrong or has run out */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has no right to it; the body says who has */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing, or not for this caller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; ask again after the time that the header tells */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nothing was changed; asking again soon may help */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    partnerCenterCheckInventory: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryCheckRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryItems"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListInvoices: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
                /** @description A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}` */
                filter?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetInvoice: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetInvoiceStatement: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListInvoiceLineItems: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
                /** @description Who bills */
                provider?: ("none" | "office" | "azure" | "one_time" | "marketplace" | "all") | undefined;
                /** @description Which lines of the invoice */
                invoicelineitemtype?: ("none" | "usage_line_items" | "billing_line_items") | undefined;
                /** @description The currency, as three letters of ISO 4217 */
                currencycode?: string | undefined;
                /** @description `current` or `previous` */
                period?: string | undefined;
                /** @description `First` or `Next`, with the continuation token in a header */
                seekOperation?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceLineItemCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListClassicInvoiceLineItems: {
        parameters: {
            query?: {
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
                /** @description Who bills: `office`, `azure`, `onetime` */
                provider: components["parameters"]["provider"];
                /** @description Which lines: `billinglineitems` or `usagelineitems` */
                type: components["parameters"]["type"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceLineItemCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetTaxReceipt: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An invoice or a credit note */
                invoiceId: components["parameters"]["invoiceId"];
                /** @description A tax receipt */
                receiptId: components["parameters"]["receiptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListEstimateLinks: {
        parameters: {
            query: {
                /** @description The currency, as three letters of ISO 4217 */
                currencycode: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateLinkCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListInvoiceSummaries: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummaryCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetInvoiceSummary: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummary"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListOfferCategories: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCategoryCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListOffers: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description Only offers of this category */
                offer_category_id?: string | undefined;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetOffer: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An offer of the catalog */
                offerId: components["parameters"]["offerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListOfferAddOns: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description How many on a page */
                size?: number | undefined;
                /** @description How many to pass over */
                offset?: number | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description An offer of the catalog */
                offerId: components["parameters"]["offerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListPromotions: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description For which kind of customer */
                segment?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPromotionCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetPromotion: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A promotion */
                promotionId: components["parameters"]["promotionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPromotion"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListProducts: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description Which part of the catalog, such as `OnlineServices` */
                targetView: "azure" | "azurereservations" | "azurereservationsvm" | "azurereservationssql" | "azurereservationscosmosdb" | "microsoftazure" | "onlineservices" | "software" | "softwaresuselinux" | "softwareperpetual" | "saas";
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetProduct: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListSkus: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetSku: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sku"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListAvailabilities: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
                /** @description For which kind of customer */
                targetSegment?: ("commercial" | "education" | "government" | "nonprofit") | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetAvailability: {
        parameters: {
            query: {
                /** @description The country whose catalog is asked for, as two letters of ISO 3166-1 */
                country: string;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A product of the catalog */
                productId: components["parameters"]["productId"];
                /** @description A SKU of a product */
                skuId: components["parameters"]["skuId"];
                /** @description An availability of a SKU: what it costs, to whom it is sold */
                availabilityId: components["parameters"]["availabilityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetPartnerBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutPartnerBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName?: string | undefined;
                    address?: {
                        country?: string | undefined;
                        region?: string | undefined;
                        city?: string | undefined;
                        state?: string | undefined;
                        addressLine1?: string | undefined;
                        addressLine2?: string | undefined;
                        postalCode?: string | undefined;
                        firstName?: string | undefined;
                        middleName?: string | undefined;
                        lastName?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    primaryContact?: {
                        firstName?: string | undefined;
                        lastName?: string | undefined;
                        email?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    purchaseOrderNumber?: string | undefined;
                    taxId?: string | undefined;
                    billingCurrency?: string | undefined;
                    attributes?: {
                        etag?: string | undefined;
                    } | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetLegalBusinessProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutLegalBusinessProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName?: string | undefined;
                    address?: {
                        country?: string | undefined;
                        region?: string | undefined;
                        city?: string | undefined;
                        state?: string | undefined;
                        addressLine1?: string | undefined;
                        addressLine2?: string | undefined;
                        postalCode?: string | undefined;
                        firstName?: string | undefined;
                        middleName?: string | undefined;
                        lastName?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    primaryContact?: {
                        firstName?: string | undefined;
                        lastName?: string | undefined;
                        email?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    companyApproverAddress?: {
                        country?: string | undefined;
                        region?: string | undefined;
                        city?: string | undefined;
                        state?: string | undefined;
                        addressLine1?: string | undefined;
                        addressLine2?: string | undefined;
                        postalCode?: string | undefined;
                        firstName?: string | undefined;
                        middleName?: string | undefined;
                        lastName?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    companyApproverEmail?: string | undefined;
                    attributes?: {
                        etag?: string | undefined;
                    } | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetMpnProfile: {
        parameters: {
            query?: {
                /** @description Of which partner in the partner network */
                mpnId?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MpnProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
                "If-Match"?: components["parameters"]["If-Match"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName?: string | undefined;
                    defaultAddress?: {
                        country?: string | undefined;
                        region?: string | undefined;
                        city?: string | undefined;
                        state?: string | undefined;
                        addressLine1?: string | undefined;
                        addressLine2?: string | undefined;
                        postalCode?: string | undefined;
                        firstName?: string | undefined;
                        middleName?: string | undefined;
                        lastName?: string | undefined;
                        phoneNumber?: string | undefined;
                    } | undefined;
                    email?: string | undefined;
                    language?: string | undefined;
                    culture?: string | undefined;
                    attributes?: {
                        etag?: string | undefined;
                    } | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterPutSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | undefined;
                    telephone?: string | undefined;
                    website?: string | undefined;
                    attributes?: {
                        etag?: string | undefined;
                    } | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterPutSupportProfileAlias: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | undefined;
                    telephone?: string | undefined;
                    website?: string | undefined;
                    attributes?: {
                        etag?: string | undefined;
                    } | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProfile"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListResellers: {
        parameters: {
            query?: {
                /** @description Which relationships */
                relationship_type?: ("is_indirect_reseller_of" | "is_indirect_cloud_solution_provider_of") | undefined;
                /** @description A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}` */
                filter?: string | undefined;
            };
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRelationshipCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListPartnerRoles: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRoleCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterListPartnerMembers: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A role */
                roleId: components["parameters"]["roleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMemberCollection"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterValidateAddress: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country?: string | undefined;
                    region?: string | undefined;
                    city?: string | undefined;
                    state?: string | undefined;
                    addressLine1?: string | undefined;
                    addressLine2?: string | undefined;
                    postalCode?: string | undefined;
                    firstName?: string | undefined;
                    middleName?: string | undefined;
                    lastName?: string | undefined;
                    phoneNumber?: string | undefined;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressValidationResponse"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetSubscriptionOfEvent: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description A customer */
                customerId: components["parameters"]["customerId"];
                /** @description A subscription of the customer */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterGetWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterUpdateWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRegistrationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterCreateWebhook: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRegistrationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            409: components["responses"]["PartnerCenterConflict"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterListWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEvents"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    partnerCenterSendTestEvent: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            413: components["responses"]["PartnerCenterContentTooLarge"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
            503: components["responses"]["PartnerCenterBusy"];
        };
    };
    partnerCenterGetTestEvent: {
        parameters: {
            query?: never;
            header?: {
                "MS-RequestId"?: components["parameters"]["MS-RequestId"] | undefined;
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"] | undefined;
                "X-Locale"?: components["parameters"]["X-Locale"] | undefined;
            };
            path: {
                /** @description What a test event was given when it was sent */
                correlationId: components["parameters"]["correlationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestResult"];
                };
            };
            400: components["responses"]["PartnerCenterBadRequest"];
            401: components["responses"]["PartnerCenterUnauthorized"];
            403: components["responses"]["PartnerCenterForbidden"];
            404: components["responses"]["PartnerCenterNotFound"];
            429: components["responses"]["PartnerCenterTooManyRequests"];
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header: {
                authorization?: string | undefined;
                "x-ms-signature"?: string | undefined;
                "x-ms-certificate-url": string;
                "x-ms-signature-algorithm": "rsa-sha256";
                "webhook-id": string;
                "webhook-timestamp": string;
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookMessage"];
            };
        };
        responses: {
            /** @description Taken; any 2xx will do */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken; it is sent again later */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
