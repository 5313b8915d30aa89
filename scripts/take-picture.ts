import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** `npm run picture`: the picture of the README, taken of the report of the telecom example (after a build). */
const PICTURE = 'docs/report.png';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const VIEW = { width: 1000, height: 1500 };

const folder = mkdtempSync(join(tmpdir(), 'porque-'));
const page = join(folder, 'report.html');
execFileSync('node', ['dist/cli/main.js', 'report', 'examples/telecom.csv', '--lang', 'en', '--out', page]);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const tab = await browser.newPage({ viewport: VIEW });
await tab.goto(`file://${page}`);
await tab.screenshot({ path: PICTURE });
await browser.close();
rmSync(folder, { recursive: true });
