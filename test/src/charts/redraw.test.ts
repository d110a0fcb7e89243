// @vitest-environment happy-dom
import { select } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { redraw } from "../../../src/charts/redraw";

const NAMES = ["g", "path", "text", "line"] as const;
interface Mark {
  readonly name: number;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly children: readonly Mark[];
}

/** Equal whatever the order of attributes. */
const same = (a: Element, b: Element): boolean => a.isEqualNode(b) && b.isEqualNode(a);

const { mark } = fc.letrec<{ mark: Mark }>((tie) => ({
  mark: fc.record({
    name: fc.nat(NAMES.length - 1),
    attributes: fc.array(fc.tuple(fc.constantFrom("x", "y", "d", "class"), fc.constantFrom("1", "2", "3")), {
      maxLength: 3,
    }),
    text: fc.constantFrom("", "a", "b"),
    children: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie("mark"), { maxLength: 3 })),
  }),
}));
const drawing = fc.array(mark, { maxLength: 4 });

function draw(into: Element, marks: readonly Mark[]): void {
  for (const { name, attributes, text, children } of marks) {
    const one = into.appendChild(document.createElementNS("http://www.w3.org/2000/svg", NAMES[name]!));
    for (const [key, value] of attributes) one.setAttribute(key, value);
    if (text !== "") one.append(text);
    draw(one, children);
  }
}

const fresh = (): SVGSVGElement => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("role", "img");
  return svg;
};

it("leaves what drawing into an empty svg would have left, whatever stood there before", () => {
  fc.assert(
    fc.property(fc.array(drawing, { minLength: 1, maxLength: 4 }), (drawings) => {
      const svg = fresh();
      for (const [k, marks] of drawings.entries()) {
        const result = redraw(svg, (into) => {
          into.setAttribute("width", String(k));
          draw(into, marks);
          return k;
        });
        const expected = fresh();
        expected.setAttribute("width", String(k));
        draw(expected, marks);
        expect(result).toBe(k);
        expect(same(svg, expected), `${svg.outerHTML}\n${expected.outerHTML}`).toBe(true);
      }
    }),
  );
});

it("touches nothing but what differs", async () => {
  const svg = fresh();
  const at = (y: number) => (into: SVGSVGElement) => {
    const root = select(into);
    root.append("text").attr("class", "tick").text("2030");
    root.append("path").attr("d", `M0,${y}h8`).attr("fill", "none");
    root.append("text").text(String(y));
  };
  redraw(svg, at(1));
  const [tick, path, label] = [...svg.children];
  const changes: string[] = [];
  const observer = new MutationObserver((records) =>
    changes.push(
      ...records.map(({ type, attributeName, target }) => `${type} ${attributeName ?? target.nodeName}`),
    ),
  );
  observer.observe(svg, { subtree: true, childList: true, attributes: true, characterData: true });
  redraw(svg, at(2));
  await new Promise((resolve) => setTimeout(resolve));
  expect([...svg.children]).toEqual([tick, path, label]);
  expect([tick!.textContent, path!.getAttribute("d"), label!.textContent]).toEqual(["2030", "M0,2h8", "2"]);
  expect(changes).toEqual(["attributes d", "characterData #text"]);
});
