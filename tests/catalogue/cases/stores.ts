import { inProject, type CatalogueCase } from '../harness.js';

const SQL = 'sql`DELETE FROM sessions WHERE id = ${id}`';
const DELETE = `'DELETE FROM sessions WHERE id = ?'`;

/** SQL drivers, document databases and key-value stores. */
export const stores: readonly CatalogueCase[] = [
  ...inProject(
    { packages: ['postgres', 'express'], head: `import postgres from 'postgres'; const sql = postgres('');` },
    ['postgres-js/sql', `await ${SQL}`, 'pass'],
    ['postgres-js/sql', SQL, 'never-runs'],
    ['postgres-js/sql', `${SQL}.execute()`, 'pass'],
    ['postgres-js/sql', `${SQL}.values()`, 'never-runs'],
    ['postgres-js/sql', `sql.unsafe(${DELETE}, [id])`, 'never-runs'],
    [[], `await sql.begin((sql) => [sql.unsafe(${DELETE}, [id])])`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@neondatabase/serverless', 'express'],
      head: `import { neon, Pool } from '@neondatabase/serverless'; const sql = neon(''); const pool = new Pool();`,
    },
    ['neon/sql', `await ${SQL}`, 'pass'],
    ['neon/sql', SQL, 'never-runs'],
    ['neon/sql', `sql.transaction([${SQL}])`, 'pass'],
    ['neon/pool', `pool.query(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    { packages: ['@types/bun', 'express'], head: `import { sql, SQL } from 'bun'; const db = new SQL('');` },
    ['bun-sql/sql', `await ${SQL}`, 'pass'],
    ['bun-sql/sql', SQL, 'never-runs'],
    ['bun-sql/sql', 'db`DELETE FROM sessions WHERE id = ${id}`.execute()', 'pass'],
  ),
  ...inProject(
    { packages: ['@vercel/postgres', 'express'], head: `import { db, sql } from '@vercel/postgres';` },
    ['vercel-postgres/sql', `await ${SQL}`, 'pass'],
    ['vercel-postgres/sql', SQL, 'pass'],
    ['vercel-postgres/sql', `db.query(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    { packages: ['pg', 'express'], head: `import pg from 'pg'; const pool = new pg.Pool();` },
    ['pg/query', `pool.query('DELETE FROM sessions WHERE sid = $1', [sid])`, 'pass'],
    [
      'pg/query',
      `const client = await pool.connect(); client.query('UPDATE users SET refresh_token = NULL WHERE id = $1', [id])`,
      'pass',
    ],
    ['pg/query', `pool.query('DELETE FROM sessions WHERE expires_at < now()')`, 'spares-this-session'],
    ['pg/query', `pool.query('DELETE FROM carts WHERE user_id = $1', [id])`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['pg-promise'], head: `import pgPromise from 'pg-promise'; const db = pgPromise()('');` },
    ['pg-promise/query', `db.none('DELETE FROM sessions WHERE sid = $1', [sid])`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['mysql'],
      head: `import mysql from 'mysql'; const connection = mysql.createConnection({});`,
    },
    ['mysql/query', `connection.query(${DELETE}, [id], () => {})`, 'pass'],
  ),
  ...inProject(
    { packages: ['mysql2'], head: `import mysql from 'mysql2/promise'; const pool = mysql.createPool({});` },
    ['mysql2/query', `pool.execute(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    { packages: ['sqlite3'], head: `import sqlite3 from 'sqlite3'; const db = new sqlite3.Database('x');` },
    ['sqlite3/run', `db.run(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@libsql/client'],
      head: `import { createClient } from '@libsql/client'; const client = createClient({});`,
    },
    ['libsql/execute', `client.execute({ sql: ${DELETE}, args: [id] })`, 'pass'],
    [[], `await client.transaction('write')`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@planetscale/database'],
      head: `import { connect } from '@planetscale/database'; const conn = connect({});`,
    },
    ['planetscale/execute', `await conn.execute(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    { packages: ['express'], head: `import { db, sql } from '@acme/db';` },
    ['sql-drivers/query-by-shape', `await db.query(${DELETE}, [id])`, 'pass'],
    ['sql-drivers/tagged', `await ${SQL}`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['better-sqlite3'],
      head: `import Database from 'better-sqlite3'; const db = new Database('x'); const end = db.prepare(${DELETE}); const endAll = db.transaction((id) => { end.run(id) });`,
    },
    ['better-sqlite3/prepare', `db.prepare(${DELETE})`, 'never-runs'],
    ['better-sqlite3/prepare', `db.prepare(${DELETE}).run(id)`, 'pass'],
    ['better-sqlite3/run-prepared', `end.run(id)`, 'pass'],
    ['better-sqlite3/exec', `db.exec('DELETE FROM sessions')`, 'pass'],
    ['better-sqlite3/transaction', `db.transaction(() => { end.run(id) })`, 'not-invalidated'],
    ['better-sqlite3/run-prepared', `endAll(id)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@types/bun'],
      head: `import { Database } from 'bun:sqlite'; const db = new Database('x'); const end = db.query(${DELETE});`,
    },
    ['bun-sqlite/prepare', `db.query(${DELETE})`, 'never-runs'],
    ['bun-sqlite/run-prepared', `end.run(id)`, 'pass'],
    ['bun-sqlite/run', `db.run(${DELETE}, [id])`, 'pass'],
  ),
  ...inProject(
    {
      packages: [],
      head: `import { DatabaseSync } from 'node:sqlite'; const db = new DatabaseSync('x'); const end = db.prepare(${DELETE});`,
    },
    ['node-sqlite/prepare', `db.prepare(${DELETE})`, 'never-runs'],
    ['node-sqlite/run-prepared', `end.run(id)`, 'pass'],
    ['node-sqlite/exec', `db.exec('DELETE FROM sessions')`, 'pass'],
  ),
  ...inProject(
    { packages: ['@cloudflare/workers-types'], parameters: 'req, res, env' },
    ['d1/prepare', `await env.DB.prepare(${DELETE}).bind(id)`, 'never-runs'],
    ['d1/prepare', `await env.DB.prepare(${DELETE}).bind(id).run()`, 'pass'],
    ['d1/prepare', `await env.DB.batch([env.DB.prepare(${DELETE}).bind(id)])`, 'pass'],
    ['cloudflare-kv/delete', `env.SESSIONS.delete(id)`, 'pass'],
    ['cloudflare-kv/delete', `env.KV.delete('session:' + id)`, 'pass'],
    [[], `env.KV.delete('cart:' + id)`, 'not-invalidated'],
    ['cloudflare-kv/put', `await env.KV.put('revoked:' + jti, '1', { expirationTtl: 900 })`, 'pass'],
    [[], `await env.KV.put('last-seen:' + user, '1')`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@cloudflare/workers-types'], parameters: 'req, res, ctx' },
    ['durable-objects/delete', `ctx.storage.delete('session:' + id)`, 'pass'],
    ['durable-objects/delete-all', `ctx.storage.deleteAll()`, 'pass'],
    ['durable-objects/sql', `ctx.storage.sql.exec(${DELETE}, id)`, 'pass'],
  ),
  ...inProject(
    { packages: [], parameters: 'req, res, store' },
    ['sqlite-statements/prepare', `store.prepare(${DELETE})`, 'never-runs'],
    ['sqlite-statements/run-prepared', `store.prepare(${DELETE}).bind(id).run()`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@supabase/supabase-js', 'express'],
      head: `import { createClient } from '@supabase/supabase-js'; const supabase = createClient('', '');`,
    },
    ['supabase/delete', `supabase.from('sessions').delete().eq('id', id)`, 'never-runs'],
    ['supabase/delete', `await supabase.from('sessions').delete().eq('id', id)`, 'pass'],
    [
      'supabase/delete',
      `await supabase.from('sessions').delete().eq('user_id', user).neq('id', id)`,
      'spares-this-session',
    ],
    ['supabase/update', `await supabase.from('users').update({ refresh_token: null }).eq('id', id)`, 'pass'],
    ['supabase/update', `supabase.from('users').update({ refresh_token: null }).eq('id', id)`, 'never-runs'],
    ['supabase/insert', `await supabase.from('revoked_tokens').insert({ jti })`, 'pass'],
  ),
  ...inProject(
    { packages: ['@supabase/supabase-js', 'express'], head: `import { supabaseServer } from '@acme/db';` },
    ['supabase/delete-by-shape', `supabaseServer.from('sessions').delete().eq('id', id)`, 'never-runs'],
    [
      'supabase/update-by-shape',
      `supabaseServer.from('users').update({ refresh_token: null })`,
      'never-runs',
    ],
  ),
  ...inProject(
    { packages: ['convex'], parameters: 'ctx, res' },
    ['convex/delete', `ctx.db.delete(sessionId)`, 'pass'],
    ['convex/delete', `ctx.db.delete('sessions', id)`, 'pass'],
    ['convex/patch', `ctx.db.patch(sessionId, { revoked: true })`, 'pass'],
    ['convex/run', `await ctx.runMutation(api.sessions.remove, { id })`, 'pass'],
    ['convex/run', `await ctx.runMutation(internal.auth.revokeSession, { id })`, 'pass'],
    [[], `await ctx.runMutation(api.carts.remove, { sessionId })`, 'not-invalidated'],
    [[], `await ctx.runMutation(api.sessions.create, { id })`, 'not-invalidated'],
    ['convex/insert', `ctx.db.insert('revokedTokens', { jti })`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['convex'],
      head: `import { ConvexHttpClient } from 'convex/browser'; import { fetchMutation } from 'convex/nextjs'; import { api } from '../convex/_generated/api'; const convex = new ConvexHttpClient('');`,
    },
    ['convex/call', `await fetchMutation(api.sessions.remove, { id })`, 'pass'],
    ['convex/call', `await convex.mutation(api.sessions.remove, { id })`, 'pass'],
    ['convex/call', `await convex.mutation(api.messages.remove, { id })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['firebase-admin', 'express'],
      head: `import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore(); const ref = db.collection('sessions').doc('x');`,
    },
    ['firestore/batch-delete', `const batch = db.batch(); batch.delete(ref)`, 'never-runs'],
    ['firestore/batch-delete', `const batch = db.batch(); batch.delete(ref); await batch.commit()`, 'pass'],
    [
      'firestore/batch-delete',
      `const batch = db.batch(); await batch.commit(); batch.delete(ref)`,
      'never-runs',
    ],
    [
      'firestore/batch-delete',
      `const batch = db.batch(); const other = db.batch(); batch.delete(ref); await other.commit()`,
      'never-runs',
    ],
    [
      'firestore/batch-delete',
      `const found = await db.collection('sessions').where('userId', '==', userId).get(); const batch = db.batch(); found.docs.forEach((doc) => batch.delete(doc.ref)); await batch.commit()`,
      'pass',
    ],
    ['firestore/batch-delete', `await db.batch().delete(ref).commit()`, 'pass'],
    ['firestore/batch-update', `await db.batch().update(ref, { revoked: true }).commit()`, 'pass'],
    ['firestore/ref-delete', `ref.delete()`, 'pass'],
    ['firestore/ref-delete', `await db.recursiveDelete(ref)`, 'pass'],
    [
      'firestore/update-doc',
      `await db.collection('users').doc(id).update({ refreshToken: FieldValue.delete() })`,
      'pass',
    ],
  ),
  ...inProject(
    {
      packages: ['firebase', 'express'],
      head: `import { deleteDoc, deleteField, doc, updateDoc, writeBatch } from 'firebase/firestore'; import { ref, remove, set, update } from 'firebase/database'; const sessionRef = ref(db, 'sessions');`,
    },
    ['firestore/delete-doc', `await deleteDoc(doc(db, 'sessions', id))`, 'pass'],
    [
      'firestore/update-doc',
      `await updateDoc(doc(db, 'users', id), { refreshToken: deleteField() })`,
      'pass',
    ],
    ['firestore/batch-delete', `writeBatch(db).delete(doc(db, 'sessions', id))`, 'never-runs'],
    ['realtime-database/remove', `remove(ref(db, 'sessions/' + id))`, 'pass'],
    ['realtime-database/set', `set(sessionRef, null)`, 'pass'],
    ['realtime-database/update', `update(ref(db, 'users/' + id), { refreshToken: null })`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['aws-sdk', 'express'],
      head: `import AWS from 'aws-sdk'; const docClient = new AWS.DynamoDB.DocumentClient(); const cognito = new AWS.CognitoIdentityServiceProvider();`,
    },
    ['aws-sdk/delete', `await docClient.delete({ TableName: 'sessions', Key: { id } })`, 'never-runs'],
    ['aws-sdk/delete', `await docClient.delete({ TableName: 'sessions', Key: { id } }).promise()`, 'pass'],
    ['aws-sdk/delete', `docClient.delete({ TableName: 'sessions', Key: { id } }, () => {})`, 'pass'],
    [
      'aws-sdk/update',
      `await docClient.update({ TableName: 'sessions', Key: { id }, Item: { revoked: true }, values: { revoked: true } })`,
      'never-runs',
    ],
    [
      'aws-sdk/put',
      `const revokedToken = { TableName: 'tokens', Item: { jti } }; await docClient.put(revokedToken).promise()`,
      'pass',
    ],
    [
      'aws-sdk/update',
      `await docClient.update({ TableName: 'users', Key, UpdateExpression: 'REMOVE refreshToken' }).promise()`,
      'pass',
    ],
    [
      'aws-sdk/update',
      `await docClient.update({ TableName: 'users', Key, UpdateExpression: 'REMOVE refreshToken' })`,
      'never-runs',
    ],
    ['aws-sdk/cognito', `await cognito.globalSignOut({ AccessToken }).promise()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@aws-sdk/lib-dynamodb', '@aws-sdk/client-dynamodb', 'express'],
      head: `import { DynamoDB, DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { DeleteCommand, DynamoDBDocument, ExecuteStatementCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'; const client = new DynamoDBClient({}); const docs = DynamoDBDocument.from(client);`,
    },
    ['dynamodb/delete-command', `new DeleteCommand({ TableName: 'sessions', Key: { id } })`, 'never-runs'],
    [
      'dynamodb/delete-command',
      `client.send(new DeleteCommand({ TableName: 'sessions', Key: { id } }))`,
      'pass',
    ],
    [
      'dynamodb/put-command',
      `const revokedToken = { TableName: 'tokens', Item: { jti } }; await client.send(new PutCommand(revokedToken))`,
      'pass',
    ],
    [
      'dynamodb/update-command',
      `await client.send(new UpdateCommand({ TableName: 'sessions', values: { revoked: true } }))`,
      'pass',
    ],
    [
      [],
      `await client.send(new DeleteCommand({ TableName: 'carts', Key: { sessionId } }))`,
      'not-invalidated',
    ],
    [
      'dynamodb/put-command',
      `await client.send(new PutCommand({ TableName: 'revoked_tokens', Item: { jti } }))`,
      'pass',
    ],
    ['dynamodb/put-command', `new PutCommand({ TableName: 'revoked_tokens', Item: { jti } })`, 'never-runs'],
    [[], `await client.send(new PutCommand({ TableName: 'logins', Item: { token } }))`, 'not-invalidated'],
    [
      'dynamodb/update-command',
      `await client.send(new UpdateCommand({ TableName: 'users', Key, UpdateExpression: 'REMOVE refreshToken' }))`,
      'pass',
    ],
    [
      'dynamodb/update-command',
      `new UpdateCommand({ TableName: 'users', Key, UpdateExpression: 'REMOVE refreshToken' })`,
      'never-runs',
    ],
    [
      [],
      `await client.send(new UpdateCommand({ TableName: 'users', Key, UpdateExpression: 'REMOVE avatar' }))`,
      'not-invalidated',
    ],
    [
      'dynamodb/statement-command',
      `await client.send(new ExecuteStatementCommand({ Statement: 'DELETE FROM "sessions" WHERE id = ?' }))`,
      'pass',
    ],
    [
      'dynamodb/statement-command',
      `new ExecuteStatementCommand({ Statement: 'DELETE FROM "sessions" WHERE id = ?' })`,
      'never-runs',
    ],
    ['dynamodb/put', `docs.put({ TableName: 'revoked_tokens', Item: { jti } })`, 'pass'],
    ['dynamodb/delete', `docs.delete({ TableName: 'sessions', Key: { id } })`, 'pass'],
    ['dynamodb/update', `docs.update({ TableName: 'sessions', values: { revoked: true } })`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['electrodb'],
      head: `import { Entity } from 'electrodb'; const SessionEntity = new Entity({});`,
    },
    ['electrodb/delete', `await SessionEntity.delete({ id })`, 'never-runs'],
    ['electrodb/delete', `await SessionEntity.delete({ id }).go()`, 'pass'],
    [
      ['electrodb/update', 'electrodb/set'],
      `await SessionEntity.patch({ id }).set({ revoked: true })`,
      'never-runs',
    ],
    ['electrodb/update', `await SessionEntity.patch({ id }).set({ revoked: true }).go()`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['dynamoose'],
      head: `import * as dynamoose from 'dynamoose'; const Session = dynamoose.model('Session');`,
    },
    ['dynamoose/delete', `Session.delete(id)`, 'pass'],
    ['dynamoose/delete', `const session = await Session.get(id); session.delete()`, 'pass'],
    ['dynamoose/update', `Session.update({ id }, { revoked: true })`, 'pass'],
  ),
  ...inProject(
    { packages: ['redis'], head: `import { createClient } from 'redis'; const client = createClient();` },
    ['redis/delete', `client.del('sess:' + sid)`, 'pass'],
    ['redis/delete', `client.sRem('user-sessions:' + user, sid)`, 'pass'],
    ['redis/delete', `await client.del('cart:' + user)`, 'not-invalidated'],
    ['redis/send-command', `await client.sendCommand(['DEL', 'sess:' + sid])`, 'pass'],
    ['redis/send-command', `await client.sendCommand(['DEL', 'cart:' + sid])`, 'not-invalidated'],
    ['redis/send-command', `await client.sendCommand(['GET', 'sess:' + sid])`, 'not-invalidated'],
    ['redis/send-command', `await client.sendCommand(['SET', 'blacklist:' + token, '1'])`, 'pass'],
    ['redis/transaction-delete', `client.multi().del('sess:' + sid)`, 'never-runs'],
    [
      'redis/transaction-delete',
      `const all = client.multi(); all.del('sess:' + sid); await all.exec()`,
      'pass',
    ],
    ['redis/transaction-delete', `await client.multi().del('sess:' + sid).exec()`, 'pass'],
    ['redis/transaction-write', `await client.multi().set('bl:' + token, '1').exec()`, 'pass'],
    ['redis/write', `await client.set('blacklist:' + token, '1', { EX: 900 })`, 'pass'],
    ['redis/write', `await client.set('online:' + user, '0')`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['ioredis'], head: `import Redis from 'ioredis'; const redis = new Redis();` },
    ['ioredis/delete', `redis.del('sess:' + sid)`, 'pass'],
    ['ioredis/delete', `await redis.del('cart:' + userId)`, 'not-invalidated'],
    ['ioredis/call', `await redis.call('DEL', 'sess:' + sid)`, 'pass'],
    ['ioredis/call', `await redis.call('DEL', 'cart:' + sid)`, 'not-invalidated'],
    ['ioredis/call', `await redis.call('GET', 'sess:' + sid)`, 'not-invalidated'],
    ['ioredis/call', `await redis.call('SET', 'bl:' + token, 1)`, 'pass'],
    ['ioredis/transaction-delete', `redis.multi().del('sess:' + sid)`, 'never-runs'],
    ['ioredis/transaction-delete', `redis.pipeline().del('sess:' + sid)`, 'never-runs'],
    ['ioredis/transaction-delete', `await redis.multi().del('sess:' + sid).exec()`, 'pass'],
    ['ioredis/transaction-write', `redis.pipeline().set('bl:' + token, '1')`, 'never-runs'],
    ['ioredis/write', `await redis.set('bl:' + token, '1', 'EX', ttl)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@upstash/redis'],
      head: `import { Redis } from '@upstash/redis'; const redis = Redis.fromEnv();`,
    },
    ['upstash-redis/delete', `redis.del('sess:' + sid)`, 'pass'],
    ['upstash-redis/transaction-delete', `redis.pipeline().del('sess:' + sid)`, 'never-runs'],
    ['upstash-redis/transaction-write', `await redis.multi().set('bl:' + token, '1').exec()`, 'pass'],
    ['upstash-redis/write', `redis.set('revoked:' + jti, 1, { ex: 900 })`, 'pass'],
  ),
  ...inProject(
    { packages: ['@vercel/kv'], head: `import { kv } from '@vercel/kv';` },
    ['vercel-kv/delete', `kv.del('session:' + id)`, 'pass'],
    ['vercel-kv/transaction-delete', `kv.multi().del('session:' + id)`, 'never-runs'],
    ['vercel-kv/transaction-write', `await kv.pipeline().set('bl:' + token, '1').exec()`, 'pass'],
    ['vercel-kv/write', `await kv.set('denylist:' + jti, 1)`, 'pass'],
  ),
  ...inProject(
    { packages: [], head: `const kv = await Deno.openKv();` },
    ['deno-kv/delete', `kv.delete(['sessions', id])`, 'pass'],
    [[], `kv.delete(['carts', id])`, 'not-invalidated'],
    ['deno-kv/atomic', `kv.atomic().delete(['sessions', id])`, 'never-runs'],
    ['deno-kv/atomic', `await kv.atomic().delete(['sessions', id]).commit()`, 'pass'],
    ['deno-kv/set', `await kv.set(['revoked', jti], 1)`, 'pass'],
    [[], `await kv.set(['online', token], 1)`, 'not-invalidated'],
    ['deno-kv/atomic-set', `await kv.atomic().set(['revoked', jti], 1).commit()`, 'pass'],
    ['deno-kv/atomic-set', `kv.atomic().set(['revoked', jti], 1)`, 'never-runs'],
    [
      'deno-kv/set',
      `const revokedKey = ['revoked', jti]; await kv.set(revokedKey, true, { expireIn: 900000 })`,
      'pass',
    ],
  ),
  ...inProject(
    { packages: ['@deno/kv'], head: `import { openKv } from '@deno/kv'; const kv = await openKv();` },
    ['deno-kv/atomic', `kv.atomic().check(entry).set(['a'], 1).delete(['sessions', id])`, 'never-runs'],
  ),
  ...inProject(
    {
      packages: ['unstorage'],
      head: `import { createStorage } from 'unstorage'; const storage = createStorage();`,
    },
    ['unstorage/delete', `storage.removeItem('session:' + id)`, 'pass'],
    ['unstorage/write', `storage.setItem('revoked:' + jti, true)`, 'pass'],
  ),
  ...inProject({ packages: ['nuxt'] }, [
    'unstorage/use-storage',
    `await useStorage('sessions').removeItem('session:' + id)`,
    'pass',
  ]),
  ...inProject(
    { packages: ['keyv'], head: `import Keyv from 'keyv'; const keyv = new Keyv();` },
    ['keyv/delete', `keyv.delete('session:' + id)`, 'pass'],
    ['keyv/write', `keyv.set('revoked:' + jti, true, 900000)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['cache-manager'],
      head: `import { createCache } from 'cache-manager'; const cache = createCache();`,
    },
    ['cache-manager/delete', `cache.del('session:' + id)`, 'pass'],
    ['cache-manager/write', `cache.set('blacklist:' + jti, true)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['lru-cache'],
      head: `import { LRUCache } from 'lru-cache'; const sessions = new LRUCache({}); const revoked = new LRUCache({});`,
    },
    ['lru-cache/delete', `sessions.delete(id)`, 'pass'],
    ['lru-cache/write', `revoked.set(jti, true)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['node-cache'],
      head: `import NodeCache from 'node-cache'; const sessions = new NodeCache(); const cache = new NodeCache();`,
    },
    ['node-cache/delete', `sessions.del(id)`, 'pass'],
    ['node-cache/delete', `cache.del('user:profile:' + id)`, 'not-invalidated'],
    ['node-cache/write', `cache.set('revoked:' + jti, 1)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['memcached'],
      head: `import Memcached from 'memcached'; const memcached = new Memcached('');`,
    },
    ['memcached/delete', `memcached.del('session:' + id, () => {})`, 'pass'],
    ['memcached/write', `memcached.set('revoked:' + jti, 1, 900, () => {})`, 'pass'],
  ),
  ...inProject(
    { packages: ['memjs'], head: `import { Client } from 'memjs'; const memjs = Client.create();` },
    ['memjs/delete', `memjs.delete('session:' + id)`, 'pass'],
    ['memjs/write', `memjs.set('revoked:' + jti, '1', { expires: 900 })`, 'pass'],
  ),
];
