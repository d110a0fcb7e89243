import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalizePath, parseAst, transformWithOxc, type Plugin } from "vite";
import { explanations, messagesBut, nameOf, type DeferrableText } from "./deferrableTexts.ts";
import { earlyNames } from "./earlyNames.ts";
import { boundNames, childrenOf, type Syntax } from "./lift.ts";

const pathOf = (file: string): string => normalizePath(fileURLToPath(new URL(file, import.meta.url)));
const MINE = pathOf("../../models/mine/");
const WORDS = pathOf("../i18n/");
const ENTRY = pathOf("../main.tsx");
const SCREENS = pathOf("../panels/screens.ts");
const RUNTIME = pathOf("../deferred/model.ts");
const REST = pathOf("../deferred/rest.ts");
const ARITHMETIC = "?arithmetic";

const FUNCTIONS = new Set(["start", "year", "finish"]);

/** What one file contributes. */
interface Scanned {
  readonly words: readonly (readonly [string, string])[];
  /** number of its first text among all files */
  readonly first: number;
  /** the module it declares: the name of the constant and the module's id */
  readonly declares?: { readonly name: string; readonly id: string };
}

/**
 * Takes out of the page's first file what it can do without, which is more than half of the model: texts that explain, the
 * arithmetic of the modules, which runs in workers, and messages that no file of the first screen names. All come later in
 * one file (src/deferred), before another screen is drawn. Declarations stay as they are written; `deferredText` and
 * `deferredFunction` stand in until then.
 */
export function deferred(): Plugin {
  let files: ReadonlyMap<string, Scanned> = new Map();
  let early: ReadonlySet<string> = new Set();
  return {
    name: "deferred",
    apply: "build",
    enforce: "post",
    async buildStart() {
      early = earlyNames(ENTRY, SCREENS, new Set(messageFiles()));
      files = await scan(early);
    },
    load(id) {
      if (id === REST) return restOf(files);
      return null;
    },
    transform(code, id) {
      const [path, query] = id.split("?");
      const file = files.get(path!);
      if (file === undefined) return null;
      const program = this.parse(code) as unknown as Syntax;
      if (`?${query}` === ARITHMETIC)
        return { code: reached(onlyArithmetic(code, program), file.declares!.name), map: null };
      const cuts = textsOf(path!, program, early).map(({ node }, k) => ({
        at: node,
        by: `deferredText$(${file.first + k})`,
      }));
      const id$ = file.declares?.id;
      for (const property of declaredProperties(program)) {
        const name = nameOf(property);
        if (id$ !== undefined && FUNCTIONS.has(name))
          cuts.push({ at: property, by: `${name}: deferredFunction$("${id$}", "${name}")` });
      }
      if (cuts.length === 0) return null;
      const head = `import { deferredText as deferredText$, deferredFunction as deferredFunction$ } from ${JSON.stringify(RUNTIME)};\n`;
      return { code: head + reached(replaced(code, cuts)), map: null };
    },
  };
}

const messageFiles = (): string[] =>
  readdirSync(WORDS)
    .filter((name) => name.endsWith("Messages.ts"))
    .sort()
    .map((name) => WORDS + name);

const modelFiles = (): string[] =>
  readdirSync(MINE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => MINE + normalizePath(name));

const textsOf = (path: string, program: Syntax, early: ReadonlySet<string>): DeferrableText[] =>
  path.startsWith(MINE) ? explanations(program) : messagesBut(early, program);

/** Reads all files, so that every text has a number before the first of them is rewritten. */
async function scan(early: ReadonlySet<string>): Promise<ReadonlyMap<string, Scanned>> {
  const files = new Map<string, Scanned>();
  let first = 0;
  for (const path of [...modelFiles(), ...messageFiles()]) {
    const { code } = await transformWithOxc(readFileSync(path, "utf8"), path);
    const program = parseAst(code) as unknown as Syntax;
    const words = textsOf(path, program, early).map((one) => one.words);
    const declares = declarationOf(program);
    files.set(path, { words, first, ...(declares === undefined ? {} : { declares }) });
    first += words.length;
  }
  return files;
}

