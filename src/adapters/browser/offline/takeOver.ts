/** What a page says to the waiting worker when its owner wants the new build. */
export const TAKE_OVER = 'take-over';
