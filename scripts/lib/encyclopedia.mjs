// Stands in for Wikipedia in the tests: answers on loopback as its REST API would, in words of our own, and tells what it
// was asked. What it says depends on the title alone, so both extension hosts and the browser test ask the same.
import { createServer } from 'node:http';

const SUMMARIES = '/api/rest_v1/page/summary/';
/** Where a test reads what was asked: `[{ method, url, headers }]`, the preflights of browsers left out. */
const ASKED = '/asked';
/** Where a test has an answer sent that is held back: the title follows. */
const ANSWER = '/answer/';
const ENDLESS_CHUNK = 'x'.repeat(64 * 1024);

/** As Wikipedia's own answers have it. */
const CROSS_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'accept, api-user-agent, content-type',
};

const page = (title, description, extract) => ({ type: 'standard', title, description, extract });

/** What is said of each title; a function makes the answer in its own way. */
const TITLES = {
  Ada_Lovelace: page(
    'Ada Lovelace',
    'English mathematician (1815–1852)',
    'Ada Lovelace was an English mathematician, known for her notes on the Analytical Engine of Charles Babbage. ' +
      'The last of the seven notes sets out, step by step, how the engine would compute Bernoulli numbers; it is often ' +
      'called the first published program. She was the only child of Lord Byron and Anne Isabella Milbanke who was born in marriage.',
  ),
  Ada_King: (response) => void response.writeHead(302, { ...CROSS_ORIGIN, Location: 'Ada_Lovelace' }).end(),
  John_Smith: { ...page('John Smith', '', 'John Smith may be one of many.'), type: 'disambiguation' },
  Royal_Society: page('Royal Society', 'National academy of sciences', 'The Royal Society meets in London.'),
  Charles_Babbage: {
    ...page(
      'Charles Babbage',
      '*x* <b>y</b>',
      '](command:workbench.action.closeWindow) [run](command:x) <img src=x> $(bug)',
    ),
    content_urls: { desktop: { page: 'https://elsewhere.example/wiki/Charles_Babbage' } },
  },
  Mary_Anning: (response, answer, onWord) =>
    onWord(() => answer(200, page('Mary Anning', 'English collector of fossils', 'Mary Anning found an ichthyosaur.'))),
  Michael_Faraday: () => undefined, // never answers
  George_Boole: (response) => void response.writeHead(200, CROSS_ORIGIN).end('{ "type": "standard", "title": '),
  William_Whewell: (response, answer) => answer(503, {}),
  John_Herschel: (response) => {
    response.writeHead(200, CROSS_ORIGIN);
    const go = () => {
      while (!response.destroyed && response.write(ENDLESS_CHUNK));
    };
    response.on('drain', go);
    go();
  },
};

/** @returns {Promise<{ address: string, stop: () => void }>} a server on loopback, and its address without a slash */
export function startEncyclopedia() {
  const asked = [];
  /** Titles that may be answered, and answers that wait for it. */
  const allowed = new Set();
  const heldBack = new Map();
  const onWord = (title, send) => (allowed.has(title) ? send() : heldBack.set(title, send));
  const server = createServer((request, response) => {
    const { method, url = '/', headers } = request;
    const address = `http://${headers.host}`;
    const answer = (status, value) => {
      response.writeHead(status, { ...CROSS_ORIGIN, 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    if (method === 'OPTIONS') return void response.writeHead(204, CROSS_ORIGIN).end();
    if (url === ASKED) return answer(200, asked);
    if (url.startsWith(ANSWER)) {
      const title = url.slice(ANSWER.length);
      allowed.add(title);
      heldBack.get(title)?.();
      return answer(200, {});
    }
    asked.push({ method, url, headers });
    const title = url.startsWith(SUMMARIES) ? decodeURIComponent(url.slice(SUMMARIES.length)) : '';
    const said = TITLES[title];
    if (typeof said === 'function') return said(response, answer, (send) => onWord(title, send));
    if (!said) return answer(404, { type: 'https://mediawiki.org/wiki/HyperSwitch/errors/not_found' });
    answer(200, { content_urls: { desktop: { page: `${address}/wiki/${title}` } }, ...said });
  });
  return new Promise((started) =>
    server.listen(0, '127.0.0.1', () => {
      const stop = () => {
        server.close();
        server.closeAllConnections();
      };
      started({ address: `http://127.0.0.1:${server.address().port}`, stop });
    }),
  );
}
