import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import type { TypeClass } from "../../reading/index.js";
import type { ReportSection } from "./annual-report.js";

/** A figure as a noun declares it. */
interface Declared {
  /** What it is called in Chinese. */
  readonly label: string;
  /** What is counted, in Chinese. */
  readonly unit: string;
  /** The one number that it is, as a client would ask for it: fields down to a number, of the year `$year`. */
  readonly read: string;
}

interface Figure extends Declared {
  readonly section: ReportSection;
  readonly name: string;
  /** The response keys from what the report is about down to the number. */
  readonly path: readonly string[];
}

const declared = new Map<TypeClass, Figure[]>();
const selections = new Map<TypeClass, SelectionSetNode>();

/** Adds figures to a part of the annual report of an alliance or of an organization, by their names. */
export function reports(parent: TypeClass, section: ReportSection, figures: Readonly<Record<string, Declared>>): void {
  const known = declared.get(parent) ?? [];
  for (const [name, figure] of Object.entries(figures))
    known.push({ ...figure, section, name, path: pathOf(selectionIn(figure.read)) });
  declared.set(parent, known);
}

/** The types whose reports have figures. */
export const declaredFigures = (): TypeClass[] => [...declared.keys()];

/** The figures of a type's report, in the order of the sections. */
export const figuresOf = (parent: TypeClass, sections: readonly string[]): Figure[] =>
  sections.flatMap((section) => (declared.get(parent) ?? []).filter((figure) => figure.section === section));

/** All figures of a type's report in one selection, as GraphQL merges it. */
export function selectionOf(parent: TypeClass): SelectionSetNode {
  let found = selections.get(parent);
  if (!found) {
    const reads = (declared.get(parent) ?? []).map(({ read }) => read);
    selections.set(parent, (found = selectionIn(reads.join(" "))));
  }
  return found;
}

const selectionIn = (text: string): SelectionSetNode =>
  (parse(`query ($year: Int!) { ${text} }`).definitions[0] as OperationDefinitionNode).selectionSet;

function pathOf({ selections: [field] }: SelectionSetNode): string[] {
  if (field?.kind !== Kind.FIELD) throw new Error("a figure is read by fields alone");
  const key = field.alias?.value ?? field.name.value;
  return [key, ...(field.selectionSet ? pathOf(field.selectionSet) : [])];
}
