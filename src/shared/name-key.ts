/** The form in which names are compared: the same one however it is spaced or spelt in capitals. */
export function nameKey(name: string): string {
  return name.trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ');
}
