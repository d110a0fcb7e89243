/**
 * 64-bit FNV-1a hash of a string's UTF-8 bytes, as two unsigned 32-bit halves.
 * Source: Fowler, Noll, Vo; draft-eastlake-fnv (offset basis cbf29ce484222325, prime 100000001b3).
 * Used for random stream numbers and plan identity, never for security.
 */
export function fnv1a64(value: string): { hi: number; lo: number } {
  // 64-bit arithmetic in four 16-bit limbs: BigInt would be slower and is not needed
  let h0 = 0x2325;
  let h1 = 0x8422;
  let h2 = 0x9ce4;
  let h3 = 0xcbf2;
  for (const byte of utf8(value)) {
    h0 ^= byte;
    // multiply by 2^40 + 0x1b3
    let t0 = h0 * 0x1b3;
    let t1 = h1 * 0x1b3;
    let t2 = h2 * 0x1b3 + ((h0 << 8) >>> 0);
    let t3 = h3 * 0x1b3 + ((h1 << 8) >>> 0);
    t1 += t0 >>> 16;
    t0 &= 0xffff;
    t2 += Math.floor(t1 / 65536);
    t1 &= 0xffff;
    t3 += Math.floor(t2 / 65536);
    t2 &= 0xffff;
    t3 &= 0xffff;
    h0 = t0;
    h1 = t1;
    h2 = t2;
    h3 = t3;
  }
  return { hi: ((h3 << 16) | h2) >>> 0, lo: ((h1 << 16) | h0) >>> 0 };
}

/** The same hash as 16 hexadecimal digits. */
export function hashText(value: string): string {
  const { hi, lo } = fnv1a64(value);
  return hi.toString(16).padStart(8, "0") + lo.toString(16).padStart(8, "0");
}

function* utf8(value: string): Generator<number> {
  for (const character of value) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) yield code;
    else if (code < 0x800) {
      yield 0xc0 | (code >> 6);
      yield 0x80 | (code & 63);
    } else if (code < 0x10000) {
      yield 0xe0 | (code >> 12);
      yield 0x80 | ((code >> 6) & 63);
      yield 0x80 | (code & 63);
    } else {
      yield 0xf0 | (code >> 18);
      yield 0x80 | ((code >> 12) & 63);
      yield 0x80 | ((code >> 6) & 63);
      yield 0x80 | (code & 63);
    }
  }
}
