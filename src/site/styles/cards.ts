export const cards = `
.card { position: relative; }
.card-title { font-size: var(--title-3); }
.card-title a { color: var(--ink); text-decoration: none; }
.card-title a::after { content: ""; position: absolute; inset: 0; }
.card:hover .card-title a, .card-title a:hover { color: var(--red); text-decoration: underline; }
.card-title a:focus-visible { outline: none; }
.card-title a:focus-visible::after { outline: 3px solid var(--red-deep); outline-offset: 4px; }
.card .phone { position: relative; }
.card .meta { margin-top: 0.35rem; }
.card-summary { margin-top: 0.35rem; color: var(--ink-soft); -webkit-line-clamp: 2; }
.cards > li { min-width: 0; }

.lead-picture img { width: 100%; aspect-ratio: 16 / 10; object-fit: cover; }
.lead .card-title { margin-top: 0.9rem; font-size: var(--title-1); line-height: 1.35; }
.lead-summary { margin-top: 0.5rem; font-size: var(--text-large); color: var(--ink-soft); }

.rows > li { padding-block: 1.1rem; border-top: 1px solid var(--line); }
/* The first row's rule falls together with that of the heading, which lies over it. */
.section-head + .rows { margin-top: calc(-1rem - 1px); }
.article-card { display: grid; grid-template-columns: 1fr auto; gap: 1rem clamp(1rem, 3vw, 2rem); align-items: start; }
.article-card .card-picture { width: clamp(6.2rem, 24vw, 11rem); }
.article-card .card-picture img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; }
@media (min-width: 60rem) {
  .rows-wide { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3.25rem; }
  :is(.home-top, .home-pair) .rows { display: block; }
  .home .articles { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--gap); }
  .home .articles > li { border: 0; padding-block: 0; }
  .home .section-head + .articles { margin: 0; }
  .home .article-card { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
  .home .article-card .card-picture { width: 100%; }
  .home .article-card .card-picture img { aspect-ratio: 16 / 10; }
}

.event-card, .course-card { display: grid; grid-template-columns: auto 1fr; gap: 1rem; align-items: start; }
.day { display: grid; width: 4.1rem; border: 1px solid var(--line-strong); border-radius: 0.3rem; overflow: hidden; background: var(--sheet); text-align: center; line-height: 1.3; }
.day-month { padding-block: 0.15rem; background: var(--red); color: var(--on-red); font-size: var(--text-small); font-weight: 700; }
.day-number { padding-top: 0.15rem; font: 700 1.9rem/1.15 var(--serif); }
.day-week { padding-bottom: 0.3rem; font-size: var(--text-small); }
.is-cancelled .day-month, .is-finished .day-month { background: var(--ink-soft); }
.is-cancelled .day-number { text-decoration: line-through 2px; }
.is-cancelled .card-title a { color: var(--ink-soft); }

.minutes { display: grid; width: 4.1rem; padding-block: 0.45rem; border-top: 4px solid var(--red); border-bottom: 1px solid var(--line-strong); text-align: center; font-size: var(--text-small); line-height: 1.3; }
.minutes .number { font: 700 1.9rem/1.15 var(--serif); }

.models { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, max(9rem, 21%)), 1fr)); gap: var(--gap) clamp(1rem, 2.5vw, 2rem); }
.portrait { margin-bottom: 0.7rem; padding: 0.4rem; background: var(--sheet); border: 1px solid var(--line); }
.portrait img, .initial { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; object-position: 50% 25%; }
.initial { display: grid; place-items: center; background: var(--tint); color: var(--red); font: 700 4.5rem/1 var(--serif); }
.honour { color: var(--red); font-weight: 700; font-size: var(--text-small); }
.card-quotation { margin-top: 0.35rem; font-family: var(--serif); -webkit-line-clamp: 3; }
.card-summary, .card-quotation { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }

.books { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: var(--gap) clamp(1rem, 2.5vw, 2rem); padding-top: 0.5rem; }
.home .books { grid-template-columns: repeat(3, minmax(0, 1fr)); }
@media (max-width: 40rem) {
  .home .books { display: block; }
  .home .book-card { display: grid; align-content: start; grid-template: auto 1fr / 5.5rem 1fr; gap: 0 1rem; padding-bottom: 1.1rem; }
  .home .book-cover { grid-row: span 2; margin: 0; align-self: start; }
  .home .book-card .meta { align-content: start; }
}
.book-cover { position: relative; margin-bottom: 0.8rem; border-radius: 2px 5px 5px 2px; box-shadow: 0 1px 2px #251c1755, 0 8px 18px -8px #251c1788; overflow: hidden; container-type: inline-size; }
.book-cover img, .cloth { display: grid; width: 100%; aspect-ratio: 3 / 4; object-fit: cover; overflow: hidden; }
.book-cover::after { content: ""; position: absolute; inset: 0 auto 0 0; width: 0.55rem; border-right: 1px solid #00000040; background: #ffffff26; }
.cloth { align-content: start; padding: 20cqi 12cqi 0 18cqi; background: var(--red-deep); color: var(--on-red); box-shadow: inset 0 0 0 5cqi var(--red-deep), inset 0 0 0 calc(5cqi + 1px) #e9c98c; font: 700 clamp(0.7rem, 12cqi, 1.6rem)/1.5 var(--serif); text-wrap: balance; }

.bulletins { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: var(--gap); }
.bulletins > li { display: grid; }
.bulletin-card { padding: 1.1rem 1.35rem 1.25rem; background: var(--sheet); border: 1px solid var(--line); border-top: 5px solid var(--red); }
.issue { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; margin-bottom: 0.6rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--red); color: var(--red); font: 700 1.1rem/1.5 var(--serif); }
.issue-number { font-size: 1.5rem; }
.issue-contents { margin-top: 0.5rem; color: var(--ink-soft); }
.issue-contents li { padding-left: 1em; text-indent: -1em; }
.issue-contents li::before { content: "·"; display: inline-block; width: 1em; text-indent: 0; }

.centre { display: grid; gap: 0.75rem 2rem; padding: 1.35rem; margin-bottom: 1.75rem; background: var(--sheet); border: 1px solid var(--line); }
.centre :is(h2, h3) { font-size: var(--title-2); }
.centre :is(h2, h3) a { display: inline-block; padding-block: 0.3rem; color: inherit; }
.centre p { margin-top: 0.35rem; }
.centre + .section { padding-top: 0.5rem; }
.directory-title { margin-bottom: 0.5rem; font-size: var(--title-3); }
.rows-narrow { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 var(--gap); }
.unit-card .card-title { font-size: 1.1rem; }
.unit-card .meta { margin-top: 0.15rem; }
.directory .rows > li { border-color: var(--line-strong); }
.unit-card .phone { font-size: 1rem; }
@media (min-width: 60rem) { .centre { grid-template-columns: 1fr 1.6fr; align-items: start; padding: 1.75rem 2rem; } }
`
