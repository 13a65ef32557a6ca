/** What a webmaster chose. */
export interface Choice {
  readonly widget: string;
  /** What it shows, in the webmaster's language. */
  readonly title: string;
  readonly as: "script" | "pinned" | "frame";
  /** What the widget is told, by attribute; what is empty is left out. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where the hub is, and by what its script is pinned. */
export interface Source {
  readonly hub: string;
  readonly pinned: string;
  readonly integrity: string;
}

const quoted = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

const tag = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== "")
    .map(([attribute, value]) => ` ${attribute}="${quoted(value)}"`)
    .join("")}></${name}>`;

/** The address of the page that holds a widget for a frame. */
export const frameAddress = (hub: string, { widget, attributes }: Choice): string => {
  const asked = Object.entries({ widget, ...attributes }).filter(([, value]) => value !== "");
  return `${hub}/widgets/frame?${new URLSearchParams(asked).toString()}`;
};

/** How an iframe is written that needs no style and no script. */
export const frameAttributes = (hub: string, choice: Choice): Record<string, string> => ({
  src: frameAddress(hub, choice),
  title: choice.title,
  width: "100%",
  height: "480",
  frameborder: "0",
  loading: "lazy",
});

/** What goes into the webmaster's page. */
export function snippet({ hub, pinned, integrity }: Source, choice: Choice): string {
  const lines =
    choice.as === "frame"
      ? [tag("iframe", frameAttributes(hub, choice)), tag("script", { type: "module", src: `${hub}/widgets-frame.js` })]
      : [
          choice.as === "script"
            ? tag("script", { type: "module", src: `${hub}/widgets.js` })
            : tag("script", { type: "module", src: `${hub}/assets/${pinned}`, integrity, crossorigin: "anonymous" }),
          tag(`alliance-${choice.widget}`, choice.attributes),
        ];
  return lines.join("\n");
}
