// Lets Node run the hub's TypeScript, or says plainly that this Node is too old for it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  process.stderr.write(
    `alliance-hub cannot start: it needs Node 22.17 or newer, and this is ${process.versions.node}\n`,
  );
  process.exit(1);
}
await import("./typescript-hooks.mjs");
