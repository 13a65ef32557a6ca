import { Errors } from "../../src/federation/errors.js";

/** The errors as the response would carry them. */
const told = (errors: Errors): unknown[] => errors.list.map((error) => error.toJSON());

const didNotAnswer = (serviceName: string): object => ({
  message: `The subgraph ${serviceName} did not answer; what it would have given is missing.`,
  extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName },
});

describe("a request that a subgraph did not answer", () => {
  it("is told with the subgraph's name and the place of what is missing", () => {
    const errors = new Errors("en");
    errors.failure("bank", [["chair", "rating"]]);
    expect(told(errors)).toEqual([{ ...didNotAnswer("bank"), path: ["chair", "rating"] }]);
  });

  it("is told without a place where several are missing, or none", () => {
    const several = new Errors("en");
    several.failure("bank", [["chair"], ["notice"]]);
    expect(told(several)).toEqual([didNotAnswer("bank")]);
    const none = new Errors("en");
    none.failure("bank", []);
    expect(told(none)).toEqual([didNotAnswer("bank")]);
  });

  it("is told in Chinese to who reads Chinese", () => {
    const errors = new Errors("zh-CN");
    errors.failure("bank", [["chair"]]);
    expect(told(errors)).toEqual([
      { ...didNotAnswer("bank"), message: "子图 bank 未能应答，本次结果缺少其数据。", path: ["chair"] },
    ]);
  });

  it("is told once a subgraph, however many requests to it fail", () => {
    const errors = new Errors("en");
    errors.failure("bank", [["chair"]]);
    errors.failure("bank", [["organizations"]]);
    errors.failure("post", [["letter"]]);
    errors.failure("bank", [["notice"]]);
    expect(told(errors)).toEqual([
      { ...didNotAnswer("bank"), path: ["chair"] },
      { ...didNotAnswer("post"), path: ["letter"] },
    ]);
  });

  it("explains the nulls of all its places, also where it is not told of any more", () => {
    const errors = new Errors("en");
    errors.failure("bank", [["chair"], ["notice"]]);
    errors.failure("bank", [["organizations"]]);
    errors.flaw({ place: ["notice", "text"], field: "Notice.text", kind: "null" });
    errors.flaw({ place: ["organizations", 3, "rating"], field: "Organization.rating", kind: "null" });
    expect(errors.list).toHaveLength(1);
  });
});

describe("an error that a subgraph reported", () => {
  const secret = {
    message: "column ssn does not exist",
    locations: [{ line: 1, column: 2 }],
    extensions: { code: "NOT_FOUND", stacktrace: ["at db.ts:1"], ssn: 12 },
  };

  it("keeps its code and its place, and nothing else", () => {
    const errors = new Errors("en");
    errors.reported("bank", secret, ["chair", 0, "rating"]);
    expect(told(errors)).toEqual([
      {
        message: "The subgraph bank reported an error.",
        path: ["chair", 0, "rating"],
        extensions: { code: "NOT_FOUND", serviceName: "bank" },
      },
    ]);
    expect(errors.list[0]!.originalError).toBeUndefined();
  });

  it("is told in Chinese to who reads Chinese", () => {
    const errors = new Errors("zh-CN");
    errors.reported("bank", secret, undefined);
    expect(told(errors)).toEqual([
      { message: "子图 bank 报告了错误。", extensions: { code: "NOT_FOUND", serviceName: "bank" } },
    ]);
  });

  it.each([
    ["FORBIDDEN", "FORBIDDEN"],
    ["A_B", "A_B"],
    ["X".repeat(40), "X".repeat(40)],
    ["X".repeat(41), "DOWNSTREAM_SERVICE_ERROR"],
    ["AB", "DOWNSTREAM_SERVICE_ERROR"],
    ["not_found", "DOWNSTREAM_SERVICE_ERROR"],
    ["E_42", "DOWNSTREAM_SERVICE_ERROR"],
    ["NOT FOUND", "DOWNSTREAM_SERVICE_ERROR"],
    ["NOT_FOUND\n", "DOWNSTREAM_SERVICE_ERROR"],
    [404, "DOWNSTREAM_SERVICE_ERROR"],
    [["NOT_FOUND"], "DOWNSTREAM_SERVICE_ERROR"],
    [undefined, "DOWNSTREAM_SERVICE_ERROR"],
  ])("with the code %j is told with %s", (given, code) => {
    const errors = new Errors("en");
    errors.reported("bank", { message: "m", extensions: { code: given } }, undefined);
    expect(errors.list[0]!.extensions).toEqual({ code, serviceName: "bank" });
  });

  it("needs no extensions", () => {
    const errors = new Errors("en");
    errors.reported("bank", { message: "m" }, []);
    expect(told(errors)).toEqual([
      {
        message: "The subgraph bank reported an error.",
        extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "bank" },
      },
    ]);
  });

  it("is told each time: only requests without an answer are told once", () => {
    const errors = new Errors("en");
    errors.reported("bank", secret, ["chair"]);
    errors.failure("bank", [["notice"]]);
    errors.reported("bank", secret, ["chair"]);
    expect(errors.list.map(({ path }) => path)).toEqual([["chair"], ["notice"], ["chair"]]);
  });
});

