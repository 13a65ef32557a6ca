import { readdir, readFile } from "node:fs/promises";
import { parse as parsePath } from "node:path";
import { fileURLToPath } from "node:url";
import { type RunSql, statement } from "../acting/index.js";

/** An operation that somebody relies on. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL("../../schema/operations", import.meta.url));

const everyDocument = statement("select name, text from trusted_documents order by name");

/** The documents that no subgraph may break: those that come with the hub, and those that operators added. */
export async function trustedDocuments(run: RunSql): Promise<Document[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".graphql")).sort();
  const own = files.map(async (file) => ({
    name: parsePath(file).name,
    text: await readFile(`${folder}/${file}`, "utf8"),
  }));
  return [...(await Promise.all(own)), ...(await run<Document>(everyDocument, []))];
}

const keep = statement(
  `insert into trusted_documents (name, text, created_at) values ($1, $2, $3)
   on conflict (name) do update set text = excluded.text, created_at = excluded.created_at`,
);

/** Keeps a document, in the place of one of its name. */
export async function keepDocument(run: RunSql, { name, text }: Document, now: Date): Promise<void> {
  await run(keep, [name, text, now]);
}

const forget = statement("delete from trusted_documents where name = $1 returning name");

/** Forgets a document that was kept; false where there is none. */
export const forgetDocument = async (run: RunSql, name: string): Promise<boolean> =>
  (await run(forget, [name])).length > 0;
