/* Says how old each contact is, by the reader's own clock, and when it is due to be checked.
   Without this script the plain dates stand. */

const DAY = 24 * 60 * 60 * 1000;
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

/** An age in words: days up to two months, then months, then years. */
function inWords(days) {
  if (days < 1) return "mindre än en dag";
  if (days < 60) return days === 1 ? "1 dag" : `${days} dagar`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} månader` : `${Math.floor(days / 365.25)} år`;
}

document.querySelectorAll("[data-checked]").forEach((contact) => {
  const days = Math.round((today - Date.parse(contact.dataset.checked)) / DAY);
  if (Number.isNaN(days)) return;
  const stale = contact.querySelector("[data-stale-after]");
  const isStale = days > Number(stale.dataset.staleAfter);
  const shown = isStale ? stale : contact.querySelector("[data-fresh]");
  shown.querySelector("[data-age]").textContent = inWords(days);
  shown.hidden = false;
});
