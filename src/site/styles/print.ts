export const print = `
@media print {
  @page { margin: 20mm 18mm; }
  html { font-size: 11.5pt; }
  body, .site-header, .site-footer, .outline, .bulletin-card { background: none; color: #000; }
  .site-nav, .skip, .crumbs, .pager, .no-print, .site-footer ul, .button, video, audio { display: none; }
  .site-header { border-bottom: 2pt solid var(--red); }
  .document { display: block; max-width: none; }
  .document-side { margin-bottom: 1rem; }
  .document-side .portrait, .document-side .book-cover { max-width: 50mm; }
  a { color: inherit; text-decoration: none; }
  .prose { font-family: var(--serif); line-height: 1.75; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, tr, .facts > div { break-inside: avoid; }
  details::details-content { content-visibility: visible; }
  .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
