import { Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";

/** Where the messages that pass by are shown. */
export const toasterId = "seatlift-messages";

/** Says in passing, also to a screen reader, that something was done. */
export function useSuccessToast(): (message: string) => void {
	const { dispatchToast } = useToastController(toasterId);
	return useCallback(
		(message) =>
			dispatchToast(
				<Toast>
					<ToastTitle>{message}</ToastTitle>
				</Toast>,
				{ intent: "success", politeness: "polite" },
			),
		[dispatchToast],
	);
}
