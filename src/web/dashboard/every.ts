/** A page of a list, as the hub answers it. */
interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything that a list holds, asked page by page; nothing where there is no such list. */
export async function every<Node>(
  page: (after: string | null) => Promise<PageOf<Node> | null | undefined>,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ;) {
    const answered: PageOf<Node> | null | undefined = await page(after);
    found.push(...(answered?.nodes ?? []));
    if (!answered?.pageInfo.hasNextPage) return found;
    after = answered.pageInfo.endCursor;
  }
}
