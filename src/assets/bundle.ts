import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, stop } from "esbuild";

/** A file that browsers load, as it is sent. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  /** What a page says of it so that a browser runs nothing else (W3C Subresource Integrity). */
  readonly integrity: string;
}

/** What a page begins with: the script itself, and what is loaded with it at once. */
export type FirstLoad = readonly [main: Asset, ...others: Asset[]];

/** Everything that browsers load, made from src/web: each folder with a main.ts is a script. */
export interface Assets {
  readonly byName: ReadonlyMap<string, Asset>;
  readonly first: Readonly<Record<Script, FirstLoad>>;
}

const scripts = ["widgets", "framed", "framing", "snippets", "dashboard"] as const;

/** A script that browsers load, by its folder in src/web. */
export type Script = (typeof scripts)[number];

const web = fileURLToPath(new URL("../web", import.meta.url));
const types: Record<string, string> = { js: "text/javascript; charset=utf-8", txt: "text/plain; charset=utf-8" };

async function bundled(script: Script) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: web,
    entryPoints: { [script]: `${script}/main.ts` },
    outdir: "out",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    // One file, which a page of others can pin by its digest.
    splitting: script === "dashboard",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "linked",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const assets = outputFiles.map(({ path, contents }) => asset(basename(path), Buffer.from(contents)));
  const byName = new Map(assets.map((each) => [each.name, each]));
  const main = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `${script}/main.ts`)![0];
  const first = new Set<string>();
  const follow = (output: string): void => {
    if (first.has(output)) return;
    first.add(output);
    for (const { path, kind } of metafile.outputs[output]!.imports) if (kind === "import-statement") follow(path);
  };
  follow(main);
  return { byName, first: [...first].map((output) => byName.get(basename(output))!) as [Asset, ...Asset[]] };
}

const asset = (name: string, bytes: Buffer): Asset => ({
  name,
  type: types[name.split(".").at(-1)!] ?? "application/octet-stream",
  bytes,
  gzipped: gzipSync(bytes, { level: 9 }),
  integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
});

let made: Promise<Assets> | undefined;

/** What browsers load, made once a process, when it is first asked for; fails where src/web does not compile. */
export const browserAssets = (): Promise<Assets> =>
  (made ??= make().catch((error: unknown) => {
    // Asked again, it may work.
    made = undefined;
    throw error;
  }));

async function make(): Promise<Assets> {
  const made = await Promise.all(scripts.map(async (script) => ({ script, ...(await bundled(script)) })));
  // The bundler is a process of its own, and has done all it will ever do here.
  await stop();
  return {
    byName: new Map(made.flatMap(({ byName }) => [...byName])),
    first: Object.fromEntries(made.map(({ script, first }) => [script, first])) as Record<
      string,
      FirstLoad
    > as Assets["first"],
  };
}
