import { Marked } from 'marked';
import text from '#docs/handbook.zh-CN.md?raw';

/** Pictures of the handbook: `pictures/handbook/x.jpg` → the address in the build. */
const pictures = import.meta.glob<string>('#docs/pictures/handbook/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const addresses = new Map(Object.entries(pictures).map(([file, address]) => [file.split('/').at(-1), address]));

const addressOf = (href: string): string => addresses.get(href.split('/').at(-1)) ?? href;

const marked = new Marked({
  renderer: {
    image: ({ href, text: alt }) => `<img src="${addressOf(href)}" alt="${alt}" loading="lazy">`,
  },
});

export interface Section {
  readonly title: string;
  readonly html: string;
}

/** The handbook in its sections, in order; the first one is the introduction. */
export const sections: readonly Section[] = text.split(/^## /mu).map((part) => {
  const [first = '', ...rest] = part.split('\n');
  return {
    title: first.replace(/^# /u, '').trim(),
    html: marked.parse(rest.join('\n'), { async: false }),
  };
});
