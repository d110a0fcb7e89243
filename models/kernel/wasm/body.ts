/*
 * WebAssembly as bytes: just as much of the binary format (WebAssembly Core Specification 2.0, chapter 5) as the kernel
 * needs.
 */
import { Bytes, doubles, unsigned } from "./bytes";

export { doubles, floats, unsigned, words } from "./bytes";

export const V128 = 0x7b;
export const I32 = 0x7f;
export type ValueType = typeof V128 | typeof I32;

/** Vector instructions by name; the numbers follow the prefix 0xfd. */
export const SIMD = {
  load: 0x00,
  loadSplat64: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  splatI32: 0x11,
  splatF64: 0x14,
  extractI32: 0x1b,
  extractF64: 0x21,
  replaceF64: 0x22,
  eq: 0x47,
  ne: 0x48,
  lt: 0x49,
  gt: 0x4a,
  le: 0x4b,
  ge: 0x4c,
  not: 0x4d,
  and: 0x4e,
  /** the first without the bits of the second */
  andNot: 0x4f,
  or: 0x50,
  xor: 0x51,
  bitselect: 0x52,
  anyTrue: 0x53,
  promoteLow: 0x5f,
  ceil: 0x74,
  floor: 0x75,
  trunc: 0x7a,
  shiftLeft32: 0xab,
  shiftRight32: 0xac,
  shiftRightU32: 0xad,
  add32: 0xae,
  sub32: 0xb1,
  shiftLeft64: 0xcb,
  add64: 0xce,
  productLow: 0xde,
  productHigh: 0xdf,
  addFloats: 0xe4,
  subFloats: 0xe5,
  mulFloats: 0xe6,
  abs: 0xec,
  neg: 0xed,
  sqrt: 0xef,
  add: 0xf0,
  sub: 0xf1,
  mul: 0xf2,
  div: 0xf3,
  min: 0xf4,
  max: 0xf5,
  lesser: 0xf6,
  greater: 0xf7,
  convertFloats: 0xfa,
  truncate32: 0xfc,
  convertLow: 0xfe,
  convertLowU: 0xff,
} as const;

/** A piece of code, written when it is called. */
export type Code = () => void;

/** Constant vectors of a kernel: a load from memory is one instruction, a constant in the code several. */
export class Pool {
  private readonly places = new Map<string, number>();
  private readonly numbers = new Map<number, number>();
  readonly bytes = new Bytes();

  constructor(
    readonly at: number,
    private readonly room: number,
  ) {}

  /** Address of a vector; throws if there is no more room. */
  address(vector: readonly number[]): number {
    const key = vector.join();
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.at + this.bytes.length;
      if (this.bytes.length + 16 > this.room) throw new Error("Pool has no more room for constants");
      this.bytes.append(vector);
      this.places.set(key, place);
    }
    return place;
  }

  /** Address of a number other than zero, twice. */
  number(value: number): number {
    let place = this.numbers.get(value);
    if (place === undefined) this.numbers.set(value, (place = this.address(doubles(value))));
    return place;
  }
}

/** The body of a function: parameters come first among its locals. */
export class Body {
  private readonly bytes = new Bytes();
  private readonly locals: ValueType[] = [];

  constructor(
    private readonly pool: Pool,
    readonly params: readonly ValueType[],
    readonly results: readonly ValueType[] = [],
  ) {}

  /** Number of a new local. */
  local(type: ValueType = V128): number {
    this.locals.push(type);
    return this.params.length + this.locals.length - 1;
  }

