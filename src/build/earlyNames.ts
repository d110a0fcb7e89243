import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { normalizePath, parseSync } from "vite";
import { childrenOf, type Syntax } from "./lift.ts";

/**
 * Every name and string that the first screen's files mention: those that `entry` imports, at once or on demand, and what
 * these import. What only the screens in `lazy` bring is not among them, nor are the files in `without`.
 */
export function earlyNames(entry: string, lazy: string, without: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || without.has(path)) return;
    seen.add(path);
    const program = parseSync(path, readFileSync(path, "utf8")).program as unknown as Syntax;
    const look = (node: Syntax): void => {
      if (node.type === "Identifier") names.add(node.name as string);
      if (node.type === "Literal" && typeof node.value === "string") names.add(node.value);
      if (node.type === "ImportExpression" ? path !== lazy : isRuntimeImport(node)) {
        const file = fileOf(path, (node.source as Syntax).value);
        if (file !== undefined) visit(file);
      }
      childrenOf(node).forEach(look);
    };
    look(program);
  };
  visit(entry);
  return names;
}

const isRuntimeImport = (node: Syntax): boolean =>
  (node.type === "ImportDeclaration" ||
    node.type === "ExportNamedDeclaration" ||
    node.type === "ExportAllDeclaration") &&
  node.source !== null &&
  node.source !== undefined &&
  node.importKind !== "type" &&
  node.exportKind !== "type";

/** The file of this project that a specifier names, if any. */
function fileOf(from: string, specifier: unknown): string | undefined {
  if (typeof specifier !== "string" || !specifier.startsWith(".")) return undefined;
  const bare = normalizePath(resolve(dirname(from), specifier));
  return [bare, `${bare}.ts`, `${bare}.tsx`].find((path) => /\.tsx?$/.test(path) && existsSync(path));
}
