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

/** Everything that browsers load, made from src/web. */
export interface Assets {
  readonly byName: ReadonlyMap<string, Asset>;
  /** The one script of the widgets. */
  readonly widgets: Asset;
  /** What the dashboard begins with. */
  readonly dashboard: Asset;
  /** What is loaded with each of them at once. */
  readonly first: { readonly widgets: readonly Asset[]; readonly dashboard: readonly Asset[] };
}

const web = fileURLToPath(new URL("../web", import.meta.url));
const types: Record<string, string> = { js: "text/javascript; charset=utf-8", txt: "text/plain; charset=utf-8" };

async function bundled(entry: "widgets" | "dashboard", splitting: boolean) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: web,
    entryPoints: { [entry]: `${entry}/main.ts` },
    outdir: "out",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting,
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
  const nameOf = (output: string): string => basename(output);
  const main = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `${entry}/main.ts`)![0];
  const first = new Set<string>();
  const follow = (output: string): void => {
    if (first.has(output)) return;
    first.add(output);
    for (const { path, kind } of metafile.outputs[output]!.imports) if (kind === "import-statement") follow(path);
  };
  follow(main);
  return { assets, main: byName.get(nameOf(main))!, first: [...first].map((output) => byName.get(nameOf(output))!) };
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
export const browserAssets = (): Promise<Assets> => (made ??= make());

async function make(): Promise<Assets> {
  const [widgets, dashboard] = await Promise.all([bundled("widgets", false), bundled("dashboard", true)]);
  // The bundler is a process of its own, and has done all it will ever do here.
  await stop();
  return {
    byName: new Map([...widgets.assets, ...dashboard.assets].map((each) => [each.name, each])),
    widgets: widgets.main,
    dashboard: dashboard.main,
    first: { widgets: widgets.first, dashboard: dashboard.first },
  };
}
