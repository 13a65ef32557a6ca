import { dashboardOrganizations, dashboardPlaces } from "../operations.js";
import { ask } from "./ask.js";
import { every } from "./paged.js";

/** What a field of choice offers: a value, and what it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice among all values of an enum, as they are called; the labels' order is the field's. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): readonly Option[] => values.map((value) => ({ value, label: label(value) }));

/** A choice among those organizations that may still act. */
export const openOnes = (
  organizations: readonly { readonly id: string; readonly name: string; readonly closedOn: string | null }[],
): readonly Option[] =>
  organizations.filter(({ closedOn }) => closedOn === null).map(({ id, name }) => ({ value: id, label: name }));

/** The organizations of an alliance that may still act, by name. */
export async function organizationsOf(alliance: string): Promise<readonly Option[]> {
  const all = await every(
    async (after) => (await ask(dashboardOrganizations, { alliance, after })).alliance?.organizations,
  );
  return openOnes(all);
}

/** The places of an alliance, each with the one that it lies in. */
export async function placesOf(alliance: string): Promise<readonly Option[]> {
  const all = await every(async (after) => (await ask(dashboardPlaces, { alliance, after })).alliance?.places);
  return all.map(({ id, name, parent }) => ({ value: id, label: parent ? `${parent.name} · ${name}` : name }));
}
