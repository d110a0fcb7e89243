let wanted = true;
let found: boolean | undefined;

/** Whether this engine has what compiled code needs: WebAssembly with vectors of 128 bits. */
export function hasVectors(): boolean {
  if (found === undefined) {
    try {
      // a function that leaves one zero vector
      const bytes = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
        98, 11,
      ];
      found = WebAssembly.validate(Uint8Array.from(bytes));
    } catch {
      found = false;
    }
  }
  return wanted && found;
}

/** For tests: `false` makes this thread work as if there were no vectors, `true` ends that. */
export function setVectors(on: boolean): void {
  wanted = on;
}
