/** Message from a page to the waiting worker when its user wants the new build. */
export const TAKE_OVER = 'take-over';
