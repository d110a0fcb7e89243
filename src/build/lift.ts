/*
 * Rewrites the arithmetic of the model so that it can be run on symbols instead of numbers: every operator, condition,
 * loop and assignment to a field becomes a call of `$` (models/kernel/trace/staged.ts). Run on numbers the result does
 * what the source does; run on symbols it leaves behind a record of all operations. Works on plain ESTree.
 */

/** Any node of the syntax tree: its kind, its place in the source, and whatever else that kind has. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const BINARY: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "%": "mod",
  "**": "pow",
  "<": "lt",
  "<=": "le",
  ">": "gt",
  ">=": "ge",
  "===": "eq",
  "!==": "ne",
};

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** The nodes right below a node, in order of the source. */
export function childrenOf(node: Syntax): Syntax[] {
  const found: Syntax[] = [];
  for (const value of Object.values(node)) {
    if (isSyntax(value)) found.push(value);
    else if (Array.isArray(value)) found.push(...value.filter(isSyntax));
  }
  return found.sort((a, b) => a.start - b.start);
}

const isFunction = (node: Syntax): boolean =>
  node.type === "FunctionDeclaration" ||
  node.type === "FunctionExpression" ||
  node.type === "ArrowFunctionExpression";

/** Whether a statement may leave its function; functions inside it do not count. */
function returns(node: Syntax): boolean {
  if (node.type === "ReturnStatement") return true;
  return !isFunction(node) && childrenOf(node).some(returns);
}

/** Whether a statement never lets the next one run. */
function alwaysReturns(node: Syntax): boolean {
  if (node.type === "ReturnStatement" || node.type === "ThrowStatement") return true;
  if (node.type === "BlockStatement") return (node.body as Syntax[]).some(alwaysReturns);
  if (node.type !== "IfStatement") return false;
  const { consequent, alternate } = node as unknown as { consequent: Syntax; alternate: Syntax | null };
  return alternate !== null && alwaysReturns(consequent) && alwaysReturns(alternate);
}

/** Local variables of the surroundings that a piece of code assigns to. */
function assigned(node: Syntax): Set<string> {
  const names = new Set<string>();
  const own = new Set<string>();
  const visit = (at: Syntax) => {
    if (at.type === "VariableDeclarator") for (const name of boundNames(at.id as Syntax)) own.add(name);
    const target = (
      at.type === "AssignmentExpression" ? at.left : at.type === "UpdateExpression" ? at.argument : 0
    ) as Syntax | 0;
    if (target !== 0 && target.type === "Identifier") names.add(target.name as string);
    if (!isFunction(at)) childrenOf(at).forEach(visit);
  };
  visit(node);
  for (const name of own) names.delete(name);
  return names;
}

/** Names that a declaration or pattern binds. */
export function boundNames(pattern: Syntax): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name as string];
    case "Property":
      return boundNames(pattern.value as Syntax);
    case "AssignmentPattern":
      return boundNames(pattern.left as Syntax);
    default:
      return childrenOf(pattern).flatMap(boundNames);
  }
}

