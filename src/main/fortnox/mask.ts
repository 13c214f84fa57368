const MASKED = '***';
/** Shorter values are no secrets; masking them would eat ordinary words. */
const SHORTEST_SECRET = 6;

/** What a secret looks like wherever it stands: a signed token, an authorisation header, a form's or JSON's field. */
const PATTERNS = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]+/gi,
  /(?<=(?:access_token|refresh_token|client_secret)["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
  /(?<=[?&]code=)[^\s"'&,;]+/gi,
];

/**
 * Takes every secret out of a text from outside.
 * @param known secrets that were just in use, and so may come back in any form
 */
export function mask(text: string, known: readonly string[] = []): string {
  let masked = text;
  for (const secret of known) {
    if (secret.length < SHORTEST_SECRET) continue;
    masked = masked.replaceAll(secret, MASKED).replaceAll(encodeURIComponent(secret), MASKED);
  }
  for (const pattern of PATTERNS) masked = masked.replaceAll(pattern, MASKED);
  return masked;
}
