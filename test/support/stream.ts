/** One message of an event stream. */
export interface Message {
  readonly id: number;
  readonly data: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
}

/** A subscription over HTTP: what it has been told so far, and its end. */
export class Stream {
  readonly messages: Message[] = [];
  isCompleted = false;
  /** Resolves when the stream has ended, by whichever side. */
  readonly ended: Promise<void>;
  private readonly control: AbortController;

  private constructor(response: Response, control: AbortController) {
    this.control = control;
    this.ended = this.listen(response).catch(() => undefined);
  }

  /** Subscribes, without a text where the extensions name a trusted document, by GET where parameters of the address are given; throws the refusal's body when no stream begins. */
  static async open(
    url: string,
    key: string,
    query: string | undefined,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
    more: { parameters?: Record<string, string>; extensions?: Record<string, unknown> } = {},
  ): Promise<Stream> {
    const control = new AbortController();
    const { parameters, extensions } = more;
    const search = parameters
      ? `?${new URLSearchParams({ ...(query !== undefined && { query }), variables: JSON.stringify(variables), ...parameters }).toString()}`
      : "";
    const response = await fetch(`${url}/graphql${search}`, {
      method: parameters ? "GET" : "POST",
      signal: control.signal,
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(key === "public" ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(parameters ? {} : { body: JSON.stringify({ query, variables, extensions }) }),
    });
    if (response.status === 200) return new Stream(response, control);
    throw Object.assign(new Error("no stream"), { status: response.status, body: await response.json() });
  }

  /** The objects told so far under the only field. */
  get told(): unknown[] {
    return this.messages.map(({ data }) => Object.values(data.data ?? {})[0]);
  }

  /** Goes away without a word, as a client that lost its network. */
  async leave(): Promise<void> {
    this.control.abort();
    await this.ended;
  }

  private async listen(response: Response): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        this.hear(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private hear(block: string): void {
    const lines = new Map(
      block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
    );
    if (lines.get("event") === "complete") this.isCompleted = true;
    if (lines.get("event") === "next")
      this.messages.push({ id: Number(lines.get("id")), data: JSON.parse(lines.get("data")!) as Message["data"] });
  }
}
