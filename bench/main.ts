import { writeFileSync } from 'node:fs';
import { analyze } from '../src/analysis/analyze.ts';
import { loadResources } from '../src/lexicons/load-resources.ts';
import { readCorpus } from './corpus.ts';
import { commentsPerSecond } from './measure.ts';
import { createPeers, type Peer } from './peers.ts';

const PAGE = 'docs/speed.md';

/** `npm run bench`: Porque and its peers on the same comments in one run; writes docs/speed.md. */
function main(): void {
  const resources = loadResources();
  const porque: Peer = {
    name: 'Porque, full analysis',
    fits: () => true,
    run: ({ text }) => analyze(text, resources),
  };
  const english: Peer = {
    ...porque,
    name: 'Porque, full analysis (English)',
    fits: ({ language }) => language === 'en',
  };
  const comments = readCorpus();
  const rates = [porque, english, ...createPeers()].map((peer) => ({
    name: peer.name,
    rate: commentsPerSecond(peer, comments),
  }));
  const own = rates[0]?.rate ?? 0;
  const rows = rates.map(
    ({ name, rate }) => `| ${name} | ${Math.round(rate)} | ${(own / rate).toFixed(1)} |`,
  );
  const page = `# Speed

Made by \`npm run bench\`; do not edit. The hand-written comments of \`examples/\`, one thread, comments per second of
CPU time, median of five rounds after a warming one, all in one run. Ratios are firmer than rates: machines differ.

| work | comments/s | Porque is x times as fast |
|---|---|---|
${rows.join('\n')}
`;
  writeFileSync(PAGE, page);
  process.stdout.write(page);
}

main();
