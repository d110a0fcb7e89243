/** Money of the model has the buying power that it had at the end of this year. */
export const PRICE_YEAR = 2025;
