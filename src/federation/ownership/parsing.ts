import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from "graphql";
import { type Violation, violation } from "./violations.js";

/** What a partner's document may hold at most. */
const most = { tokens: 100_000, depth: 32 };

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Parses a text of a partner's, or says why not. */
export function parseStrictly(text: string): DocumentNode | Violation {
  try {
    return tooMuch(text) ?? parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const reason = error.message.replace(/^Syntax Error: /, "");
    return violation("DOES_NOT_PARSE", line(error.locations?.[0]?.line ?? 1), { reason });
  }
}

/** Where a line is the only place that can be told. */
export const line = (number: number): string => `line ${number}`;

/** The parser calls itself for every bracket, and so would exhaust the stack before its own limit of tokens is met. */
function tooMuch(text: string): Violation | null {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let tokens = 1, { kind } = lexer.advance(); kind !== TokenKind.EOF; tokens += 1, { kind } = lexer.advance()) {
    if (opening.has(kind)) depth += 1;
    else if (closing.has(kind)) depth -= 1;
    const at = line(lexer.token.line);
    if (tokens > most.tokens) return violation("TOO_LARGE", at, { limit: most.tokens });
    if (depth > most.depth) return violation("TOO_DEEP", at, { limit: most.depth });
  }
  return lexer.lastToken.kind === TokenKind.SOF ? violation("ADDS_NOTHING", line(1)) : null;
}
