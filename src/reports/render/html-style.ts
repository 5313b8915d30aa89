/** The style sheet of the HTML report: a quiet page for screen (light and dark), phone and paper. */

const LIGHT = `
  color-scheme: light dark;
  --porque-paper: #fffefb;
  --porque-panel: #f6f4ee;
  --porque-ink: #1b232d;
  --porque-muted: #5c6670;
  --porque-rule: #d9d6cd;
  --porque-bad: #c2540a;
  --porque-middle: #99a1aa;
  --porque-good: #1f6fb5;
  --porque-bad-wash: #fbe3cf;
  --porque-good-wash: #d7e8f7;
  --porque-middle-wash: #e6e8eb;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Charter, Georgia, "Noto Serif", "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;`;

const DARK = `
    --porque-paper: #14181d;
    --porque-panel: #1d2329;
    --porque-ink: #e7e4dc;
    --porque-muted: #a3abb4;
    --porque-rule: #39414a;
    --porque-bad: #f0924a;
    --porque-middle: #8b949e;
    --porque-good: #69aee9;
    --porque-bad-wash: #57331a;
    --porque-good-wash: #1c3f5f;
    --porque-middle-wash: #343b43;`;

const PAGE = `
* { box-sizing: border-box; }
html { background: var(--porque-paper); color: var(--porque-ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46.25rem; padding: 2.5rem 1.25rem 4rem; font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
p { margin: 0 0 .9rem; text-wrap: pretty; }
h1, h2, h3 { font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.75rem, 6vw, 2.6rem); letter-spacing: -.012em; }
h2 { font-size: 1.6rem; margin-bottom: 1.1rem; }
h3 { font-size: 1.2rem; }
a { color: inherit; text-decoration-color: var(--porque-muted); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--porque-good); outline-offset: 3px; }
section { border-top: 1px solid var(--porque-rule); padding-top: 1.6rem; margin-top: 3rem; }
.kicker, .meta, nav, figcaption, details, table, dl, footer, .points, .verdict { font-family: var(--sans); }
.kicker { font-size: .75rem; letter-spacing: .08em; text-transform: uppercase; color: var(--porque-muted); margin-bottom: .5rem; }
.masthead { border-top: 4px solid var(--porque-ink); padding-top: 1rem; }
.standfirst { font-size: 1.2rem; line-height: 1.5; margin: .9rem 0 .5rem; }
.meta { font-size: .875rem; color: var(--porque-muted); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: 1.4rem 0 0; padding: 0; font-size: .875rem; }
.notes { border-left: 4px solid var(--porque-bad); background: var(--porque-panel); padding: 1rem 1.2rem .2rem; margin-top: 2rem; }
.lead { font-size: 1.15rem; line-height: 1.5; }
.caution, .caveat { color: var(--porque-muted); font-size: .95rem; }
.caution { border-left: 2px solid var(--porque-rule); padding-left: .9rem; }
`;

const SCORE_AND_FIGURES = `
.headline { display: flex; align-items: center; gap: 1.6rem; margin-bottom: 1.2rem; }
.headline p { margin: 0; }
.score { font-family: var(--sans); font-size: .75rem; letter-spacing: .08em; color: var(--porque-muted); text-align: center; flex: none; }
.score b { display: block; font: 600 4.2rem/1 var(--serif); letter-spacing: -.03em; color: var(--porque-ink); font-variant-numeric: lining-nums; }
figure { margin: 1.8rem 0 0; }
figure svg { display: block; width: 100%; height: auto; max-width: 700px; overflow: visible; }
.narrow { display: none; }
figcaption { font-size: .8125rem; line-height: 1.4; color: var(--porque-muted); margin-bottom: .9rem; }
figcaption b { display: block; font-size: .9375rem; color: var(--porque-ink); }
details { font-size: .8125rem; margin-top: .6rem; }
summary { cursor: pointer; color: var(--porque-muted); width: fit-content; }
.scroll { overflow-x: auto; margin-top: 1.6rem; }
details .scroll { margin-top: .8rem; }
table { border-collapse: collapse; width: 100%; font-size: .8125rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
th, td { text-align: right; vertical-align: baseline; padding: .4rem 0 .4rem 1rem; border-bottom: 1px solid var(--porque-rule); }
thead th { color: var(--porque-muted); font-weight: 500; vertical-align: bottom; border-bottom-color: var(--porque-ink); }
th:first-child { text-align: left; padding-left: 0; font-weight: 500; min-width: 9rem; }
#answers tbody th::first-letter { text-transform: uppercase; }
.text td, .text th { text-align: left; }
.text th:first-child { min-width: 0; }
td.words, thead th.words { text-align: left; }
td.number { white-space: nowrap; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1.4rem; list-style: none; margin: 0 0 1.4rem; padding: 0; font-family: var(--sans); }
.facts span, .facts small { display: block; font-size: .8125rem; line-height: 1.4; color: var(--porque-muted); }
.facts b { font: 600 2.2rem/1.2 var(--serif); font-variant-numeric: lining-nums; }
section > ul:not(.facts) { padding-left: 1.2rem; }
.interval, .withheld { color: var(--porque-muted); font-size: .75rem; }
.interval { display: block; white-space: nowrap; }
`;

