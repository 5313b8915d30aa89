import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, html, legalText, trusted, visibleText } from '../../../src/reports/render/escape.ts';

describe('escapeText', () => {
  test.for([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onmouseover="x', '&quot; onmouseover=&quot;x'],
    ["it's `x`", 'it&#39;s &#96;x&#96;'],
    ['&amp; &lt;', '&amp;amp; &amp;lt;'],
    ['a\0b\u001b[31mc\u0085', 'a\ufffdb\ufffd[31mc\ufffd'],
    ['factura\u202Egpj.exe', 'facturagpj.exe'],
    ['\u2066<b>\u2069', '&lt;b&gt;'],
    ['\ud800 alone \udc00', '\ufffd alone \ufffd'],
    ['\uffff\ufdd0', '\ufffd\ufffd'],
    ['😡 não\tvi\r\nnada', '😡 não\tvi\r\nnada'],
    ['</title><style>*{}</style>', '&lt;/title&gt;&lt;style&gt;*{}&lt;/style&gt;'],
    ['שלום \u200Fok', 'שלום \u200Fok'],
  ] as const)('%j becomes %j', ([hostile, safe]) => {
    expect(escapeText(hostile)).toBe(safe);
  });

  test('no text can open a tag, close a quoted attribute or carry a control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"'`]|(?![\t\n\r])\p{Control}|[\u202a-\u202e]/u);
      }),
    );
  });

  test('harmless text stays as it is', () => {
    expect(visibleText('Ótimo, l’atenció és 10/10')).toBe('Ótimo, l’atenció és 10/10');
  });
});

test('legalText drops what XML forbids and keeps everything else', () => {
  expect(legalText('a\0b\u202Ec😀\ud83d')).toBe('ab\u202Ec😀');
});

describe('html', () => {
  test('escapes text, keeps markup, joins lists and leaves out nothing', () => {
    const items = ['<i>', 'b'].map((item) => html`<b>${item}</b>`);
    const list = html`<q title="${'"'}">${items}${null}${false}${3}</q>`;
    expect(list.markup).toBe('<q title="&quot;"><b>&lt;i&gt;</b><b>b</b>3</q>');
  });

  test('inserts what is declared as trusted', () => {
    expect(html`${trusted('<svg/>')}`.markup).toBe('<svg/>');
  });
});
