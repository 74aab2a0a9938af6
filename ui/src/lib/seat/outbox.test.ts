import { expect, test } from "vitest";
import { deliveryOf, firstBatch, toOffer, unsent } from "./outbox";
import type { KeptBallot } from "./store";
import { backOff } from "./timing";
import type { Receipt } from "./wire";

const receipt = (epoch: number, state: Receipt["state"] = "counted"): Receipt => ({ id: "", content: "", epoch, hub: "", seq: 1, state, reason: null, sig: "" });
const ballot = (id: string, more: Partial<KeptBallot> = {}): KeptBallot => ({ id, seat: "s", entry: "E1", rev: 1, body: "{}", sig: "", madeAt: 0, receipt: null, refused: null, ...more });

test("a receipt is worth its term of office", () => {
  expect(deliveryOf(ballot("a", { receipt: receipt(1) }), 1)).toBe("received");
  expect(deliveryOf(ballot("a", { receipt: receipt(1) }), 2)).toBe("here");
  expect(deliveryOf(ballot("a", { receipt: receipt(1, "held") }), 1)).toBe("held");
  expect(deliveryOf(ballot("a", { receipt: receipt(1, "held") }), 2)).toBe("here");
});

test("a refusal is shown for its term of office; being told to wait is none", () => {
  expect(deliveryOf(ballot("a", { refused: { code: "malformed", epoch: 1 } }), 1)).toBe("refused");
  expect(deliveryOf(ballot("a", { refused: { code: "malformed", epoch: 1 } }), 2)).toBe("here");
  expect(deliveryOf(ballot("a", { refused: { code: "slow_down", epoch: 1 } }), 1)).toBe("here");
});

test("what is refused counts as not sent, and is not offered again to the same laptop", () => {
  const refused = ballot("a", { refused: { code: "malformed", epoch: 1 } });
  expect(unsent([refused, ballot("b", { receipt: receipt(1) })], 1)).toEqual([refused]);
  expect(toOffer([refused], 1, new Set())).toEqual([]);
});

test("a revision is offered after those before it, whatever the clock said", () => {
  const offered = toOffer([ballot("a", { rev: 2 }), ballot("b", { rev: 1 }), ballot("c", { receipt: receipt(1) })], 1, new Set(["c"]));
  expect(offered.map(({ id }) => id)).toEqual(["b", "c", "a"]);
});

test("one request holds at most 64 ballots and a quarter of a mebibyte, and always one", () => {
  const many = Array.from({ length: 70 }, (_, at) => ballot(String(at)));
  expect(firstBatch(many)).toHaveLength(64);
  const large = Array.from({ length: 40 }, (_, at) => ballot(String(at), { body: "x".repeat(5000) }));
  expect(firstBatch(large).length * 5000 * 4).toBeLessThan(256 * 1024);
  expect(firstBatch([ballot("a", { body: "x".repeat(100_000) })])).toHaveLength(1);
});

test("waiting doubles up to a quarter of a minute, and is spread over the whole of it", () => {
  expect([0, 1, 2, 20].map((failures) => backOff(failures, 1))).toEqual([500, 1000, 2000, 15_000]);
  expect(backOff(3, 0)).toBe(0);
});
