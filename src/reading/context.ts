import type { Language } from "../shared/messages.js";
import type { Asker, ReadEngine } from "./engine.js";

/** What every resolver is handed: who asks, when, in which language, and the engine to read with. */
export interface ReadContext extends Asker {
  readonly language: Language;
  readonly read: ReadEngine;
}
