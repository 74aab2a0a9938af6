// Keys and signatures. Written in JavaScript throughout: a page that came over plain HTTP has no `crypto.subtle`.
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export interface DeviceKey {
  /** 32 secret bytes, base64url. */
  secret: string;
  /** The public key, base64url. */
  public: string;
}

export function newKey(): DeviceKey {
  const secret = ed25519.utils.randomSecretKey();
  return { secret: toBase64url(secret), public: toBase64url(ed25519.getPublicKey(secret)) };
}

/** Signs `domain ‖ text`; the domain keeps a signature made for one purpose from being used for another. */
export function sign(key: DeviceKey, domain: string, text: string): string {
  return toBase64url(ed25519.sign(utf8ToBytes(domain + text), fromBase64url(key.secret)));
}

/** False for anything that is no sound signature of that key, also for what cannot be read. */
export function isSignedBy(publicKey: string, signature: string, domain: string, text: string): boolean {
  try {
    return ed25519.verify(fromBase64url(signature), utf8ToBytes(domain + text), fromBase64url(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 over these parts one after the other; texts as UTF-8. */
export function digest(...parts: (string | Uint8Array)[]): Uint8Array {
  return sha256(concatBytes(...parts.map((part) => (typeof part === "string" ? utf8ToBytes(part) : part))));
}

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What the device says before it knows the other's nonce, so that neither can choose the code. */
export function joinCommitment(publicKey: string, nonce: Uint8Array): string {
  return toBase64url(digest("tahkim-join-commit/1", fromBase64url(publicKey), nonce));
}

/** The six characters of a join, as "K7Q-4MD": 30 bits of both keys and both nonces. */
export function joinCode(authority: string, publicKey: string, theirNonce: string, ownNonce: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = digest("tahkim-join-code/1", fromBase64url(authority), fromBase64url(publicKey), fromBase64url(theirNonce), ownNonce);
  const bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 2;
  const characters = [25, 20, 15, 10, 5, 0].map((shift) => CROCKFORD[(bits >>> shift) & 31]).join("");
  return `${characters.slice(0, 3)}-${characters.slice(3)}`;
}

export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function fromBase64url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
