import { defineLibrary } from './types.js';

export const clientSessions = defineLibrary({
  name: 'client-sessions',
  packages: ['client-sessions'],
  rows: [
    {
      id: 'client-sessions/set-up',
      path: 'default',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 0, property: 'duration' }], number: 'milliseconds', missing: null },
      },
      evidence: 'client-sessions@0.8.0 README.md: the lifetime is sealed in',
    },
  ],
  requestSessions: [
    {
      id: 'client-sessions/request',
      property: 'session',
      store: 'cookie',
      ends: ['reset', 'destroy'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: 'session_state',
      evidence: 'client-sessions@0.8.0 lib/client-sessions.js, run',
    },
  ],
});
