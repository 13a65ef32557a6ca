// Writes the operations that our own pages and widgets send: each trusted document by its hash, with the types of its
// variables and of its answer. With --check it writes nothing, and fails where what is written has drifted.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { Kind, parse } from "graphql";
import { format, resolveConfig } from "prettier";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = at("schema/operations");
const schema = parse(readFileSync(at("schema/hub.graphql"), "utf8"));
const style = await resolveConfig(at(".config/prettier.json"), { config: at(".config/prettier.json") });

const scalars = Object.fromEntries(
  ["ID", "Date", "DateTime", "TimeZone", "Duration", "URL"].map((name) => [name, "string"]),
);

/** What may be sent of the documents of these folders, and by whom. */
async function write(target, folders, senders) {
  const documents = folders.flatMap((who) =>
    readdirSync(join(folder, who))
      .filter((file) => file.endsWith(".graphql"))
      .sort()
      .map((file) => {
        const text = readFileSync(join(folder, who, file), "utf8");
        return { location: `${who}/${file}`, text, document: parse(text) };
      }),
  );
  const types = await codegen({
    documents,
    schema,
    filename: target,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      scalars,
      defaultScalarType: "unknown",
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      useTypeImports: true,
      avoidOptionals: { field: true },
    },
  });
  const sent = documents.map(({ location, text, document }) => {
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const name = operation?.name?.value;
    if (!name) throw new Error(`${location} has no operation with a name`);
    const kind =
      operation.operation === "mutation"
        ? "Mutation"
        : operation.operation === "subscription"
          ? "Subscription"
          : "Query";
    const hash = createHash("sha256").update(text).digest("hex");
    return `/** ${basename(location, ".graphql")}: schema/operations/${location} */
export const ${name[0].toLowerCase()}${name.slice(1)}: Operation<${name}${kind}, ${name}${kind}Variables> = { hash: "${hash}" };`;
  });
  const text = `// Written by \`npm run operations\` from schema/operations; what ${senders} may send.
${types}
/** A trusted document, by its hash, with the types of its answer and of its variables. */
export interface Operation<Answer, Variables> {
  readonly hash: string;
  readonly types?: (variables: Variables) => Answer;
}

${sent.join("\n\n")}
`;
  const formatted = await format(text, { ...style, parser: "typescript" });
  if (!process.argv.includes("--check")) writeFileSync(at(target), formatted);
  else if (readFileSync(at(target), "utf8") !== formatted) {
    process.stderr.write(`${target} differs from schema/operations: run \`npm run operations\`\n`);
    process.exitCode = 1;
  }
}

await write("src/web/operations.ts", ["widgets", "dashboard"], "browsers");
await write("src/pages/operations.ts", ["pages"], "the hub's own pages");
