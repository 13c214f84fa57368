/** Characters Fortnox takes in text (developer guide: formats and encoding); one other fails the whole request. */
const ALLOWED =
  /^(?:[\p{L}0-9 \n\r\u00A0\u2013\u2019\\:.,;\u0060´^¤#%§£$€¢¥©™°&/()=+\-*_!?²³®½@]|\u0308|\u030A)$/u;

const REPLACEMENTS: Readonly<Record<string, string>> = { "'": '’', '"': '’', '—': '–', '\t': ' ' };

/**
 * Makes a text Fortnox will take: close replacements for what it refuses, the rest left out, spaces collapsed,
 * cut by code points so that no character is halved.
 * @param limit greatest number of code points
 */
export function sanitiseText(text: string, limit: number): string {
  const allowed = Array.from(text, (character) => REPLACEMENTS[character] ?? character).filter((character) =>
    ALLOWED.test(character),
  );
  const collapsed = allowed.join('').replaceAll(/ {2,}/g, ' ').trim();
  return Array.from(collapsed).slice(0, limit).join('').trimEnd();
}
