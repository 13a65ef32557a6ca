import type { TypeClass } from "../reading/index.js";

/** The objects in an act's payload, by field: the class that each is read as. */
export type Answers = Readonly<Record<string, () => TypeClass>>;

const payloads = new Map<string, Answers>();

/** Notes what an act's payload holds. */
export const answering = (act: string, answers: Answers): void => void payloads.set(act, answers);

/** The objects in an act's payload. */
export const objectsOf = (act: string): Answers => payloads.get(act) ?? {};
