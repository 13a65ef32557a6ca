import { type DirectiveDefinitionNode } from "graphql";
import { directiveRules } from "./directive-rules.js";
import type { PartnerSchema } from "./partner.js";
import { isWithin, standardDirective } from "./standard-directives.js";
import { type Violation, violation } from "./violations.js";

const rootNames = { query: "Query", mutation: "Mutation", subscription: "Subscription" } as const;

/** What a partner says of the schema as a whole, and the directives that it defines. */
export function* schemaRules({ schemas, directives }: PartnerSchema): Generator<Violation> {
  for (const { operationTypes = [], directives: used = [] } of schemas) {
    for (const directive of used) yield* directiveRules(directive, "schema", []);
    for (const { operation, type } of operationTypes) {
      const expected = rootNames[operation];
      if (type.name.value !== expected)
        yield violation("ROOT_RENAMED", "schema", { operation, type: type.name.value, expected });
    }
  }
  for (const definition of directives) yield* definitionRules(definition);
}

function* definitionRules(definition: DirectiveDefinitionNode): Generator<Violation> {
  const place = `@${definition.name.value}`;
  const standard = standardDirective(definition.name.value);
  if (!standard) yield violation("DIRECTIVE_DEFINED", place);
  else if (!isWithin(definition, standard)) yield violation("DIRECTIVE_NOT_STANDARD", place);
}
