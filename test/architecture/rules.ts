import { posix } from "node:path";

interface Rule {
  /** files the rule is for; the first rule that fits decides */
  readonly files: RegExp;
  /** paths from the root that they may refer to */
  readonly inside: RegExp;
  /** packages that they may use */
  readonly packages: RegExp;
}

const NONE = /^$/;

/** models ◄── workers ◄── src, and the packages each may use. */
const RULES: readonly Rule[] = [
  { files: /^models\/statistics\//, inside: /^models\//, packages: /^simple-statistics$/ },
  { files: /^models\/(core\/quantity|formula\/readFormula)/, inside: /^models\//, packages: /^mathjs(\/|$)/ },
  { files: /^models\//, inside: /^models\//, packages: NONE },
  {
    files: /^workers\/node[A-Z.][^/]*$/,
    inside: /^(models|workers)\//,
    packages: /^(comlink(\/|$)|node:|tsx\/)/,
  },
  { files: /^workers\//, inside: /^(models\/|workers\/(?!node))/, packages: /^comlink$/ },
  {
    files: /^src\/build\//,
    // what the built page shows first is worked out by its own charts
    inside: /^((models|src\/build|src\/offline)\/|src\/panels\/overview\/makeFirstAnswer)/,
    packages: /^(node:|vite$|tsx\/esm\/api$|assemblyscript\/asc$)/,
  },
  {
    files: /^src\/cli\//,
    inside: /^(models|workers|src|public)\/|^(package\.json|vite\.config\.ts)$/,
    packages: /^(node:|tsx(\/|$)|vite$|fflate$|d3(-[a-z-]+)?$)/,
  },
  {
    files: /^src\//,
    inside: /^(models\/|workers\/(?!node)|src\/(?!cli\/)|public\/)/,
    packages: /^(preact(\/[a-z-]+)*|@preact\/signals|d3(-[a-z-]+)?|fflate|idb)$/,
  },
  { files: /^test\//, inside: /./, packages: /./ },
  { files: /^[^/]+$/, inside: /^(src|public|node_modules|dist)(\/|$)/, packages: /^(node:|vite$)/ },
];

/** Says what is wrong with a file referring to `specifier`, or undefined if it may. */
export function importFault(file: string, specifier: string): string | undefined {
  const rule = RULES.find(({ files }) => files.test(file));
  if (rule === undefined) return `${file} belongs to no known folder`;
  // "./style.css?inline" names the file before the question mark
  const [bare] = specifier.split("?");
  if (!bare.startsWith(".")) return rule.packages.test(bare) ? undefined : `${file} must not use ${bare}`;
  const target = posix.join(posix.dirname(file), bare);
  if (target.startsWith("..")) return `${file} reaches out of the project: ${bare}`;
  return rule.inside.test(target) ? undefined : `${file} must not refer to ${target}`;
}

/** What a pure model may not touch: clocks, luck, screens, timers, threads. */
export const IMPURE = [
  "Math.random",
  "Date",
  "console",
  "performance",
  "process",
  "crypto",
  "window",
  "document",
  "globalThis",
  "navigator",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "Worker",
  "MessageChannel",
] as const;

/** Longest file of the program that is no table. */
export const MAX_LINES = 300;

/** Longest test or style sheet: lists of cases and of rules, which gain nothing by being torn apart earlier. */
export const MAX_LIST_LINES = 400;

/** Tables that are longer, with the reason. */
export const LONG_TABLES: Readonly<Record<string, string>> = {
  "models/mine/sources.ts": "one list of every page that a figure refers to",
};

/**
 * Places that exist on one machine only, and package hosts, which belong to somebody's network.
 * The brackets around single letters keep this file from matching itself.
 */
export const PRIVATE_PLACES: readonly RegExp[] = [
  /(?<![\w.$}*)-])\/(home|root|Users|work|tmp|mnt|srv)\/[\w.]/,
  /(?<!\w)[A-Z]:\\\\?(Users|home|work)/,
  /registry\.[\w-]+\.[a-z]{2,}\b|npm[m]irror|art[i]factory|verdacc[i]o|jfro[g]/i,
  /^\s*registry\s*=/m,
  /"resolved"\s*:\s*"http/,
];
