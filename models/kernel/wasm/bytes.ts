/* Numbers as WebAssembly writes them. */

/** Unsigned number in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** The 16 bytes of a vector of two doubles. */
export function doubles(low: number, high = low): number[] {
  return [...new Uint8Array(Float64Array.of(low, high).buffer)];
}

/** The 16 bytes of a vector of four 32-bit words. */
export function words(...values: readonly [number, number, number, number]): number[] {
  return [...new Uint8Array(Int32Array.from(values).buffer)];
}

/** The 16 bytes of a vector of four 32-bit floats. */
export function floats(...values: readonly [number, number, number, number]): number[] {
  return [...new Uint8Array(Float32Array.from(values).buffer)];
}

/** Bytes in a row, as many as needed. */
export class Bytes {
  private held = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    if (this.length === this.held.length) this.grow(1);
    this.held[this.length++] = value;
  }

  /** in LEB128 */
  unsigned(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** 32 bits in LEB128 */
  signed(value: number): void {
    let rest = value | 0;
    while (rest < -0x40 || rest > 0x3f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    this.byte(rest & 0x7f);
  }

  append(bytes: Bytes | readonly number[]): void {
    if (this.length + bytes.length > this.held.length) this.grow(bytes.length);
    this.held.set(bytes instanceof Bytes ? bytes.view() : bytes, this.length);
    this.length += bytes.length;
  }

  /** What has been written so far; later writing may or may not show. */
  view(): Uint8Array<ArrayBuffer> {
    return this.held.subarray(0, this.length);
  }

  private grow(more: number): void {
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.held);
    this.held = larger;
  }
}
