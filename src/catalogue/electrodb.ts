import { defineLibrary } from './types.js';

export const electrodb = defineLibrary({
  name: 'electrodb',
  packages: ['electrodb'],
  rows: [
    {
      id: 'electrodb/delete',
      path: ['Entity().delete|remove', 'Service().entities.*.delete|remove'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['go'] },
      evidence: 'electrodb@3.9.3, run: await alone sends nothing',
    },
    {
      id: 'electrodb/update',
      path: ['Entity().patch|update', 'Service().entities.*.patch|update'],
      effect: { kind: 'record', verb: 'update', lazy: 'inert', terminators: ['go'] },
      evidence: 'electrodb@3.9.3, run: await alone sends nothing',
    },
    {
      id: 'electrodb/set',
      path: ['Entity().patch|update().….set', 'Service().entities.*.patch|update().….set'],
      effect: { kind: 'nothing', because: 'it is a part of the query that patch or update began' },
      evidence: 'electrodb@3.9.3, run',
    },
  ],
});
