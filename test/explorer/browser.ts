/** Debian's Chromium, and a service for it to look at. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createService } from '../api/service.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const EXECUTABLE = PLACES.find((path) => existsSync(path));

/** Put it into the title of a skipped test: nobody may think that it ran. */
export const missingChromium = EXECUTABLE === undefined ? ' (skipped: no Chromium found)' : null;

export async function launchBrowser(): Promise<Browser> {
  if (EXECUTABLE === undefined) throw new Error('Expected Chromium to be installed');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: EXECUTABLE, args });
}

export interface Visit {
  readonly page: Page;
  /** Complaints of the browser, dialogs, and requests that left the service. */
  readonly alarms: readonly string[];
}

async function startService(): Promise<string> {
  const { app } = await createService();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens the start page of a new service in a new window. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const origin = await startService();
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') alarms.push(message.text());
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) alarms.push(`request: ${url}`);
  });
  await page.goto(origin);
  return { page, alarms };
}
