/** The compiled text of a document, styled by element: its markup comes from the web renderer. */
export const prose = `
.prose { font-size: var(--text-large); line-height: 1.9; text-wrap: pretty; }
.prose > * + * { margin-top: 0.9em; }
.prose > p, .prose section > p { text-indent: 2em; text-align: justify; }
.prose > p[class] { text-indent: 0; text-align: start; }
.prose > p.align-center { text-align: center; }
.prose > p.align-right { text-align: end; }
.prose h2 { margin-top: 1.8em; font-size: 1.3em; color: var(--red-deep); }
.prose h3 { margin-top: 1.5em; font-size: 1.15em; }
.prose h4 { margin-top: 1.3em; font: 700 1em/1.6 var(--sans); }
.prose h2 + *, .prose h3 + *, .prose h4 + * { margin-top: 0.6em; }
.prose ul, .prose ol { padding-left: 1.6em; }
.prose ul { list-style: disc; }
.prose ol { list-style: decimal; }
.prose li { margin-block: 0.35em; }
.prose li::marker { color: var(--red); }
.prose blockquote { padding: 0.2em 0 0.2em 1.1em; border-left: 4px solid var(--red); font-family: var(--serif); }
.prose figure { margin-block: 1.8em; }
.prose figure img { margin-inline: auto; }
.prose figcaption, .prose caption { padding-block: 0.5em; color: var(--ink-soft); font-size: var(--text-small); line-height: 1.6; text-align: center; }
.prose hr { width: 5rem; margin: 2.2em auto; border: 0; border-top: 2px solid var(--line-strong); }
.prose .table { overflow-x: auto; margin-block: 1.5em; }
.prose td { min-width: 5.5em; }
.prose table { font-size: 1rem; line-height: 1.6; }
.prose video, .prose audio { width: 100%; }
.prose .gallery ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.75rem; padding: 0; list-style: none; }
.prose .gallery li, .prose .gallery li figure { margin: 0; }
.prose .gallery img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; }
.prose .credit { margin-left: 1em; }
.prose details { border-block: 1px solid var(--line); font-size: 1rem; }
.prose summary { display: list-item; min-height: var(--target); padding-block: 0.45rem; color: var(--red); cursor: pointer; }
.prose dt { margin-top: 0.8em; font-weight: 700; }
.prose .callout { margin-block: 1.5em; padding: 0.9rem 1.2rem; border: 1px solid var(--line); border-left: 8px solid var(--line-strong); background: var(--sheet); }
.prose .callout-tip { border-left-color: var(--green); }
.prose .callout-warning { border-left-color: var(--amber); background: var(--amber-tint); }
.prose .document-link a { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: var(--target); padding: 0.7rem 1.2rem; text-decoration: none; border: 1px solid var(--line-strong); background: var(--sheet); font: 700 var(--title-3)/1.5 var(--serif); text-wrap: balance; }
.prose .document-link a::after { content: "→" / ""; }
.prose .attachment a { display: inline-block; padding-block: 0.35em; }
`
