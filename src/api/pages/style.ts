/** The one stylesheet of the desk's plain pages. System fonts only: the webfonts that lack ә, ғ and қ are many. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d2125;
  --soft: #59626a;
  --line: #d9dde1;
  --paper: #fdfdfc;
  --link: #0b5394;
  --bad: #a61b1b;
  --warm: #7a5200;
  --good: #1c6632;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e6e8;
    --soft: #a3abb3;
    --line: #3a4046;
    --paper: #16191c;
    --link: #8ec1f0;
    --bad: #f09a9a;
    --warm: #e6c27a;
    --good: #8fd6a4;
  }
}
* { box-sizing: border-box; }
body {
  max-width: 80rem;
  margin: 0 auto;
  padding: 0 1.25rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header.site {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2rem;
  justify-content: space-between;
  padding: 1rem 0;
  border-bottom: 1px solid var(--line);
}
.name { color: inherit; font-weight: 700; text-decoration: none; }
.languages { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
.who { display: flex; gap: 1rem; align-items: baseline; justify-content: flex-end; }
button { font: inherit; padding: 0.35rem 0.9rem; cursor: pointer; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.6rem 0.75rem 0.6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { min-width: 14rem; font-weight: 600; }
small { display: block; color: var(--soft); font-weight: 400; }
.stage { font-weight: 600; }
.live, .signed, .reviewed { color: var(--good); }
.failed, .killed, .failure, .blocks { color: var(--bad); }
.held, .warns { color: var(--warm); }
.failure { margin: 0.25rem 0 0; font-size: 0.875rem; font-weight: 400; }
.absent { color: var(--soft); }
.notice { padding: 0.75rem 1rem; border-left: 4px solid var(--warm); background: color-mix(in srgb, var(--warm) 10%, transparent); }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); overflow-x: auto; }
@media (max-width: 45rem) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); }
  td[data-language]::before { content: attr(data-language) " · "; color: var(--soft); }
}
`
