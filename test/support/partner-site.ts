import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A partner's own site: another origin than the hub's, with pages as strict as its webmaster makes them. */
export interface PartnerSite {
  readonly origin: string;
  /** Puts a page on the site and answers its address. */
  page(body: string, about?: { language?: string; policy?: string; head?: string }): string;
  stop(): Promise<void>;
}

/** Starts a partner's site on a loopback port of its own. */
export async function startPartnerSite(): Promise<PartnerSite> {
  const pages: { html: string; policy: string }[] = [];
  const server = createServer(({ url = "" }, response) => {
    const page = pages[Number(url.slice(1))];
    if (!page) return void response.writeHead(url === "/favicon.ico" ? 204 : 404).end();
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": page.policy };
    response.writeHead(200, headers).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page: (body, { language = "zh-CN", policy = "default-src 'none'", head = "" } = {}) => {
      const html = `<!doctype html><html lang="${language}"><head><title>共建单位</title>${head}</head><body><main><h1>共建单位</h1>${body}</main></body></html>`;
      return `${origin}/${pages.push({ html, policy }) - 1}`;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
