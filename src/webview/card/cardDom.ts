import { html } from '../dom';
import type { CardNode } from './cardTree';

/**
 * Elements for the parts of a card.
 *
 * @param run is told the address of a command that the reader chose
 */
export const cardDom = (nodes: readonly CardNode[], run: (address: string) => void): (Node | string)[] =>
  nodes.map((node) => elementOf(node, run));

function elementOf(node: CardNode, run: (address: string) => void): Node | string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'icon':
      return html('span', { class: `codicon codicon-${node.name}`, 'aria-hidden': 'true' });
    case 'image':
      return html('img', { src: node.url, alt: node.alt });
    case 'link':
      // VS Code takes the click and asks before it opens anything.
      return html('a', { href: node.url, title: node.url }, ...cardDom(node.children, run));
    case 'action':
      return actionOf(node.address, cardDom(node.children, run), run);
    case 'element':
      return html(node.name, {}, ...cardDom(node.children, run));
  }
}

function actionOf(address: string, children: (Node | string)[], run: (address: string) => void): HTMLElement {
  const button = html('button', { type: 'button' }, ...children);
  if (button.textContent.trim() === '') button.setAttribute('aria-label', 'Go there');
  button.addEventListener('click', () => run(address));
  return button;
}
