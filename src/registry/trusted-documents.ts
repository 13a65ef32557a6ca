import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, parse as parsePath } from "node:path";
import { fileURLToPath } from "node:url";
import { type RunSql, statement } from "../acting/index.js";

/** An operation that somebody relies on. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL("../../schema/operations", import.meta.url));

const everyDocument = statement("select name, text from trusted_documents order by name");

let files: Promise<readonly Document[]> | undefined;

/** The documents that come with the hub, by name; read once. */
const ownDocuments = (): Promise<readonly Document[]> => (files ??= readOwn());

async function readOwn(): Promise<readonly Document[]> {
  const found = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".graphql"));
  const read = found.map(async (file) => ({
    name: parsePath(file).name,
    text: await readFile(join(folder, file), "utf8"),
  }));
  return (await Promise.all(read)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The documents that no subgraph may break: those that come with the hub, and those that operators added. */
export const trustedDocuments = async (run: RunSql): Promise<Document[]> => [
  ...(await ownDocuments()),
  ...(await run<Document>(everyDocument, [])),
];

const documentOf = statement(
  "select text from trusted_documents where encode(sha256(convert_to(text, 'UTF8')), 'hex') = $1",
);

/** Finds trusted documents by the SHA-256 of their text, in hexadecimal. */
export class DocumentsByHash {
  private own: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(private readonly run: RunSql) {}

  /** The text with this hash; null where no trusted document has it. */
  async find(hash: string): Promise<string | null> {
    this.own ??= ownDocuments().then((all) => new Map(all.map(({ text }) => [hashOf(text), text])));
    const own = (await this.own).get(hash);
    if (own !== undefined || !/^[0-9a-f]{64}$/.test(hash)) return own ?? null;
    return (await this.run<Pick<Document, "text">>(documentOf, [hash]))[0]?.text ?? null;
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

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
