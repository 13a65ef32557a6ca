import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../schema/operations", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".graphql"));

/** The names of the operations that come with the hub. */
export const operationNames = (): string[] => files.map((file) => parse(file).name).sort();

/** The text of an operation that clients really send, from `schema/operations/`. */
export const operation = (name: string): string =>
  readFileSync(
    join(
      folder,
      files.find((file) => parse(file).name === name)!,
    ),
    "utf8",
  );
