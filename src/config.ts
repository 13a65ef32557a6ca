import { z } from "zod";
import { StartError } from "./shared/start-error.js";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  HUB_KEY: z
    .string()
    .regex(/^hub_[A-Za-z0-9_-]+$/, "it is no key of a hub")
    .optional(),
  ALLOW_LOOPBACK: flag.optional(),
  NODE_ENV: z.string().default("development"),
});

/** How this hub runs, from the environment alone. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded PostgreSQL under `dataDir` serves. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Whether an empty database is filled with the demo alliance. */
  readonly demo: boolean;
  readonly logLevel: string;
  /** Where clients reach the hub, without a slash at the end. */
  readonly publicUrl: string;
  /** How many reverse proxies stand in front: as many addresses of X-Forwarded-For are believed. */
  readonly proxies: number;
  /** The operator's key by which a gateway asks the hub behind it. */
  readonly hubKey: string | undefined;
  /** Whether subgraphs may be on this machine, over http: for development. */
  readonly allowLoopback: boolean;
  readonly production: boolean;
}

/** Reads the environment; throws StartError naming the first variable whose value is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new StartError(`${issue.path.join(".")} is wrong: ${issue.message}`);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, DEMO, LOG_LEVEL, PUBLIC_URL, PROXIES, HUB_KEY, NODE_ENV } = parsed.data;
  const isTrial = DATABASE_URL === undefined && DEMO !== false && ["127.0.0.1", "::1", "localhost"].includes(HOST);
  const shownHost = HOST === "127.0.0.1" || HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    demo: DEMO ?? DATABASE_URL === undefined,
    logLevel: LOG_LEVEL,
    publicUrl: (PUBLIC_URL ?? `http://${shownHost}:${PORT}`).replace(/\/$/, ""),
    proxies: PROXIES,
    hubKey: HUB_KEY,
    allowLoopback: parsed.data.ALLOW_LOOPBACK ?? isTrial,
    production: NODE_ENV === "production",
  };
}