  push(...bytes: readonly number[]): void {
    this.bytes.append(bytes);
  }
  get(local: number): void {
    this.bytes.byte(0x20);
    this.bytes.unsigned(local);
  }
  set(local: number): void {
    this.bytes.byte(0x21);
    this.bytes.unsigned(local);
  }
  tee(local: number): void {
    this.bytes.byte(0x22);
    this.bytes.unsigned(local);
  }
  i32(value: number): void {
    this.bytes.byte(0x41);
    this.bytes.signed(value);
  }
  /** 32-bit arithmetic: 0x6a add, 0x6c multiply, 0x71 and, 0x74 shift left, 0x76 shift right, 0x48 less than */
  op(code: number): void {
    this.bytes.byte(code);
  }
  call(index: number): void {
    this.bytes.byte(0x10);
    this.bytes.unsigned(index);
  }
  simd(name: keyof typeof SIMD, ...immediates: readonly number[]): void {
    this.bytes.byte(0xfd);
    this.bytes.unsigned(SIMD[name]);
    for (const byte of immediates) this.bytes.byte(byte);
  }
  /** loads from the address on the stack plus `offset` */
  load(offset: number): void {
    this.simd("load", 4);
    this.bytes.unsigned(offset);
  }
  store(offset: number): void {
    this.simd("store", 4);
    this.bytes.unsigned(offset);
  }
  /** loads from a fixed address */
  loadAt(address: number): void {
    this.i32(0);
    this.load(address);
  }
  storeAt(address: number, value: Code): void {
    this.i32(0);
    value();
    this.store(address);
  }
  number(value: number): void {
    if (value === 0) this.vector(doubles(value));
    else this.loadAt(this.pool.number(value));
  }
  vector(bytes: readonly number[]): void {
    if (bytes.every((byte) => byte === 0)) this.simd("constant", ...bytes);
    else this.loadAt(this.pool.address(bytes));
  }
  /** the code of the function, as the code section holds it */
  finish(): Bytes {
    const groups = new Bytes();
    let count = 0;
    for (let i = 0; i < this.locals.length;) {
      let end = i;
      while (end < this.locals.length && this.locals[end] === this.locals[i]) end++;
      groups.unsigned(end - i);
      groups.byte(this.locals[i]!);
      count++;
      i = end;
    }
    const head = unsigned(count);
    const whole = new Bytes();
    whole.unsigned(head.length + groups.length + this.bytes.length + 1);
    whole.append(head);
    whole.append(groups);
    whole.append(this.bytes);
    whole.byte(0x0b);
    return whole;
  }
}

/** Imported function: module and name are always "kernel"; `memory` is imported likewise. */
export interface Import {
  readonly name: string;
  readonly params: readonly ValueType[];
}

/** Puts functions together to a module that imports its memory. Imported functions have the first indices. */
export function assemble(
  imports: readonly Import[],
  functions: readonly Body[],
  exports: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const name = (text: string): number[] => [
    ...unsigned(text.length),
    ...Array.from(text, (letter) => letter.charCodeAt(0)),
  ];
  const whole = new Bytes();
  whole.append([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  const section = (id: number, items: readonly (Bytes | readonly number[])[]): void => {
    const count = unsigned(items.length);
    whole.byte(id);
    whole.unsigned(items.reduce((sum, item) => sum + item.length, count.length));
    whole.append(count);
    items.forEach((item) => whole.append(item));
  };
  const type = (params: readonly number[], results: readonly number[]): number[] => [
    0x60,
    ...unsigned(params.length),
    ...params,
    ...unsigned(results.length),
    ...results,
  ];
  const types = [
    ...imports.map((one) => type(one.params, [])),
    ...functions.map((one) => type(one.params, one.results)),
  ];
  section(1, types);
  section(2, [
    [...name("kernel"), ...name("memory"), 0x02, 0x00, 0x01],
    ...imports.map((one, i) => [...name("kernel"), ...name(one.name), 0x00, ...unsigned(i)]),
  ]);
  section(
    3,
    functions.map((_, i) => unsigned(imports.length + i)),
  );
  section(
    7,
    [...exports].map(([text, index]) => [...name(text), 0x00, ...unsigned(index)]),
  );
  section(
    10,
    functions.map((one) => one.finish()),
  );
  return whole.view();
}
