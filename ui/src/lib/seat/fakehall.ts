// For tests: an organiser's laptop that keeps the protocol, in memory, and takes the place of `fetch`.
import type { Criterion, HeldReason, JudgeName, Round } from "../api";
import { isSound, RECEIPT, receiptText } from "./ballots";
import { fromBase64url, hashOf, isSignedBy, joinCode, joinCommitment, newKey, sign, toBase64url, type DeviceKey } from "./keys";
import type { BallotBody, EpochProof, Hello, Receipt, Received, Snapshot } from "./wire";

export const EVENT = "0123456789abcdef0123456789abcdef";
export const AUTHORITY = toBase64url(new Uint8Array(32).fill(7));

const name = (fr: string) => ({ ar: null, fr, en: null });

export function criterion(id: string, weight: string): Criterion {
  return { criterion: id, label: name(id), weight, minScore: "0", maxScore: "20", step: "0.5", displayOrder: 1, subcriteria: [], levels: [] };
}

interface Kept { body: string; content: string; revision: number | null; receipt: Receipt; judge: string; entry: string; after: string[] }
interface Joining { deviceKey: string; commit: string; nonce: string; code: string | null; state: "waiting" | "approved" | "refused" | "gone" }

export class FakeHall {
  event = EVENT;
  key: DeviceKey = newKey();
  hub = "h0";
  epoch = 1;
  proof: EpochProof | null = null;
  role: Hello["role"] = "hub";
  seq = 10;
  round: Round = "open";
  rehearsal = false;
  erasedAt = 0;
  beganAt = 0;
  approves = true;
  judges: JudgeName[] = [
    { judge: "J1", name: name("Amina"), institution: name(""), role: "chair" },
    { judge: "J2", name: name("Brahim"), institution: name(""), role: "member" },
  ];
  pins: Record<string, string> = { J1: "111111", J2: "222222" };
  criteria = [criterion("innovation", "40"), criterion("feasibility", "60")];
  entries = ["E1", "E2", "E3"].map((entry) => ({ entry, title: name(`Titre ${entry}`), fields: {} }));
  joins = new Map<string, Joining>();
  devices = new Map<string, { judge: string; key: string; state: "active" | "draining" | "revoked"; unsent: number }>();
  kept = new Map<string, Kept>();
  tokens = new Map<string, string>();
  nonces = new Set<string>();
  /** Every path that was asked for, in order. */
  asked: string[] = [];
  /** Proofs that were shown. */
  shown: EpochProof[] = [];
  refuses: (body: BallotBody) => string | null = () => null;
  #streams = new Set<{ device: string; push: (text: string) => void; end: () => void }>();
  #count = 0;

  /** The stand-by that takes over. It has those of the devices and ballots that it had copied. */
  successor(copied: (id: string) => boolean): FakeHall {
    const next = new FakeHall();
    Object.assign(next, { event: this.event, key: this.key, hub: `h${this.epoch}`, epoch: this.epoch + 1, seq: this.seq + 1, round: this.round, criteria: this.criteria, entries: this.entries });
    for (const [id, device] of this.devices) next.devices.set(id, { ...device });
    for (const [id, kept] of this.kept) if (copied(id)) next.kept.set(id, { ...kept, receipt: next.#receipt(id, kept.content, kept.receipt.state, kept.receipt.reason) });
    const base = { base_seq: this.seq, base_hash: "00" };
    const text = [next.event, next.epoch, next.hub, base.base_seq, base.base_hash, false].join("\n");
    next.proof = { event: next.event, number: next.epoch, hub: next.hub, ...base, forced: false, sig: sign(this.key, "tahkim-epoch/1\n", text) };
    return next;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input), "https://192.168.1.10:4433");
    const headers = new Headers(init?.headers);
    this.asked.push(pathname);
    const proof = headers.get("Tahkim-Epoch-Proof");
    if (proof) this.shown.push(JSON.parse(new TextDecoder().decode(fromBase64url(proof))) as EpochProof);
    const body = init?.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : {};
    return this.#answer(pathname, body, headers.get("Authorization")?.replace("Bearer ", "") ?? "");
  };

