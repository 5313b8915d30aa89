import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveyCsv } from '../api/service.ts';
import { launchBrowser, missingChromium, visit } from './browser.ts';

const HOSTILE_NAME = `"><img src=x onerror=alert('name')>.csv`;
const HOSTILE_COMMENT = `<script>alert('comment')</script><img src=//evil.example/x onerror=alert(1)> a fatura veio errada`;

function hostileCsv(): string {
  return surveyCsv().replaceAll('A fatura veio errada', HOSTILE_COMMENT);
}

/** A busy machine may take its time. */
const PATIENCE_MS = 60_000;

describe.skipIf(missingChromium !== null)(
  `in Chromium${missingChromium ?? ''}`,
  { timeout: PATIENCE_MS },
  () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchBrowser();
    }, PATIENCE_MS);
    afterAll(() => browser.close());

    test('a click on the sample opens its report, and the page then lists it', async () => {
      const { page, alarms } = await visit(browser);
      await page.getByRole('button', { name: 'Load the sample' }).click();
      expect(await page.locator('h1').textContent()).toBe('telecom');
      expect(page.url()).toContain('/v1/reports/why?');
      await page.goto(new URL('/', page.url()).href);
      await page.getByRole('link', { name: 'telecom' }).click();
      expect(await page.locator('h1').textContent()).toBe('telecom');
      expect(alarms).toEqual([]);
    });

    test('a file is chosen and sent; hostile names and comments stay text', async () => {
      const { page, alarms } = await visit(browser);
      await page.locator('input[type=file]').setInputFiles({
        name: HOSTILE_NAME,
        mimeType: 'text/csv',
        buffer: Buffer.from(hostileCsv()),
      });
      await page.getByRole('button', { name: 'See the report' }).click();
      await page.waitForURL(/reports\/why/u);
      expect(await page.locator('body').textContent()).toContain("<script>alert('comment')</script>");
      await page.goto(new URL('/', page.url()).href);
      expect(await page.locator('.surveys').textContent()).toContain('<img src=x');
      expect(alarms).toEqual([]);
    });

    test('a bad file leads back to the page, which says why', async () => {
      const { page } = await visit(browser);
      const buffer = Buffer.from('a;b\nx;y\n');
      await page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'See the report' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('That did not work:');
    });

    test('the language is that of the browser and can be switched', async () => {
      const { page, alarms } = await visit(browser, { locale: 'pt-BR' });
      expect(await page.locator('html').getAttribute('lang')).toBe('pt');
      await page.getByRole('link', { name: 'Català' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('ca');
      await page.getByRole('button', { name: 'Carregar l’exemple' }).click();
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^ca/u);
      expect(alarms).toEqual([]);
    });

    test('a survey is deleted in two steps', async () => {
      const { page, alarms } = await visit(browser);
      await page.getByRole('button', { name: 'Load the sample' }).click();
      await page.goto(new URL('/', page.url()).href);
      await page.getByText('Delete', { exact: true }).click();
      await page.getByRole('button', { name: 'Delete for good' }).click();
      expect(await page.locator('main').textContent()).toContain('There are none yet.');
      expect(alarms).toEqual([]);
    });

    test('everything works without a script, from the keyboard', async () => {
      const { page } = await visit(browser, { javaScriptEnabled: false });
      await page.getByRole('button', { name: 'Load the sample' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/reports\/why/u);
      expect(await page.locator('h1').textContent()).toBe('telecom');
    });

    test.for([360, 768, 1600])('nothing is wider than a window of %i px', async (width) => {
      const { page, alarms } = await visit(browser, {
        viewport: { width, height: 800 },
        colorScheme: 'dark',
      });
      for (const path of ['/', '/docs']) {
        // One page after the other, in one window.
        // oxlint-disable-next-line no-await-in-loop
        await page.goto(new URL(path, page.url()).href);
        // oxlint-disable-next-line no-await-in-loop
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      expect(alarms).toEqual([]);
    });
  },
);
