/** What widgets look like, light and dark; a page changes it by custom properties and parts. */
export const look = /* css */ `
  :host {
    display: block;
    color-scheme: light dark;
    --accent: var(--alliance-accent, light-dark(#a8201a, #ff9a90));
    --ink: var(--alliance-ink, light-dark(#1d2129, #e8eaee));
    --quiet: var(--alliance-quiet, light-dark(#59606d, #a8b0bf));
    --line: var(--alliance-line, light-dark(#d8dce3, #3c424e));
    --surface: var(--alliance-surface, light-dark(#fff, #1d2027));
    --radius: var(--alliance-radius, 8px);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  section {
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 16px;
    position: relative;
    font: var(--alliance-font, 15px/1.6 system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.15em;
  }
  small {
    font-weight: 400;
    border: 1px solid;
    border-radius: var(--radius);
    padding: 0 6px;
  }
  li {
    list-style: none;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
  ul,
  dl {
    margin-top: 10px;
  }
  b {
    display: block;
    min-height: 4.8em;
  }
  :host(alliance-activities) b {
    min-height: calc(6.4em + 42px);
  }
  [part="detail"],
  small,
  dt {
    color: var(--quiet);
  }
  a,
  button {
    color: var(--accent);
  }
  [part="title"],
  [part="outcome"] {
    font-weight: 600;
  }
  button,
  input {
    font: inherit;
    min-height: 36px;
    padding: 2px 12px;
    border: 1px solid;
    border-radius: var(--radius);
    background: none;
  }
  button {
    cursor: pointer;
    margin: 6px 6px 0 0;
  }
  [aria-disabled="true"] {
    opacity: 0.7;
    cursor: progress;
  }
  input {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 24em;
    color: var(--ink);
    border-color: var(--quiet);
  }
  label {
    display: block;
    margin-top: 6px;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7em, 1fr));
    gap: 10px;
  }
  dd {
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
  }
`;