function restOf(files: ReadonlyMap<string, Scanned>): string {
  const declaring = [...files].filter(([, { declares }]) => declares !== undefined);
  return [
    ...declaring.map(
      ([path, { declares }]) => `import { ${declares!.name} } from ${JSON.stringify(path + ARITHMETIC)};`,
    ),
    `export const words = ${JSON.stringify([...files.values()].flatMap(({ words }) => words))};`,
    `export const arithmetic = { ${declaring.map(([, { declares }]) => `${declares!.id}: ${declares!.name}`).join(", ")} };`,
  ].join("\n");
}

/** The declaration `export const name = module({ id: "…", … })` of a file. */
function declaratorOf(program: Syntax): Syntax | undefined {
  for (const statement of program.body as Syntax[]) {
    const declaration =
      statement.type === "ExportNamedDeclaration" ? (statement.declaration as Syntax | null) : null;
    if (declaration?.type !== "VariableDeclaration") continue;
    const [declarator] = declaration.declarations as Syntax[];
    const init = declarator!.init as Syntax | null;
    if (init?.type === "CallExpression" && (init.callee as Syntax).name === "module") return declarator;
  }
  return undefined;
}

function declaredProperties(program: Syntax): readonly Syntax[] {
  const declarator = declaratorOf(program);
  if (declarator === undefined) return [];
  return ((declarator.init as Syntax).arguments as Syntax[])[0]!.properties as Syntax[];
}

function declarationOf(program: Syntax): Scanned["declares"] {
  const declarator = declaratorOf(program);
  if (declarator === undefined) return undefined;
  const id = declaredProperties(program).find((property) => nameOf(property) === "id")!.value as Syntax;
  return { name: (declarator.id as Syntax).name as string, id: id.value as string };
}

/** A file whose declaration holds nothing but the module's id and functions; what these do not need falls away. */
function onlyArithmetic(code: string, program: Syntax): string {
  const properties = declaredProperties(program);
  const object = ((declaratorOf(program)!.init as Syntax).arguments as Syntax[])[0]!;
  const kept = properties.filter((property) => nameOf(property) === "id" || FUNCTIONS.has(nameOf(property)));
  const by = `{ ${kept.map(({ start, end }) => code.slice(start, end)).join(", ")} }`;
  return replaced(code, [{ at: object, by }]);
}

/**
 * A file without what its exports (or one of them) do not reach: an import that nothing uses would still keep the file it
 * names beside this one.
 */
function reached(code: string, only?: string): string {
  const statements = (parseAst(code) as unknown as { body: Syntax[] }).body.map((node) => ({
    node,
    names: mentioned(node),
    binds: bindings(node),
  }));
  const kept = new Set<(typeof statements)[number]>();
  const keep = (statement: (typeof statements)[number]): void => {
    if (kept.has(statement)) return;
    kept.add(statement);
    for (const other of statements) if (other.binds.some((name) => statement.names.has(name))) keep(other);
  };
  for (const statement of statements) {
    const isRoot =
      only === undefined ? statement.node.type.startsWith("Export") : statement.binds.includes(only);
    if (isRoot) keep(statement);
  }
  return statements
    .filter((statement) => kept.has(statement))
    .map(({ node }) => code.slice(node.start, node.end))
    .join("\n");
}

/** Names that a statement of a file binds. */
function bindings(statement: Syntax): string[] {
  const node =
    (statement.type === "ExportNamedDeclaration" && (statement.declaration as Syntax | null)) || statement;
  if (node.type === "ImportDeclaration")
    return (node.specifiers as Syntax[]).map((one) => (one.local as Syntax).name as string);
  if (node.type === "VariableDeclaration")
    return (node.declarations as Syntax[]).flatMap((one) => boundNames(one.id as Syntax));
  return node.id ? [(node.id as Syntax).name as string] : [];
}

function mentioned(node: Syntax, names = new Set<string>()): Set<string> {
  if (node.type === "Identifier") names.add(node.name as string);
  for (const child of childrenOf(node)) mentioned(child, names);
  return names;
}

function replaced(code: string, cuts: readonly { readonly at: Syntax; readonly by: string }[]): string {
  let result = "";
  let from = 0;
  for (const { at, by } of cuts.toSorted((a, b) => a.at.start - b.at.start)) {
    result += code.slice(from, at.start) + by;
    from = at.end;
  }
  return result + code.slice(from);
}