  /** Something has happened: whoever listens is told. */
  news(): void {
    this.seq += 1;
    for (const stream of this.#streams) stream.push(`id: ${this.epoch}.${this.seq}\nevent: head\ndata: {"seq":${this.seq},"topics":["ballots"]}\n\n`);
  }

  /** The laptop goes away, with every line to it. */
  hangUp(): void {
    for (const stream of [...this.#streams]) stream.end();
  }

  forgetSessions(): void {
    this.tokens.clear();
  }

  revoke(device: string): void {
    const found = this.devices.get(device);
    if (found) found.state = "revoked";
    for (const [token, owner] of this.tokens) if (owner === device) this.tokens.delete(token);
    for (const stream of [...this.#streams]) if (stream.device === device) { stream.push("event: out\n\n"); stream.end(); }
  }

  /** What counts of a judge's sheet: the id of its latest revision. */
  counted(judge: string, entry: string): string | null {
    return this.#head(judge, entry)?.[0] ?? null;
  }

  #answer(path: string, body: Record<string, unknown>, token: string): Response {
    const device = this.tokens.get(token);
    switch (path) {
      case "/v1/hello": {
        const nonce = `nonce${(this.#count += 1)}`;
        this.nonces.add(nonce);
        return this.#json({
          protocol: { min: 1, max: 1 }, event: this.event, name: name("Idéathon"), organiser: name("Délégation"), hub: this.hub, role: this.role, epoch: this.epoch,
          proof: this.proof, head: this.seq, eventKey: this.key.public, addresses: [], nonce, time: Date.now(), version: "0",
        } satisfies Hello);
      }
      case "/v1/join/start": {
        const join = `join${(this.#count += 1)}`;
        const nonce = toBase64url(new Uint8Array(16).fill(this.#count));
        this.joins.set(join, { deviceKey: String(body.deviceKey), commit: String(body.commit), nonce, code: null, state: "waiting" });
        return this.#json({ join, nonce, authority: AUTHORITY });
      }
      case "/v1/join/reveal": {
        const joining = this.joins.get(String(body.join));
        const nonce = fromBase64url(String(body.nonce));
        if (!joining || joinCommitment(joining.deviceKey, nonce) !== joining.commit) return this.#no(400, "join-commit-wrong");
        joining.code = joinCode(AUTHORITY, joining.deviceKey, joining.nonce, nonce);
        if (this.approves) joining.state = "approved";
        return this.#json({ state: joining.state });
      }
      case "/v1/sign-in":
        return this.#signIn(body);
      case "/v1/session": {
        const known = this.devices.get(String(body.device));
        const fresh = this.nonces.delete(String(body.nonce));
        if (!known || !fresh || !isSignedBy(known.key, String(body.sig), "tahkim-session/1", String(body.nonce))) return this.#no(401, "session-over");
        return this.#json(this.#session(String(body.device)));
      }
    }
    if (path.startsWith("/v1/join/")) {
      const state = this.joins.get(path.slice("/v1/join/".length))?.state ?? "gone";
      return this.#json({ state, judges: state === "approved" ? this.judges : [] });
    }
    const who = device === undefined ? undefined : this.devices.get(device);
    if (device === undefined || !who) return this.#no(401, "session-over");
    if (this.role !== "hub") return this.#no(409, "not-in-office");
    if (path === "/v1/ballots") return this.#json(this.#take((body.ballots ?? []) as { body: string; sig: string }[]));
    if (path === "/v1/inventory") return this.#json(this.#inventory((body.ids ?? []) as string[]));
    if (path === "/v1/beat") {
      who.unsent = Number(body.unsent);
      return this.#json({ time: Date.now(), epoch: this.epoch, head: this.seq });
    }
    if (who.state !== "active") return this.#no(403, `device-${who.state}`);
    if (path === "/v1/snapshot") return this.#json(this.#snapshot(who.judge));
    if (path === "/v1/stream") return this.#stream(device);
    return this.#no(404, "unknown");
  }

  #signIn(body: Record<string, unknown>): Response {
    const joining = this.joins.get(String(body.join));
    const judge = String(body.judge);
    if (joining?.state !== "approved") return this.#no(403, "join-unknown");
    if (!isSignedBy(joining.deviceKey, String(body.sig), "tahkim-sign-in/1", String(body.join) + judge)) return this.#no(403, "bad-signature");
    if (this.pins[judge] !== body.pin) return this.#no(403, "pin-wrong");
    for (const device of this.devices.values()) {
      if (device.judge !== judge || device.state !== "active") continue;
      if (body.moveHere !== true) return this.#no(409, "device-elsewhere");
      device.state = "draining";
    }
    const device = `device${(this.#count += 1)}`;
    this.devices.set(device, { judge, key: joining.deviceKey, state: "active", unsent: 0 });
    this.seq += 1;
    return this.#json(this.#session(device));
  }

  #session(device: string): { device: string; token: string; expiresIn: number } {
    const token = `token${(this.#count += 1)}`;
    this.tokens.set(token, device);
    return { device, token, expiresIn: 43_200 };
  }

  #take(ballots: { body: string; sig: string }[]): Received {
    const reply: Received = { receipts: [], refused: [] };
    ballots.forEach((ballot, index) => {
      const code = this.#takeOne(ballot, reply.receipts);
      if (code) reply.refused.push({ index, code });
    });
    return reply;
  }

  #takeOne(ballot: { body: string; sig: string }, receipts: Receipt[]): string | null {
    const body = JSON.parse(ballot.body) as BallotBody;
    const device = this.devices.get(body.device);
    if (!device) return "unknown_device";
    if (!isSound(ballot, device.key) || device.judge !== body.judge) return "bad_signature";
    if (body.event !== this.event) return "wrong_event";
    const refused = this.refuses(body);
    if (refused) return refused;
    const content = hashOf(ballot.body);
    const known = this.kept.get(body.id);
    if (known && known.content !== content) return "id_reused";
    if (!known) {
      const [state, reason] = this.#place(body, device.state === "revoked");
      this.seq += 1;
      const revision = state === "counted" ? body.rev : null;
      this.kept.set(body.id, { body: ballot.body, content, revision, judge: body.judge, entry: body.entry, after: body.after, receipt: this.#receipt(body.id, content, state, reason) });
    }
    const receipt = this.kept.get(body.id)?.receipt;
    if (receipt) receipts.push(receipt);
    return null;
  }

  #place(body: BallotBody, revoked: boolean): [Receipt["state"], HeldReason | null] {
    if (body.seen.seq < this.erasedAt) return ["held", "rehearsal"];
    if (body.seen.seq < this.beganAt) return ["held", "earlier_round"];
    if (this.round === "closed") return ["held", "closed"];
    if (revoked) return ["held", "device_revoked"];
    const head = this.#head(body.judge, body.entry);
    if (!head) return ["counted", null];
    const [id, kept] = head;
    if (body.rev > (kept.revision ?? 0) && body.after.includes(id)) return ["counted", null];
    if (body.rev < (kept.revision ?? 0) && kept.after.includes(body.id)) return ["superseded", null];
    return ["held", "conflict"];
  }

  #head(judge: string, entry: string): [string, Kept] | undefined {
    return [...this.kept]
      .filter(([, one]) => one.judge === judge && one.entry === entry && one.revision !== null)
      .sort(([, a], [, b]) => (b.revision ?? 0) - (a.revision ?? 0))[0];
  }

