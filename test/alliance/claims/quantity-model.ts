/** How a need, a pledge or a claim stands, as the test counts it. */
export interface Counted {
  status: string;
  quantity: number;
  claimed: number;
  fulfilled: number;
  confirmed: number;
}

interface Entry {
  readonly quantity: number;
  confirmed: boolean;
  reversed: boolean;
}

interface Claimed extends Counted {
  readonly need: number | null;
  readonly pledge: number | null;
  readonly entries: Entry[];
}

/** One act on what there is, by the places of things in their lists. */
export type Deed =
  | { readonly act: "propose"; readonly need: number | null; readonly pledge: number | null; readonly quantity: number }
  | { readonly act: "accept" | "decline" | "withdraw" | "rate"; readonly claim: number }
  | { readonly act: "record"; readonly claim: number; readonly quantity: number }
  | { readonly act: "confirm" | "reverse"; readonly claim: number; readonly entry: number }
  | { readonly act: "close" | "enlarge"; readonly side: "needs" | "pledges"; readonly which: number; readonly quantity: number }; // prettier-ignore

/** Two needs, two pledges and the claims upon them, kept by plain arithmetic: what the hub's answers and rows are held against. */
export class QuantityModel {
  readonly needs = [listed("PUBLISHED", 9), listed("PUBLISHED", 4)];
  readonly pledges = [listed("OFFERED", 7), listed("OFFERED", 5)];
  readonly claims: Claimed[] = [];

  /** Does a deed, or tells every reason against it: then nothing changes. */
  do(deed: Deed): readonly string[] {
    const reasons = this.reasonsAgainst(deed);
    if (reasons.length === 0) this.perform(deed);
    return reasons;
  }

  private reasonsAgainst(deed: Deed): string[] {
    switch (deed.act) {
      case "propose":
        return this.listedOf(deed).flatMap((each) => [
          ...(["PUBLISHED", "OFFERED"].includes(each.status) ? [] : ["WRONG_STATE"]),
          ...(each.quantity - each.claimed >= deed.quantity ? [] : ["OVER_CLAIMED"]),
        ]);
      case "accept":
      case "decline":
        return isIn(this.claims[deed.claim]!, "PROPOSED");
      case "withdraw":
        return isIn(this.claims[deed.claim]!, "PROPOSED", "ACCEPTED");
      case "rate":
        return isIn(this.claims[deed.claim]!, "FULFILLED");
      case "record": {
        const { status, quantity, fulfilled } = this.claims[deed.claim]!;
        if (status === "FULFILLED") return ["OVER_FULFILLED"];
        if (status !== "ACCEPTED") return ["WRONG_STATE"];
        return deed.quantity <= quantity - fulfilled ? [] : ["OVER_FULFILLED"];
      }
      case "confirm": {
        const entry = this.entryOf(deed);
        return [...(entry.reversed ? ["ALREADY_REVERSED"] : []), ...(entry.confirmed ? ["ALREADY_CONFIRMED"] : [])];
      }
      case "reverse":
        return [
          ...(this.entryOf(deed).reversed ? ["ALREADY_REVERSED"] : []),
          ...(this.claims[deed.claim]!.status === "RATED" ? ["WRONG_STATE"] : []),
        ];
      case "close":
        return isIn(this[deed.side][deed.which]!, "PUBLISHED", "OFFERED");
      case "enlarge": {
        const each = this[deed.side][deed.which]!;
        return [...isIn(each, "PUBLISHED", "OFFERED"), ...(deed.quantity < each.claimed ? ["OVER_CLAIMED"] : [])];
      }
    }
  }

  private perform(deed: Deed): void {
    switch (deed.act) {
      case "propose":
        for (const each of this.listedOf(deed)) each.claimed += deed.quantity;
        this.claims.push({ ...listed("PROPOSED", deed.quantity), need: deed.need, pledge: deed.pledge, entries: [] });
        return;
      case "accept":
        this.claims[deed.claim]!.status = "ACCEPTED";
        return;
      case "decline":
      case "withdraw": {
        const claim = this.claims[deed.claim]!;
        claim.status = deed.act === "decline" ? "DECLINED" : "WITHDRAWN";
        for (const each of this.listedOf(claim)) each.claimed -= claim.quantity - claim.fulfilled;
        return;
      }
      case "record": {
        const claim = this.claims[deed.claim]!;
        claim.entries.push({ quantity: deed.quantity, confirmed: false, reversed: false });
        for (const each of [claim, ...this.listedOf(claim)]) each.fulfilled += deed.quantity;
        if (claim.fulfilled === claim.quantity) claim.status = "FULFILLED";
        return;
      }
      case "confirm":
        return this.confirm(this.claims[deed.claim]!, this.entryOf(deed));
      case "rate": {
        const claim = this.claims[deed.claim]!;
        claim.status = "RATED";
        for (const entry of claim.entries) if (!entry.confirmed && !entry.reversed) this.confirm(claim, entry);
        return;
      }
      case "reverse": {
        const claim = this.claims[deed.claim]!;
        const entry = this.entryOf(deed);
        entry.reversed = true;
        for (const each of [claim, ...this.listedOf(claim)]) {
          each.fulfilled -= entry.quantity;
          if (entry.confirmed) each.confirmed -= entry.quantity;
        }
        if (claim.status === "FULFILLED") claim.status = "ACCEPTED";
        if (claim.status === "WITHDRAWN") for (const each of this.listedOf(claim)) each.claimed -= entry.quantity;
        return;
      }
      case "close":
        this[deed.side][deed.which]!.status = deed.side === "needs" ? "CLOSED" : "WITHDRAWN";
        return;
      case "enlarge":
        this[deed.side][deed.which]!.quantity = deed.quantity;
    }
  }

  private confirm(claim: Claimed, entry: Entry): void {
    entry.confirmed = true;
    for (const each of [claim, ...this.listedOf(claim)]) each.confirmed += entry.quantity;
  }

  private entryOf({ claim, entry }: { readonly claim: number; readonly entry: number }): Entry {
    return this.claims[claim]!.entries[entry]!;
  }

  private listedOf({ need, pledge }: { readonly need: number | null; readonly pledge: number | null }): Counted[] {
    return [...(need === null ? [] : [this.needs[need]!]), ...(pledge === null ? [] : [this.pledges[pledge]!])];
  }
}

const listed = (status: string, quantity: number): Counted => ({
  status,
  quantity,
  claimed: 0,
  fulfilled: 0,
  confirmed: 0,
});

const isIn = ({ status }: Counted, ...states: string[]): string[] => (states.includes(status) ? [] : ["WRONG_STATE"]);
