/** The style of the page. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1b2130; --soft: #566074; --line: #dfe3ea; --code: #f8f9fb;
  --focus: #2456d6;
  --fail: #b42318; --unknown: #93590a; --pass: #17703f; --skip: #0f6a80; --noop: #566074; --client: #6443b5;
  --good-tint: #e7f6ed; --bad-tint: #fdecea; --plain-tint: #fff6dd; --plain-ink: #6e4e00;
  --keyword: #8a2f8f; --string: #1f6f43; --number: #9a4a00; --comment: #667085; --call: #1f53b5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f131a; --card: #171c26; --ink: #e7ebf3; --soft: #a3adbf; --line: #2a3140; --code: #11161f;
    --focus: #8fb0ff;
    --fail: #ff8f85; --unknown: #f2bd5c; --pass: #6fd49b; --skip: #6fcbe0; --noop: #a3adbf; --client: #bfa6ff;
    --good-tint: #12301f; --bad-tint: #3a1a1a; --plain-tint: #2f2713; --plain-ink: #f0cf80;
    --keyword: #d9a0e6; --string: #8fd6a8; --number: #f0b27a; --comment: #98a2b3; --call: #93b7ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { overflow-wrap: anywhere; font-size: 1.9rem; line-height: 1.2; margin: 0; letter-spacing: -0.02em; }
.root { color: var(--soft); margin: 0.25rem 0 0; overflow-wrap: anywhere; }
.closing { font-size: 1.15rem; margin: 1.25rem 0; max-width: 50rem; }
.bar { display: flex; gap: 3px; height: 0.6rem; margin: 0 0 1.25rem; }
.bar span { border-radius: 3px; min-width: 0.5rem; background: var(--tone); }
.v-fail { --tone: var(--fail); } .v-unknown { --tone: var(--unknown); } .v-pass { --tone: var(--pass); }
.v-skip { --tone: var(--skip); } .v-noop { --tone: var(--noop); } .v-client { --tone: var(--client); }
.filters { display: grid; gap: 1rem; margin: 0 0 1.5rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.6rem; }
.tile { position: relative; display: block; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 8px; padding: 0.6rem 0.8rem 0.7rem; }
.js .tile { cursor: pointer; }
.tile input { position: absolute; right: 0.7rem; top: 0.8rem; width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--tone); }
html:not(.js) .tile input, html:not(.js) .more { display: none; }
.tile b { display: block; font-size: 1.8rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tile strong { color: var(--tone); }
.tile small { display: block; color: var(--soft); line-height: 1.35; }
.js .tile:has(input:not(:checked)) { opacity: 0.62; border-top-color: var(--line); }
.tile:has(input:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.more { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; }
.more label { display: grid; gap: 0.2rem; font-size: 0.875rem; color: var(--soft); }
.more .grow { flex: 1 1 14rem; }
input[type='search'], select, button { font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: 0.4rem 0.6rem; width: 100%; }
button { width: auto; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.shown { margin: 0; color: var(--soft); font-size: 0.95rem; }
.group { margin: 2rem 0 0.75rem; font-size: 1.15rem; display: flex; align-items: baseline; gap: 0.6rem; flex-wrap: wrap; }
.group span { color: var(--soft); font-weight: 400; font-size: 0.95rem; }
.handler { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 8px; margin: 0 0 0.75rem; }
.handler > summary { list-style: none; cursor: pointer; padding: 0.7rem 1rem; display: grid; grid-template-columns: 5.8rem minmax(0, 1fr) auto; gap: 0.1rem 0.9rem; align-items: center; border-radius: 8px; }
.handler > summary::-webkit-details-marker { display: none; }
.handler > summary:hover .title { text-decoration: underline; text-underline-offset: 3px; }
.badge { grid-row: 1 / span 2; justify-self: start; color: var(--tone); border: 1.5px solid var(--tone); border-radius: 99px; padding: 0 0.65rem; font-size: 0.85rem; font-weight: 700; line-height: 1.6; }
.title { font-family: ui-monospace, monospace; font-weight: 700; overflow-wrap: anywhere; }
.place { grid-column: 2; color: var(--soft); font-size: 0.9rem; overflow-wrap: anywhere; }
.facts { grid-row: 1 / span 2; grid-column: 3; display: flex; gap: 0.4rem; flex-wrap: wrap; justify-content: end; color: var(--soft); font-size: 0.85rem; }
.facts code { font: inherit; font-family: ui-monospace, monospace; }
.facts span, .facts code { border: 1px solid var(--line); border-radius: 99px; padding: 0 0.6rem; }
.body { padding: 0 1rem 1rem; }
.summary { margin: 0 0 0.75rem; font-weight: 600; }
.code { font: 0.875rem/1.6 ui-monospace, monospace; background: var(--code); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; padding: 0.4rem 0; tab-size: 2; }
.line { display: flex; width: max-content; min-width: 100%; }
.line code { font: inherit; white-space: pre; padding-right: 1rem; }
.number { flex: none; width: 3.6rem; padding-right: 0.9rem; text-align: right; color: var(--comment); user-select: none; border-left: 4px solid transparent; }
.marked.good { background: var(--good-tint); } .marked.good .number { border-color: var(--pass); }
.marked.bad { background: var(--bad-tint); } .marked.bad .number { border-color: var(--fail); }
.marked.plain { background: var(--plain-tint); } .marked.plain .number { border-color: var(--unknown); }
.note { position: sticky; left: 0; width: fit-content; max-width: 100%; margin: 0 1rem 0.15rem 3.6rem; padding: 0 0.5rem; border-radius: 4px; font: 0.85rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
.note::before { content: '↑ '; }
.note.good { color: var(--pass); } .note.bad { color: var(--fail); } .note.plain { color: var(--plain-ink); }
.gap { color: var(--comment); padding-left: 2.2rem; }
.t-keyword { color: var(--keyword); } .t-string { color: var(--string); } .t-number { color: var(--number); }
.t-comment { color: var(--comment); font-style: italic; } .t-call { color: var(--call); }
.path { margin: 1rem 0 0; padding: 0; list-style: none; }
.path > li { position: relative; padding: 0 0 0.9rem 1.6rem; }
.path > li::before { content: ''; position: absolute; left: 0.28rem; top: 0.5rem; width: 0.65rem; height: 0.65rem; border-radius: 50%; background: var(--tone); }
.path > li:not(:last-child)::after { content: ''; position: absolute; left: 0.55rem; top: 1.3rem; bottom: -0.4rem; width: 2px; background: var(--line); }
.path p { margin: 0 0 0.3rem; overflow-wrap: anywhere; }
.path .where, .where { color: var(--soft); font-size: 0.9rem; font-family: ui-monospace, monospace; }
h3 { font-size: 0.95rem; margin: 1.1rem 0 0.5rem; }
.empty { background: var(--card); border: 1px dashed var(--soft); border-radius: 8px; padding: 2rem; text-align: center; }
.unread { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem 1rem 0.8rem 2.2rem; margin: 0; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: 0.9rem; padding-top: 2rem; padding-bottom: 3rem; }
a { color: var(--focus); }
[hidden] { display: none !important; }
@media (max-width: 40rem) {
  .handler > summary { grid-template-columns: minmax(0, 1fr); }
  .badge, .facts, .place, .title { grid-row: auto; grid-column: 1; }
  .facts { justify-content: start; }
  .number { width: 2.8rem; padding-right: 0.6rem; } .note { margin-left: 2.8rem; }
}
@media print {
  .more, .tile input { display: none; } .handler { break-inside: avoid; } body { background: #fff; }
}
`;
