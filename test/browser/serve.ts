import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the built page. */
export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const packedOnce = new Map<string, Buffer>();

/** Hosts keep files packed; a test server that packed one at every request would be slower than any of them. */
function packed(file: string, body: Buffer): Buffer {
  const key = `${file} ${body.length}`;
  const known = packedOnce.get(key) ?? gzipSync(body, { level: 9 });
  packedOnce.set(key, known);
  return known;
}

export interface Served {
  /** address of the page, with the sub-path */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as a static host would, packed by gzip, on a free loopback port and only under a sub-path: a page that asks for
 * anything by an absolute path gets 404.
 */
export async function serve(folder = DIST): Promise<Served> {
  const path = "/some/sub/path/";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(path)
      ? normalize(decodeURIComponent(pathname.slice(path.length)))
      : "..";
    if (inside === ".." || inside.startsWith(`..${sep}`)) {
      response.writeHead(404).end();
      return;
    }
    const file = join(folder, inside === "." || inside === "" ? "index.html" : inside);
    readFile(file).then(
      (body) => {
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        const packs =
          /^text|json|svg|wasm/.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
        response.writeHead(200, { "Content-Type": type, ...(packs ? { "Content-Encoding": "gzip" } : {}) });
        response.end(packs ? packed(file, body) : body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + path,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
