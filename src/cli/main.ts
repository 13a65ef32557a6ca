import "reflect-metadata";
import { Command } from "commander";
import { PlainError } from "../shared/plain-error.js";

const noun = (name: string, ...verbs: readonly Command[]): Command =>
  verbs.reduce((command, verb) => command.addCommand(verb), new Command(name));

/** The first words of the command line. Each is loaded when it is used: most need little of the hub, and start sooner. */
const commands: Readonly<Record<string, readonly [description: string, load: () => Promise<Command>]>> = {
  alliance: ["alliances 联盟", async () => noun("alliance", (await import("./alliance/create.js")).create)],
  key: [
    "API keys 密钥",
    async () => {
      const [{ issue }, { list }, { revoke }] = await Promise.all([
        import("./key/issue.js"),
        import("./key/list.js"),
        import("./key/revoke.js"),
      ]);
      return noun("key", issue, list, revoke);
    },
  ],
  subgraph: [
    "partners' subgraphs 子图",
    async () => {
      const [{ check, publish }, { list }, { health }, { rollback, remove, grant }] = await Promise.all([
        import("./subgraph/publish.js"),
        import("./subgraph/list.js"),
        import("./subgraph/health.js"),
        import("./subgraph/change.js"),
      ]);
      return noun("subgraph", check, publish, list, health, rollback, remove, grant);
    },
  ],
  document: [
    "trusted documents 可信文档",
    async () => {
      const { trust, list, forget } = await import("./document/change.js");
      return noun("document", trust, list, forget);
    },
  ],
  gateway: [
    "serve a supergraph SDL at /graphql, without a database",
    async () => (await import("./gateway.js")).gateway,
  ],
  supergraph: [
    "print the supergraph SDL, for `hub gateway` or any router of Apollo Federation",
    async () => (await import("./supergraph.js")).supergraph,
  ],
  migrate: ["bring the database to this version's schema", async () => (await import("./migrate.js")).migrateCommand],
  verify: [
    "look whether all counters, ledgers and kept figures agree; changes nothing",
    async () => (await import("./verify.js")).verify,
  ],
  demo: ["what shows how the hub is used 演示", async () => noun("demo", (await import("./demo/partner.js")).partner)],
  migration: [
    "for contributors: schema changes",
    async () => noun("migration", (await import("./migration/create.js")).createMigrationCommand),
  ],
  assets: [
    "for contributors: what browsers load",
    async () => noun("assets", (await import("./assets/build.js")).buildAssets),
  ],
  docs: [
    "for contributors: documents drawn from the code",
    async () => noun("docs", (await import("./docs/emit.js")).emitDocs),
  ],
  schema: [
    "for contributors: the emitted schema",
    async () => noun("schema", (await import("./schema/emit.js")).emitSchema),
  ],
};

try {
  const hub = new Command("hub").description("The Alliance Hub's command line.").showHelpAfterError();
  for (const [name, [description, load]] of Object.entries(commands)) {
    // Whatever word is one is loaded, wherever it stands: `hub help key` needs it as well.
    const command = process.argv.includes(name) ? await load() : new Command(name);
    hub.addCommand(command.description(description));
  }
  await hub.parseAsync();
} catch (error) {
  const failure = error as Error;
  process.stderr.write(`hub: ${failure instanceof PlainError ? failure.message : String(failure.stack ?? failure)}\n`);
  process.exitCode = 1;
}
