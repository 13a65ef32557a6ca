import { dashboardChanges } from "../operations.js";

/** How long acts that follow one another are waited for before what is shown is read anew, in milliseconds. */
const together = 200;

/** How long to wait before a stream that broke off for good is opened again, in milliseconds. */
const pause = 5000;

/**
 * Tells whenever something was done in an alliance (server-sent events), once for what is done in quick succession. A
 * browser resumes a stream by itself where it broke off; where it was refused, `tell` is called too, so that what is read
 * then shows why. Answers how to stop.
 */
export function follow(allianceId: string, tell: () => void): () => void {
  const asked = new URLSearchParams({
    variables: JSON.stringify({ allianceId }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: dashboardChanges.hash } }),
  });
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(`/dashboard/graphql?${asked.toString()}`);
    source.addEventListener("next", () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, together);
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        tell();
        open();
      }, pause);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
