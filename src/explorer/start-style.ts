/** The style sheet of the start page: the report's calm, with one large place to drop a file. */
export const START_STYLE = `
:root { color-scheme: light dark; --paper: #fffefb; --panel: #f6f4ee; --ink: #1b232d; --muted: #5c6670; --rule: #d9d6cd; --accent: #1f6fb5; --on-accent: #ffffff; --bad: #b3480a; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Charter, Georgia, "Noto Serif", "Liberation Serif", serif; --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --panel: #1d2329; --ink: #e7e4dc; --muted: #a3abb4; --rule: #39414a; --accent: #69aee9; --on-accent: #10151a; --bad: #f0924a; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46.25rem; padding: 2.5rem 1.25rem 4rem; font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
p { margin: 0 0 .9rem; text-wrap: pretty; }
h1, h2 { font-weight: 600; line-height: 1.15; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(2.4rem, 9vw, 3.6rem); letter-spacing: -.02em; }
h2 { font-size: 1.5rem; margin-bottom: .9rem; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
header { border-top: 4px solid var(--ink); padding-top: 1rem; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; align-items: baseline; }
.languages { display: flex; gap: 1.1rem; list-style: none; margin: 0; padding: 0; font: .8125rem var(--sans); }
.languages a { display: inline-block; padding: .35rem 0; }
.languages [aria-current] { text-decoration: none; font-weight: 600; }
.tagline { font-size: clamp(1.25rem, 4.5vw, 1.6rem); line-height: 1.3; margin: .4rem 0 1.3rem; color: var(--muted); }
section { border-top: 1px solid var(--rule); padding-top: 1.6rem; margin-top: 2.6rem; }
.small { font: .875rem/1.55 var(--sans); color: var(--muted); }
.problem { border-left: 4px solid var(--bad); background: var(--panel); padding: 1rem 1.2rem; margin-top: 2rem; }
.problem p { margin: 0; }
.drop { position: relative; display: block; border: 2px dashed var(--muted); border-radius: .5rem; background: var(--panel); text-align: center; padding: 3.4rem 1rem; margin-bottom: 1rem; }
.drop:hover, .drop:focus-within { border-color: var(--accent); border-style: solid; }
.drop strong { display: block; font-size: 1.2rem; font-weight: 600; line-height: 1.35; text-wrap: balance; }
.drop span { display: block; margin-top: .35rem; }
.drop input { position: absolute; inset: 0; width: 100%; height: 100%; padding: 1.3rem 1rem; cursor: pointer; font: 600 1rem var(--sans); color: var(--accent); text-align: center; text-align-last: center; }
.drop input:invalid { color: transparent; }
.drop input:focus { outline: none; }
.drop input::file-selector-button { display: none; }
.drop:has(input:valid) { border-color: var(--accent); border-style: solid; }
.drop:has(input:valid) strong { font-weight: 400; font-size: 1rem; color: var(--muted); }
button { font: 600 1rem var(--sans); color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .35rem; padding: .7rem 1.3rem; cursor: pointer; }
button:hover { filter: brightness(1.08); }
.quiet { color: var(--ink); background: transparent; border-color: var(--muted); }
.row { display: flex; flex-wrap: wrap; gap: .8rem 1.5rem; align-items: center; justify-content: space-between; }
.row p { margin: 0; flex: 1 1 16rem; }
.surveys { list-style: none; margin: 0; padding: 0; }
.surveys li { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1rem; align-items: baseline; padding: .8rem 0; border-bottom: 1px solid var(--rule); }
.surveys a { font-size: 1.15rem; font-weight: 600; min-width: 0; }
.surveys p { margin: 0; }
.surveys details { grid-row: 1 / span 2; grid-column: 2; font: .8125rem var(--sans); text-align: right; }
.surveys summary { cursor: pointer; color: var(--muted); list-style: none; padding: .35rem 0; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: .2em; }
.surveys summary::-webkit-details-marker { display: none; }
.surveys button { font-size: .8125rem; padding: .4rem .8rem; margin-top: .4rem; color: var(--bad); background: transparent; border-color: var(--bad); }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; font: .875rem/1.6 var(--sans); color: var(--muted); }
footer a { display: inline-block; margin-left: 1rem; }
@media (max-width: 35rem) { body { padding: 1.4rem 1rem 3rem; font-size: 1rem; } .surveys details { grid-row: 1; } .surveys p { grid-column: 1 / -1; } footer a { display: block; margin: .4rem 0 0; } }
`;
