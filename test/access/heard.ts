type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What one caller was told: every text, cursors taken apart, with the first document that was answered with it. */
export class Heard {
  readonly texts = new Map<string, string>();
  /** Every field that was answered, as `Type.field`. */
  readonly fields = new Set<string>();
  /** Every field that was answered with something. */
  readonly filled = new Map<string, string>();
  readonly codes = new Set<string>();

  listen(document: string, body: unknown): void {
    this.take(document, body as Json);
  }

  /** The document whose answer first said this, wherever in a text; undefined when nobody said it. */
  where(value: string): string | undefined {
    for (const [text, document] of this.texts) if (text.includes(value)) return document;
    return undefined;
  }

  private take(document: string, json: Json): void {
    if (typeof json === "string") this.keep(document, json);
    else if (Array.isArray(json)) for (const each of json as readonly Json[]) this.take(document, each);
    else if (json !== null && typeof json === "object") {
      const { __typename: type } = json as { __typename?: string };
      for (const [key, value] of Object.entries(json)) {
        if (key === "code" && typeof value === "string") this.codes.add(value);
        if (type && key !== "__typename") {
          const field = `${type}.${key}`;
          this.fields.add(field);
          if (value !== null && !(Array.isArray(value) && value.length === 0) && !this.filled.has(field))
            this.filled.set(field, document);
        }
        if (/cursor$/i.test(key) && typeof value === "string")
          this.keep(document, Buffer.from(value, "base64url").toString("utf8"));
        this.take(document, value);
      }
    }
  }

  private keep(document: string, text: string): void {
    if (!this.texts.has(text)) this.texts.set(text, document);
  }
}
