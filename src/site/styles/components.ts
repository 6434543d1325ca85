export const components = `
.crumbs a, .filter a, .section-head a, .empty a, .site-footer a, .unit-card .phone { display: inline-flex; align-items: center; min-height: var(--target); }
.meta, .byline, .kicker, .filter, .empty, .site-footer address { display: flex; flex-wrap: wrap; align-items: center; }
.meta, .byline { gap: 0.1rem 1em; color: var(--ink-soft); font-size: var(--text-small); }
.byline { margin-top: 0.85rem; }
.kicker { gap: 0.4em 0.8em; margin-bottom: 0.4rem; color: var(--red); font-weight: 700; }
.near { margin-right: 0.5em; color: var(--red); }

.badge { padding: 0.05em 0.6em; border: 2px solid currentColor; border-radius: 0.25em; font-weight: 700; line-height: 1.5; color: var(--ink-soft); background: var(--sheet); }
.badge-postponed { color: var(--amber); }
.badge-cancelled { color: var(--on-red); background: var(--red); border-color: var(--red); }
.notice { margin-top: 1.25rem; padding: 0.85rem 1.1rem; border: 2px solid currentColor; border-left-width: 10px; background: var(--sheet); color: var(--ink-soft); }
.notice p { color: var(--ink); }
.notice .notice-title { color: inherit; font: 700 var(--title-3)/1.5 var(--serif); }
.notice-postponed { color: var(--amber); background: var(--amber-tint); }
.notice-cancelled { color: var(--red); background: #fbe9e4; }

.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 0.75em; min-height: max(3rem, 44px); padding: 0.4rem 1.6rem;
  border: 2px solid var(--red); border-radius: 0.3rem; background: var(--red); color: var(--on-red); font-weight: 700; text-decoration: none;
}
.button:hover { background: var(--red-deep); border-color: var(--red-deep); color: var(--on-red); }
.button-quiet { background: none; color: var(--red); }
.button .size { font-weight: 400; }
.pager { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: center; padding-top: 2.5rem; }
.empty { gap: 0.25rem 1.25rem; padding: 1.1rem 1.25rem; border: 1px dashed var(--line-strong); color: var(--ink-soft); }

.facts { border-top: 3px solid var(--red); }
.facts > div { display: grid; grid-template-columns: 5em 1fr; gap: 0 0.75rem; padding-block: 0.6rem; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--ink-soft); }
.facts a, .byline a { padding-block: 0.6rem; }
.phone { font-size: 1.1em; font-weight: 700; white-space: nowrap; }

.panel > h2 { margin-bottom: 0.5rem; font-size: var(--title-3); }
.files li { border-bottom: 1px solid var(--line); }
.files li:first-child { border-top: 1px solid var(--line); }
.files a { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 1rem; min-height: max(3rem, 44px); padding-block: 0.4rem; }
.size { flex: none; color: var(--ink-soft); font-size: var(--text-small); }
.button .size { color: inherit; }
.files a { text-decoration: none; }
.files a .file-name { text-decoration: underline 1px; }
.files a:hover .file-name { text-decoration-thickness: 2px; }
.file-kind { margin-right: 0.35em; padding: 0.1em 0.5em; border: 1px solid currentColor; border-radius: 0.2em; font-size: var(--text-small); white-space: nowrap; }
.files-pictured a { grid-template-columns: 6.5rem 1fr auto; padding-block: 0.7rem; }
.file-thumb { display: grid; place-items: center; width: 6.5rem; height: 4.6rem; }
.file-thumb img { width: auto; height: auto; max-width: 6.5rem; max-height: 4.6rem; border: 1px solid var(--line); background: #fff; }
.file-ending { height: 3.66rem; background: var(--tint); color: var(--ink-soft); font-size: var(--text-small); letter-spacing: 0.05em; }
@media (max-width: 34rem) {
  .files-pictured a { grid-template-columns: 5rem 1fr; gap: 0.1rem 0.9rem; }
  .files-pictured .file-thumb { grid-row: span 2; width: 5rem; height: 3.6rem; }
  .files-pictured .file-thumb img { max-width: 5rem; max-height: 3.6rem; }
  .files-pictured .size { grid-column: 2; }
}

.outline { padding: 1.1rem 1.35rem 1.25rem; background: var(--sheet); border: 1px solid var(--line); }
.outline ol { counter-reset: point; }
.outline li { display: grid; grid-template-columns: 2em 1fr; padding-block: 0.35rem; counter-increment: point; }
.outline li::before { content: counter(point); color: var(--red); font: 700 1.1em/1.55 var(--serif); }
.outline li > * { grid-column: 2; }
.outline li > a { display: block; padding-block: 0.45rem; }
.outline li:has(a)::before { padding-top: 0.35rem; }
.attribution { color: var(--ink-soft); font-size: var(--text-small); }


.masthead { margin-bottom: 1.75rem; border-bottom: 4px solid var(--red); box-shadow: 0 3px 0 var(--paper), 0 4px 0 var(--red); text-align: center; }
.masthead-name { color: var(--red); font: 700 clamp(2rem, 1.2rem + 4.4vw, 3.6rem)/1.3 var(--serif); letter-spacing: 0.06em; text-indent: 0.06em; text-wrap: balance; }
.masthead-issue { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 0.6em; padding-block: 0.35rem; font-size: var(--text-large); }
.masthead-imprint { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding-block: 0.4rem; font-size: var(--text-small); }
.masthead-theme { padding-block: 0.2rem 0.7rem; font: 700 var(--title-3)/1.5 var(--serif); }
.cover figcaption { padding-top: 0.5rem; color: var(--ink-soft); font-size: var(--text-small); text-align: center; }
.cover img { width: 100%; }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: 0.75rem; }
.photos img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; }
`
