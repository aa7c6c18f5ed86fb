import { inProject, type CatalogueCase } from '../harness.js';

/** What looks like a call of a library and is none: no row may end a session for it. */
export const precision: readonly CatalogueCase[] = [
  ...inProject(
    {
      packages: [
        '@prisma/client',
        'drizzle-orm',
        'knex',
        'kysely',
        'mongoose',
        'convex',
        'elysia',
        'express',
        'ioredis',
        'typeorm',
      ],
      parameters: 'req, res, db, cache, service',
    },
    [[], `service.remove()`, 'not-invalidated'],
    [[], `cache.delete('user:profile:' + id)`, 'not-invalidated'],
    [[], `db.delete(carts)`, 'not-invalidated'],
    [[], `db('carts').where({ id }).del()`, 'not-invalidated'],
    [[], `db.pushSubscription.delete({ where: { id } })`, 'not-invalidated'],
    [[], `cartModel.deleteOne({ id })`, 'not-invalidated'],
    [[], `io.to(id).emit('logout')`, 'not-invalidated'],
    [[], `URL.revokeObjectURL(url)`, 'not-invalidated'],
    [[], `queryClient.invalidateQueries()`, 'not-invalidated'],
    [[], `await db.auditLog.create({ data: { userId } })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['express'], parameters: 'req, res, app, chart, element, state, storage' },
    [[], `element.remove()`, 'not-invalidated'],
    [[], `chart.destroy()`, 'not-invalidated'],
    [[], `app.service('users').patch(id, { online: false })`, 'not-invalidated'],
    [[], `storage.deleteAll()`, 'not-invalidated'],
    [[], `state.set('a', 'b')`, 'not-invalidated'],
    [[], `await app.cookies.get('sid')`, 'not-invalidated'],
    [[], `res.set('X-Session', '')`, 'not-invalidated'],
    [[], `res.redirect('/logout-done')`, 'not-invalidated'],
    [[], `await fetch('/api/logout-reasons')`, 'not-invalidated'],
  ),
];
