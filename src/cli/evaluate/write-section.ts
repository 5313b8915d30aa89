import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/accuracy.md';

/** The sections of docs/accuracy.md in their order. */
const SECTIONS = {
  comments: 'Themes and sentiment',
  peers: 'Other packages',
  ratings: 'Rated comments',
  parity: 'Parity of languages',
  language: 'Language detection',
  weaknesses: 'Known weaknesses',
} as const;

export type Section = keyof typeof SECTIONS;

const HEAD = `# Accuracy

Made by \`npm run evaluate -- FOLDER --comments FOLDER --parity FILE --language FOLDER\`; each part writes its own sections.
Do not edit.
`;

/** Replaces sections of docs/accuracy.md and leaves the others as they are. */
export function writeSections(sections: Partial<Record<Section, string>>): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const names = Object.keys(SECTIONS).filter((name): name is Section => name in SECTIONS);
  const parts = names.map((name) => {
    const body = sections[name]?.trim() ?? readSection(page, name);
    return `## ${SECTIONS[name]}\n\n${body === '' ? 'Not measured yet.' : body}\n`;
  });
  writeFileSync(PAGE, [HEAD, ...parts].join('\n'));
}

function readSection(page: string, section: Section): string {
  const [, rest = ''] = page.split(`## ${SECTIONS[section]}\n`);
  return (rest.split(/^## /m)[0] ?? '').trim();
}
