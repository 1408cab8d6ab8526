// Writes GLOSSARY.md from packages/procedure/src/glossary.ts. Run: npx tsx scripts/generate-glossary.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  glossary,
  glossarySections,
  type GlossarySection,
  type GlossaryTerm,
} from '../packages/procedure/src/glossary.ts';

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const row = ({ zh, printed = [], identifier, forms = [], never = [], note = '' }: GlossaryTerm): string =>
  `| ${[zh, ...printed].join('、')} | ${code([identifier, ...forms])} | ${code(never)} | ${note} |`;

const table = (section: GlossarySection, heading: string): string => {
  const rows = glossary.filter((term) => term.section === section).map(row);
  return [`## ${heading}`, '', '| 中文 | identifier | never | |', '|---|---|---|---|', ...rows].join('\n');
};

/** The whole of GLOSSARY.md. */
export const renderGlossary = (): string => {
  const sections = (Object.entries(glossarySections) as [GlossarySection, string][]).map(([key, text]) =>
    table(key, text),
  );
  return `<!-- Generated from packages/procedure/src/glossary.ts by scripts/generate-glossary.ts. Change the data, not this file. -->

# Glossary

One Chinese concept, one English word, and no word for two concepts. Where a form prints another name for the same thing, it
stands after the first. The words under *never* suggest themselves and mislead; a test refuses them as identifiers.

${sections.join('\n\n')}
`;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(fileURLToPath(new URL('../GLOSSARY.md', import.meta.url)), renderGlossary());
}
