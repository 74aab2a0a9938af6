// The screen's lock. Six digits keep neighbours honest; they do not protect a stolen device.
import { pbkdf2Async } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64url, randomBytes, toBase64url } from "./keys";

const ROUNDS = 20_000;

export async function lockFor(pin: string, salt = randomBytes(16)): Promise<{ salt: string; hash: string }> {
  const hash = await pbkdf2Async(sha256, pin, salt, { c: ROUNDS, dkLen: 32 });
  return { salt: toBase64url(salt), hash: toBase64url(hash) };
}

export async function fits(pin: string, lock: { salt: string; hash: string }): Promise<boolean> {
  return (await lockFor(pin, fromBase64url(lock.salt))).hash === lock.hash;
}
