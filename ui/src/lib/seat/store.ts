// What this browser keeps of a judge's seat. Every write is one transaction, told as done only when the browser says
// that it is on the disk. Nothing here is removed except by `removeSeat`, which a person asks for.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type StoreNames } from "idb";
import type { JudgeName, Lang, SeatEvent, Settings } from "../api";
import type { DeviceKey } from "./keys";
import type { EpochProof, Receipt, Snapshot } from "./wire";

export interface Seat {
  id: string;
  event: SeatEvent;
  /** The key with which the event signs receipts; the first one met is the only one believed. */
  eventKey: string;
  key: DeviceKey;
  join: { id: string; code: string | null; approved: boolean } | null;
  judges: JudgeName[];
  /** Both null until the judge has signed in. */
  judge: JudgeName | null;
  device: string | null;
  epoch: number;
  proof: EpochProof | null;
  snapshot: Snapshot | null;
  lock: { salt: string; hash: string } | null;
  locked: boolean;
}

export interface KeptBallot {
  id: string;
  seat: string;
  entry: string;
  rev: number;
  body: string;
  sig: string;
  madeAt: number;
  receipt: Receipt | null;
  refused: { code: string; epoch: number } | null;
}

export interface KeptDraft {
  seat: string;
  entry: string;
  marks: Record<string, string>;
  comment: string;
  savedAt: number;
  /** The journal row that the device had seen when the draft was begun. */
  seen: number;
}

export interface Lease { holder: string; until: number }
interface Meta { current: string | null; settings: Settings; lease: Lease }

interface Tables extends DBSchema {
  seats: { key: string; value: Seat };
  ballots: { key: string; value: KeptBallot; indexes: { seat: string } };
  drafts: { key: [string, string]; value: KeptDraft; indexes: { seat: string } };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

const NAME = "tahkim-seat";

export class Store {
  private constructor(private readonly db: IDBPDatabase<Tables>) {}

  /** Rejects where the browser keeps nothing at all. */
  static async open(name = NAME): Promise<Store> {
    const db = await openDB<Tables>(name, 1, {
      upgrade(created) {
        created.createObjectStore("seats", { keyPath: "id" });
        created.createObjectStore("ballots", { keyPath: "id" }).createIndex("seat", "seat");
        created.createObjectStore("drafts", { keyPath: ["seat", "entry"] }).createIndex("seat", "seat");
        created.createObjectStore("meta");
      },
      // A page of a later version wants to change the tables: it may, and this page's next request says so.
      blocking: () => db.close(),
    });
    return new Store(db);
  }

  static remove(name = NAME): Promise<void> {
    return deleteDB(name);
  }

  close(): void {
    this.db.close();
  }

  seats(): Promise<Seat[]> {
    return this.db.getAll("seats");
  }

  async seat(id: string): Promise<Seat | null> {
    return (await this.db.get("seats", id)) ?? null;
  }

  async current(): Promise<Seat | null> {
    const id = await this.meta("current");
    return id ? this.seat(id) : null;
  }

  /** Null: nobody sits here, somebody may join. */
  async sit(id: string | null): Promise<void> {
    await this.setMeta("current", id);
  }

  async addSeat(seat: Seat): Promise<void> {
    const tx = this.write(["seats", "meta"]);
    await Promise.all([tx.objectStore("seats").put(seat), tx.objectStore("meta").put(seat.id, "current"), tx.done]);
  }

  /** Changes a seat as it is now, whatever other pages of this browser have done meanwhile. */
  async changeSeat(id: string, change: (seat: Seat) => Partial<Seat>): Promise<Seat | null> {
    const tx = this.write(["seats"]);
    const seats = tx.objectStore("seats");
    const seat = await seats.get(id);
    const next = seat ? { ...seat, ...change(seat) } : null;
    if (next) await seats.put(next);
    await tx.done;
    return next;
  }

