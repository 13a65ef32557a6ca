import { InvalidArgumentError } from "commander";
import { act, type Common, findingFields, askingCommand, tell } from "../answers.js";

const served = "subgraph { name publishedVersion }";

const changing = (name: string, description: string) =>
  askingCommand(name, description).argument("<name>", "the subgraph's name");

function versionNumber(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new InvalidArgumentError("a version is a number from 1 on");
  return Number(given);
}

/** `hub subgraph rollback NAME`: serves an earlier version again. */
export const rollback = changing("rollback", "serve an earlier version again")
  .option("--to <version>", "the version; the one before unless given", versionNumber)
  .action(async (name: string, { hub, json, to }: Common & { readonly to?: number }) => {
    const payload = await act(hub, "rollBackSubgraph", `${served} ${findingFields}`, { name, version: to });
    tell(payload, json, `${name}: version ${payload.subgraph?.publishedVersion} is served`);
  });

/** `hub subgraph remove NAME`: serves it no more. */
export const remove = changing("remove", "serve a subgraph no more; its versions are kept").action(
  async (name: string, { hub, json }: Common) => {
    tell(await act(hub, "removeSubgraph", served, { name }), json, `${name} is served no more`);
  },
);

interface Grants extends Common {
  readonly organization?: string;
  readonly alliance?: readonly string[];
  readonly hubWide?: boolean;
  readonly mutations?: boolean;
}

/** `hub subgraph grant NAME`: says what it may do. */
export const grant = changing("grant", "say what a subgraph may do; what is left out stays")
  .option("--organization <id>", "whose it is, for a new name")
  .option("--alliance <id...>", "the alliances about whose records it is asked")
  .option("--hub-wide", "ask it about every alliance's records")
  .option("--no-hub-wide", "ask it about its own alliances' records alone")
  .option("--mutations", "let it add mutations")
  .option("--no-mutations", "let it add none")
  .action(async (name: string, { hub, json, organization, alliance, hubWide, mutations }: Grants) => {
    const input = {
      name,
      organizationId: organization,
      allianceIds: alliance,
      isHubWide: hubWide,
      mayMutate: mutations,
    };
    tell(await act(hub, "grantSubgraph", served, input), json, `${name}: granted`);
  });
