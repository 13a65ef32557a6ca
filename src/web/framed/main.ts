// In the frame: tells the page around it how high the widget is, whenever that changes and when it is asked.
const around: string =
  location.ancestorOrigins?.[0] ?? (document.referrer === "" ? "*" : new URL(document.referrer).origin);

const tell = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ allianceWidget: { height } }, around);
};

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source }) => {
    if (source === parent) tell();
  });
}

export {};
