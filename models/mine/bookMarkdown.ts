import type { Book, BookBlock, BookEquation, BookEvidence, BookModule, BookParam } from "./book";
import { evidenceWords } from "./bookWords";

/** The book as one Markdown file (GitHub's dialect). `preface` are paragraphs set before the modules. */
export function bookMarkdown(book: Book, preface: readonly string[]): string {
  const { words } = book;
  const chapters = [
    ...book.modules.map(({ id, title }) => ({ id: `module-${id}`, title })),
    ...book.chapters,
    { id: "sources", title: words.sources },
  ];
  return (
    [
      `# Hongge South · 红格南矿: ${book.title}`,
      `${words.version} ${book.version}`,
      `## ${words.how}`,
      ...preface.map(plain),
      shares(book),
      `## ${words.contents}`,
      chapters.map(({ id, title }) => `- [${plain(title)}](#${id})`).join("\n"),
      ...book.modules.flatMap((module) => moduleOf(module, book)),
      ...book.chapters.flatMap(({ id, title, blocks }) => [heading(id, title), ...blocks.map(block)]),
      heading("sources", words.sources),
      book.sources
        .map(({ id, title, date, address }) => {
          const links = address
            .split(/\s*;\s*/)
            .map((link) => (/^https?:/.test(link) ? `<${link}>` : plain(link)));
          const said = [plain(title), ...(date === "" ? [] : [plain(date)]), links.join(" ; ")];
          return `- <a id="${anchor(id)}"></a>**${id}** ${said.join(" · ")}`;
        })
        .join("\n"),
    ].join("\n\n") + "\n"
  );
}

function moduleOf(module: BookModule, { words }: Book): string[] {
  const { title, purpose, needs, leftOut, evidence } = module;
  const section = (head: string, body: string): string[] => (body === "" ? [] : [`### ${head}`, body]);
  return [
    heading(`module-${module.id}`, title),
    plain(purpose),
    needs.length === 0
      ? words.readsNothing
      : `${words.reads}${words.colon}${needs.map(plain).join(words.separator)}`,
    ...section(
      words.leftOut,
      leftOut.map(({ what, why }) => `- **${plain(what)}**<br>${plain(why)}`).join("\n"),
    ),
    ...section(
      evidence.total > 0
        ? `${words.inputs} (${evidence.total}; ${shareOf(evidence)} ${words.share})`
        : words.inputs,
      params(module.params, words),
    ),
    ...section(words.lines, equations(module.lines, words)),
    ...section(words.metrics, equations(module.metrics, words)),
    ...section(words.balances, equations(module.balances, words)),
  ];
}

function params(list: readonly BookParam[], words: Book["words"]): string {
  if (list.length === 0) return "";
  return table(
    [words.input, words.symbol, words.value, words.unit, words.range, words.evidence, words.source],
    list.map((param) => [
      join([plain(param.label), plain(param.help)]),
      code(param.symbol),
      plain(param.value),
      plain(param.unit),
      plain(param.range),
      param.evidence,
      join([param.refs.map((ref) => `[${ref}](#${anchor(ref)})`).join(", "), plain(param.note)]),
    ]),
  );
}

function equations(list: readonly BookEquation[], words: Book["words"]): string {
  if (list.length === 0) return "";
  const hasSymbols = list.some(({ symbol }) => symbol !== "");
  const hasMeaning = list.some(({ meaning, unit }) => meaning !== "" || unit !== "");
  return table(
    [
      words.result,
      ...(hasSymbols ? [words.symbol] : []),
      ...(hasMeaning ? [words.unit] : []),
      words.formula,
      ...(hasMeaning ? [words.meaning] : []),
    ],
    list.map(({ label, symbol, unit, formula, meaning }) => [
      plain(label),
      ...(hasSymbols ? [code(symbol)] : []),
      ...(hasMeaning ? [plain(unit)] : []),
      code(formula),
      ...(hasMeaning ? [plain(meaning)] : []),
    ]),
  );
}

/** How well the inputs are founded, module by module. */
function shares({ words, modules, evidence, language }: Book): string {
  const row = (title: string, found: BookEvidence): string[] => [
    plain(title),
    String(found.total),
    ...KINDS.map((kind) => String(found.of[kind])),
    found.total > 0 ? shareOf(found) : "",
  ];
  return table(
    [words.module, words.count, ...KINDS.map((kind) => evidenceWords[kind][language]), words.share],
    [
      ...modules.map(({ title, evidence: own }) => row(title, own)),
      row(words.all, evidence).map((cell) => `**${cell}**`),
    ],
  );
}

const KINDS = ["published", "derived", "assumed", "missing"] as const;

const shareOf = ({ assumed }: BookEvidence): string => `${Math.round(assumed * 100)} %`;

function block(part: BookBlock): string {
  if (part.kind === "table")
    return table(
      part.head,
      part.rows.map((row) => row.map(plain)),
    );
  return part.kind === "text" ? plain(part.text) : code(part.text);
}

/** A heading that links reach by the same name in both languages. */
const heading = (id: string, title: string): string => `<a id="${id}"></a>\n\n## ${plain(title)}`;

const anchor = (source: string): string => `source-${source.toLowerCase()}`;

const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("<br>");

/** Text on one line, without anything that Markdown would take for markup. */
function plain(written: string): string {
  return written.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~]/g, "\\$&");
}

/** Verbatim text; within tables a bar would end the cell. */
function code(written: string): string {
  return written === "" ? "" : `\`${written.replace(/\s+/g, " ").replaceAll("|", "\\|")}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