  #receipt(id: string, content: string, state: Receipt["state"], reason: HeldReason | null): Receipt {
    const receipt = { id, content, epoch: this.epoch, hub: this.hub, seq: this.seq, state, reason };
    return { ...receipt, sig: sign(this.key, RECEIPT, receiptText(receipt)) };
  }

  #inventory(ids: string[]): { missing: string[]; receipts: Receipt[] } {
    return { missing: ids.filter((id) => !this.kept.has(id)), receipts: ids.flatMap((id) => this.kept.get(id)?.receipt ?? []) };
  }

  #snapshot(judge: string): Snapshot {
    const mine = [...this.kept].filter(([, one]) => one.judge === judge);
    const found = this.judges.find((one) => one.judge === judge);
    if (!found) throw new Error(`no judge ${judge}`);
    return {
      event: { id: this.event, name: name("Idéathon"), organiser: name("Délégation"), place: name(""), date: null },
      epoch: this.epoch, head: this.seq, round: this.round, rehearsal: this.rehearsal, erasedAt: this.erasedAt, beganAt: this.beganAt, roundName: { ar: null, fr: this.beganAt > 0 ? "Finale" : null, en: null }, judge: found, criteria: this.criteria, entries: this.entries,
      ballots: mine.flatMap(([id, one]) => {
        const { status, marks, fields } = JSON.parse(one.body) as BallotBody;
        // The latest of each sheet only, as the program tells it.
        return one.revision === null || this.counted(judge, one.entry) !== id ? [] : [{ id, entry: one.entry, revision: one.revision, status, marks, fields, recordedAt: 0, paper: false }];
      }),
      receipts: mine.map(([, one]) => one.receipt), addresses: [], onStage: null, reminded: null,
    };
  }

  #stream(device: string): Response {
    let own: { device: string; push: (text: string) => void; end: () => void };
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = {
          device,
          push: (text) => controller.enqueue(new TextEncoder().encode(text)),
          end: () => {
            this.#streams.delete(own);
            controller.close();
          },
        };
        this.#streams.add(own);
        own.push(": beat\n\n");
      },
      cancel: () => void this.#streams.delete(own),
    });
    return new Response(body, { headers: this.#headers("text/event-stream") });
  }

  #json(value: unknown): Response {
    return new Response(JSON.stringify(value), { headers: this.#headers("application/json") });
  }

  #no(status: number, code: string): Response {
    return new Response(JSON.stringify({ code, args: {}, field: null, others: [] }), { status, headers: this.#headers("application/json") });
  }

  #headers(type: string): Record<string, string> {
    return { "Content-Type": type, "Tahkim-Protocol": "1", "Tahkim-Epoch": String(this.epoch) };
  }
}
