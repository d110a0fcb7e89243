/** Longest horizon that buffers are laid out for, years. */
export const LONGEST = 120;
