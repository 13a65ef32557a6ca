import { PlainError } from "./plain-error.js";

/** A reason why the hub cannot start, told to the operator in one clear line. */
export class StartError extends PlainError {
  override readonly name = "StartError";

  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, " ").trim(), options);
  }
}
