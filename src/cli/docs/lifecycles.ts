import { lifecycles } from "../../alliance/index.js";
import type { Arrow, Lifecycle } from "../../shared/lifecycle.js";

const list = <T>(one: T | readonly T[] | undefined): readonly (T | undefined)[] =>
  one === undefined ? [undefined] : Array.isArray(one) ? (one as readonly T[]) : [one as T];

const arrowsOf = ({ act, from, to, only }: Arrow<string>): string[] =>
  list(from).flatMap((start) =>
    list(to).map((end) => `  ${start ?? "[*]"} --> ${end}: ${act}${only ? ` (only ${only})` : ""}`),
  );

/** States that no arrow leaves. */
const ends = ({ states, arrows }: Lifecycle<string>): readonly string[] =>
  states.filter((state) => !arrows.some(({ from }) => from?.includes(state)));

function section(lifecycle: Lifecycle<string>): string {
  const { noun, arrows, within } = lifecycle;
  const lines = [...arrows.flatMap(arrowsOf), ...ends(lifecycle).map((state) => `  ${state} --> [*]`)];
  const others = Object.entries(within).map(([act, states]) => `| ${act} | ${states.join(", ")} |`);
  const table =
    others.length > 0 ? `\n| act that leaves the state as it is | needs |\n|---|---|\n${others.join("\n")}\n` : "";
  return `## ${noun}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join("\n")}\n\`\`\`\n${table}`;
}

/** The state machines as diagrams (Mermaid), drawn from the tables that the acts obey. */
export const lifecycleDiagrams = (): string =>
  `# How states change\n\nDrawn from the tables in the code by \`npm run hub -- docs emit\`. There is no other way for a status to change: every arrow
is an act, and an act that no arrow allows is refused as \`WRONG_STATE\`.\n\n${lifecycles.map(section).join("\n")}`;
