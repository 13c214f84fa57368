/** A secret in the forms in which a program may let it slip, and the search for them. */

/** Base64 makes characters of three bytes at a time, so it looks otherwise by where in a group a secret begins. */
const BASE64_GROUP = 3;
/** How many characters hang on the bytes before it in its first group, by how many those are. */
const NOT_ITS_OWN = [0, 2, 3] as const;

/** @returns what stands in base64 text that the secret is a part of, whatever stands beside it */
function inBase64(bytes: Buffer): string[] {
  return NOT_ITS_OWN.map((characters, before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const endsInGroup = (before + bytes.length) % BASE64_GROUP === 0;
    return text.slice(characters, endsInGroup ? text.length : -1);
  });
}

/** Text, or bytes that are no text. */
export type Secret = string | Buffer;

/** @returns the secret as it is, and in base64 and in hex; and of text what it is in a URL, in JSON and in UTF-16 */
function formsOf(secret: Secret): Buffer[] {
  const bytes = Buffer.from(secret);
  const base64 = inBase64(bytes);
  const texts = [
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...(typeof secret === 'string'
      ? [
          encodeURIComponent(secret),
          new URLSearchParams({ '': secret }).toString().slice(1),
          JSON.stringify(secret).slice(1, -1),
        ]
      : []),
  ];
  const written = [...new Set(texts)].map((text) => Buffer.from(text));
  return [bytes, ...written, ...(typeof secret === 'string' ? [Buffer.from(secret, 'utf16le')] : [])];
}

/** @returns the names of the secrets that stand in what was left, in one form or another */
export function secretsIn(left: Buffer, secrets: Readonly<Record<string, Secret>>): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => left.includes(form)))
    .map(([name]) => name);
}
