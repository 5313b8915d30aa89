import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/accuracy.md';

/** The sections of docs/accuracy.md in their order; each is made by its own command. */
const SECTIONS = { comments: 'Themes and sentiment', language: 'Language detection' } as const;

export type Section = keyof typeof SECTIONS;

const HEAD = `# Accuracy

Made by \`npm run evaluate -- FOLDER\` and \`npm run evaluate -- --language FOLDER\`; do not edit.
`;

/** Replaces one section of docs/accuracy.md and leaves the others as they are. */
export function writeSection(section: Section, text: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const names = Object.keys(SECTIONS).filter((name): name is Section => name in SECTIONS);
  const parts = names.map((name) => {
    const body = name === section ? text.trim() : readSection(page, name);
    return `## ${SECTIONS[name]}\n\n${body === '' ? 'Not measured yet.' : body}\n`;
  });
  writeFileSync(PAGE, [HEAD, ...parts].join('\n'));
}

function readSection(page: string, section: Section): string {
  const [, rest = ''] = page.split(`## ${SECTIONS[section]}\n`);
  return (rest.split(/^## /m)[0] ?? '').trim();
}
