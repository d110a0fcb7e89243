import { isNode, type Node, type Value } from "../trace/graph";
import type { Program } from "../trace/program";
import { paths } from "../../mine/catalogue";
import { Body, doubles, I32, unsigned, V128, words } from "./body";
import { VECTOR, type Layout } from "./layout";
import { ARITHMETIC, extreme } from "./arithmetic";
import { isLeaf, type Schedule, type Step } from "./schedule";
import { slotOrder } from "./slotOrder";

/** Indices of functions that operations call. */
export interface Functions {
  /** imported: runs call number k */
  readonly call: number;
  readonly exp: number;
  readonly log: number;
  /** normal score of uniforms of the generator */
  readonly score: number;
}

/** Parameters of a yearly function, in this order: addresses of the year's row, of its cumulative row, of its shocks. */
export const ROW = 0;
export const TWIN = 1;
export const NOISE = 2;
export const TIME = 3;
export const YEAR_PARAMS = [I32, I32, I32, I32] as const;
/** Bytes from one column to the next in a batch: eight trials. */
export const COLUMN = 64;

/** Computed in the order of the program: they touch arrays, or call, which costs the more the more values wait. */
const SOONEST: ReadonlySet<string> = new Set(["read", "exp", "log", "rare"]);

/** Writes the operations of one step into a function. */
export class StepWriter {
  private readonly locals = new Map<Node, number>();
  private readonly uses = new Map<Node, number>();
  private readonly own: Set<Node>;

  constructor(
    readonly body: Body,
    private readonly step: Step,
    private readonly program: Program,
    private readonly plan: Schedule,
    private readonly layout: Layout,
    private readonly functions: Functions,
    private readonly ownLines: number,
    /** further values that the function needs, once each */
    extra: readonly Value[] = [],
  ) {
    this.own = new Set(step.nodes);
    const count = (value: Value) => {
      if (isNode(value)) this.uses.set(value, (this.uses.get(value) ?? 0) + 1);
    };
    for (const node of step.nodes) node.args.forEach(count);
    for (const { value } of [...step.lines, ...step.slots]) count(value);
    extra.forEach(count);
  }

  /**
   * Everything that is stored, each value right before its store. Compilers keep the order of loads, stores and calls,
   * but move arithmetic down to where its result is needed: what is loaded long before would be in the way until then.
   */
  write(): void {
    const { step } = this;
    const lines = new Map<Value, number[]>();
    for (const { line, value } of step.lines) {
      const same = lines.get(value);
      if (same === undefined) lines.set(value, [line]);
      else same.push(line);
    }
    for (const node of step.nodes) {
      if (node.op === "write" || node.op === "call") {
        this.effect(node);
        continue;
      }
      const kept = this.plan.keptAt.get(node);
      if (kept === undefined && !lines.has(node) && !SOONEST.has(node.op)) continue;
      this.settle(node);
      if (kept !== undefined) this.body.storeAt(kept, () => this.value(node));
      for (const line of lines.get(node) ?? []) this.storeLine(line, node);
      lines.delete(node);
    }
    for (const [value, own] of lines) for (const line of own) this.storeLine(line, value);
    this.storeSlots();
  }

  /** Computes a value that is used again, unless it has been. */
  private settle(node: Node): void {
    if (this.locals.has(node)) return;
    this.operation(node);
    this.keep(node);
  }

  private settleAll(node: Node): void {
    if (!isLeaf(node) && this.own.has(node)) this.settle(node);
  }

  /** Moves what was just computed from the stack to a local. */
  private keep(node: Node): void {
    const local = this.body.local(V128);
    this.body.set(local);
    this.locals.set(node, local);
  }

  /** Overwrites slots, none before everybody has read what it held. */
  private storeSlots(): void {
    const { body } = this;
    const slots = this.step.slots.map(({ address, value }) => ({ address, value, reads: this.reads(value) }));
    const { first, together } = slotOrder(slots);
    for (const { address, value } of first) body.storeAt(address, () => this.value(value));
    const ready = together.map(({ address, value }) => {
      const local = body.local(V128);
      this.value(value);
      body.set(local);
      return { address, local };
    });
    for (const { address, local } of ready) body.storeAt(address, () => body.get(local));
  }

  /** Addresses of the slots that have to be read to compute a value. */
  private reads(value: Value, into = new Set<number>()): Set<number> {
    if (!isNode(value) || this.locals.has(value)) return into;
    if (value.op === "slot") into.add(this.plan.cellAt[value.value]!);
    else if (this.own.has(value)) for (const arg of value.args) this.reads(arg, into);
    return into;
  }

  private storeLine(line: number, value: Value): void {
    const { body, ownLines } = this;
    body.get(line < ownLines ? ROW : TWIN);
    this.value(value);
    body.store((line < ownLines ? line : line - ownLines) * COLUMN);
  }

  private operands = ({ args }: Node) => [() => this.value(args[0]!), () => this.value(args[1]!)] as const;

