// The one door to the program: the window's when there is one; in a browser on the organiser's laptop the hub's; and on
// a judge's device what this browser keeps. Screens do not know which.
import type { Fault, Operations } from ".";
import { isOnThisMachine, keyOfThisVisit } from "./key";

type Op = keyof Operations;
type RequestOf<O extends Op> = Operations[O]["request"];
type Args<O extends Op> = keyof RequestOf<O> extends never ? [] : [args: RequestOf<O>];

/** Asks for one operation. Rejects with a `Fault`, whatever went wrong. */
export async function call<O extends Op>(op: O, ...args: Args<O>): Promise<Operations[O]["reply"]> {
  const request = { op, ...args[0] };
  try {
    return (await (inWindow() ? askWindow(request) : inSeat() ? askSeat(request) : askHub(request))) as Operations[O]["reply"];
  } catch (thrown) {
    throw asFault(thrown);
  }
}

export function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === "object" && thrown !== null && typeof (thrown as Fault).code === "string";
}

export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

/** A page that came from the hall: this browser is a judge's seat. */
export function inSeat(): boolean {
  return !inWindow() && keyOfThisVisit() === "" && !isOnThisMachine();
}

async function askSeat(request: { op: string }): Promise<unknown> {
  const { pageSeat } = await import("../seat");
  return (await pageSeat()).call(request);
}

async function askWindow(request: object): Promise<unknown> {
  const { invoke } = await import("@tauri-apps/api/core");
  return decoded(await invoke("call", { request }));
}

async function askHub(request: object): Promise<unknown> {
  const response = await fetch("/api/call", {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${keyOfThisVisit()}` },
    body: JSON.stringify(request),
    cache: "no-store",
  }).catch(() => {
    throw fault("unreachable");
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw refusal(response.status, text);
}

function refusal(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return status === 401 || status === 403 ? fault("key-refused") : fault("unexpected", { what: String(status) });
  }
}

/** The window replies in text or bytes, so that large replies are parsed once only. */
function decoded(reply: unknown): unknown {
  if (typeof reply === "string") return JSON.parse(reply);
  if (reply instanceof ArrayBuffer) return JSON.parse(new TextDecoder().decode(reply));
  return reply;
}

function asFault(thrown: unknown): Fault {
  if (isFault(thrown)) return { ...thrown, args: thrown.args ?? {}, field: thrown.field ?? null, others: thrown.others ?? [] };
  return fault("unexpected", { what: thrown instanceof Error ? thrown.message : String(thrown) });
}

function fault(code: string, args: Record<string, string> = {}): Fault {
  return { code, args, field: null, others: [] };
}
