import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, Info, ObjectType, Query, Resolver } from "type-graphql";
import { Needs } from "../access/permissions.js";
import { Act, type Acting, type ActContext, AuditEntry } from "../acting/index.js";
import {
  type ConnectionDeclaration,
  connectionType,
  type JsonText,
  PageArguments,
  type ReadContext,
  sql,
} from "../reading/index.js";
import { finding, SubgraphFinding, told } from "./finding.js";
import { SubgraphHealth } from "./health.js";
import type { Checked, Registry } from "./registry.js";
import { standingOf } from "./standing.js";
import { grantSubgraph, publishSubgraph, removeSubgraph, rollBackSubgraph } from "./subgraph.acts.js";
import { Subgraph } from "./subgraph.entity.js";
import { CheckSubgraph, GrantSubgraph, PublishSubgraph, RemoveSubgraph, RollBackSubgraph } from "./subgraph.inputs.js";

/** What resolvers of the registry are handed besides. */
export interface RegistryContext extends ActContext {
  readonly registry: Registry;
}

@ObjectType({ description: "What changes for clients when a subgraph is published 变更." })
class SubgraphChange {
  @Field(() => String, { description: "Where 位置, as a schema coordinate." })
  place!: string;

  @Field(() => String, { description: "What changes, as GraphQL Inspector says it 说明." })
  message!: string;

  @Field(() => Boolean, { description: "Whether it breaks clients 是否破坏现有用法." })
  isBreaking!: boolean;
}

const subgraph = { subgraph: () => Subgraph };
const findings = {
  type: () => [SubgraphFinding],
  description: "What stands against it 检查结果: rule, place and remedy; empty when nothing does.",
};
const changes = { type: () => [SubgraphChange], description: "What changes for clients 变更." };

const everySubgraph: ConnectionDeclaration<Subgraph, never> = {
  kind: "connection",
  node: () => Subgraph,
  on: () => sql`true`,
  orders: { NAME: { by: (row) => row.name, type: "text" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
};

const everyEntry: ConnectionDeclaration<AuditEntry, never> = {
  kind: "connection",
  node: () => AuditEntry,
  on: () => sql`true`,
  orders: { RECORDED_AT: { by: (row) => row.recordedAt, type: "timestamptz" } },
  defaultOrder: { field: "RECORDED_AT", direction: "DESC" },
};

const SubgraphConnection = connectionType("Subgraph", () => Subgraph);
const AuditEntryConnection = connectionType("AuditEntry", () => AuditEntry);

/** What can be read and done about subgraphs: a permission and one call each. */
@Resolver()
export class SubgraphResolver {
  @Needs("subgraph.see")
  @Query(() => Subgraph, {
    nullable: true,
    description: "A subgraph by its name 子图; null when the caller sees none.",
  })
  subgraph(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.one(Subgraph, info, context, { name });
  }

  @Needs("subgraph.see")
  @Query(() => SubgraphConnection, {
    description:
      "The subgraphs 子图, by name: a unit's own, for coordinators those of their alliance, for operators all.",
  })
  subgraphs(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.field(everySubgraph, info, context);
  }

  @Needs("subgraph.see")
  @Query(() => [SubgraphHealth], {
    description:
      "How each published subgraph that you may see fares 子图运行状况, by name: as the process that answers sees it, and by asking it now.",
  })
  subgraphHealth(@Ctx() { registry, caller, language }: RegistryContext): Promise<SubgraphHealth[]> {
    return registry.health(caller, language);
  }

  @Needs("audit.read")
  @Query(() => AuditEntryConnection, {
    description: "What was done that must be able to be looked up 审计记录, the latest first.",
  })
  auditEntries(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JsonText | null> {
    return context.read.field(everyEntry, info, context);
  }

  @Act({
    permission: "subgraph.publish",
    input: CheckSubgraph,
    answers: {},
    tells: { findings, changes },
    description: "Says what publishing a subgraph would meet and change 检查子图; nothing is changed.",
  })
  async checkSubgraph(input: CheckSubgraph, act: Acting): Promise<JsonText> {
    return act.performHot(input, async ({ run }) => {
      const checked = await checkedFor(run, act, input);
      return {
        objects: {},
        tells: { findings: told(checked.findings, act.context.language), changes: checked.changes },
      };
    });
  }

  @Act({
    permission: "subgraph.publish",
    input: PublishSubgraph,
    answers: subgraph,
    tells: { findings, changes },
    description:
      "Serves a subgraph beside the hub's own from now on 发布子图, in every process, if nothing stands against it; its earlier versions are kept.",
  })
  async publishSubgraph(input: PublishSubgraph, act: Acting): Promise<JsonText> {
    const registry = registryOf(act);
    const { language, act: engine } = act.context;
    const checked = await checkedFor(engine.run, act, input);
    const tells = { findings: told(checked.findings, language), changes: checked.changes };
    return act
      .perform(input, (unit) => publishSubgraph(unit, registry, language, input, checked), tells)
      .finally(registry.changed);
  }

  @Act({
    permission: "subgraph.publish",
    input: RollBackSubgraph,
    answers: subgraph,
    tells: { findings },
    description:
      "Serves an earlier version of a subgraph again 回退子图, whatever that breaks, if it can still be served.",
  })
  rollBackSubgraph(input: RollBackSubgraph, act: Acting): Promise<JsonText> {
    const registry = registryOf(act);
    return act
      .perform(input, (unit) => rollBackSubgraph(unit, registry, act.context.language, input), { findings: [] })
      .finally(registry.changed);
  }

  @Act({
    permission: "subgraph.publish",
    input: RemoveSubgraph,
    answers: subgraph,
    description: "Serves a subgraph no more 移除子图; its versions and its name are kept.",
  })
  removeSubgraph(input: RemoveSubgraph, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => removeSubgraph(unit, input)).finally(registryOf(act).changed);
  }

  @Act({
    permission: "subgraph.grant",
    input: GrantSubgraph,
    answers: subgraph,
    description:
      "Says what a subgraph may do 授权子图: whose records it is asked about, and whether it may add mutations.",
  })
  grantSubgraph(input: GrantSubgraph, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => grantSubgraph(unit, input)).finally(registryOf(act).changed);
  }
}

const registryOf = ({ context }: Acting): Registry => (context as RegistryContext).registry;

/** What a check finds for this caller; of a name that is somebody else's nothing more is said. */
async function checkedFor(run: ActContext["act"]["run"], act: Acting, input: CheckSubgraph): Promise<Checked> {
  const standing = await standingOf(run, act.caller, input);
  const { name } = input;
  if (!standing) return { findings: [finding("SUBGRAPH_NAME_TAKEN", "NAME_TAKEN", "name", { name })], changes: [] };
  return registryOf(act).check(input, standing);
}
