// The organiser's laptop as a judge's browser speaks to it. Every answer is looked at before it is believed.
import { isFault, type Fault } from "../api";
import type { SignedBallot } from "./ballots";
import { isSignedBy, joinCommitment, sign, toBase64url, type DeviceKey } from "./keys";
import { readEvents, type StreamEvent } from "./stream";
import type { Timing } from "./timing";
import type { BeatReply, EpochProof, Hello, InventoryReply, JoinStarted, JoinState, Received, SignedIn, Snapshot } from "./wire";

const PROTOCOL = 1;
const ANSWER_WITHIN = 10_000;
const SILENCE = 40_000;

/** Nothing is ever given up over one of these: the same is tried again. */
export class HubProblem extends Error {
  constructor(
    readonly fault: Fault,
    /** Whether somebody answered, and said no. */
    readonly refused: boolean,
    readonly status = 0,
    /** Not before so many milliseconds. */
    readonly notBefore = 0,
  ) {
    super(fault.code);
  }
}

export interface Office { epoch: number; proof: EpochProof | null }

export class Hub {
  /** The highest term of office that this device has seen proved. */
  office: Office = { epoch: 0, proof: null };
  /** Told the term of office of every answer. */
  saw: (epoch: number) => void = () => {};
  #answered = 0;

  constructor(
    private readonly base: string,
    private readonly timing: Timing,
    private readonly ask: typeof fetch = (...args) => fetch(...args),
  ) {}

  hello(): Promise<Hello> {
    return this.request<Hello>("GET", "/v1/hello");
  }

  async join(key: DeviceKey, label: string, nonce: Uint8Array): Promise<JoinStarted> {
    const started = await this.request<JoinStarted>("POST", "/v1/join/start", { deviceKey: key.public, label, commit: joinCommitment(key.public, nonce) });
    await this.request("POST", "/v1/join/reveal", { join: started.join, nonce: toBase64url(nonce) });
    return started;
  }

  joinState(join: string): Promise<JoinState> {
    return this.request("GET", `/v1/join/${encodeURIComponent(join)}`);
  }

  signIn(key: DeviceKey, join: string, judge: string, pin: string, trusted: boolean, moveHere: boolean): Promise<SignedIn> {
    const sig = sign(key, "tahkim-sign-in/1", join + judge);
    return this.request("POST", "/v1/sign-in", { join, judge, pin, sig, link: trusted ? "trusted" : "unchecked", moveHere });
  }

  session(key: DeviceKey, device: string, nonce: string): Promise<SignedIn> {
    return this.request("POST", "/v1/session", { device, nonce, sig: sign(key, "tahkim-session/1", nonce) });
  }

  snapshot(token: string): Promise<Snapshot> {
    return this.request("GET", "/v1/snapshot", undefined, token);
  }

  ballots(token: string, ballots: readonly SignedBallot[]): Promise<Received> {
    return this.request("POST", "/v1/ballots", { ballots: ballots.map(({ body, sig }) => ({ body, sig })) }, token);
  }

  inventory(token: string, ids: readonly string[], drafts: number): Promise<InventoryReply> {
    return this.request("POST", "/v1/inventory", { ids, drafts }, token);
  }

  beat(token: string, unsent: number, drafts: number): Promise<BeatReply> {
    return this.request("POST", "/v1/beat", { unsent, drafts, clock: this.timing.now(), strangers: [] }, token);
  }

  /** Reads the stream until it ends, or until the laptop has been silent for too long. */
  async stream(token: string, last: string | null, signal: AbortSignal, opened: () => void, heard: (event: StreamEvent) => void): Promise<void> {
    const quiet = this.#until(SILENCE, signal);
    try {
      const headers: Record<string, string> = { Accept: "text/event-stream", ...(last === null ? {} : { "Last-Event-ID": last }) };
      const response = await this.#fetch("GET", "/v1/stream", undefined, token, quiet.signal, headers);
      if (!response.ok || !response.body) throw await this.#refusal(response);
      opened();
      await readEvents(response.body, quiet.again, heard, quiet.signal);
    } finally {
      quiet.end();
    }
  }

  private async request<T>(method: string, path: string, body?: object, token?: string): Promise<T> {
    const limit = this.#until(ANSWER_WITHIN);
    try {
      const response = await this.#fetch(method, path, body, token, limit.signal);
      if (!response.ok) throw await this.#refusal(response);
      return (await response.json()) as T;
    } catch (problem) {
      throw problem instanceof HubProblem ? problem : new HubProblem(faultOf("seat-away"), false);
    } finally {
      limit.end();
    }
  }

  async #fetch(method: string, path: string, body: object | undefined, token: string | undefined, signal: AbortSignal, more: Record<string, string> = {}): Promise<Response> {
    const headers: Record<string, string> = { "Tahkim-Protocol": String(PROTOCOL), ...more };
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    // A laptop that was out of office when it last answered is shown who is in office now.
    if (this.#answered < this.office.epoch && this.office.proof) headers["Tahkim-Epoch-Proof"] = toBase64url(new TextEncoder().encode(JSON.stringify(this.office.proof)));
    const response = await this.ask(this.base + path, { method, headers, body: body ? JSON.stringify(body) : null, signal, cache: "no-store", credentials: "omit", redirect: "error" });
    // The sign-in page of somebody else's network answers too. It gets no name, no code and no ballot.
    if (response.headers.get("Tahkim-Protocol") === null) throw new HubProblem(faultOf("seat-other-network"), false);
    const epoch = Number(response.headers.get("Tahkim-Epoch"));
    if (Number.isSafeInteger(epoch) && epoch > 0) {
      this.#answered = epoch;
      this.saw(epoch);
    }
    return response;
  }

  async #refusal(response: Response): Promise<HubProblem> {
    const said: unknown = await response.json().catch(() => null);
    const fault = isFault(said) ? { ...faultOf(said.code), ...said } : faultOf("unexpected", { what: String(response.status) });
    const seconds = Number(response.headers.get("Retry-After"));
    return new HubProblem(fault, true, response.status, Number.isFinite(seconds) ? Math.min(seconds, 300) * 1000 : 0);
  }

  /** A signal given when `milliseconds` have passed since the start or since `again`, or when `outer` is given. */
  #until(milliseconds: number, outer?: AbortSignal): { signal: AbortSignal; again: () => void; end: () => void } {
    const whole = new AbortController();
    const stop = (): void => whole.abort();
    outer?.addEventListener("abort", stop);
    if (outer?.aborted) stop();
    let turn = new AbortController();
    const start = (): void => {
      turn.abort();
      const mine = (turn = new AbortController());
      void this.timing.wait(milliseconds, mine.signal).then(() => mine.signal.aborted || whole.abort());
    };
    start();
    return {
      signal: whole.signal,
      again: start,
      end: () => {
        turn.abort();
        outer?.removeEventListener("abort", stop);
      },
    };
  }
}

/** Whether the event's own key says that this laptop is in office. */
export function isProved(proof: EpochProof, event: string, eventKey: string): boolean {
  const { number, hub, base_seq, base_hash, forced, sig } = proof;
  return proof.event === event && isSignedBy(eventKey, sig, "tahkim-epoch/1\n", [event, number, hub, base_seq, base_hash, forced].join("\n"));
}

export function faultOf(code: string, args: Record<string, string> = {}, field: string | null = null): Fault {
  return { code, args, field, others: [] };
}

