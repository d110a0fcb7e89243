/*
 * Decides what is computed where: per function of the kernel the operations in order, what is stored at its end, and
 * the addresses of everything that lives in memory between functions.
 */
import { isNode, LEVEL, type Node, type Value } from "../trace/graph";
import type { Program } from "../trace/program";

/** Where a result of a year goes. */
export interface LineStore {
  readonly line: number;
  readonly value: Value;
}
export interface SlotStore {
  readonly address: number;
  readonly value: Value;
}

/** One function: ordered operations and what it stores. */
export interface Step {
  readonly nodes: Node[];
  readonly lines: LineStore[];
  readonly slots: SlotStore[];
}

/** Whether anything at all happens in a step. */
export const isIdle = (step: Step): boolean =>
  step.nodes.length + step.lines.length + step.slots.length === 0;

export interface Schedule {
  readonly plan: Step;
  readonly trial: Step;
  /** in the order in which a year runs through them */
  readonly years: readonly Step[];
  readonly finish: Step;
  /** address of each cell's slot, of each value that another function reads, and of each array; 0 = none */
  readonly cellAt: readonly number[];
  readonly keptAt: ReadonlyMap<Node, number>;
  readonly arrayAt: readonly number[];
  /** line among the results of the year at hand that holds a value which another function reads */
  readonly lineOf: ReadonlyMap<Node, number>;
  /** address of the first argument of each call, its results follow; 0 = never made */
  readonly callAt: readonly number[];
  /** first address that is free */
  readonly end: number;
  readonly live: ReadonlySet<Node>;
  /** values that both trials of a pair share */
  readonly shared: ReadonlySet<Node>;
}

const SLOT = 16;
/** Read from memory wherever they are needed. */
const LEAVES = new Set(["constant", "param", "slot", "noise", "cholesky", "path", "time", "result"]);
export const isLeaf = (node: Node): boolean => LEAVES.has(node.op);

const emptyStep = (): Step => ({ nodes: [], lines: [], slots: [] });

/** Lays out a program in memory from address `start` on. Metrics and balances are stored by the finishing function. */
export function schedule(program: Program, start: number, ownLines: number): Schedule {
  const { cells, calls } = program;
  let end = start;
  const take = (count: number): number => {
    const at = end;
    end += count * SLOT;
    return at;
  };
  const plan = emptyStep();
  const trial = emptyStep();
  const years = Array.from({ length: program.steps }, emptyStep);
  const finish = emptyStep();
  const stepOf = (node: Node): Step =>
    node.level === LEVEL.year
      ? years[node.home]!
      : node.level === LEVEL.finish
        ? finish
        : node.level === LEVEL.trial
          ? trial
          : plan;

  const live = liveNodes(program);
  const cellAt = cells.map(() => 0);
  const callAt = calls.map(() => 0);
  const arrayAt = program.arrays.map((length) => (length > 0 ? take(length) : 0));
  for (const node of program.nodes) {
    if (!live.has(node)) continue;
    if (node.op === "slot" && cellAt[node.value] === 0) cellAt[node.value] = take(1);
    if (node.op === "call") {
      const call = calls[node.value]!;
      callAt[node.value] = take(call.args.filter(isNode).length + (call.fields?.length ?? 1));
    }
    if (!isLeaf(node)) stepOf(node).nodes.push(node);
  }

  // what is among a year's results is read from there
  const lineOf = new Map<Node, number>();
  program.lines.forEach((value, line) => {
    if (
      line < ownLines &&
      isNode(value) &&
      !isLeaf(value) &&
      stepOf(value) === years[program.lineSteps[line]!]
    )
      lineOf.set(value, line);
  });

  // a slot may only be written once everybody has read what it held
  const lastRead = cells.map(() => -1);
  for (const node of live)
    if (node.level === LEVEL.year)
      for (const arg of node.args)
        if (arg.op === "slot") lastRead[arg.value] = Math.max(lastRead[arg.value]!, node.home);
  program.lines.forEach((value, line) => {
    const step = program.lineSteps[line]!;
    if (isNode(value) && value.op === "slot") lastRead[value.value] = Math.max(lastRead[value.value]!, step);
    years[step]!.lines.push({ line, value });
  });
  const storeStep = (i: number): number => Math.max(cells[i]!.step, lastRead[i]!);
  // what is handed on from slot to slot is read when the other one is written
  for (let settled = false; !settled;) {
    settled = true;
    cells.forEach(({ next }, i) => {
      if (cellAt[i] === 0 || !isNode(next) || next.op !== "slot" || lastRead[next.value]! >= storeStep(i))
        return;
      lastRead[next.value] = storeStep(i);
      settled = false;
    });
  }
  cells.forEach((cell, i) => {
    const address = cellAt[i]!;
    if (address === 0) return;
    trial.slots.push({ address, value: cell.initial });
    years[storeStep(i)]!.slots.push({ address, value: cell.next });
  });

  const keptAt = new Map<Node, number>();
  const need = (value: Value, user: Step) => {
    if (!isNode(value) || isLeaf(value) || stepOf(value) === user || keptAt.has(value)) return;
    if (lineOf.has(value) && years.includes(user)) return;
    lineOf.delete(value);
    keptAt.set(value, take(1));
  };
  for (const step of [plan, trial, ...years, finish]) {
    for (const node of step.nodes) for (const arg of node.args) need(arg, step);
    for (const { value } of [...step.lines, ...step.slots]) need(value, step);
  }
  for (const value of [...program.metrics, ...program.checks]) need(value, finish);
  return {
    plan,
    trial,
    years,
    finish,
    cellAt,
    keptAt,
    lineOf,
    arrayAt,
    callAt,
    end,
    live,
    shared: sharedNodes(program, live),
  };
}

/** Everything that results depend on, through state as well; operands come before what is made of them. */
function liveNodes({ nodes, cells, lines, metrics, checks }: Program): Set<Node> {
  const live = new Uint8Array(nodes.length);
  const open: Node[] = [];
  const want = (value: Value) => {
    if (!isNode(value) || live[value.id] === 1) return;
    live[value.id] = 1;
    open.push(value);
  };
  for (const node of nodes) if (node.op === "write") want(node);
  for (const values of [lines, metrics, checks]) values.forEach(want);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    node.args.forEach(want);
    if (node.op === "slot") {
      const { initial, next } = cells[node.value]!;
      want(initial);
      want(next);
    }
  }
  return new Set(nodes.filter(({ id }) => live[id] === 1));
}

/** What depends on the calendar and on fixed inputs only, through state as well. */
function sharedNodes({ nodes, cells }: Program, live: ReadonlySet<Node>): Set<Node> {
  const shared = new Uint8Array(nodes.length).fill(1);
  const fits = (value: Value): boolean => !isNode(value) || shared[value.id] === 1;
  const holds = (node: Node): boolean => {
    if (node.op === "noise" || node.op === "read") return false;
    if (node.op === "param") return node.level <= LEVEL.plan;
    if (node.op !== "slot") return node.args.every(fits);
    const { initial, next } = cells[node.value]!;
    return fits(initial) && fits(next);
  };
  for (let settled = false; !settled;) {
    settled = true;
    for (const node of live) {
      if (shared[node.id] === 0 || holds(node)) continue;
      shared[node.id] = 0;
      settled = false;
    }
  }
  return new Set(nodes.filter((node) => shared[node.id] === 1 && live.has(node)));
}
