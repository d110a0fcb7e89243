/** The compiled module of `models/kernel/steer/assembly`. */
export const bytes: Uint8Array<ArrayBuffer>;
