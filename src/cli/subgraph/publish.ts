import { readFile } from "node:fs/promises";
import { StartError } from "../../shared/start-error.js";
import { act, changeFields, type Common, findingFields, askingCommand, tell } from "../answers.js";

interface Options extends Common {
  readonly url: string;
  readonly sdl?: string;
  readonly organization?: string;
  readonly force?: boolean;
}

const asked = (name: string, description: string) =>
  askingCommand(name, description)
    .argument("<name>", "the subgraph's name: small letters and digits")
    .requiredOption("--url <url>", "where it is asked")
    .option("--sdl <file>", "its schema; it is asked for it unless given")
    .option("--organization <id>", "whose it is, for an operator who registers a new name");

/** `hub subgraph check NAME --url URL`: what publishing would meet and change. */
export const check = asked("check", "say what publishing a subgraph would meet and change").action(
  async (name: string, { hub, json, ...options }: Options) => {
    const payload = await act(hub, "checkSubgraph", `${findingFields} ${changeFields}`, await inputOf(name, options));
    tell(payload, json, `${name}: nothing stands against it`);
  },
);

/** `hub subgraph publish NAME --url URL`: serves it from now on, in every process. */
export const publish = asked("publish", "serve a subgraph beside the hub's own from now on")
  .option("--force", "although it breaks clients; for operators")
  .action(async (name: string, { hub, json, force, ...options }: Options) => {
    const input = { ...(await inputOf(name, options)), force };
    const fields = `subgraph { name publishedVersion } ${findingFields} ${changeFields}`;
    const payload = await act(hub, "publishSubgraph", fields, input);
    tell(payload, json, `${name}: version ${payload.subgraph?.publishedVersion} is served`);
  });

async function inputOf(name: string, { url, sdl: file, organization }: Omit<Options, "hub" | "json" | "force">) {
  const sdl = file === undefined ? undefined : await read(file);
  return { name, url, sdl, organizationId: organization };
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new StartError(`the schema ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`, {
      cause: error,
    });
  }
}
