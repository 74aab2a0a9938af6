// What is still open, in the order in which it is best closed.
import type { DeliberationReply, Point, PointItem } from "$lib/api";

/** What is looked at before anybody signs. While somebody was not asked, quorum and presidency only repeat it. */
export function beforeSigning(points: readonly Point[]): Point[] {
  const asking = points.some((point) => point.code === "attendance" && point.state === "open");
  return points.filter(({ code }) => code !== "signatures" && !(asking && (code === "quorum" || code === "president")));
}

/** What waits for somebody: open points first, what is only advised last. */
export function toSettle(points: readonly Point[]): Point[] {
  const waiting = beforeSigning(points);
  return [...waiting.filter((point) => point.state === "open"), ...waiting.filter((point) => point.state === "advice")];
}

/** Where the jury stands. */
export type Stage = "settle" | "sign" | "seal" | "hold" | "announce";

export function stageOf(reply: Pick<DeliberationReply, "points" | "seal">): Stage {
  if (reply.seal) return reply.seal.holder ? "announce" : "hold";
  const open = reply.points.filter((point) => point.state === "open");
  if (open.some((point) => point.code !== "signatures")) return "settle";
  return open.length > 0 ? "sign" : "seal";
}

/** Items that can be accepted as they are and are not yet. */
export function acceptable(point: Point): PointItem[] {
  return point.items.filter((item) => item.key !== null && item.reason === null);
}

/** What was accepted, the same reason together. */
export function acceptedByReason(point: Point): { reason: string; items: PointItem[] }[] {
  const found = new Map<string, PointItem[]>();
  for (const item of point.items) {
    if (item.reason !== null) found.set(item.reason, [...(found.get(item.reason) ?? []), item]);
  }
  return [...found].map(([reason, items]) => ({ reason, items }));
}

/** The entries of each judge, in the order in which the program names them. */
export function byJudge(items: readonly PointItem[]): { judge: string; entries: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { judge, entry } of items) {
    if (judge !== null && entry !== null) found.set(judge, [...(found.get(judge) ?? []), entry]);
  }
  return [...found].map(([judge, entries]) => ({ judge, entries }));
}
