const nobody = "5ea71f70-ffff-4000-8000-000000000000";

/** The routes of the audit log and of webhooks, with the right that each takes and what it is asked with. */
export const auditAndWebhooks = {
	"GET /v1/auditrecords/:auditId": { operation: "viewAudit" },
	"GET /auditactivity/v1/auditrecords/:auditId": { operation: "viewAudit" },
	"GET /api/v1/audit.csv": { operation: "viewAudit" },
	"GET /api/v1/customers/:customerId/audit.csv": { operation: "viewAudit" },
	"POST /api/v1/customers/:customerId/audit/erasures": {
		operation: "manageUsers",
		body: { userId: nobody },
		nobody: true,
	},
	"GET /webhooks/v1/registration/events": { operation: "manageWebhooks" },
	"GET /webhooks/v1/registration": { operation: "manageWebhooks", nobody: true },
	"POST /webhooks/v1/registration": { operation: "manageWebhooks", body: {}, badInput: true },
	"PUT /webhooks/v1/registration": { operation: "manageWebhooks", body: {}, badInput: true },
	"POST /webhooks/v1/registration/validationEvents": { operation: "manageWebhooks", nobody: true },
	"GET /webhooks/v1/registration/validationEvents/:correlationId": { operation: "manageWebhooks" },
	"GET /webhooks/v1/customers/:customerId/subscriptions/:subscriptionId": { operation: "viewSubscriptions" },
	"GET /api/v1/webhooks": { operation: "manageWebhooks" },
	"PUT /api/v1/webhooks": { operation: "manageWebhooks", body: {}, badInput: true },
	"POST /api/v1/webhooks/test": { operation: "manageWebhooks", nobody: true },
	"GET /api/v1/webhooks/deliveries": { operation: "manageWebhooks" },
	"POST /api/v1/webhooks/deliveries/:deliveryId/resend": { operation: "manageWebhooks" },
} as const;
