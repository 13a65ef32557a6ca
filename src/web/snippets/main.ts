// On /widgets: puts the snippet together from what is chosen, shows it, and what it makes.
import { contrast } from "./contrast.js";
import { type Choice, frameAttributes, snippet } from "./snippet.js";

const hub = location.href.replace(/\/widgets(\?.*|#.*)?$/, "");
const form = document.querySelector("form")!;
const { pinned, integrity, copied, selected, faint } = form.dataset as Record<string, string>;
const code = document.querySelector("#snippet")!;
const preview = document.querySelector("#preview")!;
const told = document.querySelector("#told")!;

/** What widgets stand on, light and dark. */
const grounds: Record<string, string> = { light: "#ffffff", dark: "#1d2027" };

function chosen(): Choice {
  const { widget, as, ...attributes } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  if (widget !== "needs") delete attributes["claim-url"];
  if (widget === "figures") delete attributes["first"];
  if (!form.querySelector<HTMLInputElement>("[name=accent]")!.validity.valid) delete attributes["accent"];
  const title = form.querySelector<HTMLSelectElement>("[name=widget]")!.selectedOptions[0]!.text;
  return {
    widget: widget!,
    title,
    as: as as Choice["as"],
    attributes: { ...attributes, key: attributes["key"]!.trim() },
  };
}

function show(): void {
  const choice = chosen();
  const { key, accent, theme } = choice.attributes;
  code.textContent = snippet({ hub, pinned: pinned!, integrity: integrity! }, choice);
  const seenOn = theme ? [grounds[theme]!] : Object.values(grounds);
  told.textContent = accent && seenOn.some((ground) => contrast(accent, ground) < 4.5) ? faint! : "";
  // Without a key there is nothing to show, and nothing to ask.
  if (!key) return preview.replaceChildren();
  const isFrame = choice.as === "frame";
  const shown = document.createElement(isFrame ? "iframe" : `alliance-${choice.widget}`);
  for (const [name, value] of Object.entries(isFrame ? frameAttributes(hub, choice) : choice.attributes))
    if (value) shown.setAttribute(name, value);
  preview.replaceChildren(shown);
}

async function copy(): Promise<void> {
  getSelection()!.selectAllChildren(code);
  // Absent on pages without TLS.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const isCopied = await clipboard?.writeText(code.textContent).then(
    () => true,
    () => false,
  );
  told.textContent = (isCopied ? copied : selected)!;
}

for (const each of document.querySelectorAll(".hub")) each.textContent = new URL(hub).origin;
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#copy")!.addEventListener("click", () => void copy());
show();
