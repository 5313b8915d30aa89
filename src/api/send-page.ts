/** Pages: their styles are allowed by hash, so that nothing else inside them ever counts as one. */
import { createHash } from 'node:crypto';
import type { Response } from 'express';

function styleSources(page: string): string {
  const styles = [...page.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, style = '']) => style);
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return hashes.length === 0 ? "'none'" : hashes.join(' ');
}

/** Sends a page that holds all it needs; everything in it that came from outside is escaped already. */
export function sendPage(response: Response, page: string): void {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSources(page)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.type('text/html').send(page);
}
