// Compiles each TypeScript file once and keeps what came of it: a start would otherwise spend seconds on it. Hooks that
// run in this thread, for our own files alone; whatever else is imported goes Node's own way.
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { swcOptions } from "./swc.mjs";

const require = createRequire(import.meta.url);
const kept = fileURLToPath(new URL("../node_modules/.cache/alliance-hub/", import.meta.url));
const options = { ...swcOptions, sourceMaps: "inline", inlineSourcesContent: false, swcrc: false, configFile: false };
const { version } = require("@swc/core/package.json");
const salt = `${version} ${JSON.stringify(options)}`;

process.setSourceMapsEnabled(true);
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.endsWith(".ts") && specifier.startsWith(".") && specifier.endsWith(".js");
    return next(isOurs ? `${specifier.slice(0, -".js".length)}.ts` : specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith("file:") || !new URL(url).pathname.endsWith(".ts")) return next(url, context);
    return { format: "module", source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function compiled(file) {
  const source = readFileSync(file, "utf8");
  const path = join(kept, `${hash("sha256", `${salt} ${file} ${source}`)}.js`);
  try {
    return readFileSync(path, "utf8");
  } catch {
    const { code } = require("@swc/core").transformSync(source, { ...options, filename: file, sourceFileName: file });
    keep(path, code);
    return code;
  }
}

/** Written beside its place and moved there, so that another process never reads half of it. */
function keep(path, code) {
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Where nothing can be kept, each start compiles for itself.
  }
}