  /** Removes a seat with all that was written in it. Only for a person who asks. */
  async removeSeat(id: string): Promise<void> {
    const tx = this.write(["seats", "ballots", "drafts", "meta"]);
    for (const table of ["ballots", "drafts"] as const) {
      for (let each = await tx.objectStore(table).index("seat").openCursor(id); each; each = await each.continue()) await each.delete();
    }
    await tx.objectStore("seats").delete(id);
    if ((await tx.objectStore("meta").get("current")) === id) await tx.objectStore("meta").put(null, "current");
    await tx.done;
  }

  ballots(seat: string): Promise<KeptBallot[]> {
    return this.db.getAllFromIndex("ballots", "seat", seat);
  }

  drafts(seat: string): Promise<KeptDraft[]> {
    return this.db.getAllFromIndex("drafts", "seat", seat);
  }

  async saveDraft(draft: KeptDraft): Promise<void> {
    const tx = this.write(["drafts"]);
    await Promise.all([tx.objectStore("drafts").put(draft), tx.done]);
  }

  /**
   * Adds a ballot made from all that this browser knows at this instant, and lets go of the draft that it came from.
   * `make` may refuse by throwing, and then nothing is changed.
   */
  async addBallot(seat: string, make: (seat: Seat, ballots: KeptBallot[]) => KeptBallot): Promise<KeptBallot> {
    const tx = this.write(["seats", "ballots", "drafts"]);
    try {
      const [found, ballots] = await Promise.all([tx.objectStore("seats").get(seat), tx.objectStore("ballots").index("seat").getAll(seat)]);
      if (!found) throw new Error("this seat has been removed");
      const ballot = make(found, ballots);
      if (!ballots.some(({ id }) => id === ballot.id)) await tx.objectStore("ballots").add(ballot);
      await tx.objectStore("drafts").delete([seat, ballot.entry]);
      await tx.done;
      return ballot;
    } catch (problem) {
      tx.done.catch(() => {});
      try {
        tx.abort();
      } catch {
        // The browser has given it up already.
      }
      throw problem;
    }
  }

  /** Keeps these receipts. One of an earlier term of office never replaces a later one. */
  async keepReceipts(receipts: readonly Receipt[]): Promise<void> {
    await this.changeBallots(receipts.map(({ id }) => id), (ballot) => {
      const receipt = receipts.find(({ id }) => id === ballot.id);
      return receipt && receipt.epoch >= (ballot.receipt?.epoch ?? 0) ? { receipt, refused: null } : {};
    });
  }

  async keepRefusals(refused: ReadonlyMap<string, string>, epoch: number): Promise<void> {
    await this.changeBallots([...refused.keys()], (ballot) => {
      const code = refused.get(ballot.id);
      return code ? { refused: { code, epoch } } : {};
    });
  }

  private async changeBallots(ids: readonly string[], change: (ballot: KeptBallot) => Partial<KeptBallot>): Promise<void> {
    if (ids.length === 0) return;
    const tx = this.write(["ballots"]);
    const table = tx.objectStore("ballots");
    for (const id of ids) {
      const ballot = await table.get(id);
      if (ballot) await table.put({ ...ballot, ...change(ballot) });
    }
    await tx.done;
  }

  async settings(language: Lang): Promise<Settings> {
    return (await this.meta("settings")) ?? { language, theme: "system", backupFolder: null, singleKeys: true };
  }

  async keepSettings(settings: Settings): Promise<void> {
    await this.setMeta("settings", settings);
  }

  /** Takes or renews the right to speak for this browser; false while another page has it. */
  async lease(holder: string, now: number, lasts: number): Promise<boolean> {
    const tx = this.db.transaction("meta", "readwrite");
    const held = (await tx.store.get("lease")) as Lease | undefined;
    const free = !held || held.holder === holder || held.until <= now;
    if (free) await tx.store.put({ holder, until: now + lasts }, "lease");
    await tx.done;
    return free;
  }

  private async meta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return (await this.db.get("meta", key)) as Meta[K] | undefined;
  }

  private async setMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
    const tx = this.write(["meta"]);
    await Promise.all([tx.objectStore("meta").put(value, key), tx.done]);
  }

  private write<T extends StoreNames<Tables>>(tables: T[]) {
    return this.db.transaction(tables, "readwrite", { durability: "strict" });
  }
}
