/** The one stylesheet of the pages. System fonts only: the webfonts that lack ә, ғ and қ are many. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d2125;
  --soft: #5a636b;
  --line: #d9dde1;
  --paper: #fdfdfc;
  --link: #0b5394;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e6e8;
    --soft: #a3abb3;
    --line: #3a4046;
    --paper: #16191c;
    --link: #8ec1f0;
  }
}
* {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  max-width: 44rem;
  margin: 0 auto;
  padding: 0 1.25rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.65 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
a {
  color: var(--link);
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
main:focus {
  outline: none;
}
.skip {
  position: absolute;
  top: 0;
  padding: 0.5rem 1rem;
  background: var(--paper);
  transform: translateY(-150%);
}
.skip:focus {
  transform: none;
}
.site {
  padding: 1.25rem 0;
  color: var(--soft);
}
header.site {
  border-bottom: 1px solid var(--line);
}
header.site a {
  color: inherit;
  font-weight: 700;
  letter-spacing: 0.02em;
  text-decoration: none;
}
footer.site {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 2rem;
  margin-top: 4rem;
  border-top: 1px solid var(--line);
  font-size: 0.9rem;
}
footer.site p {
  margin: 0;
}
h1,
h2,
h3,
h4,
h5,
h6 {
  margin: 2.25rem 0 0.75rem;
  line-height: 1.25;
  text-wrap: balance;
}
h1 {
  margin-bottom: 1rem;
  font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.5rem);
  letter-spacing: -0.01em;
}
h2 {
  font-size: 1.4rem;
}
h3 {
  font-size: 1.2rem;
}
h4,
h5,
h6 {
  font-size: 1.05rem;
}
p,
ul,
ol,
dl,
figure,
pre,
blockquote,
.table {
  margin: 0 0 1.25rem;
}
ul,
ol {
  padding-left: 1.5rem;
}
li > ul,
li > ol {
  margin-bottom: 0;
}
blockquote {
  padding-left: 1.25rem;
  border-left: 3px solid var(--line);
  color: var(--soft);
}
img {
  max-width: 100%;
  height: auto;
}
hr {
  margin: 2.5rem 0;
  border: 0;
  border-top: 1px solid var(--line);
}
code,
kbd,
samp,
pre {
  font-family: ui-monospace, Consolas, "Noto Sans Mono", "Liberation Mono", monospace;
  font-size: 0.9em;
}
pre,
.table {
  overflow-x: auto;
}
pre {
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  line-height: 1.5;
}
table {
  border-collapse: collapse;
  font-size: 0.95em;
}
th,
td {
  padding: 0.4rem 0.9rem 0.4rem 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
.align-center {
  text-align: center;
}
.align-right {
  text-align: right;
}
sup,
sub {
  line-height: 0;
}
.footnotes {
  margin-top: 3rem;
  padding-top: 0.5rem;
  border-top: 1px solid var(--line);
  color: var(--soft);
  font-size: 0.9rem;
}
.footnotes h2 {
  margin-top: 1rem;
  font-size: 1rem;
}
.dateline {
  margin-bottom: 0.75rem;
  color: var(--soft);
  font-size: 0.95rem;
}
.alphabet {
  color: var(--soft);
  font-size: 0.95rem;
}
.section {
  margin-right: 0.75rem;
  font-weight: 600;
}
.languages ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  margin-bottom: 2rem;
  padding: 0;
  font-size: 0.95rem;
  list-style: none;
}
.languages [aria-current] {
  font-weight: 600;
}
.editions {
  padding: 0;
  list-style: none;
}
.editions li {
  padding: 1.5rem 0;
  border-top: 1px solid var(--line);
}
.editions h2 {
  margin: 0 0 0.35rem;
}
.editions h2 a {
  color: inherit;
  text-decoration: none;
}
.editions h2 a:hover {
  text-decoration: underline;
}
.editions p {
  margin-bottom: 0.5rem;
}
@media print {
  .skip,
  .languages,
  footer.site {
    display: none;
  }
}
`
