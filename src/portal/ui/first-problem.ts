/** Marks the place of a dialog's buttons, of which the last one is what the dialog is for. */
export const actionsMark = { "data-dialog-actions": "" } as const;

/**
 * Whoever presses the last button of a dialog while something in it is wrong is led to the first wrong field, which may
 * be far above.
 */
export function leadToProblem({ target }: Event): void {
	const action = target instanceof Element ? target.closest("[data-dialog-actions] > *") : null;
	if (action === null || action.nextElementSibling !== null) return;
	const dialog = action.closest("dialog");
	// Once the screen shows what the press has led to.
	requestAnimationFrame(() => dialog !== null && focusFirstProblem(dialog));
}

/** Gives the focus to the first wrong field in there; whether there is one. */
export function focusFirstProblem(form: Element): boolean {
	const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	wrong?.focus();
	return wrong !== null;
}
