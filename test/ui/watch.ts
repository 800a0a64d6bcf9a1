import type { ConsoleMessage, Dialog, Frame, Page, Request } from '@playwright/test';

/** What an article might make happen in a window, all of it noted until the watch stops. */
export class Watch {
  readonly dialogs: string[] = [];
  readonly pages: string[] = [];
  readonly requests: string[] = [];
  readonly refusals: string[] = [];

  constructor(readonly page: Page) {
    page.on('dialog', this.#onDialog);
    page.context().on('page', this.#onPage);
    page.on('request', this.#onRequest);
    page.on('console', this.#onConsole);
  }

  /** The page is shared: the cases after this one are not watched. */
  stop(): void {
    this.page.off('dialog', this.#onDialog);
    this.page.context().off('page', this.#onPage);
    this.page.off('request', this.#onRequest);
    this.page.off('console', this.#onConsole);
  }

  readonly #onDialog = (dialog: Dialog): void => {
    this.dialogs.push(dialog.message());
    void dialog.dismiss();
  };

  readonly #onPage = (other: Page): void => void this.pages.push(other.url());

  readonly #onRequest = (request: Request): void => {
    const { protocol, hostname } = new URL(request.url());
    // A page's own resources have an address on a host of VS Code's, which its service worker answers from the server.
    const isOurs = hostname === '127.0.0.1' || hostname.endsWith('.vscode-resource.vscode-cdn.net');
    if (/^(?:https?|wss?|file):$/.test(protocol) && !isOurs) this.requests.push(request.url());
  };

  readonly #onConsole = (message: ConsoleMessage): void => {
    if (/Content.Security.Policy/i.test(message.text())) this.refusals.push(message.text());
  };

  /** Frames in which a script of the article ran. */
  async ran(): Promise<string[]> {
    const answers = this.page.frames().map(async (frame) => {
      const ran = await frame.evaluate(() => '__ran' in window).catch(() => false); // a frame that is gone ran nothing
      return ran ? [frame.url()] : [];
    });
    return (await Promise.all(answers)).flat();
  }
}

/** What no article may put on a page: elements that run or load, and attributes that do. */
export const foreignParts = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const loading = 'script:not([nonce]), iframe, object, embed, form, input[onfocus], base, video, audio, [srcdoc]';
    const elements = [...document.body.querySelectorAll('*')];
    const pictures = [...document.body.querySelectorAll('img')].filter(
      ({ src }) => !src.startsWith('data:image/svg+xml;base64,'),
    );
    const links = [...document.body.querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol));
    const events = elements.filter(({ attributes }) => [...attributes].some(({ name }) => /^on/i.test(name)));
    return [...document.body.querySelectorAll(loading), ...pictures, ...links, ...events].map(
      ({ outerHTML }) => outerHTML,
    );
  });

/** The directives of a page's policy, by name. */
export const policyOf = (frame: Frame): Promise<Record<string, string>> =>
  frame.evaluate(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
    const directives = (meta?.content ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
    return Object.fromEntries(directives.flatMap(([name, ...values]) => (name ? [[name, values.join(' ')]] : [])));
  });
