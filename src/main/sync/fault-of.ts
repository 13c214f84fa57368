/** A file of ours and a line in it, as a stack names them. */
const PLACE = /[\w.-]+\.[cm]?[jt]s:\d+/u;

/**
 * Names a fault of ours for support: what it is and where it arose. Never its message, which may quote the very receipt
 * that must not be kept.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = PLACE.exec(error.stack?.replace(error.message, '') ?? '')?.[0];
  return place === undefined ? error.name : `${error.name} ${place}`;
}
