import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const NOT_OURS = new Set(["node_modules", "generated", "dist", "out", "coverage", ".git"]);

/** A file of the project: path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every text file of the project, whether committed or not. */
export function projectFiles(): SourceFile[] {
  const files: SourceFile[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const full = join(folder, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (entry.isFile()) {
        const text = readFileSync(full, "utf8");
        // a zero byte marks pictures, fonts and archives
        if (!text.includes("\0")) files.push({ path: relative(ROOT, full).split(sep).join("/"), text });
      }
    }
  };
  visit(ROOT);
  return files;
}

/** AssemblyScript is none: it decorates functions, which TypeScript's grammar does not know. */
export const isCode = (file: SourceFile): boolean =>
  /\.(ts|tsx|mts|mjs|js)$/.test(file.path) && !file.path.includes("/assembly/");

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** Calls `see` for every node of the file's syntax tree, with the node above it and the field it stands in. */
function walk(file: SourceFile, see: (node: Node, parent: Node | undefined, field: string) => void): void {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new SyntaxError(`${file.path}: ${errors[0].message}`);
  const visit = (value: unknown, parent: Node | undefined, field: string): void => {
    if (Array.isArray(value)) value.forEach((item) => visit(item, parent, field));
    else if (isNode(value)) {
      see(value, parent, field);
      for (const key of Object.keys(value)) visit(value[key], value, key);
    }
  };
  visit(program, undefined, "");
}

const literal = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Literal" && typeof value.value === "string" ? value.value : undefined;

/**
 * Everything a file refers to: imports and re-exports (types too), dynamic imports, import types, and the files
 * of `new URL("./x", import.meta.url)`.
 */
export function importsOf(file: SourceFile): string[] {
  const found: (string | undefined)[] = [];
  walk(file, (node) => {
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
      case "TSImportType":
        found.push(literal(node.source ?? node.argument));
        break;
      case "NewExpression": {
        const [first, second] = node.arguments as unknown[];
        const isUrl = isNode(node.callee) && node.callee.name === "URL";
        if (isUrl && isNode(second) && /\.[a-z]+$/.test(literal(first) ?? "")) found.push(literal(first));
      }
    }
  });
  return found.filter((specifier) => specifier !== undefined);
}

/**
 * Names of impure globals that a file uses: as `Math.random` or as a bare name. Comments and texts do not count, nor do
 * names that the file declares itself (a histogram may have a `window`).
 */
export function globalsOf(file: SourceFile, names: readonly string[]): string[] {
  const found = new Set<string>();
  const own = new Set<string>();
  walk(file, (node, parent, field) => {
    if (node.type === "MemberExpression" && isNode(node.object) && isNode(node.property)) {
      const member = `${node.object.name}.${node.property.name ?? node.property.value}`;
      if (names.includes(member)) found.add(member);
    }
    if (node.type !== "Identifier" || !names.includes(node.name as string)) return;
    const isMemberName = (field === "property" || field === "key") && parent?.computed !== true;
    const isDeclaration = field === "params" || (field === "id" && parent?.type === "VariableDeclarator");
    if (isDeclaration) own.add(node.name as string);
    else if (!isMemberName) found.add(node.name as string);
  });
  return [...found].filter((name) => !own.has(name));
}
