import type { CatalogueCase } from '../harness.js';

const PRISMA = {
  packages: ['@prisma/client', 'express'],
  head: `import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();`,
};

const DRIZZLE = {
  packages: ['drizzle-orm', 'express'],
  head: `import { drizzle } from 'drizzle-orm/node-postgres'; import { eq, lt, sql } from 'drizzle-orm'; import { sessions } from './schema.js'; const db = drizzle('');`,
};
const KYSELY = {
  packages: ['kysely', 'express'],
  head: `import { Kysely, sql } from 'kysely'; const db = new Kysely({});`,
};
const TYPEORM = {
  packages: ['typeorm', 'express'],
  head: `import { DataSource } from 'typeorm'; import { Session } from './session.js'; const repo = new DataSource({}).getRepository(Session);`,
};
const MIKRO = {
  packages: ['@mikro-orm/core', 'express'],
  head: `import { MikroORM } from '@mikro-orm/core'; import { Session } from './session.js'; const { em } = await MikroORM.init();`,
};
const KNEX = { packages: ['knex', 'express'], head: `import createKnex from 'knex'; const knex = createKnex({});` };
const SEQUELIZE = {
  packages: ['sequelize', 'express'],
  head: `import { Model } from 'sequelize'; class Session extends Model {}`,
};
const MONGOOSE = {
  packages: ['mongoose', 'express'],
  head: `import mongoose from 'mongoose'; const RefreshToken = mongoose.model('RefreshToken', {}); const User = mongoose.model('User', {});`,
};
const MONGODB = {
  packages: ['mongodb', 'express'],
  head: `import { MongoClient } from 'mongodb'; const collection = new MongoClient('').db().collection('sessions');`,
};

export const orms: readonly CatalogueCase[] = [
  { ...PRISMA, rows: ['prisma/delete'], line: `await prisma.session.delete({ where: { id } })`, is: 'pass' },
  { ...PRISMA, rows: ['prisma/delete'], line: `prisma.session.delete({ where: { id } })`, is: 'never-runs' },
  { ...PRISMA, rows: ['prisma/delete'], line: `prisma.session.delete({ where: { id } }).catch(() => {})`, is: 'pass' },
  { ...PRISMA, rows: ['prisma/delete'], line: `void prisma.session.deleteMany({ where: { userId } })`, is: 'never-runs' },
  { ...PRISMA, rows: ['prisma/delete'], line: `prisma.$transaction([prisma.session.deleteMany({ where: { userId } })])`, is: 'pass' },
  { ...PRISMA, rows: ['prisma/delete'], line: `ids.forEach(id => prisma.session.delete({ where: { id } }))`, is: 'never-runs' },
  { ...PRISMA, rows: ['prisma/delete'], line: `await Promise.all(ids.map(id => prisma.session.delete({ where: { id } })))`, is: 'pass' },
  { ...PRISMA, rows: ['prisma/delete'], line: `await prisma.session.deleteMany({ where: { expires: { lt: new Date() } } })`, is: 'spares-this-session' },
  { ...PRISMA, rows: ['prisma/delete'], line: `await prisma.session.deleteMany({ where: { userId, NOT: { id: current } } })`, is: 'spares-this-session' },
  { ...DRIZZLE, rows: ['drizzle/delete'], line: `await db.delete(sessions).where(eq(sessions.id, sid))`, is: 'pass' },
  { ...DRIZZLE, rows: ['drizzle/delete'], line: `db.delete(sessions).where(eq(sessions.id, sid))`, is: 'never-runs' },
  { ...DRIZZLE, rows: ['drizzle/delete'], line: `db.delete(sessions).where(eq(sessions.id, sid)).run()`, is: 'pass' },
  { ...KYSELY, rows: ['kysely/delete'], line: `await db.deleteFrom('session').where('id', '=', sid)`, is: 'never-runs' },
  { ...KYSELY, rows: ['kysely/delete'], line: `await db.deleteFrom('session').where('id', '=', sid).execute()`, is: 'pass' },
  { ...TYPEORM, rows: ['typeorm/query-builder-delete'], line: `await repo.createQueryBuilder().delete().where('id = :id', { id })`, is: 'never-runs' },
  { ...TYPEORM, rows: [], line: `repo.delete({ id })`, is: 'pass' },
  { ...MIKRO, rows: ['mikro-orm/remove'], line: `em.remove(session)`, is: 'never-runs' },
  { ...MIKRO, rows: ['mikro-orm/remove'], line: `em.remove(session); await em.flush()`, is: 'pass' },
  { ...MIKRO, rows: ['mikro-orm/native-delete'], line: `await em.removeAndFlush(session)`, is: 'pass' },
  { ...MIKRO, rows: ['mikro-orm/query-builder'], line: `await em.createQueryBuilder(Session).delete().where({ id })`, is: 'never-runs' },
  { ...KNEX, rows: ['knex/delete'], line: `knex('sessions').where({ sid }).del()`, is: 'never-runs' },
  { ...KNEX, rows: ['knex/delete'], line: `await knex('sessions').where({ sid }).del()`, is: 'pass' },
  { ...SEQUELIZE, rows: ['sequelize/destroy'], line: `Session.destroy({ where: { sid } })`, is: 'pass' },
  { ...MONGOOSE, rows: ['mongoose/delete'], line: `RefreshToken.deleteOne({ token })`, is: 'never-runs' },
  { ...MONGOOSE, rows: ['mongoose/delete'], line: `await RefreshToken.deleteOne({ token })`, is: 'pass' },
  { ...MONGOOSE, rows: ['mongoose/delete'], line: `RefreshToken.deleteOne({ token }).exec()`, is: 'pass' },
  { ...MONGOOSE, rows: ['mongoose/delete'], line: `RefreshToken.deleteOne({ token }, () => {})`, is: 'pass' },
  { ...MONGOOSE, rows: [], line: `const doc = await RefreshToken.findOne({ token }); doc.deleteOne()`, is: 'never-runs' },
  { ...MONGOOSE, rows: [], line: `const user = await User.findById(id); user.refreshToken = null`, is: 'not-saved' },
  { ...MONGOOSE, rows: ['mongoose/save'], line: `const user = await User.findById(id); user.refreshToken = null; user.save()`, is: 'pass' },
  { ...MONGOOSE, rows: ['mongoose/update'], line: `await User.findByIdAndUpdate(id, { $pull: { refreshTokens: token } })`, is: 'pass' },
  { ...MONGOOSE, rows: [], line: `await User.updateOne({ _id }, { lastLogoutAt: new Date() })`, is: 'not-invalidated' },
  { ...MONGODB, rows: ['mongodb/delete'], line: `await collection.deleteOne({ _id })`, is: 'pass' },
  { ...MONGODB, rows: ['mongodb/delete'], line: `collection.deleteOne({ _id })`, is: 'pass' },
];
