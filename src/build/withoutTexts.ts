import type { Plugin } from "vite";
import { childrenOf, type Syntax } from "./lift.ts";

/**
 * Empties the words of the model's declarations: workers compute and show nothing, and words are most of what they would
 * have to load. Numbers, units and ids stay as they are, so that the same things come out.
 */
export function withoutTexts(): Plugin {
  return {
    name: "without-texts",
    enforce: "post",
    transform(code, id) {
      if (!/\/models\/mine\//.test(id)) return null;
      const places: Syntax[] = [];
      const visit = (node: Syntax): void => {
        const callee = node.callee as Syntax | undefined;
        if (node.type === "CallExpression" && callee?.type === "Identifier" && callee.name === "text")
          places.push(node);
        else childrenOf(node).forEach(visit);
      };
      visit(this.parse(code) as unknown as Syntax);
      let result = "";
      let at = 0;
      for (const { start, end } of places) {
        result += `${code.slice(at, start)}text("", "")`;
        at = end;
      }
      return { code: result + code.slice(at), map: null };
    },
  };
}
