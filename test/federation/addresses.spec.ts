import { addressRefusal, isPublic, publicLookup } from "../../src/federation/addresses.js";

describe("the address of a subgraph", () => {
  it.each(["1.1.1.1", "93.184.215.14", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "240e::1"])(
    "%s is public",
    (ip) => {
      expect(isPublic(ip)).toBe(true);
    },
  );

  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "64:ff9b::a00:1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "no address",
  ])("%s is not public", (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  const refusal = (url: string, allowLoopback = false) => addressRefusal(new URL(url), allowLoopback);

  it("is https, by a name or a public address", () => {
    expect(refusal("https://bank.example/graphql")).toBeNull();
    expect(refusal("https://1.1.1.1/graphql")).toBeNull();
    expect(refusal("http://bank.example/graphql")).toBe("http:// is not allowed, only https://");
    expect(refusal("ftp://bank.example/graphql")).toBe("ftp:// is not allowed, only https://");
    expect(refusal("https://10.0.0.1/graphql")).toBe("10.0.0.1 is no public address");
    expect(refusal("https://[::1]/graphql")).toBe("::1 is no public address");
    expect(refusal("https://[::ffff:127.0.0.1]/")).toBe("::ffff:7f00:1 is no public address");
    expect(refusal("https://user:secret@bank.example/")).toBe("an address holds no user and no password");
  });

  it.each(["https://0x7f000001/", "https://2130706433/", "https://0177.0.0.1/", "https://127.1/"])(
    "is refused in whatever way a loopback address is written: %s",
    (url) => {
      expect(refusal(url)).toBe("127.0.0.1 is no public address");
    },
  );

  it("may be this machine where that is allowed, and then no other of the house", () => {
    expect(refusal("http://localhost:4001/graphql", true)).toBeNull();
    expect(refusal("http://127.0.0.1:4001/graphql", true)).toBeNull();
    expect(refusal("http://[::1]:4001/graphql", true)).toBeNull();
    expect(refusal("https://localhost/")).toBe("localhost is this machine itself");
    expect(refusal("https://api.localhost/")).toBe("api.localhost is this machine itself");
    expect(refusal("http://10.0.0.1/graphql", true)).toBe("http:// is not allowed, only https://");
    expect(refusal("https://10.0.0.1/graphql", true)).toBe("10.0.0.1 is no public address");
  });

  it("is looked up again when it is connected to, and refused if it leads home", async () => {
    const lookedUp = (name: string, all: boolean) =>
      new Promise((resolve) => publicLookup()(name, { all }, (error, found) => resolve(error?.message ?? found)));
    expect(await lookedUp("localhost", true)).toBe("localhost leads to no public address");
    expect(await lookedUp("localhost", false)).toBe("localhost leads to no public address");
    expect(await lookedUp("1.1.1.1", false)).toBe("1.1.1.1");
  });
});
