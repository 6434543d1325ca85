export const layout = `
.wrap { width: min(100% - 2 * var(--gutter), 67rem); margin-inline: auto; }
main { flex: 1 0 auto; padding-bottom: var(--part); }

.proof-mark {
  position: sticky; top: 0; z-index: 5; padding: 0.5rem var(--gutter); background: var(--ink); color: var(--paper);
  font-size: var(--text-small); font-weight: 700; text-align: center;
}
.proof-mark span { font-weight: 400; opacity: 0.85; }

.site-header { background: var(--sheet); }
.site-name { padding-block: clamp(0.85rem, 2.4vw, 1.6rem); font: 700 clamp(1.15rem, 0.9rem + 1.3vw, 1.75rem)/1.35 var(--serif); text-wrap: balance; }
.site-name a {
  display: inline-flex; align-items: center; gap: 0.6em; min-height: var(--target); color: var(--ink); text-decoration: none;
}
.seal {
  flex: none; display: inline-grid; place-items: center; width: 1.9em; height: 1.9em; border-radius: 0.2em;
  background: var(--red); color: var(--on-red); box-shadow: inset 0 0 0 2px var(--red), inset 0 0 0 3px var(--on-red);
  font: 700 1em/1 var(--serif);
}
/* The double rule of a Chinese newspaper: one thick line, one thin. */
.site-nav { border-top: 1px solid var(--line); border-bottom: 4px solid var(--red); box-shadow: 0 3px 0 var(--paper), 0 4px 0 var(--red); }
.site-nav ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(4.2em, 1fr)); padding-block: 0.2rem; font-size: min(1rem, 5.2vw); }
.site-nav a {
  display: grid; place-items: center; min-height: var(--target); color: var(--ink); text-decoration: none; white-space: nowrap;
}
.site-nav a:hover { color: var(--red); }
.site-nav a[aria-current] { color: var(--red); font-weight: 700; text-decoration: underline 3px; text-underline-offset: 0.4em; }

.crumbs { padding-block: 1.1rem 0; font-size: var(--text-small); }
.crumbs ol { display: flex; flex-wrap: wrap; }
.crumbs li { display: flex; align-items: center; }
.crumbs li + li::before { content: "›" / ""; margin-inline: 0.6em; color: var(--ink-soft); }
.crumbs a { color: var(--ink-soft); }

.page-head { padding-block: clamp(0.75rem, 2vw, 1.5rem) clamp(1.25rem, 3vw, 2rem); }
.introduction { margin-top: 0.5rem; color: var(--ink-soft); font-size: var(--text-large); }
.filter { gap: 0.25rem 1.25rem; margin-top: 0.75rem; }
.tabs { display: flex; gap: 0.5rem; margin-top: 0.9rem; border-bottom: 1px solid var(--line-strong); }
.tabs a { display: inline-flex; align-items: center; min-height: var(--target); padding-inline: 0.9rem; border-bottom: 3px solid transparent; color: var(--ink-soft); text-decoration: none; }
.tabs a[aria-current] { border-bottom-color: var(--red); color: var(--red); font-weight: 700; }
.filter span { font-weight: 700; }
.page-head .meta { margin-top: 0.4rem; }

.section { padding-top: var(--part); }
.section-head {
  position: relative; z-index: 1; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5rem;
  margin-bottom: 1rem; border-bottom: 1px solid var(--line-strong);
}
.section-head h2 {
  padding-block: 0.35rem; font-size: var(--title-2); margin-bottom: -1px; border-bottom: 4px solid var(--red);
}

.home .dateline { padding-top: 1.25rem; color: var(--ink-soft); font-size: var(--text-small); }
.home-top > .section:first-child { padding-top: 0.75rem; }
.shelf-typical-models, .directory { position: relative; isolation: isolate; padding-block: 2.5rem; margin-top: var(--part); }
.shelf-typical-models::before, .directory::before {
  content: ""; position: absolute; z-index: -1; inset: 0 calc(50% - 50vw); background: var(--tint);
}
body:has(.directory) main { padding-bottom: 0; }

.document { max-width: 41rem; margin-inline: auto; }
.document-side:empty { display: none; }
.document-side { display: grid; gap: 1.75rem; align-content: start; margin-bottom: 2rem; }
.document-main + .document-side { margin-block: 2.5rem 0; }
.document-side .book-cover { max-width: 13rem; }
.document-side .portrait { max-width: 22rem; }
.document-main > * + * { margin-top: 2rem; }

.site-footer { background: var(--red-deep); color: var(--on-red); font-size: var(--text-small); }
.site-footer .wrap { display: grid; gap: 1.5rem; padding-block: 2.25rem; }
.site-footer a { color: inherit; }
.site-footer :focus-visible { outline-color: var(--on-red); }
.site-footer address { gap: 0 1.5em; }
.footer-name { display: flex; align-items: center; gap: 0.6em; margin-bottom: 0.5rem; font: 700 1.15rem/1.4 var(--serif); }
.site-footer .seal { background: none; box-shadow: inset 0 0 0 2px var(--on-red); }

.problem { max-width: 34rem; padding-block: var(--part); }
.problem > * + * { margin-top: 1rem; }
.problem [lang="en"] { color: var(--ink-soft); }
.problem-title { font-weight: 700; }
.problem .button [lang="en"] { color: inherit; font-weight: 400; }

@media (min-width: 60rem) {
  .site-nav ul { display: flex; gap: 2.25rem; }
  .home-top { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 3.25rem; }
  .home-top > .section { padding-top: 0.75rem; }
  .home-pair { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); gap: 3.25rem; }
  .document:has(> .document-side > *) {
    display: grid; grid-template: auto 1fr / minmax(0, 41rem) minmax(0, 20rem); column-gap: 3.5rem;
    justify-content: space-between; max-width: none;
  }
  .document .page-head, .document-main { grid-column: 1; }
  .document-side, .document-main + .document-side { grid-area: 1 / 2 / span 2; margin-block: 0; padding-top: 1.5rem; }
  .document-side .book-cover { max-width: none; }
  .site-footer .wrap { grid-template-columns: 1fr auto; align-items: end; }
  .site-footer ul { display: flex; gap: 1.75rem; }
}
`
