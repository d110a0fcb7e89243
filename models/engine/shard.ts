/** Trials per shard: the unit of work and of ordered merging. Changing it changes the last bits of means. */
export const SHARD = 256;
