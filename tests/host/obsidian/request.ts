import type { RequestUrlParam, RequestUrlResponsePromise } from "obsidian";

/** The workbench reaches no other server: each request fails, and is among the blocked ones. */
function refuse(request: RequestUrlParam | string): Promise<never> {
  const url = typeof request === "string" ? request : request.url;
  window.host.blockedRequests.push(url);
  return Promise.reject(new Error(`The workbench does not reach ${url}.`));
}

export function request(wanted: RequestUrlParam | string): Promise<string> {
  return refuse(wanted);
}

export function requestUrl(wanted: RequestUrlParam | string): RequestUrlResponsePromise {
  const refused = refuse(wanted);
  // Who awaits one of the parts hears of it there; who awaits none, by the promise itself.
  const part = (): Promise<never> => {
    const same = refused.then((never) => never);
    same.catch(() => undefined);
    return same;
  };
  return Object.assign(refused, { arrayBuffer: part(), json: part(), text: part() });
}
