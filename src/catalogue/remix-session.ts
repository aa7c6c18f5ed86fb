import { defineLibrary } from './types.js';

export const remixSession = defineLibrary({
  name: 'remix-session',
  packages: ['@remix-run/session', '@remix-run/session/*', '@remix-run/session-middleware'],
  rows: [
    {
      id: 'remix-session/destroy',
      shape: ['get().destroy', 'session.destroy'],
      on: /^(?:session|context|ctx)$/,
      needsLibrary: true,
      arity: [0, 0],
      effect: { kind: 'ends-storage-session', storage: 'receiver' },
      evidence: '@remix-run/session@0.4 .d.ts: the storage decides',
    },
  ],
});
