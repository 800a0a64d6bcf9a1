// Serves the extension's folder on loopback, below a path of its own, as a marketplace's address serves one to VS Code for the Web.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** VS Code wants the address of an extension to have a path. */
export const BASE = '/extension';

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param {string} folder @returns {Promise<{ port: number, stop: () => void }>} */
export function serveFolder(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = resolve(join(folder, decodeURIComponent(pathname.slice(BASE.length))));
    if (!pathname.startsWith(BASE) || !path.startsWith(folder + sep) || !isFile(path))
      return void response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    createReadStream(path).pipe(response);
  });
  return new Promise((started) =>
    server.listen(0, '127.0.0.1', () => started({ port: server.address().port, stop: () => server.close() })),
  );
}
