import type { Client } from '../clients.js';
import { freeName } from '../exported.js';
import { constant, type Doc, type Statement } from '../layout.js';
import { quoted } from '../style.js';
import type { Subject } from '../types.js';

/** A collection of MongoDB, and what has to be awaited before it can be asked for. */
export interface Collection {
  readonly before: readonly Statement[];
  readonly doc: (...links: readonly string[]) => Doc;
}

/** A collection by its name, out of the database that a client of MongoDB or Mongoose is connected to. */
export function collectionOf({ kind, code }: Client, subject: Subject, name: string): Collection {
  const isPromise = /promise/i.test(code);
  const client = isPromise ? freeName(subject, 'client', 'mongoClient') : code;
  const head = kind === 'mongoose' ? `${client}.connection` : client;
  const database = kind === 'mongodb' ? ['.db()'] : [];
  const collection = `.collection(${quoted(name, subject.style)})`;
  return {
    before: isPromise ? [constant(client, code, true)] : [],
    doc: (...links) => ({ kind: 'chain', head, links: [...database, collection, ...links] }),
  };
}
