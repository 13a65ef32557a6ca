import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/** An answer as it is sent. */
export class KeptAnswer {
  private compressed: Buffer | undefined;
  /** Says whether a client's copy is this one (RFC 9110); weak, since it is sent gzipped and plain. */
  readonly etag: string;

  constructor(readonly bytes: Buffer) {
    this.etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  }

  /** The bytes gzipped, once. */
  get gzipped(): Buffer {
    return (this.compressed ??= gzipSync(this.bytes));
  }
}

interface Entry {
  readonly version: string;
  /** The instant from which on the answer is another one, whatever nobody writes; in milliseconds. */
  readonly until: number;
  readonly answer: KeptAnswer;
}

/** An answer's bytes, and the instant at which it is another one though nobody writes. */
export interface Made {
  readonly bytes: Buffer;
  readonly until: Date;
}

/** How much is kept in one process, in bytes; what was not asked for longest goes first. */
const most = 32 * 1024 * 1024;

/** What an entry takes besides its bytes, about. */
const overhead = 500;

/** Answers by what was asked, each for as long as the data has the version that it was read from. */
export class KeptAnswers {
  private readonly entries = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<{ answer: KeptAnswer; until: Date }>>();
  private size = 0;

  /** The answer that was kept, if the data still has its version and its time has not come. */
  find(asked: string, version: string, now: Date): KeptAnswer | null {
    const entry = this.entries.get(asked);
    if (!entry || entry.version !== version || now.getTime() >= entry.until) return null;
    this.entries.delete(asked);
    this.entries.set(asked, entry);
    return entry.answer;
  }

  /**
   * Makes an answer and keeps it; who asks the same of the same version meanwhile waits for it, unless its time has come
   * by then.
   */
  async make(asked: string, version: string, now: Date, make: () => Promise<Made>): Promise<KeptAnswer> {
    const of = `${version} ${asked}`;
    const making = this.making.get(of);
    if (making) {
      const { answer, until } = await making;
      return now < until ? answer : this.make(asked, version, now, make);
    }
    const started = make().then(({ bytes, until }) => ({ answer: new KeptAnswer(bytes), until }));
    this.making.set(of, started);
    try {
      const { answer, until } = await started;
      this.keep(asked, { version, until: until.getTime(), answer });
      return answer;
    } finally {
      this.making.delete(of);
    }
  }

  private keep(asked: string, entry: Entry): void {
    this.drop(asked);
    this.entries.set(asked, entry);
    this.size += sizeOf(asked, entry);
    for (const [oldest] of this.entries) {
      if (this.size <= most) break;
      this.drop(oldest);
    }
  }

  private drop(asked: string): void {
    const entry = this.entries.get(asked);
    if (!entry) return;
    this.entries.delete(asked);
    this.size -= sizeOf(asked, entry);
  }
}

const sizeOf = (asked: string, { answer }: Entry): number => asked.length + answer.bytes.length * 2 + overhead;
