/* How long to wait for what is fetched, and how to ask again. */

/** Milliseconds after which readers are told that what they wait for does not come. */
export const PATIENCE = 3000;

/** A promise that fails where the given one is not kept in time. The given one goes on. */
export function inTime(promise, limit = PATIENCE) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * A function that gives the promise of `make`, made once. Where it has failed, or is long in
 * coming, the next call makes it anew, by `make(true)`; one that comes late is kept all the same.
 */
export function kept(make) {
  let promise = null;
  let again = false;
  return () => {
    if (promise) return promise;
    const mine = make(again);
    const forget = () => {
      if (promise === mine) promise = null;
    };
    promise = mine;
    again = true;
    const timer = setTimeout(forget, PATIENCE);
    mine.then(
      () => {
        clearTimeout(timer);
        promise = mine;
      },
      () => {
        clearTimeout(timer);
        forget();
      },
    );
    return mine;
  };
}

/** What a JSON file holds. With `again`, not as the browser remembers it, which may be broken. */
export async function getJson(address, { again = false, cache = "default" } = {}) {
  const response = await fetch(address, { cache: again ? "reload" : cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
