import { css } from "lit";

/** What the pages of the three lists look like. */
export const listsLook = css`
  ul.rows {
    list-style: none;
    margin: 0 0 8px;
    padding: 0;
  }
  ul.rows > li {
    display: grid;
    gap: 4px 16px;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    align-items: center;
    padding: 10px 14px;
    margin-bottom: 6px;
  }
  ul.rows a,
  h1 {
    overflow-wrap: anywhere;
  }
  h1 {
    margin-bottom: 8px;
  }
  .bar {
    display: block;
    width: 100%;
    height: 8px;
    border-radius: 4px;
  }
  .whole {
    fill: var(--line);
  }
  .claimed {
    fill: light-dark(#e0938e, #8f4b46);
  }
  .fulfilled {
    fill: var(--accent);
  }
  .amounts {
    font-size: 0.9rem;
    font-variant-numeric: tabular-nums;
  }
  .two {
    display: grid;
    gap: var(--gap);
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    margin-top: var(--gap);
    align-items: start;
  }
  section {
    min-width: 0;
  }
  section + section {
    margin-top: var(--gap);
  }
  .acts + ul.rows {
    margin-top: 12px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 12px;
    margin: 12px 0 0;
  }
  dt {
    color: var(--quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  h3 {
    font-size: 1rem;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  .claim {
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .claim ul {
    margin: 0 0 8px;
    padding-inline-start: 1.4em;
  }
  .claim li {
    margin-bottom: 4px;
  }
  .claim p,
  .claim li {
    overflow-wrap: anywhere;
  }
  @media (max-width: 760px) {
    ul.rows > li,
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
