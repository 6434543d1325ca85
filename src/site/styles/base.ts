/** Nothing on these pages moves, so nobody has to ask for less motion. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex; flex-direction: column; min-height: 100svh; margin: 0; overflow-x: clip; background: var(--paper); color: var(--ink); font: 1rem/1.7 var(--sans);
  overflow-wrap: anywhere; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, address { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 700; line-height: 1.4; text-wrap: balance; }
.phrase { display: inline-block; text-decoration: inherit; }
h1 { font-size: var(--title-1); }
address { font-style: normal; }
img, video { display: block; max-width: 100%; height: auto; }
a { color: var(--red); text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
a:hover { color: var(--red-deep); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--red-deep); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip {
  position: absolute; inset: 0 auto auto 0; z-index: 9; padding: 0.75rem 1.25rem; background: var(--red);
  color: var(--on-red); transform: translateY(-110%);
}
.skip:focus { color: var(--on-red); transform: none; }
table { border-collapse: collapse; min-width: 100%; }
th, td { padding: 0.6rem 0.85rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 700; }
thead th { background: var(--tint); }
`
