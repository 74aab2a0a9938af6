import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { readLink } from "./address";
import { ballotOf, isReceiptOf, isSound, RECEIPT, receiptText } from "./ballots";
import { criterion } from "./fakehall";
import { fromBase64url, hashOf, isSignedBy, joinCode, joinCommitment, newKey, sign, toBase64url } from "./keys";
import { labelOf } from "./label";
import { packetName, packetText } from "./packet";

const key = newKey();

test("a signature is good for one purpose, one text and one key", () => {
  const signature = sign(key, "tahkim-ballot/1", "texte");
  expect(isSignedBy(key.public, signature, "tahkim-ballot/1", "texte")).toBe(true);
  expect(isSignedBy(key.public, signature, "tahkim-session/1", "texte")).toBe(false);
  expect(isSignedBy(key.public, signature, "tahkim-ballot/1", "texte ")).toBe(false);
  expect(isSignedBy(newKey().public, signature, "tahkim-ballot/1", "texte")).toBe(false);
  expect(isSignedBy(key.public, "!!", "tahkim-ballot/1", "texte")).toBe(false);
});

test("a known key signs as everybody else's does", () => {
  // RFC 8032, test 2: one byte, 0x72.
  const known = {
    secret: toBase64url(hexToBytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")),
    public: toBase64url(hexToBytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")),
  };
  const signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
  expect(bytesToHex(fromBase64url(sign(known, "", "r")))).toBe(signature);
  expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("both sides of a join come to the same six characters", () => {
  const [mine, theirs] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const authority = toBase64url(new Uint8Array(32).fill(3));
  const code = joinCode(authority, key.public, toBase64url(theirs), mine);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
  expect(joinCode(authority, key.public, toBase64url(theirs), mine)).toBe(code);
  expect(joinCode(authority, newKey().public, toBase64url(theirs), mine)).not.toBe(code);
  expect(joinCommitment(key.public, mine)).not.toBe(joinCommitment(key.public, theirs));
});

test("the code of a known join is the one that the program makes", () => {
  const zeros = (length: number): string => toBase64url(new Uint8Array(length));
  // SHA-256("tahkim-join-code/1" ‖ 32 × 0 ‖ 32 × 0 ‖ 16 × 0 ‖ 16 × 0), its first 30 bits in Crockford's letters.
  expect(joinCode(zeros(32), zeros(32), zeros(16), new Uint8Array(16))).toBe("PMQ-ATF");
});

const ballot = {
  event: "e", id: "i", judge: "J1", device: "d", entry: "E1", status: "submitted" as const, marks: { innovation: "14.5" }, fields: { comment: "« é »" },
  seen: { epoch: 1, seq: 7 }, madeAt: 5, criteria: [criterion("innovation", "40"), criterion("feasibility", "60")],
};

test("a ballot says what it follows, on which scale it was given, and nothing that was not marked", () => {
  const known = Array.from({ length: 18 }, (_, at) => ({ id: `b${at}`, revision: at + 1 }));
  const { body } = ballotOf(key, { ...ballot, known });
  expect(body).toBe(
    `{"v":1,"event":"e","id":"i","judge":"J1","device":"d","entry":"E1","rev":19,"after":${JSON.stringify(known.slice(2).map(({ id }) => id))},` +
      '"status":"submitted","marks":{"innovation":"14.5"},"fields":{"comment":"« é »"},"scale":{"innovation":"0/20/0.5"},"seen":{"epoch":1,"seq":7},"made_at":5}',
  );
  expect(JSON.parse(ballotOf(key, { ...ballot, known: [] }).body)).toMatchObject({ rev: 1, after: [] });
});

test("a ballot changed by one letter is not sound any more", () => {
  const signed = ballotOf(key, { ...ballot, known: [] });
  expect(isSound(signed, key.public)).toBe(true);
  expect(isSound({ ...signed, body: signed.body.replace("14.5", "15.5") }, key.public)).toBe(false);
});

test("a receipt is good only from the event, about this very ballot, and word for word", () => {
  const { body } = ballotOf(key, { ...ballot, known: [] });
  const event = newKey();
  const told = { id: "i", content: hashOf(body), epoch: 1, hub: "h0", seq: 9, state: "held" as const, reason: "closed" as const };
  const receipt = { ...told, sig: sign(event, RECEIPT, receiptText(told)) };
  expect(isReceiptOf(receipt, body, event.public)).toBe(true);
  expect(isReceiptOf(receipt, `${body} `, event.public)).toBe(false);
  expect(isReceiptOf({ ...receipt, state: "counted", reason: null }, body, event.public)).toBe(false);
  expect(isReceiptOf({ ...receipt, sig: sign(key, RECEIPT, receiptText(told)) }, body, event.public)).toBe(false);
});

test("a file for the stick has a line for each ballot, and its end vouches for all of them", () => {
  const ballots = [ballotOf(key, { ...ballot, known: [] }), ballotOf(key, { ...ballot, id: "j", known: [] })];
  const text = packetText({ event: "e", device: "d", judge: "J1", key, madeAt: 5, epochSeen: 2, ballots });
  const lines = text.split("\n");
  expect(lines).toHaveLength(5);
  expect(JSON.parse(lines[0] ?? "")).toEqual({ tahkim: "ballots", v: 1, event: "e", device: "d", judge: "J1", public_key: key.public, made_at: 5, epoch_seen: 2, count: 2 });
  for (const line of lines.slice(1, 3)) expect(isSound(JSON.parse(line) as { body: string; sig: string }, key.public)).toBe(true);
  const end = JSON.parse(lines[3] ?? "") as { end: number; sha256: string; sig: string };
  expect(end.sha256).toBe(hashOf(`${lines.slice(0, 3).join("\n")}\n`));
  expect(isSignedBy(key.public, end.sig, "tahkim-packet/1", end.sha256)).toBe(true);
  expect(packetName("J/1", new Date(2026, 4, 6, 9, 5).getTime())).toBe("J-1 2026-05-06 0905.tahkim-ballots");
});

test("what the QR code says, and what is typed by hand, is read", () => {
  const authority = "a".repeat(43);
  const event = "0123456789abcdef0123456789abcdef";
  expect(readLink(` https://192.168.1.10:4433/j#1.${authority}.${event} `)).toEqual({ host: "192.168.1.10:4433", authority, event });
  expect(readLink("192.168.1.10:4433")).toEqual({ host: "192.168.1.10:4433", authority: null, event: null });
  expect(readLink("https://[fe80::1]:4433/")).toMatchObject({ host: "[fe80::1]:4433" });
  expect(readLink("autre chose")).toEqual({ host: null, authority: null, event: null });
});

test("a browser is called by what it is", () => {
  expect(labelOf("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox · Linux");
  expect(labelOf("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36")).toBe("Chrome · Android");
  expect(labelOf("")).toBe("?");
});
