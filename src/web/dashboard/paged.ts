import { html, nothing, type TemplateResult } from "lit";
import { say } from "./texts.js";

/** A page of a list, as the hub answers it. */
export interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The beginning of a list: what was read of it, and how many there are altogether. */
export interface Some<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
}

/** Reads the first pages of a list, as many as somebody wants to see; nothing where there is no such list. */
export async function some<Node>(
  pages: number,
  page: (after: string | null) => Promise<PageOf<Node> | null | undefined>,
): Promise<Some<Node>> {
  const nodes: Node[] = [];
  let totalCount: number | undefined;
  let after: string | null = null;
  for (let read = 0; read < pages; read += 1) {
    const answered: PageOf<Node> | null | undefined = await page(after);
    nodes.push(...(answered?.nodes ?? []));
    totalCount = answered?.totalCount ?? totalCount;
    if (!answered?.pageInfo.hasNextPage) break;
    after = answered.pageInfo.endCursor;
  }
  return { nodes, totalCount: totalCount ?? nodes.length };
}

/** Everything that a list holds, asked page by page; nothing where there is no such list. */
export const every = async <Node>(page: Parameters<typeof some<Node>>[1]): Promise<readonly Node[]> =>
  (await some(Number.POSITIVE_INFINITY, page)).nodes;

/** The button that reads on, where there is more. */
export const moreButton = (
  { nodes, totalCount }: Some<unknown>,
  readOn: () => void,
): TemplateResult | typeof nothing =>
  nodes.length < totalCount
    ? html`<button @click=${readOn}>${say("more")} (${nodes.length}/${totalCount})</button>`
    : nothing;
