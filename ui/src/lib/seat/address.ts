// What the hall's QR code says: `https://IP:PORT/j#1.<fingerprint of the event's authority>.<event>`. No secret in it.
export interface HallLink {
  /** Where, as "IP:PORT"; null when only the part after `#` was given. */
  host: string | null;
  authority: string | null;
  event: string | null;
}

const QR = /#1\.([\w-]{43})\.([0-9a-f]{32})$/;
const HOST = /^(?:https:\/\/)?((?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?|\[[0-9a-f:]+\](?::\d{1,5})?|[\w.-]+\.tahkim\.internal(?::\d{1,5})?)(?:[/#]|$)/i;

/** Reads the QR text, or an address typed by hand. */
export function readLink(text: string): HallLink {
  const given = text.trim();
  const [, authority = null, event = null] = QR.exec(given) ?? [];
  return { host: HOST.exec(given)?.[1] ?? null, authority, event };
}
