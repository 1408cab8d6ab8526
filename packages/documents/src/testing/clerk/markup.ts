/** A piece of XML as office programs write it, open to changes; names keep their prefix. */
export interface Node {
  name: string;
  attributes: string;
  children: (Node | string)[];
}

const tag = /<(\/?)([^\s<>/!?]+)((?:"[^"]*"|[^"<>])*?)(\/?)>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/gu;

/** Reads well-formed XML; texts stay escaped. */
export const parse = (xml: string): Node => {
  const root: Node = { name: '', attributes: '', children: [] };
  const open = [root];
  let at = 0;
  for (const match of xml.matchAll(tag)) {
    const [all, closing, name, attributes = '', empty] = match;
    const words = xml.slice(at, match.index);
    at = match.index + all.length;
    if (words !== '') open.at(-1)?.children.push(words);
    if (name === undefined) continue;
    if (closing === '/') {
      open.pop();
      continue;
    }
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    if (empty !== '/') open.push(node);
  }
  const top = root.children.find((one): one is Node => typeof one !== 'string');
  if (!top) throw new Error('no element');
  return top;
};

export const write = ({ name, attributes, children }: Node): string =>
  `<${name}${attributes}>${children.map((one) => (typeof one === 'string' ? one : write(one))).join('')}</${name}>`;

export const document = (top: Node): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(top)}`;

/** One element, or several, from text. */
export const nodes = (xml: string): Node[] =>
  parse(`<x>${xml}</x>`).children.filter((one): one is Node => typeof one !== 'string');

export const inside = (node: Node, name: string): Node[] =>
  node.children.filter((one): one is Node => typeof one !== 'string' && one.name === name);

export const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...all(one, name)],
  );

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
export const plain = (text: string): string =>
  text.replaceAll(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const attribute = (node: Node, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(node.attributes)?.[1];

export const setAttribute = (node: Node, name: string, value: string | undefined): void => {
  const rest = node.attributes.replace(new RegExp(`\\s${name}="[^"]*"`, 'u'), '');
  node.attributes = value === undefined ? rest : `${rest} ${name}="${value}"`;
};

export const copyOfNode = (node: Node): Node => ({
  ...node,
  children: node.children.map((one) => (typeof one === 'string' ? one : copyOfNode(one))),
});

/** Puts elements before or after one among the children of its parent. */
export const put = (parent: Node, beside: Node, where: 0 | 1, ...given: readonly Node[]): void => {
  parent.children.splice(parent.children.indexOf(beside) + where, 0, ...given);
};

export const remove = (parent: Node, node: Node): void => {
  parent.children.splice(parent.children.indexOf(node), 1);
};

/** The text that stands right in an element. */
export const textOf = ({ children }: Node): string =>
  children.flatMap((one) => (typeof one === 'string' ? [one] : [])).join('');
