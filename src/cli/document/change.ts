import { readFile } from "node:fs/promises";
import { parse } from "node:path";
import { act, askingCommand, tell, type Common, print } from "../answers.js";
import { withOperations } from "../operations.js";

/** `hub document trust FILE`: no subgraph is published any more so that it would fail. */
export const trust = askingCommand("trust", "trust an operation: no subgraph may break it")
  .argument("<file>", "the operation; it is named as the file is")
  .action(async (file: string, { hub, json }: Common) => {
    const { name } = parse(file);
    tell(await act(hub, "trustDocument", "", { name, text: await readFile(file, "utf8") }), json, `${name} is trusted`);
  });

/** `hub document forget NAME`: it is trusted no more. */
export const forget = askingCommand("forget", "trust an operation no more")
  .argument("<name>", "its name")
  .action(async (name: string, { hub, json }: Common) => {
    tell(await act(hub, "forgetDocument", "", { name }), json, `${name} is trusted no more`);
  });

/** `hub document list`: one name a line. */
export const list = askingCommand("list", "list the trusted documents").action(async ({ hub, json }: Common) => {
  const data = await withOperations(hub, (run) => run("{ trustedDocuments { name text } }", {}));
  const documents = data["trustedDocuments"] as { name: string }[];
  if (json) return print(JSON.stringify(documents));
  for (const { name } of documents) print(name);
});
