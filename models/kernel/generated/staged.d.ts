/** The arithmetic of every module, in the order of the registry, as src/build/stage.ts rewrites it. */
export const staged: readonly {
  readonly id: string;
  readonly start?: (context: object) => unknown;
  readonly year?: (context: object, state: unknown) => void;
  readonly finish?: (context: object, state: unknown) => void;
}[];