/** Rewrites one piece of source; throws on syntax that has no symbolic meaning. */
export function lift(source: string, root: Syntax): string {
  const refuse = (node: Syntax, what: string): never => {
    throw new Error(`cannot lift ${what}: ${source.slice(node.start, node.start + 120)}`);
  };

  /** The node's own text, with its children rewritten. */
  const copy = (node: Syntax): string => {
    let text = "";
    let at = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < at) continue; // shorthand properties hold the same node twice
      text += source.slice(at, child.start) + emit(child);
      at = child.end;
    }
    return text + source.slice(at, node.end);
  };

  const thunk = (node: Syntax): string => `() => (${emit(node)})`;

  const store = (target: Syntax, value: string): string => {
    if (target.type === "Identifier") return `${target.name as string} = ${value}`;
    if (target.type !== "MemberExpression") return refuse(target, "assignment");
    const object = emit(target.object as Syntax);
    return target.computed === true
      ? `$.put(${object}, ${emit(target.property as Syntax)}, ${value})`
      : `$.set(${object}, "${(target.property as Syntax).name as string}", ${value})`;
  };

  const binary = (operator: string, left: string, right: string, node: Syntax): string => {
    const name = BINARY[operator];
    return name === undefined ? refuse(node, `operator ${operator}`) : `$.${name}(${left}, ${right})`;
  };

  const accessors = (...parts: readonly Syntax[]): string => {
    const names = [...new Set(parts.flatMap((part) => [...assigned(part)]))].join(", ");
    return names === "" ? "" : `, () => [${names}], ($) => { [${names}] = $; }`;
  };

  const block = (node: Syntax): string =>
    node.type === "BlockStatement" ? statements(node.body as Syntax[]) : statements([node]);

  const ifStatement = (node: Syntax): string => {
    const { test, consequent, alternate } = node as unknown as Record<string, Syntax> & {
      alternate: Syntax | null;
    };
    const parts = alternate === null ? [consequent!] : [consequent!, alternate];
    const otherwise = alternate === null ? "undefined" : `() => { ${block(alternate)} }`;
    return `$.if(${emit(test!)}, () => { ${block(consequent!)} }, ${otherwise}${accessors(...parts)});`;
  };

  const forStatement = (node: Syntax): string => {
    const { init, test, update, body } = node as unknown as Record<string, Syntax>;
    const start = init!.type === "VariableDeclaration" ? copy(init!) : `${emit(init!)};`;
    const inner = `$.if($on, () => { ${block(body!)} }, undefined${accessors(body!)});`;
    return (
      `{ ${start.replace(/;?$/, ";")} let $on = true; for (;;) { $on = $.and($on, ${thunk(test!)}); ` +
      `if ($on === false) break; ${inner} ${emit(update!)}; } }`
    );
  };

  /** Statements in a row; whatever follows a possible return becomes part of its other branch. */
  const statements = (list: readonly Syntax[]): string => {
    let text = "";
    for (let i = 0; i < list.length; i++) {
      const node = list[i]!;
      if (node.type !== "IfStatement" || !returns(node)) {
        if (node.type.startsWith("For") && returns(node)) refuse(node, "return from a loop");
        text += `${emit(node)}\n`;
        continue;
      }
      const { test, consequent, alternate } = node as unknown as Record<string, Syntax> & {
        alternate: Syntax | null;
      };
      const rest = list.slice(i + 1);
      const branch = (part: Syntax | null): string => {
        const own = part === null ? [] : part.type === "BlockStatement" ? (part.body as Syntax[]) : [part];
        return statements(part !== null && alwaysReturns(part) ? own : [...own, ...rest]);
      };
      return `${text}return $.if(${emit(test!)}, () => { ${branch(consequent!)} }, () => { ${branch(alternate)} });`;
    }
    return text;
  };

  const emit = (node: Syntax): string => {
    switch (node.type) {
      case "BinaryExpression":
        if (node.operator === "instanceof" || node.operator === "in") return copy(node);
        return binary(node.operator as string, emit(node.left as Syntax), emit(node.right as Syntax), node);
      case "LogicalExpression":
        if (node.operator === "??") return copy(node);
        return `$.${node.operator === "&&" ? "and" : "or"}(${emit(node.left as Syntax)}, ${thunk(node.right as Syntax)})`;
      case "UnaryExpression":
        if (node.operator === "-") return `$.neg(${emit(node.argument as Syntax)})`;
        if (node.operator === "!") return `$.not(${emit(node.argument as Syntax)})`;
        return copy(node);
      case "ConditionalExpression":
        return `$.cond(${emit(node.test as Syntax)}, ${thunk(node.consequent as Syntax)}, ${thunk(node.alternate as Syntax)})`;
      case "AssignmentExpression": {
        const operator = (node.operator as string).slice(0, -1);
        const right = emit(node.right as Syntax);
        const value = operator === "" ? right : binary(operator, emit(node.left as Syntax), right, node);
        return store(node.left as Syntax, value);
      }
      case "UpdateExpression": {
        const target = node.argument as Syntax;
        return store(target, binary(node.operator === "++" ? "+" : "-", emit(target), "1", node));
      }
      case "MemberExpression": {
        const object = node.object as Syntax;
        if (object.type === "Identifier" && (object.name === "Math" || object.name === "Number"))
          return `$.${object.name}.${(node.property as Syntax).name as string}`;
        return node.computed === true
          ? `$.at(${emit(object)}, ${emit(node.property as Syntax)})`
          : copy(node);
      }
      case "NewExpression":
        if ((node.callee as Syntax).name === "Float64Array")
          return `$.array(${(node.arguments as Syntax[]).map(emit).join()})`;
        return copy(node);
      case "IfStatement":
        return ifStatement(node);
      case "ForStatement":
        return forStatement(node);
      case "BlockStatement":
        return `{ ${statements(node.body as Syntax[])} }`;
      case "WhileStatement":
      case "DoWhileStatement":
      case "SwitchStatement":
      case "TryStatement":
      case "BreakStatement":
      case "ContinueStatement":
        return refuse(node, node.type);
      default:
        return copy(node);
    }
  };
  return emit(root);
}
