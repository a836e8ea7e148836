/* Where the place finder leads for each of many texts, without its form. */

import { leads, offered, placesOf } from "/js/offered.js";
import { PlaceNames } from "/js/place_names.js";

/** For each text, whether Enter leads on, and the addresses of what is offered. */
export async function leadsTo(placeRows, nameRows, texts) {
  const places = placesOf(placeRows);
  const names = new PlaceNames(nameRows);
  const answers = [];
  for (const text of texts) {
    const hits = await offered(places, async () => names, text, true);
    answers.push([leads(hits), hits.map((hit) => hit.address)]);
  }
  return answers;
}
