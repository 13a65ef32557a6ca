import "reflect-metadata";
import { Command } from "commander";
import { KeyRefused } from "../access/index.js";
import { AllianceRefused } from "../alliance/index.js";
import { SupergraphRefused } from "../federation/index.js";
import { StartError } from "../shared/start-error.js";
import { create } from "./alliance/create.js";
import { emitDocs } from "./docs/emit.js";
import { gateway } from "./gateway.js";
import { issue } from "./key/issue.js";
import { list } from "./key/list.js";
import { revoke } from "./key/revoke.js";
import { migrateCommand } from "./migrate.js";
import { createMigrationCommand } from "./migration/create.js";
import { emitSchema } from "./schema/emit.js";
import { supergraph } from "./supergraph.js";

const hub = new Command("hub").description("The Alliance Hub's command line.").showHelpAfterError();

hub.command("alliance").description("alliances 联盟").addCommand(create);
hub.command("key").description("API keys 密钥").addCommand(issue).addCommand(list).addCommand(revoke);
hub.addCommand(gateway);
hub.addCommand(supergraph);
hub.addCommand(migrateCommand);
hub.command("migration").description("for contributors: schema changes").addCommand(createMigrationCommand);
hub.command("docs").description("for contributors: documents drawn from the code").addCommand(emitDocs);
hub.command("schema").description("for contributors: the emitted schema").addCommand(emitSchema);

try {
  await hub.parseAsync();
} catch (error) {
  const refusals = [StartError, KeyRefused, AllianceRefused, SupergraphRefused];
  const failure = error as Error;
  const isRefusal = refusals.some((refusal) => failure instanceof refusal);
  process.stderr.write(`hub: ${isRefusal ? failure.message : String(failure.stack ?? failure)}\n`);
  process.exitCode = 1;
}
