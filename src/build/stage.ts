import { fileURLToPath } from "node:url";
import { build, parseAst } from "vite";
import { boundNames, childrenOf, lift, type Syntax } from "./lift";

const root = fileURLToPath(new URL("../../models/", import.meta.url));

/**
 * Functions that the kernel does not look into: their loops end when a number has settled. Those of `elementary` and
 * `normalScore` exist in the kernel itself, the others are called for one trial at a time.
 */
const CLOSED: Readonly<Record<string, "own" | "called">> = {
  "core/elementary": "own",
  "random/normalScore": "own",
  "distributions/gammaTail": "called",
  "finance/irr": "called",
  "finance/coverRatios": "called",
};

/** Properties of a module's declaration that hold arithmetic; texts and defaults are the catalogue's. */
const KEPT = new Set(["id", "start", "year", "finish"]);

/**
 * The arithmetic of all modules as one script whose operations go through `$`: `export const staged` lists id, start,
 * year and finish of every module, in the order of the registry.
 */
export async function stage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: `${root}mine/registry.ts`, formats: ["es"], fileName: "staged" },
      rolldownOptions: { external: (id: string) => closedModule(id) !== undefined },
    },
  });
  const output = (Array.isArray(result) ? result[0]! : result) as { output: readonly { code: string }[] };
  return liftBundle(output.output[0]!.code);
}

function closedModule(id: string): string | undefined {
  return Object.keys(CLOSED).find(
    (name) => id === name || id.endsWith(`/${name}`) || id.endsWith(`/${name}.ts`),
  );
}

function liftBundle(code: string): string {
  const program = parseAst(code) as unknown as { body: Syntax[] };
  const statements = program.body.map((node) => stripDeclarations(code, node));
  const declared = new Map<string, number>();
  statements.forEach(({ node }, i) => {
    for (const name of declaredNames(node)) declared.set(name, i);
  });
  const kept = new Set<number>();
  const visit = (i: number) => {
    if (kept.has(i)) return;
    kept.add(i);
    for (const name of statements[i]!.names) {
      const at = declared.get(name);
      if (at !== undefined) visit(at);
    }
  };
  const list = declared.get("modules");
  if (list === undefined) throw new Error("stage requires an export named modules");
  visit(list);
  const body = statements.flatMap(({ node, code: own }, i) =>
    kept.has(i) ? [emitStatement(own, node)] : [],
  );
  return [
    "// Made from models/mine by src/build/stage.ts; do not edit.",
    'import { $ } from "../trace/staged";',
    ...body,
    "export const staged = modules;",
    "",
  ].join("\n");
}

/** A statement with module declarations cut down to their arithmetic, and the names that it mentions. */
function stripDeclarations(code: string, node: Syntax): { node: Syntax; code: string; names: Set<string> } {
  const call = findDeclaration(node);
  if (call !== undefined) {
    const properties = ((call.arguments as Syntax[])[0]!.properties as Syntax[]).filter((property) =>
      KEPT.has(((property.key as Syntax).name ?? (property.key as Syntax).value) as string),
    );
    const inner = properties.map((property) => code.slice(property.start, property.end)).join(",\n");
    const text = `${code.slice(node.start, call.start)}({ ${inner} })${code.slice(call.end, node.end)}`;
    const [again] = (parseAst(text) as unknown as { body: Syntax[] }).body;
    return { node: again!, code: text, names: mentioned(again!) };
  }
  return { node, code, names: mentioned(node) };
}

function findDeclaration(node: Syntax): Syntax | undefined {
  if (node.type !== "VariableDeclaration") return undefined;
  const init = (node.declarations as Syntax[])[0]!.init as Syntax | null;
  return init?.type === "CallExpression" && (init.callee as Syntax).name === "module" ? init : undefined;
}

function mentioned(node: Syntax, names = new Set<string>()): Set<string> {
  if (node.type === "Identifier") names.add(node.name as string);
  for (const child of childrenOf(node)) mentioned(child, names);
  return names;
}

function declaredNames(node: Syntax): string[] {
  if (node.type === "VariableDeclaration")
    return (node.declarations as Syntax[]).flatMap((one) => boundNames(one.id as Syntax));
  if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
    return [(node.id as Syntax).name as string];
  if (node.type === "ImportDeclaration")
    return (node.specifiers as Syntax[]).map((one) => (one.local as Syntax).name as string);
  return [];
}

function emitStatement(code: string, node: Syntax): string {
  if (node.type !== "ImportDeclaration") return lift(code, node);
  const from = (node.source as { value?: unknown }).value as string;
  const name = closedModule(from)!;
  return (node.specifiers as Syntax[])
    .map((one) => {
      const imported = (one.imported as Syntax).name as string;
      const local = (one.local as Syntax).name as string;
      return CLOSED[name] === "own"
        ? `const ${local} = $.own.${imported};`
        : `import { ${imported} as ${local}$ } from "../../${name}";\nconst ${local} = $.called("${imported}", ${local}$);`;
    })
    .join("\n");
}
