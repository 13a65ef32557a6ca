import { PlainError } from "../shared/plain-error.js";

/** Why a supergraph is not served, in one line. */
export class SupergraphRefused extends PlainError {}