const REASONS = `
.key { font-size: 1.1875rem; line-height: 1.5; padding-left: 1.6rem; margin: 0 0 1.6rem; }
.key li { margin-bottom: .9rem; padding-left: .3rem; }
.key li::marker { color: var(--porque-muted); font-variant-numeric: lining-nums; }
#detractor, #neutral, #promoter { border-top: 4px solid var(--porque-middle); }
#detractor { border-top-color: var(--porque-bad); }
#promoter { border-top-color: var(--porque-good); }
.reasons { list-style: none; margin: 0; padding: 0; }
.reason { margin: 2.4rem 0 0; }
.reason header { display: grid; grid-template-columns: 1fr auto; column-gap: 1.5rem; align-items: baseline; row-gap: .25rem; margin-bottom: .7rem; }
.reason .kicker { grid-column: 1 / -1; }
.points { font-size: .75rem; color: var(--porque-muted); text-align: right; white-space: nowrap; }
blockquote footer::first-letter { text-transform: uppercase; }
.points b { font-size: 1.3rem; margin-left: .35rem; color: var(--porque-ink); font-variant-numeric: tabular-nums lining-nums; }
.loss b { color: var(--porque-bad); }
.gain b { color: var(--porque-good); }
.reason p { margin-bottom: .5rem; }
.reason header p { margin: 0; }
.tentative { text-decoration: underline dotted; text-underline-offset: .25em; }
blockquote { margin: .9rem 0 0; padding-left: 1rem; border-left: 3px solid var(--porque-rule); }
blockquote p { font-style: italic; margin: 0; }
:is(blockquote, figure) + :is(h3, p) { margin-top: 1.6rem; }
blockquote footer { font-size: .75rem; color: var(--porque-muted); margin-top: .15rem; }
mark { color: inherit; background: var(--porque-middle-wash); padding: .05em .12em; border-bottom: 2px solid var(--porque-middle); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.neg mark { background: var(--porque-bad-wash); border-bottom-color: var(--porque-bad); }
.pos mark { background: var(--porque-good-wash); border-bottom-color: var(--porque-good); }
dl { font-size: .875rem; margin: 0 0 1rem; }
dl div { display: grid; grid-template-columns: 8rem 1fr; padding: .3rem 0; border-bottom: 1px solid var(--porque-rule); }
dt { color: var(--porque-muted); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
#method ul { padding-left: 1.2rem; font-size: .95rem; }
.colophon { margin-top: 3rem; border-top: 1px solid var(--porque-rule); padding-top: 1rem; font-size: .75rem; color: var(--porque-muted); }
`;

const PHONE = `
@media (max-width: 35rem) {
  body { padding: 1.4rem 1rem 3rem; font-size: 1rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .headline { gap: 1rem; }
  .score b { font-size: 3.2rem; }
  .key { font-size: 1.125rem; }
  .reason header { grid-template-columns: 1fr; }
  .points { text-align: left; }
  dl div { grid-template-columns: 6rem 1fr; }
}
`;

const PRINT = `
@page { margin: 18mm 16mm; }
@media print {
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; line-height: 1.45; }
  nav, details { display: none; }
  section { margin-top: 2rem; }
  h2, h3, .lead, .reason header, caption, thead { break-after: avoid; }
  .masthead, .reason, .key li, figure, blockquote, tr, .headline { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  mark, svg, .notes { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** Paper is always white: the dark colours belong to screens. */
export const STYLE = `:root {${LIGHT}
}
@media screen and (prefers-color-scheme: dark) {
  :root {${DARK}
  }
}
@media print { :root { --porque-paper: #ffffff; color-scheme: light; } }
${PAGE}${SCORE_AND_FIGURES}${REASONS}${PHONE}${PRINT}`;
