import autocannon, { type Request } from "autocannon";
import type { Load, LoadResult } from "./load.js";

process.on("message", (load: Load) => {
  void send(load).then((result) => process.send!(result));
});
process.on("disconnect", () => process.exit());
// Ctrl-C reaches the whole group; the parent ends its children in order.
process.on("SIGINT", () => undefined);

async function send(load: Load): Promise<LoadResult> {
  const { origin, connections, seconds, numberAt, keepsAnswers } = load;
  const requests = requestsOf(load);
  const answers: string[] = [];
  let clients = 0;
  const instance = autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests,
    setupClient: (client) => {
      // Each connection begins elsewhere in the cycle, else all would ask for the same at the same time.
      const from = Math.floor((requests.length * clients++) / connections);
      const turned = [...requests.slice(from), ...requests.slice(0, from)];
      // Connections that share a request would send the first one made of it all alike.
      client.setRequests(numberAt ? turned.map((request) => ({ ...request })) : turned);
    },
    verifyBody: (body) => {
      if (keepsAnswers) answers.push(body);
      return body.startsWith('{"data":{') && !body.includes('"errors":');
    },
  });
  const times: number[] = [];
  instance.on("response", (_client: unknown, _status: number, _bytes: number, time: number) => times.push(time));
  const result = await instance;
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    seconds: result.duration,
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    failed: result.errors + result.timeouts + result.mismatches + result.non2xx + (times.length === 0 ? 1 : 0),
    answers,
  };
}

function requestsOf({ path, messages, numberAt, changing }: Load): Request[] {
  const plain = messages.map(({ body, headers, ...message }): Request =>
    body === undefined
      ? { method: "GET", path: message.path ?? path, headers: { ...headers } }
      : { method: "POST", path, headers: { "content-type": "application/json", ...headers }, body },
  );
  if (!numberAt) return plain;
  let last = 0;
  return plain.map((request) => {
    const parts = request.body!.split(numberAt);
    const next = (): string => {
      const body = parts.join(String((last += 1)));
      return changing ? body.replace(changing.at, changing.values[(last - 1) % changing.values.length]!) : body;
    };
    return { ...request, setupRequest: (made) => ({ ...made, body: next() }) };
  });
}
