import type { ModuleFacts } from '../facts/types.js';
import { forEachValue } from '../facts/visit.js';

/** Packages that only code for the browser or an app imports. */
const BROWSER_PACKAGES =
  /^(?:react|react-dom|react-router-dom|react-redux|@reduxjs\/toolkit|redux|zustand|jotai|recoil|mobx|mobx-react.*|@tanstack\/(?:react|vue|svelte|solid)-query|@trpc\/(?:react-query|client|next)|vue|vue-router|vuex|pinia|@vueuse\/core|@angular\/(?:core|router|common).*|rxjs|preact|preact\/.*|solid-js|svelte|svelte\/.*|\$app\/(?:navigation|stores|environment|state)|react-native|@react-native.*|expo.*|@react-navigation\/.*|js-cookie|universal-cookie|react-cookie|typescript-cookie|tiny-cookie|vue-cookies|ngx-cookie-service|@ionic\/.*|@inertiajs\/.*|jquery|axios-hooks|swr|next\/router|next-auth\/react|@clerk\/clerk-react|@chakra-ui\/.*|@mui\/.*|antd|electron|styled-components|framer-motion|lucide-react|react-icons.*|react-hot-toast|react-toastify|sonner|localforage|socket\.io-client)$/;

/** Packages that only code for the server imports. */
const SERVER_PACKAGES =
  /^(?:express|express-.*|fastify|@fastify\/.*|koa|koa-.*|@koa\/.*|@hapi\/.*|hono|hono\/.*|@nestjs\/.*|next\/headers|next\/server|@sveltejs\/kit|h3|nitropack|@adonisjs\/.*|@trpc\/server|elysia|jsonwebtoken|jose|mongoose|@prisma\/client|drizzle-orm|drizzle-orm\/.*|pg|mysql2?|redis|ioredis|passport|type-graphql|@remix-run\/(?:node|cloudflare|server-runtime)|iron-session|lucia|bcrypt.*|cookie|cookie-parser|server-only|node:.*)$/;

/** Whether a module is code for the browser: it says so, or imports what only such code does and nothing that only a server does. */
export function isBrowserModule(facts: ModuleFacts, relativePath: string): boolean {
  if (facts.directives.includes('use server')) return false;
  if (facts.directives.includes('use client')) return true;
  if (facts.specifiers.some((specifier) => SERVER_PACKAGES.test(specifier))) return false;
  if (facts.specifiers.some((specifier) => BROWSER_PACKAGES.test(specifier))) return true;
  if (/\.(?:vue|svelte|astro)$/.test(relativePath)) return true;
  if (usesBrowserGlobals(facts)) return true;
  return (
    facts.hasMarkup ||
    /(?:^|\/)(?:client|frontend|web-client|public|static|www|browser|components|hooks|composables|stores?|redux|slices|contexts?|providers)\//i.test(
      relativePath,
    )
  );
}

/** Whether a module touches what only a browser has. */
function usesBrowserGlobals(facts: ModuleFacts): boolean {
  let found = false;
  forEachValue(facts, (value) => {
    if (
      value.kind === 'global' &&
      /^(?:localStorage|sessionStorage|window|document|navigator)$/.test(value.name)
    )
      found = true;
  });
  return found;
}
