/** The style sheet of /docs. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --paper: #fffefb; --panel: #f6f4ee; --ink: #1b232d; --muted: #5c6670; --rule: #d9d6cd; --accent: #1f6fb5; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --panel: #1d2329; --ink: #e7e4dc; --muted: #a3abb4; --rule: #39414a; --accent: #69aee9; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-behavior: smooth; }
body { margin: 0 auto; max-width: 52rem; padding: 2.5rem 1.25rem 4rem; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
header { border-top: 4px solid var(--ink); padding-top: 1rem; }
h1 { font: 600 2.4rem/1.2 "Iowan Old Style", Palatino, Georgia, "Noto Serif", serif; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
.kicker { font-size: .75rem; letter-spacing: .08em; text-transform: uppercase; margin: 0 0 .5rem; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
nav ul { list-style: none; margin: 1.5rem 0; padding: 0; columns: 18rem; font-size: .875rem; }
section { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.4rem; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
.method { color: var(--accent); font-weight: 700; }
pre { background: var(--panel); padding: .8rem 1rem; overflow: auto; max-height: 26rem; margin: .5rem 0 0; }
details { margin: .5rem 0; font-size: .875rem; }
summary { cursor: pointer; color: var(--muted); width: fit-content; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: .75rem 0; }
th, td { text-align: left; vertical-align: baseline; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; overflow-wrap: anywhere; }
thead th { color: var(--muted); }
.problems { color: var(--muted); font-size: .875rem; }
tr:target, section:target h2 { background: var(--panel); }
`;
