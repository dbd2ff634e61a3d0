/** After how many days without activity a license can be called idle. */
export const idleDayChoices = [30, 60, 90, 180] as const;

/** The server's own, so that screens that do not ask share one answer. */
export const usualIdleDays = 30;
