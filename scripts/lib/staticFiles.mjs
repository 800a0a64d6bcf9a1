// Serves folders on loopback, each below a path of its own, as a marketplace's address serves an extension to VS Code for the Web.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file behind an address; undefined where there is none in these folders. */
function fileAt(address, folders) {
  const pathname = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
  const [base, folder] = Object.entries(folders).find(([path]) => pathname.startsWith(`${path}/`)) ?? [];
  if (!folder) return undefined;
  const path = resolve(folder, `.${pathname.slice(base.length)}`);
  return path.startsWith(folder + sep) && isFile(path) ? path : undefined;
}

/**
 * @param {Record<string, string>} folders by the path that each is served below, the first that fits counts, e.g.
 *   `{ '/extension': '/home/me/reader' }`;
 *   VS Code wants the address of an extension to have a path
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export function serveFolders(folders) {
  const server = createServer((request, response) => {
    const path = fileAt(request.url ?? '/', folders);
    if (!path) return void response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    createReadStream(path).pipe(response);
  });
  return new Promise((started) =>
    server.listen(0, '127.0.0.1', () => started({ port: server.address().port, stop: () => server.close() })),
  );
}
