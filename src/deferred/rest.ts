import type { Arithmetic, Words } from "./model";

/*
 * What `src/build/deferred.ts` takes out of the model for the first screen. Where nothing is built (tests, the development
 * server, the command line) the model is whole and there is nothing to bring; the build writes this file's contents.
 */

export const words: readonly Words[] = [];
export const arithmetic: Readonly<Record<string, Arithmetic>> = {};
