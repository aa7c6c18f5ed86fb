import { defineLibrary } from './types.js';

export const fastifyCookie = defineLibrary({
  name: 'fastify-cookie',
  packages: ['@fastify/cookie', 'fastify-cookie', 'fastify'],
  rows: [
    {
      id: 'fastify-cookie/clear',
      shape: 'clearCookie',
      on: /^(?:reply|rep)$/,
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@fastify/cookie@11.1.5 index.js, run',
    },
    {
      id: 'fastify-cookie/set',
      shape: ['setCookie', 'cookie'],
      on: /^(?:reply|rep)$/,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@fastify/cookie@11.1.5 index.js, run',
    },
    {
      id: 'fastify-cookie/serialize',
      shape: 'serializeCookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@fastify/cookie@11.1.5 types/index.d.ts',
    },
    {
      id: 'fastify-cookie/set-on-response',
      shape: 'setCookie',
      on: /^(?:res|response)$/,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@fastify/cookie@11.1.5 index.js, run',
    },
    {
      id: 'fastify-cookie/header',
      shape: 'header',
      on: /^(?:reply|rep)$/,
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'fastify@5.12.8, run',
    },
  ],
});
