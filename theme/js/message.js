/* A text to send: fills in the contacts of the county that is chosen, and copies what is shown.
   Without this script the text tells where to fill in, and every county's contacts stand below it.
   The choice stands in the address, as that of a filter does. */

import { keepInAddress } from "./address.js";

const COPIED = "Kopierat.";
const FAILED = "Det gick inte att kopiera. Markera texten och kopiera den själv.";

function setUpChoice(form) {
  const select = form.querySelector("select");
  const target = document.querySelector("[data-contact]");
  const list = document.querySelector("[data-contacts]");
  if (!target || !list) return;
  const blank = target.textContent;
  const sentences = new Map(
    [...list.children].map((row) => [
      row.querySelector("dt").textContent,
      row.querySelector("dd").textContent,
    ]),
  );

  function fill() {
    target.textContent = sentences.get(select.value) ?? blank;
  }

  function readAddress() {
    const value = new URLSearchParams(window.location.search).get(select.name) ?? "";
    select.value = sentences.has(value) ? value : "";
    fill();
  }

  form.removeAttribute("data-waits");
  form.addEventListener("change", () => {
    fill();
    keepInAddress([select]);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // By then the browser has put back what it remembers.
  window.addEventListener("pageshow", readAddress);
  readAddress();
}

/** The text of paragraphs and list items, as it can stand in a mail. */
export function plainText(element) {
  const isList = element.matches("ul, ol");
  const lines = [...element.children].map((child) => {
    const text = child.textContent.trim().replace(/\s+/g, " ");
    return isList ? `– ${text}` : text;
  });
  return lines.join(isList ? "\n" : "\n\n");
}

function setUpCopy(line) {
  const source = document.getElementById(line.dataset.copies);
  const status = line.querySelector("[role=status]");
  // Only a page that came over a safe connection may write to the clipboard.
  if (!source || !navigator.clipboard) return;
  line.removeAttribute("data-waits");
  line.querySelector("button").addEventListener("click", async () => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(plainText(source));
      status.textContent = COPIED;
    } catch {
      status.textContent = FAILED;
    }
  });
}

document.querySelectorAll("form[data-fill]").forEach(setUpChoice);
document.querySelectorAll("[data-copies]").forEach(setUpCopy);
