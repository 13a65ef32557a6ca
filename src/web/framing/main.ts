// On a partner's page: makes each of the hub's frames as high as what it shows.
const hub = new URL(import.meta.url).origin;

addEventListener(
  "message",
  ({ origin, source, data }: MessageEvent<{ allianceWidget?: { height?: number } } | null>) => {
    const height = data?.allianceWidget?.height;
    if (origin !== hub || typeof height !== "number") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = String(height);
  },
);

// A frame that was there before this script has told already. What is asked is no secret, and it may not be there yet.
for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${hub}/widgets/frame?"]`))
  frame.contentWindow?.postMessage({ allianceWidget: {} }, "*");

export {};
