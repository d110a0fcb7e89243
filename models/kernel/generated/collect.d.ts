/** The compiled module of `models/kernel/collect/assembly`. */
export const bytes: Uint8Array<ArrayBuffer>;
