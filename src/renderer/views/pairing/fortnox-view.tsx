/** Placeholder */
export function FortnoxView() {
  return null;
}
