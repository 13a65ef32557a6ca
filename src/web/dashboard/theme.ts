import { css } from "lit";

/** The dashboard's colours and measures, light and dark; the shell's own element gives them to all below it. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --ink: light-dark(#1d2129, #e8eaee);
    --quiet: light-dark(#59606d, #a3abba);
    --ground: light-dark(#f4f5f7, #15171c);
    --surface: light-dark(#ffffff, #1f2229);
    --line: light-dark(#d8dce3, #363b46);
    --accent: light-dark(#b3261e, #ff8f85);
    --on-accent: light-dark(#ffffff, #2b0703);
    --good: light-dark(#17693a, #7ddba0);
    --bad: light-dark(#a8201a, #ffa39c);
    --radius: 8px;
    --gap: 16px;
  }
  @media print {
    :host {
      color-scheme: light;
      --ink: #000;
      --quiet: #000;
      --ground: #fff;
      --surface: #fff;
      --line: #000;
      --accent: #000;
      --good: #000;
      --bad: #000;
    }
  }
`;

/** What every page of the dashboard looks like: text, buttons, fields, cards, tables, states. */
export const look = css`
  :host {
    display: block;
    color: var(--ink);
    font:
      15px/1.55 system-ui,
      "PingFang SC",
      "Microsoft YaHei",
      "Noto Sans CJK SC",
      sans-serif;
  }
  h1 {
    font-size: 1.4rem;
    margin: 0 0 var(--gap);
  }
  h2 {
    font-size: 1.1rem;
    margin: 0 0 8px;
  }
  p {
    margin: 0 0 8px;
  }
  a {
    color: var(--accent);
  }
  .cards {
    display: grid;
    gap: var(--gap);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: var(--gap);
  }
  .figure {
    font-size: 1.8rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .quiet {
    color: var(--quiet);
  }
  .bad {
    color: var(--bad);
  }
  .good {
    color: var(--good);
  }
  button,
  summary.button {
    font: inherit;
    min-height: 36px;
    padding: 4px 14px;
    border-radius: var(--radius);
    border: 1px solid var(--accent);
    background: var(--surface);
    color: var(--accent);
    cursor: pointer;
  }
  button.first {
    background: var(--accent);
    color: var(--on-accent);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--quiet);
    border-radius: var(--radius);
    padding: 6px 10px;
    max-width: 100%;
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: start;
  }
  details.act {
    display: inline-block;
    max-width: 100%;
  }
  summary.button {
    display: inline-block;
    box-sizing: border-box;
    list-style: none;
  }
  summary.button::-webkit-details-marker {
    display: none;
  }
  details.act form {
    padding: 12px;
    margin-top: 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  label {
    display: block;
    margin-bottom: 4px;
  }
  form input:not([type="number"]),
  form select,
  form textarea {
    width: 100%;
  }
  .tag {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 999px;
    font-size: 0.85rem;
    font-weight: 400;
    white-space: nowrap;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: var(--gap);
  }
  .tabs a {
    padding: 4px 0;
    color: var(--ink);
    text-decoration: none;
    border-bottom: 2px solid transparent;
  }
  .tabs a[aria-current] {
    border-color: var(--accent);
    color: var(--accent);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: var(--gap);
  }
  .tabs a {
    padding: 4px 0;
    color: var(--ink);
    text-decoration: none;
    border-bottom: 2px solid transparent;
  }
  .tabs a[aria-current] {
    border-color: var(--accent);
    color: var(--accent);
  }
  @media print {
    :host {
      color: #000;
    }
    .screen,
    button,
    details.act {
      display: none !important;
    }
    tr,
    li {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
  @media screen {
    .scroll {
      overflow-x: auto;
    }
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: start;
    padding: 8px;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  /* What is narrow scrolls sideways, rather than stand letter below letter. */
  thead th,
  td button,
  td summary.button {
    white-space: nowrap;
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