describe("an error of the hub itself", () => {
  it("is told as it is", () => {
    const errors = new Errors("zh-CN");
    const extensions = { code: "BAD_USER_INPUT", argument: "first" };
    errors.own({ message: "参数 first 无效。", extensions }, ["activities"]);
    errors.own({ message: "没有权限。" }, undefined);
    expect(told(errors)).toEqual([
      { message: "参数 first 无效。", path: ["activities"], extensions },
      { message: "没有权限。" },
    ]);
  });

  it("explains the nulls at its place", () => {
    const errors = new Errors("en");
    errors.own({ message: "m" }, ["activities"]);
    errors.flaw({ place: ["activities"], field: "Query.activities", kind: "null" });
    expect(errors.list).toHaveLength(1);
  });
});

describe("places that are explained otherwise", () => {
  it("need no error of their own", () => {
    const errors = new Errors("en");
    errors.explain([["chair"], ["list", 1]]);
    errors.flaw({ place: ["chair", "name"], field: "Organization.name", kind: "null" });
    errors.flaw({ place: ["list", 1], field: "Query.list", kind: "null" });
    expect(errors.list).toEqual([]);
    errors.flaw({ place: ["list", 2], field: "Query.list", kind: "null" });
    expect(errors.list).toHaveLength(1);
  });
});

describe("what the schema does not allow", () => {
  it.each([
    ["en", "null", "No subgraph gave a value for Notice.text, which cannot be null."],
    ["en", "invalid", "What a subgraph gave for Notice.text is not of its type."],
    ["zh-CN", "null", "Notice.text 不可为空，但没有子图给出它的值。"],
    ["zh-CN", "invalid", "子图给出的 Notice.text 的值与其类型不符。"],
  ] as const)("is told in %s: %s", (language, kind, message) => {
    const errors = new Errors(language);
    errors.flaw({ place: ["notice", "text"], field: "Notice.text", kind });
    expect(told(errors)).toEqual([
      { message, path: ["notice", "text"], extensions: { code: "DOWNSTREAM_SERVICE_ERROR" } },
    ]);
  });

  const flawsAfter = (path: readonly (string | number)[], place: readonly (string | number)[]): number => {
    const errors = new Errors("en");
    errors.reported("bank", { message: "m" }, path);
    errors.flaw({ place, field: "Notice.text", kind: "null" });
    return errors.list.length - 1;
  };

  it("is not told again where an error at its place or above tells of it", () => {
    expect(flawsAfter(["list", 1, "text"], ["list", 1, "text"])).toBe(0);
    expect(flawsAfter(["list", 1], ["list", 1, "text"])).toBe(0);
    expect(flawsAfter(["list"], ["list", 1, "text"])).toBe(0);
  });

  it("is told where an error tells of another place", () => {
    expect(flawsAfter(["list", 2], ["list", 1, "text"])).toBe(1);
    expect(flawsAfter(["other"], ["list", 1, "text"])).toBe(1);
    expect(flawsAfter(["list", 1, "title"], ["list", 1, "text"])).toBe(1);
  });

  it("is told once a place", () => {
    const errors = new Errors("en");
    errors.flaw({ place: ["list", 1], field: "Query.list", kind: "invalid" });
    errors.flaw({ place: ["list", 1], field: "Query.list", kind: "null" });
    errors.flaw({ place: ["list", 2], field: "Query.list", kind: "null" });
    expect(errors.list.map(({ path }) => path)).toEqual([
      ["list", 1],
      ["list", 2],
    ]);
  });
});

describe("an answer", () => {
  it("tells a hundred errors at most, whoever they come from", () => {
    const errors = new Errors("en");
    for (let at = 0; at < 60; at += 1) errors.reported("bank", { message: "m" }, ["list", at]);
    for (let at = 60; at < 200; at += 1) errors.flaw({ place: ["list", at], field: "Query.list", kind: "null" });
    errors.failure("post", [["letter"]]);
    errors.own({ message: "m" }, ["activities"]);
    expect(errors.list.map(({ path }) => path?.[1])).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });

  it.failing("takes no time to tell of them, however many there might be", () => {
    const errors = new Errors("en");
    const begun = performance.now();
    for (let at = 0; at < 15_000; at += 1) errors.flaw({ place: ["list", at], field: "Query.list", kind: "null" });
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
