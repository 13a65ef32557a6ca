import { Breaker } from "../../src/federation/breaker.js";

describe("a circuit breaker", () => {
  let now: number;
  let breaker: Breaker;
  beforeEach(() => {
    now = 0;
    breaker = new Breaker({ failures: 3, openFor: 1_000 }, () => now);
  });

  const fails = (times: number): void => {
    for (let time = 0; time < times; time += 1) {
      expect(breaker.admits()).toBe(true);
      breaker.failed();
    }
  };

  it("admits everything until failures follow each other", () => {
    fails(2);
    expect(breaker.state).toBe("closed");
    breaker.succeeded();
    fails(2);
    expect(breaker.state).toBe("closed");
    fails(1);
    expect(breaker.state).toBe("open");
    expect(breaker.admits()).toBe(false);
  });

  it("lets one request try when its time is over, and opens again if that fails", () => {
    fails(3);
    now = 999;
    expect(breaker.admits()).toBe(false);
    now = 1_000;
    expect(breaker.state).toBe("half-open");
    expect(breaker.admits()).toBe(true);
    expect(breaker.admits()).toBe(false);
    breaker.failed();
    expect(breaker.state).toBe("open");
    now = 1_999;
    expect(breaker.admits()).toBe(false);
    now = 2_000;
    expect(breaker.admits()).toBe(true);
  });

  it("closes when the one that tried succeeds", () => {
    fails(3);
    now = 1_000;
    expect(breaker.admits()).toBe(true);
    breaker.succeeded();
    expect(breaker.state).toBe("closed");
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
  });

  it("lets another try when the one that tried was abandoned", () => {
    fails(3);
    now = 1_000;
    expect(breaker.admits()).toBe(true);
    breaker.abandoned();
    expect(breaker.state).toBe("half-open");
    expect(breaker.admits()).toBe(true);
  });
});
