import { defineLibrary } from './types.js';

export const remix = defineLibrary({
  name: 'remix',
  packages: [
    '@remix-run/node',
    '@vercel/remix',
    '@netlify/remix-adapter',
    '@shopify/remix-oxygen',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/server-runtime',
    '@remix-run/react',
    'react-router',
    '@react-router/node',
    '@react-router/cloudflare',
    '@react-router/architect',
    '@remix-run/architect',
    'remix',
  ],
  rows: [
    {
      id: 'remix/destroy-session-by-factory',
      shape:
        'createCookieSessionStorage|createSessionStorage|createMemorySessionStorage|createFileSessionStorage|createWorkersKVSessionStorage|createArcTableSessionStorage().destroySession',
      effect: { kind: 'ends-storage-session', storage: 'receiver' },
      evidence: 'packages that re-export the storages of @remix-run/server-runtime',
    },
    {
      id: 'remix/destroy-session',
      path: '…destroySession',
      effect: { kind: 'ends-storage-session', storage: 'receiver' },
      evidence: '@remix-run/server-runtime@2.17.5 dist/sessions.js; react-router@8.5.1, run',
    },
    {
      id: 'remix/unset',
      path: '…getSession().unset',
      arity: [1, 1],
      effect: { kind: 'ends-storage-session', storage: 'receiver' },
      evidence: '@remix-run/server-runtime@2.17.5 dist/sessions.js, run: committed without the key',
    },
    {
      id: 'remix/serialize',
      path: 'createCookie().serialize',
      effect: {
        kind: 'writes-cookie',
        name: 'receiver',
        value: { argument: 0 },
        options: { argument: 1 },
        unit: 'seconds',
      },
      evidence: '@remix-run/server-runtime@2.17.5 dist/cookies.js, run',
    },
    {
      id: 'remix/redirect',
      path: ['redirect', 'redirectDocument'],
      effect: { kind: 'redirects', url: { argument: 0 } },
      evidence: 'react-router@8.5.1',
    },
  ],
});
