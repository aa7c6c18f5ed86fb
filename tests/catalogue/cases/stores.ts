import type { CatalogueCase } from '../harness.js';

const SQL = 'sql`DELETE FROM sessions WHERE id = ${id}`';
const POSTGRES = { packages: ['postgres', 'express'], head: `import postgres from 'postgres'; const sql = postgres('');` };
const NEON = { packages: ['@neondatabase/serverless', 'express'], head: `import { neon } from '@neondatabase/serverless'; const sql = neon('');` };
const BUN = { packages: ['@types/bun', 'express'], head: `import { sql } from 'bun';` };
const VERCEL = { packages: ['@vercel/postgres', 'express'], head: `import { sql } from '@vercel/postgres';` };
const SUPABASE = { packages: ['@supabase/supabase-js', 'express'], head: `import { createClient } from '@supabase/supabase-js'; const supabase = createClient('', '');` };
const REDIS = { packages: ['ioredis', 'express'], head: `import Redis from 'ioredis'; const redis = new Redis();` };

export const stores: readonly CatalogueCase[] = [
  { ...POSTGRES, rows: ['postgres-js/sql'], line: `await ${SQL}`, is: 'pass' },
  { ...NEON, rows: ['neon/sql'], line: `await ${SQL}`, is: 'pass' },
  { ...BUN, rows: [], line: `await ${SQL}`, is: 'pass' },
  { ...VERCEL, rows: ['vercel-postgres/sql'], line: `await ${SQL}`, is: 'pass' },
  { packages: ['kysely', 'express'], head: `import { sql } from 'kysely';`, rows: ['kysely/sql'], line: `await ${SQL}`, is: 'never-runs' },
  { packages: ['drizzle-orm', 'express'], head: `import { sql } from 'drizzle-orm';`, rows: [], line: `await ${SQL}`, is: 'never-runs' },
  { packages: ['@prisma/client', 'express'], head: `import { Prisma } from '@prisma/client';`, rows: [], line: 'await Prisma.sql`DELETE FROM sessions WHERE id = ${id}`', is: 'never-runs' },
  { ...POSTGRES, rows: ['postgres-js/sql'], line: SQL, is: 'never-runs' },
  { ...NEON, rows: ['neon/sql'], line: SQL, is: 'never-runs' },
  { ...BUN, rows: [], line: SQL, is: 'never-runs' },
  { ...VERCEL, rows: ['vercel-postgres/sql'], line: SQL, is: 'pass' },
  { packages: ['pg', 'express'], head: `import pg from 'pg'; const pool = new pg.Pool();`, rows: ['sql-drivers/query'], line: `pool.query('DELETE FROM sessions WHERE sid = $1', [sid])`, is: 'pass' },
  { packages: ['better-sqlite3', 'express'], head: `import Database from 'better-sqlite3'; const db = new Database('x');`, rows: ['sqlite-statements/prepare-known'], line: `db.prepare('DELETE FROM sessions WHERE id = ?')`, is: 'never-runs' },
  { packages: ['@cloudflare/workers-types'], rows: ['sqlite-statements/prepare'], parameters: 'req, res, env', line: `await env.DB.prepare('DELETE FROM sessions WHERE id = ?').bind(id)`, is: 'never-runs' },
  { packages: ['@cloudflare/workers-types'], rows: ['sqlite-statements/prepare'], parameters: 'req, res, env', line: `await env.DB.prepare('DELETE FROM sessions WHERE id = ?').bind(id).run()`, is: 'pass' },
  { ...SUPABASE, rows: ['supabase/delete'], line: `supabase.from('sessions').delete().eq('id', id)`, is: 'never-runs' },
  { ...SUPABASE, rows: ['supabase/delete'], line: `await supabase.from('sessions').delete().eq('id', id)`, is: 'pass' },
  { packages: ['aws-sdk', 'express'], head: `import AWS from 'aws-sdk'; const docClient = new AWS.DynamoDB.DocumentClient();`, rows: [], line: `await docClient.delete({ TableName: 'sessions', Key: { id } })`, is: 'never-runs' },
  { packages: ['@aws-sdk/lib-dynamodb', 'express'], head: `import { DeleteCommand } from '@aws-sdk/lib-dynamodb';`, rows: ['dynamodb/delete-command'], line: `new DeleteCommand({ TableName: 'sessions', Key: { id } })`, is: 'never-runs' },
  { packages: ['electrodb', 'express'], head: `import { Entity } from 'electrodb'; const SessionEntity = new Entity({});`, rows: ['electrodb/delete'], line: `await SessionEntity.delete({ id })`, is: 'never-runs' },
  { ...REDIS, rows: ['redis/delete'], line: `redis.del('sess:' + sid)`, is: 'pass' },
  { ...REDIS, rows: ['redis/transaction-delete'], line: `redis.multi().del('sess:' + sid)`, is: 'never-runs' },
  { ...REDIS, rows: ['redis/transaction-delete'], line: `await redis.multi().del('sess:' + sid).exec()`, is: 'pass' },
  { ...REDIS, rows: ['redis/transaction-delete'], line: `const m = redis.multi(); m.del('sess:' + sid); await m.exec()`, is: 'pass' },
  { ...REDIS, rows: ['redis/delete'], line: `await redis.del('cart:' + userId)`, is: 'not-invalidated' },
  { ...REDIS, rows: ['redis/write'], line: `await redis.set('bl:' + token, '1', 'EX', ttl)`, is: 'pass' },
  { packages: [], rows: ['deno-kv/atomic'], head: `const kv = await Deno.openKv();`, line: `kv.atomic().delete(['sessions', id])`, is: 'never-runs' },
  { packages: ['firebase-admin', 'express'], head: `import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore(); const ref = db.collection('sessions').doc('x');`, rows: ['firestore/batch-delete'], line: `const batch = db.batch(); batch.delete(ref)`, is: 'never-runs' },
  { packages: ['firebase-admin', 'express'], head: `import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore(); const ref = db.collection('sessions').doc('x');`, rows: ['firestore/batch-delete'], line: `const batch = db.batch(); batch.delete(ref); await batch.commit()`, is: 'pass' },
  { packages: ['firebase-admin', 'express'], head: `import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore(); const ref = db.collection('sessions').doc('x');`, rows: ['firestore/ref-delete'], line: `await ref.delete()`, is: 'pass' },
  { packages: ['firebase', 'express'], head: `import { getDatabase, ref, remove } from 'firebase/database';`, rows: ['realtime-database/remove'], line: `remove(ref(getDatabase(), 'sessions/' + id))`, is: 'pass' },
];
