/** A small independent reader of RFC 4180, for tests only: every row as a list of texts. Strict about CRLF. */
export function readCsv(content: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = content.startsWith("\uFEFF") ? 1 : 0;
  while (place < content.length) {
    let cell = "";
    if (content[place] === '"') {
      for (place++; !(content[place] === '"' && content[place + 1] !== '"'); place++) {
        if (place >= content.length) throw new Error("quote never closed");
        if (content[place] === '"') place++;
        cell += content[place];
      }
      place++;
    } else {
      while (place < content.length && content[place] !== "," && content[place] !== "\r") {
        if (content[place] === "\n" || content[place] === '"') throw new Error(`stray character at ${place}`);
        cell += content[place++];
      }
    }
    row.push(cell);
    if (content[place] === ",") {
      place++;
      if (place === content.length) throw new Error("row without an end");
    } else if (content.startsWith("\r\n", place)) {
      place += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`no separator at ${place}`);
    if (row.length > 0 && content.startsWith("\r\n", place)) {
      row.push("");
      rows.push(row);
      row = [];
      place += 2;
    }
  }
  return rows;
}
