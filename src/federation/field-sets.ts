import {
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  GraphQLError,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  KnownTypeNamesRule,
  parse,
  PossibleFragmentSpreadsRule,
  print,
  ScalarLeafsRule,
  type SelectionNode,
  validate,
  type ValidationContext,
} from "graphql";
import { directives, enumArgument, textArgument } from "./join.js";
import { SupergraphRefused } from "./supergraph-refused.js";

/** What a supergraph says of a type or a field in one subgraph by naming fields. */
export interface FieldSet {
  readonly use: keyof typeof says;
  readonly subgraph: string;
  /** The type whose fields are named. */
  readonly typename: string;
  readonly selections: readonly SelectionNode[];
}

const says = { key: "has the key", requires: "requires", provides: "provides" };

/** A field set as it is written, and where. */
interface Written extends Omit<FieldSet, "selections" | "subgraph"> {
  readonly join: DirectiveNode;
  readonly place: string;
}

/**
 * Reads the field sets of a supergraph, whose subgraphs are named by the values of its enum; throws SupergraphRefused
 * for one that names what its type does not have.
 */
export function readFieldSets(
  document: DocumentNode,
  whole: GraphQLSchema,
  subgraphOf: (graph: string) => string | undefined,
): readonly FieldSet[] {
  const known = new Map<string, readonly SelectionNode[]>();
  const read: FieldSet[] = [];
  for (const { join, place, use, typename } of writtenIn(document)) {
    const text = textArgument(join, use);
    if (text === undefined) continue;
    const said = `${place} ${says[use]} "${short(text)}"`;
    const graph = enumArgument(join, "graph");
    const subgraph = graph && subgraphOf(graph);
    if (!subgraph) throw new SupergraphRefused(`${said} in ${graph ?? "nothing"}, which is no subgraph`);
    const id = `${typename} ${text}`;
    try {
      const selections = known.get(id) ?? selectionsOf(typename, text, whole);
      known.set(id, selections);
      read.push({ use, subgraph, typename, selections });
    } catch (error) {
      throw new SupergraphRefused(`in the subgraph ${subgraph} ${said}: ${(error as Error).message}`, { cause: error });
    }
  }
  return read;
}

function* writtenIn({ definitions }: DocumentNode): Generator<Written> {
  for (const definition of definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const typename = definition.name.value;
    for (const join of directives(definition, "join__type")) yield { use: "key", join, typename, place: typename };
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? [])
      for (const join of directives(field, "join__field")) {
        const place = `${typename}.${field.name.value}`;
        const [type = ""] = /\w+/.exec(textArgument(join, "type") ?? print(field.type)) ?? [];
        yield { use: "requires", join, typename, place };
        yield { use: "provides", join, typename: type, place };
      }
  }
}

/** A field set is a selection without its braces. */
function selectionsOf(typename: string, text: string, whole: GraphQLSchema): readonly SelectionNode[] {
  const document = parse(`fragment Selected on ${typename} {${text}}`, { noLocation: true });
  const [fragment, ...others] = document.definitions;
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || others.length > 0)
    throw new Error("It is no selection of fields.");
  const [error] = validate(whole, document, rules, { maxErrors: 1 });
  if (error) throw error;
  return fragment.selectionSet.selections;
}

const rules = [
  KnownTypeNamesRule,
  FragmentsOnCompositeTypesRule,
  PossibleFragmentSpreadsRule,
  FieldsOnCorrectTypeRule,
  ScalarLeafsRule,
  plainFields,
];

/** Under an alias a value would be merged as another field of its object. */
function plainFields(context: ValidationContext): ASTVisitor {
  return {
    Field: ({ alias }) => {
      if (alias) context.reportError(new GraphQLError(`It gives the alias "${alias.value}".`));
    },
    FragmentSpread: ({ name }) => {
      context.reportError(new GraphQLError(`It spreads the fragment "${name.value}".`));
    },
  };
}

/** A field set can be as long as a file; why it is refused, is one line. */
const short = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
