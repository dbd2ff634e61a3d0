/** Operations that the examples leave out, each with its reason; by the name of the operation. */
export const withoutExample: Readonly<Record<string, string>> = {
	beginPasskeySetUp: "Asked only by a browser in the midst of a sign-in.",
	beginPasskeySignIn: "Asked only by a browser in the midst of a sign-in.",
	confirmPasskey: "Takes the signature of a device.",
	decideTimelineEntry: "Asked after an edit that makes a later entry doubtful; answers as every edit does.",
	finishPasskeySetUp: "Takes the signature of a device.",
	getIdentityProvider: "Answers what the list of providers has.",
	partnerCenterGetPromotion: "Nothing is promoted, so that every id is unknown.",
	partnerCenterRegisterSubscription: "Nothing that is sold is to be registered, so that it is always refused.",
	retryTransfer: "Answers as the retry for one person does, for everybody who is blocked.",
};
