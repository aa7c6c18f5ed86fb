import { defineLibrary } from './types.js';

export const electrodb = defineLibrary({
  name: 'electrodb',
  packages: ['electrodb'],
  rows: [
    {
      id: 'electrodb/delete',
      path: 'Entity().delete|remove',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['go'] },
      evidence: 'electrodb@3.9.3, run',
    },
  ],
});
