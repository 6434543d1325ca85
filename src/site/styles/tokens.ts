/** Colours keep 4.5:1 against the surface they are set on; sizes follow the reader's own font size. */
export const tokens = `
:root {
  --paper: #fbf7f0;
  --sheet: #fffdf9;
  --tint: #f4ebdd;
  --line: #e0d4c2;
  --line-strong: #8f7f6c;
  --ink: #251c17;
  --ink-soft: #5f5147;
  --red: #a3211b;
  --red-deep: #7d1611;
  --on-red: #fff8ef;
  --amber: #7a4a00;
  --amber-tint: #fbedcf;
  --green: #23583a;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  --serif: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", STZhongsong, var(--sans);
  --text-small: 0.9rem;
  --text-large: clamp(1.1rem, 1.04rem + 0.3vw, 1.22rem);
  --title-3: clamp(1.12rem, 1.06rem + 0.3vw, 1.25rem);
  --title-2: clamp(1.35rem, 1.2rem + 0.7vw, 1.7rem);
  --title-1: clamp(1.6rem, 1.3rem + 1.5vw, 2.35rem);
  --gutter: clamp(1rem, 4vw, 2.25rem);
  --gap: clamp(1.25rem, 2.6vw, 2.25rem);
  --part: clamp(2.75rem, 6vw, 4.5rem);
  --target: max(2.6rem, 44px);
}
`
