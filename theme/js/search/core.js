/* What every query needs, fetched as the server has it now. Small, so that it can be asked for first. */

import { getJson } from "../patience.js";

const CORE = new URL("../../assets/search/core.json", import.meta.url);

/** The core of the index. With `again`, not as the browser remembers it. */
export function getCore(again = false) {
  return getJson(CORE, { again, cache: "no-cache" });
}
