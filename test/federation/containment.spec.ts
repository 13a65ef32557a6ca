import {
  answers,
  dies,
  drips,
  hangs,
  hangsAfterHeaders,
  type Misbehaviour,
  sends,
  startMisbehaving,
} from "../support/misbehaving.js";
import { givenMisbehavingPartner, ratings, secret, unanswered, unrated } from "./misbehaving-partner.js";

describe("a partner that misbehaves", () => {
  const partner = givenMisbehavingPartner();

  describe("does not answer", () => {
    const ways: [string, Misbehaviour][] = [
      ["it hangs", hangs],
      ["it hangs after its headers", hangsAfterHeaders],
      ["it drips", drips],
      ["it dies before it answers", dies("before")],
      ["it dies half-way", dies("within")],
      ["it redirects", sends("", 302, { location: "http://127.0.0.1:1/elsewhere" })],
      ["it redirects for good", sends("{}", 307, { location: "http://127.0.0.1:1/elsewhere" })],
      ["it answers HTML", sends(`<html>${secret}</html>`, 200, { "content-type": "text/html" })],
      ["it answers HTTP 500 with a text", sends(secret, 500)],
      ["it answers nothing", sends("")],
      ["it answers 204", sends("", 204)],
      ["it answers null", sends("null")],
      ["it answers a list", sends("[]")],
      ["it answers an empty object", sends("{}")],
      ["it answers data that are no object", sends('{"data":1}')],
      ["it answers errors that are no list", sends(`{"errors":"${secret}"}`)],
      ["it answers half of an object", sends('{"data":{"partner_points":[')],
      ["it answers what is no text", sends(Buffer.from([0xff, 0xfe, 0x00, 0x80]))],
      [
        "it compresses what nobody asked it to",
        sends(Buffer.from("1f8b0800000000000003", "hex"), 200, { "content-encoding": "gzip" }),
      ],
      ["it floods", sends(`{"data":{"_entities":[{"partner_rating":1}]},"x":"${"x".repeat(2_000_000)}"}`)],
    ];
    it.each(ways)("as %s", async (_way, way) => {
      partner.does(way);
      const { data, errors, text } = await partner.run(ratings);
      expect(data).toEqual(unrated);
      expect(errors).toEqual([{ ...unanswered, path: ["organizations"] }]);
      expect(text).not.toContain("password");
    });

    it("twice in one operation, and is told of once", async () => {
      partner.does(hangs);
      const { data, errors } = await partner.run(
        "{ organizations { name partner_rating } partner_points { id title } partner_anything }",
      );
      expect(data).toEqual({ ...unrated, partner_points: null, partner_anything: null });
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject(unanswered);
    });

    it("to an act", async () => {
      partner.does(dies("before"));
      const { data, errors } = await partner.run('mutation { partner_open(id: "1") { id } }');
      expect(data).toEqual({ partner_open: null });
      expect(errors).toEqual([{ ...unanswered, path: ["partner_open"] }]);
    });
  });

  describe("nests without end", () => {
    const deep = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);

    it("in a list", async () => {
      partner.does(sends(`{"data":{"partner_points":${deep("[", "]")}}}`));
      const { data, errors } = await partner.run("{ partner_points { id } }");
      expect(data).toEqual({ partner_points: null });
      expect(errors).toHaveLength(1);
    });

    it("in a leaf", async () => {
      partner.does(sends(`{"data":{"partner_points":[{"id":"1","title":"t","grid":${deep("[", "]")}}]}}`));
      const { data, errors } = await partner.run("{ partner_points { title grid } }");
      expect(data).toEqual({ partner_points: [{ title: "t", grid: [[null]] }] });
      expect(errors).toHaveLength(1);
    });

    it("in a scalar of its own", async () => {
      partner.does(sends(`{"data":{"partner_anything":${`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`}}}`));
      const { data, errors } = await partner.run("{ partner_anything organizations { id } }");
      expect((data as { organizations: unknown }).organizations).toEqual([{ id: "1" }, { id: "2" }]);
      expect([0, 1]).toContain(errors?.length ?? 0);
    });

    it("in a key that another is asked by", async () => {
      partner.does(
        sends(
          `{"data":{"partner_points":[{"__typename":"Partner_Point","id":${deep("[", "]")}},{"__typename":"Partner_Point","id":"2"}]}}`,
        ),
      );
      const { data } = await partner.run("{ partner_points { opened } }");
      expect(data).toEqual({ partner_points: null });
    });
  });

  it("is never told the client's credentials, only its language and trace", async () => {
    partner.does(answers({ data: { _entities: [] } }));
    await partner.run(
      ratings,
      {},
      {
        headers: {
          authorization: "Bearer secret",
          cookie: "secret=1",
          "x-api-key": "secret",
          traceparent: "00-1-2-01",
        },
      },
    );
    const { headers } = { headers: partner.lastHeaders() };
    expect(headers).toMatchObject({ "accept-language": "en", traceparent: "00-1-2-01" });
    expect(JSON.stringify(headers)).not.toContain("secret");
  });

  it("is not followed to where it redirects", async () => {
    const elsewhere = await startMisbehaving();
    partner.does(sends("", 307, { location: elsewhere.url }));
    await partner.run(ratings);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });
});
