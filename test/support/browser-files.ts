import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** A Chromium that is ready to run, and what its process must be told. */
export interface BrowserFiles {
  readonly executable: string;
  readonly environment: Record<string, string>;
}

/**
 * Unpacks the Chromium that came with the packages, with the libraries and a Chinese font that a bare machine may lack, once
 * for each of its versions. Several may do so at one time: each unpacks for itself, and the first is kept.
 */
export async function browserFiles(): Promise<BrowserFiles> {
  const { version } = require(join(root, "node_modules/@sparticuz/chromium/package.json")) as { version: string };
  const folder = join(tmpdir(), `alliance-hub-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const unpacked = await mkdtemp(`${folder}-`);
  // The package unpacks into the process's temporary folder, so it gets a process with a temporary folder of its own.
  // Told that it is there, it brings the libraries that such a place has not.
  await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", 'await (await import("@sparticuz/chromium")).default.executablePath()'],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: "", TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" } },
  );
  const chinese = dirname(require.resolve("@expo-google-fonts/zcool-xiaowei/package.json"));
  await copyFile(
    join(chinese, "400Regular/ZCOOLXiaoWei_400Regular.ttf"),
    join(unpacked, "fonts/ZCOOLXiaoWei_400Regular.ttf"),
  );
  await writeFile(
    join(unpacked, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  await rename(unpacked, folder).catch(async () => {
    // Somebody else was there first.
    await rm(unpacked, { recursive: true });
  });
}
