import { childrenOf, type Syntax } from "./lift.ts";

/** A text in both languages and where it is written. */
export interface DeferrableText {
  readonly node: Syntax;
  readonly words: readonly [en: string, zh: string];
}

/** Properties and functions whose texts explain: they are read in popovers and on other screens than the first. */
const EXPLAINING = new Set(["help", "source", "purpose", "omission", "means"]);

/** Calls `text("…", "…")` below an explaining property or function, in order of the source. */
export function explanations(program: Syntax): DeferrableText[] {
  const found: DeferrableText[] = [];
  const visit = (node: Syntax, explains: boolean): void => {
    const given = calleeOf(node) === "text" ? (node.arguments as Syntax[]).map((one) => one.value) : [];
    if (explains && given.length === 2 && given.every((one) => typeof one === "string")) {
      found.push({ node, words: given as [string, string] });
      return;
    }
    const below = explains || EXPLAINING.has(node.type === "Property" ? nameOf(node) : calleeOf(node));
    for (const child of childrenOf(node)) visit(child, below);
  };
  visit(program, false);
  return found;
}

/** Messages `key: { en: "…", zh: "…" }` of a file but those whose keys are among `early`, in order of the source. */
export function messagesBut(early: ReadonlySet<string>, program: Syntax): DeferrableText[] {
  const found: DeferrableText[] = [];
  const visit = (node: Syntax): void => {
    const words = node.type === "Property" ? wordsOf(node.value as Syntax) : undefined;
    if (words === undefined) childrenOf(node).forEach(visit);
    else if (!early.has(nameOf(node))) found.push({ node: node.value as Syntax, words });
  };
  visit(program);
  return found;
}

function wordsOf(value: Syntax): readonly [string, string] | undefined {
  if (value.type !== "ObjectExpression") return undefined;
  const properties = value.properties as Syntax[];
  const word = (language: string): unknown =>
    (properties.find((one) => nameOf(one) === language)?.value as Syntax | undefined)?.value;
  const [en, zh] = [word("en"), word("zh")];
  return properties.length === 2 && typeof en === "string" && typeof zh === "string" ? [en, zh] : undefined;
}

/** Name of a property. */
export function nameOf(property: Syntax): string {
  const key = property.key as Syntax | undefined;
  return String(key?.name ?? key?.value ?? "");
}

const calleeOf = (node: Syntax): string =>
  node.type === "CallExpression" ? String((node.callee as Syntax).name ?? "") : "";
