import { openDB } from 'idb';
import { FORMAT, faultOf, isPlain, migrated, readExport } from './exchange.js';
import { faultOfRound } from './records.js';
import { StoreTrouble, trouble } from './trouble.js';

/**
 * What a person leaves while practising, kept in the browser and nowhere else: one database for each site, so that two sites on one
 * origin do not meet.
 *
 * @typedef {'rounds' | 'cards' | 'reviews' | 'drills' | 'settings'} Kind
 *
 * A record: plain data. `id` orders the records of a kind; the store gives one that grows with time. `changed` is when it was last
 * written, in milliseconds since 1970; the store sets it.
 * @typedef {{ id: string, changed?: number, [field: string]: unknown }} PracticeRecord
 *
 * What is kept apart because it cannot be read: never dropped, part of each export.
 * @typedef {{ id: string, kind: string, why: string, value: unknown }} AsideRecord
 *
 * How the records look. `migrations[n]` brings a record from version n to n + 1. `faults` says why a value is no record of its kind.
 * @typedef {object} Schema
 * @property {number} version
 * @property {readonly Kind[]} kinds
 * @property {Record<number, (kind: Kind, record: PracticeRecord) => PracticeRecord>} migrations
 * @property {Partial<Record<Kind, (record: PracticeRecord) => string | undefined>>} faults
 *
 * @typedef {object} Export
 * @property {'lectern-practice'} format
 * @property {number} version
 * @property {string} site
 * @property {string} exported when, ISO 8601
 * @property {Record<string, PracticeRecord[]>} kinds
 * @property {AsideRecord[]} aside
 *
 * @typedef {{ kind: Kind, id?: string }} Change one record, or all of a kind
 *
 * @typedef {object} Options
 * @property {string} [site] the site's name; else that of the page
 * @property {Schema} [schema]
 * @property {(trouble: StoreTrouble | undefined) => void} [onTrouble] told when trouble comes, and with undefined when it has gone
 * @property {number} [patience] milliseconds to wait for an older tab before the page goes on in memory
 */

const ASIDE = 'aside';

/** What begins the name under which a page that goes leaves a record; the page of what is kept deletes it with the others. */
const LEFT = 'lectern-left-';

/** @type {Schema} */
export const SCHEMA = {
  version: 1,
  kinds: ['rounds', 'cards', 'reviews', 'drills', 'settings'],
  migrations: {},
  faults: { rounds: faultOfRound }
};

/**
 * Opens the site's store. Always gives one: where the browser keeps nothing, its records live as long as the page, `trouble` says so,
 * and they move into the database if that opens later.
 *
 * @param {Options} [options]
 * @returns {Promise<Store>}
 */
export async function openStore(options = {}) {
  const site = options.site ?? document.documentElement.dataset.site ?? 'site';
  const store = new Store(site, options.schema ?? SCHEMA, options.onTrouble ?? (() => {}));
  await store.open(options.patience ?? 4000);
  return store;
}

/** @typedef {import('idb').IDBPDatabase<any>} Database */

/** The store of one site; made by {@link openStore}. Each method that fails rejects with a {@link StoreTrouble}. */
export class Store {
  /** @type {Database | undefined} */
  #database;
  /** @type {Map<Kind, Map<string, PracticeRecord>>} */
  #memory;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {Set<(change: Change) => void>} */
  #listeners = new Set();
  #last = 0;
  /** What this page left and the database has not heard of since. */
  #left = '';
  #closed = false;

  /**
   * @param {string} site
   * @param {Schema} schema
   * @param {(trouble: StoreTrouble | undefined) => void} onTrouble
   */
  constructor(site, schema, onTrouble) {
    this.site = site;
    this.schema = schema;
    this.onTrouble = onTrouble;
    /** @type {StoreTrouble | undefined} what keeps the store from keeping anything, at present */
    this.trouble = undefined;
    this.#memory = new Map(schema.kinds.map(kind => [kind, new Map()]));
    try {
      this.#channel = new BroadcastChannel(this.#name());
      this.#channel.onmessage = event => this.#listeners.forEach(listener => listener(event.data));
    } catch (missing) {
      // Then tabs do not hear of each other.
    }
  }

