import "reflect-metadata";
import { Command } from "commander";
import { KeyRefused } from "../access/index.js";
import { AllianceRefused } from "../alliance/index.js";
import { SupergraphRefused } from "../federation/index.js";
import { StartError } from "../shared/start-error.js";
import { create } from "./alliance/create.js";
import { buildAssets } from "./assets/build.js";
import { partner } from "./demo/partner.js";
import { forget, list as listDocuments, trust } from "./document/change.js";
import { emitDocs } from "./docs/emit.js";
import { gateway } from "./gateway.js";
import { issue } from "./key/issue.js";
import { list } from "./key/list.js";
import { revoke } from "./key/revoke.js";
import { migrateCommand } from "./migrate.js";
import { createMigrationCommand } from "./migration/create.js";
import { emitSchema } from "./schema/emit.js";
import { grant, remove, rollback } from "./subgraph/change.js";
import { health } from "./subgraph/health.js";
import { list as listSubgraphs } from "./subgraph/list.js";
import { check, publish } from "./subgraph/publish.js";
import { supergraph } from "./supergraph.js";
import { verify } from "./verify.js";

const hub = new Command("hub").description("The Alliance Hub's command line.").showHelpAfterError();

hub.command("alliance").description("alliances 联盟").addCommand(create);
hub.command("key").description("API keys 密钥").addCommand(issue).addCommand(list).addCommand(revoke);
hub
  .command("subgraph")
  .description("partners' subgraphs 子图")
  .addCommand(check)
  .addCommand(publish)
  .addCommand(listSubgraphs)
  .addCommand(health)
  .addCommand(rollback)
  .addCommand(remove)
  .addCommand(grant);
hub
  .command("document")
  .description("trusted documents 可信文档")
  .addCommand(trust)
  .addCommand(listDocuments)
  .addCommand(forget);
hub.addCommand(gateway);
hub.addCommand(supergraph);
hub.addCommand(migrateCommand);
hub.addCommand(verify);
hub.command("demo").description("what shows how the hub is used 演示").addCommand(partner);
hub.command("migration").description("for contributors: schema changes").addCommand(createMigrationCommand);
hub.command("assets").description("for contributors: what browsers load").addCommand(buildAssets);
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
