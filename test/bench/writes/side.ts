import type { Client } from "pg";
import type { Contender } from "../contender.js";
import type { Scene } from "./scene.js";

/** A hub, with a database that nobody else writes to. */
export interface Side {
  readonly contender: Contender;
  readonly client: Client;
  readonly scene: Scene;
}