  #name() {
    return `${FORMAT}-${this.site}`;
  }

  /** @param {StoreTrouble | undefined} found */
  #tell(found) {
    this.trouble = found;
    this.onTrouble(found);
  }

  /**
   * Opens the database; comes back after `patience` even if an older tab still holds it.
   * @param {number} patience milliseconds
   */
  async open(patience) {
    /** @type {(value?: unknown) => void} */
    let giveUp = () => {};
    const waited = new Promise(resolve => { giveUp = resolve; });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const opened = this.#opening(() => {
      this.#tell(new StoreTrouble('waiting'));
      timer = setTimeout(giveUp, patience);
    }).then(
      async database => {
        if (this.#closed) {
          database.close();
          return;
        }
        this.#database = database;
        await this.#settle();
        await this.#takeUp();
        if (this.trouble) {
          this.#tell(undefined);
        }
      },
      error => {
        const found = trouble(error);
        this.#tell(found.code === 'newer' ? found : new StoreTrouble('memory', error));
      });
    await Promise.race([opened, waited]);
    clearTimeout(timer);
  }

  /**
   * @param {() => void} blocked
   * @returns {Promise<Database>}
   */
  async #opening(blocked) {
    const schema = this.schema;
    return openDB(this.#name(), schema.version, {
      async upgrade(database, from, _to, transaction) {
        for (const name of [...schema.kinds, ASIDE]) {
          if (!database.objectStoreNames.contains(name)) {
            database.createObjectStore(name, { keyPath: 'id' });
          }
        }
        if (from === 0) {
          return;
        }
        for (const kind of schema.kinds) {
          for (let cursor = await transaction.objectStore(kind).openCursor(); cursor; cursor = await cursor.continue()) {
            const { record, why } = migrated(schema, kind, cursor.value, from);
            if (record) {
              await cursor.update(record);
            } else {
              await transaction.objectStore(ASIDE).put(aside(kind, cursor.value, why));
              await cursor.delete();
            }
          }
        }
      },
      blocked,
      blocking: () => {
        // Another tab has a newer version of the site: it gets the database, this page says so.
        this.#database?.close();
        this.#database = undefined;
        this.#tell(new StoreTrouble('newer'));
      },
      terminated: () => {
        this.#database = undefined;
        this.#tell(new StoreTrouble('failed'));
      }
    });
  }

  /** Moves what was kept in memory into the database that opened late. */
  async #settle() {
    for (const [kind, records] of this.#memory) {
      for (const record of records.values()) {
        await this.#write([kind], transaction => transaction.objectStore(kind).put(record));
        this.#changed({ kind, id: record.id });
      }
      records.clear();
    }
  }

  /**
   * Leaves a record for the next page, at once: a page that goes cannot wait for the database, which may never hear of it. The next
   * store of this site takes it up if it is the latest, and lays it over what was kept of that record. If the database does hear of
   * anything later, it is forgotten.
   * @param {Kind} kind
   * @param {PracticeRecord} record
   * @returns {boolean} whether there was room
   */
  leave(kind, record) {
    try {
      const text = JSON.stringify({ version: this.schema.version, kind, record: { ...record, changed: Date.now() } });
      localStorage.setItem(LEFT + this.site, text);
      this.#left = text;
      return true;
    } catch (noRoom) {
      return false;
    }
  }

  /** @param {string} left what the database now has, or something later */
  #forget(left) {
    if (left === '' || left !== this.#left) {
      return;
    }
    this.#left = '';
    try {
      if (localStorage.getItem(LEFT + this.site) === left) {
        localStorage.removeItem(LEFT + this.site);
      }
    } catch (blocked) {
      // Then nothing was left.
    }
  }

  /** Takes up what a page left. Of a record that was removed since, changed later or taken over by another tab, nothing is taken. */
  async #takeUp() {
    try {
      const name = LEFT + this.site;
      const text = localStorage.getItem(name);
      if (text === null) {
        return;
      }
      localStorage.removeItem(name);
      const { version, kind, record } = JSON.parse(text);
      const kept = version === this.schema.version && this.schema.kinds.includes(kind) ? await this.get(kind, record.id) : undefined;
      if (kept && kept.tab === record.tab && (kept.changed ?? 0) <= record.changed) {
        const whole = { ...kept, ...record };
        if (faultOf(this.schema, kind, whole) === undefined) {
          await this.#write([kind], transaction => transaction.objectStore(kind).put(whole));
          this.#changed({ kind, id: whole.id });
        }
      }
    } catch (unreadable) {
      // What the database has stays as it is.
    }
  }

  /**
   * Runs in one transaction: all of it is written, or nothing.
   * @template T
   * @param {string[]} names
   * @param {(transaction: import('idb').IDBPTransaction<any, string[], 'readwrite'>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #write(names, work) {
    if (!this.#database) {
      throw this.trouble ?? new StoreTrouble('failed');
    }
    try {
      const transaction = this.#database.transaction(names, 'readwrite');
      const [value] = await Promise.all([
        work(transaction).catch(error => {
          try {
            transaction.abort();
          } catch (over) {
            // It aborted by itself.
          }
          throw error;
        }),
        transaction.done.catch(error => { throw transaction.error ?? error; })
      ]);
      if (this.trouble?.code === 'full') {
        this.#tell(undefined);
      }
      return value;
    } catch (error) {
      const found = trouble(error);
      if (found.code === 'full') {
        this.#tell(found);
      }
      throw found;
    }
  }

  /** @param {Change} change */
  #changed(change) {
    try {
      this.#channel?.postMessage(change);
    } catch (closed) {
      // The page is going away.
    }
  }

  /** @param {Kind} kind */
  #records(kind) {
    const records = this.#memory.get(kind);
    if (!records) {
      throw new TypeError(`no such kind: ${kind}`);
    }
    return records;
  }

  /** An id that comes after each one made before it. */
  #nextId() {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const random = crypto.getRandomValues(new Uint32Array(1))[0];
    return `${this.#last.toString(36).padStart(9, '0')}-${random.toString(36).padStart(7, '0')}`;
  }

  /**
   * Keeps a new record.
   * @param {Kind} kind
   * @param {Record<string, unknown>} record
   * @returns {Promise<string>} its id
   */
  async add(kind, record) {
    const id = this.#nextId();
    await this.put(kind, { ...record, id });
    return id;
  }

  /**
   * Keeps a record in place of the one that has its id.
   * @param {Kind} kind
   * @param {PracticeRecord} record
   * @returns {Promise<void>}
   */
  async put(kind, record) {
    const records = this.#records(kind);
    const kept = { ...record, changed: Date.now() };
    const fault = faultOf(this.schema, kind, kept);
    if (fault) {
      throw new TypeError(`${kind}: ${fault}`);
    }
    if (this.#database) {
      const left = this.#left;
      await this.#write([kind], transaction => transaction.objectStore(kind).put(kept));
      this.#forget(left);
      this.#changed({ kind, id: kept.id });
    } else {
      records.set(kept.id, structuredClone(kept));
    }
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   * @returns {Promise<PracticeRecord | undefined>}
   */
  async get(kind, id) {
    const records = this.#records(kind);
    if (!this.#database) {
      return structuredClone(records.get(id));
    }
    try {
      const value = await this.#database.get(kind, id);
      return value === undefined ? undefined : (await this.#readable(kind, [value]))[0];
    } catch (error) {
      throw trouble(error);
    }
  }

  /**
   * All records of a kind, in order of id.
   * @param {Kind} kind
   * @returns {Promise<PracticeRecord[]>}
   */
  async all(kind) {
    const records = this.#records(kind);
    if (!this.#database) {
      return [...records.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(record => structuredClone(record));
    }
    try {
      return await this.#readable(kind, await this.#database.getAll(kind));
    } catch (error) {
      throw trouble(error);
    }
  }

  /**
   * The values that are records; the others are kept aside.
   * @param {Kind} kind
   * @param {any[]} values
   * @returns {Promise<PracticeRecord[]>}
   */
  async #readable(kind, values) {
    const spoilt = values.filter(value => faultOf(this.schema, kind, value) !== undefined);
    if (spoilt.length > 0) {
      await this.#write([kind, ASIDE], async transaction => {
        for (const value of spoilt) {
          await transaction.objectStore(ASIDE).put(aside(kind, value, faultOf(this.schema, kind, value) ?? ''));
          await transaction.objectStore(kind).delete(value.id);
        }
      });
    }
    return values.filter(value => !spoilt.includes(value));
  }

  /** What cannot be read and was kept apart. @returns {Promise<AsideRecord[]>} */
  async aside() {
    try {
      return this.#database ? await this.#database.getAll(ASIDE) : [];
    } catch (error) {
      throw trouble(error);
    }
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   * @returns {Promise<void>}
   */
  async remove(kind, id) {
    this.#records(kind).delete(id);
    if (this.#database) {
      await this.#write([kind], transaction => transaction.objectStore(kind).delete(id));
      this.#changed({ kind, id });
    }
  }

  /**
   * Removes all records of a kind, also those that were kept aside.
   * @param {Kind} kind
   * @returns {Promise<void>}
   */
  async clear(kind) {
    this.#records(kind).clear();
    if (this.#database) {
      await this.#write([kind, ASIDE], async transaction => {
        await transaction.objectStore(kind).clear();
        for (let cursor = await transaction.objectStore(ASIDE).openCursor(); cursor; cursor = await cursor.continue()) {
          if (cursor.value.kind === kind) {
            await cursor.delete();
          }
        }
      });
      this.#changed({ kind });
    }
  }

  /** All that is kept, as one object for a file. @returns {Promise<Export>} */
  async exportAll() {
    /** @type {Record<string, PracticeRecord[]>} */
    const kinds = {};
    for (const kind of this.schema.kinds) {
      kinds[kind] = await this.all(kind);
    }
    return {
      format: FORMAT,
      version: this.schema.version,
      site: this.site,
      exported: new Date().toISOString(),
      kinds,
      aside: await this.aside()
    };
  }

  /**
   * Takes over what was exported. Of two records with one id the one that was changed later stays. All of it is written, or nothing.
   * @param {unknown} from
   * @returns {Promise<{ added: number, replaced: number, skipped: number, refused: string[] }>}
   */
  async importAll(from) {
    const { records, refused } = readExport(this.schema, this.site, from);
    const counts = { added: 0, replaced: 0, skipped: 0 };
    /** @type {{ kind: Kind, record: PracticeRecord }[]} */
    const taken = [];
    for (const { kind, record } of records) {
      const here = await this.get(kind, record.id);
      if (here && (here.changed ?? 0) >= (record.changed ?? 0)) {
        counts.skipped++;
      } else {
        counts[here ? 'replaced' : 'added']++;
        taken.push({ kind, record });
      }
    }
    if (this.#database && taken.length > 0) {
      await this.#write([...new Set(taken.map(({ kind }) => kind))], async transaction => {
        for (const { kind, record } of taken) {
          await transaction.objectStore(kind).put(record);
        }
      });
      new Set(taken.map(({ kind }) => kind)).forEach(kind => this.#changed({ kind }));
    } else {
      taken.forEach(({ kind, record }) => this.#records(kind).set(record.id, structuredClone(record)));
    }
    return { ...counts, refused };
  }

  /** Whether the browser promises to keep the data when it runs short of room. @returns {Promise<boolean>} */
  async persisted() {
    return this.#database !== undefined && await navigator.storage?.persisted?.().catch(() => false) === true;
  }

  /** Asks the browser for that promise. @returns {Promise<boolean>} */
  async persist() {
    return this.#database !== undefined && await navigator.storage?.persist?.().catch(() => false) === true;
  }

  /**
   * Hears of what other tabs and other stores of this site write; gives what ends that.
   * @param {(change: Change) => void} listener
   * @returns {() => void}
   */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  close() {
    this.#closed = true;
    this.#listeners.clear();
    this.#channel?.close();
    this.#database?.close();
    this.#database = undefined;
  }
}

/**
 * @param {Kind} kind
 * @param {any} value
 * @param {string} why
 * @returns {AsideRecord}
 */
function aside(kind, value, why) {
  return { id: `${kind}/${isPlain(value) ? value.id : '?'}`, kind, why, value };
}
