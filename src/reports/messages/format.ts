import type { Format } from './types.ts';

const MINUS = '\u2212';
const MS_PER_DAY = 86_400_000;

/** Per cents from here on need no decimals. */
const WHOLE_FROM = 10;

function withMinus(text: string): string {
  return text.replaceAll('-', MINUS);
}

/** Numbers and dates of a locale through Intl; `locale` is a BCP 47 tag. */
export function createFormat(locale: string): Format {
  const digits = (fraction: number, signDisplay: 'auto' | 'exceptZero') =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
      signDisplay: signDisplay === 'auto' ? 'negative' : signDisplay,
    });
  const whole = digits(0, 'auto');
  const decimal = digits(1, 'auto');
  const signed = digits(1, 'exceptZero');
  const percent = (fraction: number) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    });
  const wholePercent = percent(0);
  const finePercent = percent(1);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    integer: (value) => withMinus(whole.format(value)),
    decimal: (value) => withMinus(decimal.format(value)),
    signed: (value) => withMinus(signed.format(value)),
    percent: (value) =>
      withMinus((Math.abs(value) < WHOLE_FROM ? finePercent : wholePercent).format(value / 100)),
    date: (iso) => dates.format(new Date(Math.round(Date.parse(iso) / MS_PER_DAY) * MS_PER_DAY)),
    period: (from, to) => dates.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    list: (items) => lists.format(items),
  };
}