  /** Leaves a value on the stack. */
  value(value: Value): void {
    const { body } = this;
    if (!isNode(value)) {
      if (typeof value === "number") body.number(value);
      else body.vector(value ? words(-1, -1, -1, -1) : doubles(0));
      return;
    }
    const local = this.locals.get(value);
    if (local !== undefined) return body.get(local);
    if (isLeaf(value)) return this.operation(value);
    if (!this.own.has(value)) return this.elsewhere(value);
    this.operation(value);
    if ((this.uses.get(value) ?? 0) < 2) return;
    this.keep(value);
    body.get(this.locals.get(value)!);
  }

  /** Reads what another function computed. */
  private elsewhere(node: Node): void {
    const { body, plan } = this;
    const line = plan.lineOf.get(node);
    if (line === undefined) return body.loadAt(plan.keptAt.get(node)!);
    body.get(ROW);
    body.load(line * COLUMN);
  }

  private operation(node: Node): void {
    const { body, layout, plan, functions } = this;
    const { args, value } = node;
    switch (node.op) {
      case "constant":
        return this.value(node.kind === "mask" ? value === 1 : value);
      case "param":
        return body.loadAt(layout.inputs + value * VECTOR);
      case "slot":
        return body.loadAt(plan.cellAt[value]!);
      case "cholesky":
        return body.loadAt(layout.cholesky + value * VECTOR);
      case "noise":
        body.get(NOISE);
        return body.load(value * VECTOR);
      case "time":
        body.get(TIME);
        body.op(0xb7); // f64.convert_i32_s
        return body.simd("splatF64");
      case "path":
        body.get(TIME);
        body.i32(paths.length * 8);
        body.op(0x6c);
        return body.simd("loadSplat64", 3, ...unsigned(layout.paths + value * 8));
      case "result": {
        const call = this.program.calls[args[0]!.value]!;
        const inputs = call.args.filter(isNode).length;
        return body.loadAt(plan.callAt[args[0]!.value]! + (inputs + value) * VECTOR);
      }
      case "select":
        // zero on one side: the mask itself does it
        if (isZero(args[2]!) || isZero(args[1]!)) {
          this.value(isZero(args[2]!) ? args[1]! : args[2]!);
          this.value(args[0]!);
          return body.simd(isZero(args[2]!) ? "and" : "andNot");
        }
        this.value(args[1]!);
        this.value(args[2]!);
        this.value(args[0]!);
        return body.simd("bitselect");
      case "min":
      case "max":
        this.settleAll(args[1]!);
        return extreme(body, node.op, ...this.operands(node));
      case "exp":
      case "log":
        this.value(args[0]!);
        return body.call(functions[node.op]);
      case "rare":
        // what is computed on one way only is not there on the other
        this.settleAll(args[1]!);
        this.value(args[0]!);
        body.simd("anyTrue");
        body.push(0x04, V128);
        // elsewhere it may be no uniform at all
        this.value(args[1]!);
        body.number(0.5);
        this.value(args[0]!);
        body.simd("bitselect");
        body.call(functions.score);
        body.push(0x05);
        body.number(0);
        return body.push(0x0b);
      case "read":
        return this.read(node);
      default:
        for (const arg of args) this.value(arg);
        return body.simd(ARITHMETIC[node.op as keyof typeof ARITHMETIC]);
    }
  }

  /** Leaves the address of an array's element for one of the two trials, without the array's own address. */
  private element(index: number, trial: 0 | 1): void {
    const { body } = this;
    body.get(index);
    body.simd("extractI32", trial);
    body.i32(4);
    body.op(0x74);
  }

  /** Places outside of an array, which only ways not taken can ask for, are moved to its ends. */
  private index(node: Node): number {
    const { body, program } = this;
    const index = body.local(V128);
    this.value(node.args[0]!);
    body.number(0);
    body.simd("greater");
    body.number(program.arrays[node.value]! - 1);
    body.simd("lesser");
    body.simd("truncate32");
    body.set(index);
    return index;
  }

  private read(node: Node): void {
    const { body, plan } = this;
    const base = plan.arrayAt[node.value]!;
    const index = this.index(node);
    this.element(index, 0);
    if (plan.shared.has(node.args[0]!)) return body.load(base);
    body.push(0x2b, 3, ...unsigned(base)); // f64.load
    body.simd("splatF64");
    this.element(index, 1);
    body.push(0x2b, 3, ...unsigned(base + 8));
    body.simd("replaceF64", 1);
  }

  private effect(node: Node): void {
    const { body, plan, functions, program } = this;
    if (node.op === "call") {
      const at = plan.callAt[node.value]!;
      let place = 0;
      for (const arg of program.calls[node.value]!.args)
        if (isNode(arg)) body.storeAt(at + VECTOR * place++, () => this.value(arg));
      body.i32(node.value);
      return body.call(functions.call);
    }
    const base = plan.arrayAt[node.value]!;
    const index = this.index(node);
    if (plan.shared.has(node.args[0]!)) {
      this.element(index, 0);
      this.value(node.args[1]!);
      return body.store(base);
    }
    const value = body.local(V128);
    this.value(node.args[1]!);
    body.set(value);
    for (const trial of [0, 1] as const) {
      this.element(index, trial);
      body.get(value);
      body.simd("extractF64", trial);
      body.push(0x39, 3, ...unsigned(base + 8 * trial)); // f64.store
    }
  }
}

const isZero = (node: Node): boolean => node.op === "constant" && node.kind === "number" && node.value === 0;
