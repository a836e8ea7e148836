/* What is chosen stands in the address of the page, and nowhere else. */

/** Let the address say what stands in some fields, by their names, and nothing of the empty ones. */
export function keepInAddress(fields) {
  const address = new URL(window.location);
  for (const { name, value } of fields) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  window.history.replaceState(window.history.state, "", address);
}
