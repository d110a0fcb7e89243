/** CNY/t x Mt, in bn CNY. */
export const BN_PER_MT = 1e-3;
/** CNY/t x kt, in bn CNY. */
export const BN_PER_KT = 1e-6;
