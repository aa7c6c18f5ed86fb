import { describe, expect, it } from 'vitest';

import { fileRoutes, type FileRouterName, type HandlerExports } from '../../src/handlers/file-routes.js';

/** `METHOD /path` of each route that the router gives the file. */
function served(framework: FileRouterName, file: string, exports?: HandlerExports): readonly string[] {
  return fileRoutes(file)
    .filter((route) => route.framework === framework && (exports === undefined || route.exports === exports))
    .map(({ method, path }) => (method === undefined ? path : `${method} ${path}`));
}

function table(
  framework: FileRouterName,
  exports: HandlerExports,
  rows: readonly (readonly [file: string, ...routes: string[]])[],
): void {
  describe(`${framework}, ${exports}`, () => {
    it.each(rows.map(([file, ...routes]) => ({ file, routes })))('$file → $routes', ({ file, routes }) => {
      expect(served(framework, file, exports)).toEqual(routes);
    });
  });
}

table('next-app', 'http-methods', [
  ['app/api/auth/logout/route.ts', '/api/auth/logout'],
  ['app/route.js', '/'],
  ['src/app/logout/route.tsx', '/logout'],
  ['apps/web/app/api/logout/route.ts', '/api/logout'],
  ['src/app/(app)/api/auth/logout/route.ts', '/api/auth/logout'],
  ['app/@modal/logout/route.ts', '/logout'],
  ['app/%5Finternal/logout/route.ts', '/_internal/logout'],
  ['app/[locale]/logout/route.ts', '/:locale/logout'],
  ['app/auth/[...all]/route.ts', '/auth/*'],
  ['app/auth/[[...all]]/route.ts', '/auth/*'],
  ['app/auth/(.)logout/route.ts', '/auth/logout'],
  ['app/auth/(..)logout/route.ts', '/logout'],
  ['app/a/b/(..)(..)logout/route.ts', '/logout'],
  ['app/(..)logout/route.ts', '/logout'],
  ['app/a/b/(...)logout/route.ts', '/logout'],
  ['app/api/routes/logout/route.ts', '/api/routes/logout'],
  ['app/_lib/logout/route.ts'],
  ['app/logout/page.tsx'],
  ['app/logout/route.mjs'],
  ['app/logout/route.test.ts'],
  ['lib/logout/route.ts'],
]);

table('next-pages', 'default', [
  ['pages/api/logout.js', '/api/logout'],
  ['src/pages/api/auth/logout.ts', '/api/auth/logout'],
  ['packages/x/src/pages/api/logout.ts', '/api/logout'],
  ['pages/api/logout/index.ts', '/api/logout'],
  ['pages/api/index.ts', '/api'],
  ['pages/api/auth/[...nextauth].ts', '/api/auth/*'],
  ['pages/api/[[...all]].ts', '/api/*'],
  ['pages/api/users/[id]/logout.ts', '/api/users/:id/logout'],
  ['pages/api/logout.json.ts', '/api/logout.json'],
  ['pages/logout.tsx'],
  ['pages/api/logout.test.ts'],
]);

table('next-pages', 'server-side-props', [
  ['pages/logout.tsx', '/logout'],
  ['src/pages/auth/logout/index.js', '/auth/logout'],
  ['pages/index.tsx', '/'],
  ['pages/_app.tsx'],
  ['pages/404.tsx'],
  ['pages/api/logout.ts'],
]);

table('remix', 'action-and-loader', [
  // Remix 2 and React Router; where Remix 1 reads the file differently, its path comes second.
  ['app/routes/logout.tsx', '/logout'],
  ['apps/webapp/app/routes/logout.tsx', '/logout'],
  ['app/routes/_auth.logout.tsx', '/logout', '/_auth/logout'],
  ['app/routes/auth_.logout.tsx', '/auth/logout', '/auth_/logout'],
  ['app/routes/api.auth.logout.tsx', '/api/auth/logout'],
  ['app/routes/sign[-]out.tsx', '/sign-out'],
  ['app/routes/log[.]out.tsx', '/log.out'],
  ['app/routes/[_auth].logout.tsx', '/_auth/logout'],
  ['app/routes/[__auth].logout.tsx', '/__auth/logout'],
  ['app/routes/logout._index.tsx', '/logout', '/logout/_index'],
  ['app/routes/_index.tsx', '/', '/_index'],
  ['app/routes/($lang).logout.tsx', '/:lang?/logout'],
  ['app/routes/(en).logout.tsx', '/en?/logout'],
  ['app/routes/(e[.]n).logout.tsx', '/e.n?/logout'],
  ['app/routes/users.$id.logout.ts', '/users/:id/logout'],
  ['app/routes/auth.$.tsx', '/auth/*'],
  ['app/routes/$.tsx', '/*'],
  ['app/routes/auth.logout/route.tsx', '/auth/logout', '/auth/logout/route'],
  ['app/routes/logout/index.tsx', '/logout'],
  ['app/routes/[a:b].tsx', '/a:b'],
  ['app/routes/[unclosed.tsx', '/unclosed'],
  ['app/routes/(unclosed.tsx', '/unclosed'],
  // Remix 1 alone.
  ['app/routes/__auth/logout.tsx', '/logout'],
  ['app/routes/_auth/logout.tsx', '/_auth/logout'],
  ['app/routes/api/auth.logout.tsx', '/api/auth/logout'],
  ['app/routes/auth/$id/logout.tsx', '/auth/:id/logout'],
  ['app/routes/auth/$.tsx', '/auth/*'],
  // remix-flat-routes.
  ['app/routes/auth+/logout.tsx', '/auth/logout'],
  ['app/routes/_auth+/logout.tsx', '/logout'],
  ['app/routes/app+/auth+/sign[-]out.tsx', '/app/auth/sign-out'],
  ['app/routes/auth+/_index.tsx', '/auth'],
  ['app/routes/auth+/index.tsx', '/auth'],
  ['app/routes/auth+/_layout.tsx', '/auth'],
  ['app/routes/auth_+/logout.route.tsx', '/auth/logout'],
  ['app/routes/auth+/_.logout.tsx', '/auth/logout'],
  ['app/routes/auth+/logout/route.tsx', '/auth/logout'],
  ['app/routes/auth+/logout/form.tsx'],
  ['app/routes/users+/$id.logout.ts', '/users/:id/logout'],
  ['app/routes/auth+/$.tsx', '/auth/*'],
  // No route.
  ['app/routes/.logout.tsx'],
  ['app/logout.tsx'],
  ['app/routes.ts'],
]);

table('sveltekit', 'http-methods', [
  ['src/routes/logout/+server.ts', '/logout'],
  ['apps/web/src/routes/api/auth/logout/+server.js', '/api/auth/logout'],
  ['src/routes/(app)/logout/+server.ts', '/logout'],
  ['src/routes/[lang]/logout/+server.ts', '/:lang/logout'],
  ['src/routes/[[lang]]/logout/+server.ts', '/:lang?/logout'],
  ['src/routes/[lang=locale]/logout/+server.ts', '/:lang/logout'],
  ['src/routes/[[lang=locale]]/logout/+server.ts', '/:lang?/logout'],
  ['src/routes/auth/[...rest]/+server.ts', '/auth/*'],
  ['src/routes/log[x+2d]out/+server.ts', '/log-out'],
  ['src/routes/log[u+002d]out/+server.ts', '/log-out'],
  ['src/routes/[u+d83e-dd2a]/+server.ts', '/🤪'],
  ['src/routes/[u+ffffff]/+server.ts', '/\u{10FFFF}'],
  ['src/routes/u-[id]/logout/+server.ts', '/u-:id/logout'],
  ['src/routes/+server.ts', '/'],
  ['src/routes/logout/index.ts'],
  ['src/routes/logout/+page.ts'],
]);

table('sveltekit', 'form-actions', [
  ['src/routes/logout/+page.server.ts', '/logout'],
  ['src/routes/(auth)/account/+page.server.js', '/account'],
  ['src/routes/logout/+layout.server.ts'],
]);

table('nitro', 'default', [
  ['server/api/auth/logout.post.ts', 'POST /api/auth/logout'],
  ['server/api/session.delete.ts', 'DELETE /api/session'],
  ['server/api/(auth)/logout.delete.ts', 'DELETE /api/logout'],
  ['server/api/auth.logout.ts', '/api/auth.logout'],
  ['server/api/logout.POST.ts', '/api/logout.POST'],
  ['server/api/logout.ts', '/api/logout'],
  ['server/api/logout/index.post.ts', 'POST /api/logout'],
  ['server/api/index.ts', '/api'],
  ['server/api/logout.get.dev.ts', 'GET /api/logout'],
  ['server/api/logout.prod.mjs', '/api/logout'],
  ['server/api/_auth/logout.ts', '/api/_auth/logout'],
  ['server/api/users/[id]/logout.ts', '/api/users/:id/logout'],
  ['server/api/auth/[...].ts', '/api/auth/*'],
  ['server/api/auth/[...all].ts', '/api/auth/*'],
  ['layers/auth/server/routes/logout.get.ts', 'GET /logout'],
  ['server/routes/index.ts', '/'],
  ['server/middleware/logout.ts'],
]);

table('astro', 'http-methods', [
  ['src/pages/api/logout.ts', '/api/logout'],
  ['src/pages/logout/index.js', '/logout'],
  ['src/pages/logout.json.ts', '/logout.json'],
  ['src/pages/[lang]/logout.ts', '/:lang/logout'],
  ['src/pages/auth/[...rest].ts', '/auth/*'],
  ['src/pages/.well-known/logout.ts', '/.well-known/logout'],
  ['src/pages/_lib/logout.ts'],
  ['src/pages/_logout.ts'],
  ['src/pages/.cache/logout.ts'],
  ['src/pages/logout.astro'],
]);

table('solidstart', 'http-methods', [
  ['src/routes/api/logout.ts', '/api/logout'],
  ['src/routes/logout/index.ts', '/logout'],
  ['src/routes/(auth)/logout.tsx', '/logout'],
  ['src/routes/[lang]/logout.ts', '/:lang/logout'],
  ['src/routes/[[lang]]/logout.ts', '/:lang?/logout'],
  ['src/routes/auth/[...rest].ts', '/auth/*'],
]);

table('tanstack', 'tanstack-handlers', [
  ['src/routes/api.signout.ts', '/api/signout'],
  ['src/routes/api/signout.ts', '/api/signout'],
  ['src/routes/_auth.logout.ts', '/logout'],
  ['src/routes/_auth/logout.tsx', '/logout'],
  ['src/routes/auth_.end-session.ts', '/auth/end-session'],
  ['src/routes/(auth)/sign-off.ts', '/sign-off'],
  ['src/routes/api.log[.]out.ts', '/api/log.out'],
  ['src/routes/[_]auth.logout.ts', '/_auth/logout'],
  ['src/routes/logout/route.tsx', '/logout'],
  ['src/routes/logout.index.tsx', '/logout'],
  ['src/routes/logout.lazy.tsx', '/logout'],
  ['src/routes/logout.route.lazy.tsx', '/logout'],
  ['src/routes/index.tsx', '/'],
  ['src/routes/users.$id.logout.ts', '/users/:id/logout'],
  ['src/routes/{-$lang}/logout.ts', '/:lang?/logout'],
  ['src/routes/auth/$.ts', '/auth/*'],
  ['src/routes/-lib/logout.ts'],
  ['src/routes/__root.tsx'],
]);

table('qwik', 'qwik-handlers', [
  ['src/routes/logout/index.ts', '/logout'],
  ['src/routes/(auth)/logout/index.tsx', '/logout'],
  ['src/routes/logout/index@plain.tsx', '/logout'],
  ['src/routes/logout/index!.tsx', '/logout'],
  ['src/routes/[lang]/logout/index.ts', '/:lang/logout'],
  ['src/routes/auth/[...rest]/index.ts', '/auth/*'],
  ['src/routes/index.ts', '/'],
  ['src/routes/logout.ts'],
  ['src/routes/logout/layout.tsx'],
]);

table('fresh', 'fresh-handlers', [
  ['routes/logout.ts', '/logout'],
  ['routes/api/logout/index.ts', '/api/logout'],
  ['routes/(auth)/logout.tsx', '/logout'],
  ['routes/[lang]/logout.ts', '/:lang/logout'],
  ['routes/[[lang]]/logout.ts', '/:lang?/logout'],
  ['routes/auth/[...rest].ts', '/auth/*'],
  ['app/routes/logout.ts', '/logout'],
  ['routes/_middleware.ts'],
  ['routes/(_components)/logout.tsx'],
]);

table('pages-functions', 'pages-functions', [
  ['functions/logout.ts', '/logout'],
  ['functions/api/logout/index.js', '/api/logout'],
  ['functions/users/[id]/logout.ts', '/users/:id/logout'],
  ['functions/auth/[[path]].ts', '/auth/*'],
  ['functions/_middleware.ts'],
  ['netlify/functions/logout.ts'],
  ['supabase/functions/logout/index.ts'],
]);

table('vercel', 'vercel-function', [
  ['api/logout.ts', '/api/logout'],
  ['api/auth/logout/index.js', '/api/auth/logout'],
  ['apps/web/api/logout.mjs', '/api/logout'],
  ['api/users/[id]/logout.ts', '/api/users/:id/logout'],
  ['api/_lib/logout.ts'],
  ['api/_logout.ts'],
  ['src/api/logout.ts'],
  ['pages/api/logout.ts'],
  ['app/api/logout/route.ts'],
  ['server/api/logout.ts'],
]);

table('netlify', 'netlify-function', [
  ['netlify/functions/logout.ts', '/.netlify/functions/logout'],
  ['netlify/functions/logout/logout.mts', '/.netlify/functions/logout'],
  ['netlify/functions/logout/index.js', '/.netlify/functions/logout'],
  ['site/netlify/functions/logout.cjs', '/.netlify/functions/logout'],
  ['netlify/functions/logout/helper.ts'],
  ['netlify/functions/a/b/logout.ts'],
  ['netlify/edge-functions/logout.ts'],
]);

table('medusa', 'http-methods', [
  ['packages/medusa/src/api/auth/session/route.ts', '/auth/session'],
  ['src/api/store/customers/[id]/logout/route.ts', '/store/customers/:id/logout'],
  ['src/api/_lib/logout/route.ts'],
  ['src/api/logout.ts'],
]);

table('fastify-autoload', 'fastify-plugin', [
  ['routes/logout/index.ts', '/logout'],
  ['src/routes/auth/logout.ts', '/auth'],
  ['routes/users/_id/index.js', '/users/:id'],
  ['routes/logout.ts'],
]);

describe('several routers', () => {
  it('claim one file', () => {
    const routes = fileRoutes('src/routes/logout/index.ts');
    expect(routes.map(({ framework, path }) => `${framework} ${path}`)).toEqual([
      'solidstart /logout',
      'tanstack /logout',
      'qwik /logout',
      'fresh /logout',
      'fastify-autoload /logout',
    ]);
  });

  it('start from the last directory of their name', () => {
    expect(served('next-app', 'packages/app/src/app/logout/route.ts')).toEqual(['/logout']);
    expect(served('nitro', 'server/api/server/api/logout.ts')).toEqual(['/api/logout']);
  });

  it('leave out the method where the file does not tell it', () => {
    expect(fileRoutes('app/logout/route.ts')).toEqual([
      { framework: 'next-app', path: '/logout', exports: 'http-methods' },
    ]);
  });
});

describe('files that no router serves', () => {
  it.each([
    '',
    '.',
    '/',
    '//',
    'logout.ts',
    'src/auth/logout.ts',
    'src/routes',
    'app/routes/',
    'app/routes/.tsx',
    'routes/.logout.ts',
    'pages/api/.env',
    'pages/api/logout.d.ts',
    'src/routes/logout.spec.ts',
    'src/pages/logout.stories.tsx',
    'src/routes/+page.svelte',
    'server/api/README.md',
  ])('%j', (file) => {
    expect(fileRoutes(file)).toEqual([]);
  });
});

describe('unusual paths', () => {
  it('reads backslashes, a leading slash and `./` as what they separate', () => {
    const expected = fileRoutes('app/api/logout/route.ts');
    expect(expected).toHaveLength(1);
    for (const file of [
      'app\\api\\logout\\route.ts',
      './app/api/logout/route.ts',
      '/app/api//logout/route.ts',
    ]) {
      expect(fileRoutes(file)).toEqual(expected);
    }
  });

  it.each([
    'app/routes/[[[.tsx',
    'app/routes/]]).tsx',
    'app/routes/(($$)).tsx',
    'app/routes/+/+.tsx',
    'src/routes/[x+zz]/+server.ts',
    'src/routes/[...]/+server.ts',
    'src/pages/[].ts',
    'server/api/.post.ts',
    'server/api/.dev.post.ts',
    'functions/[[]].ts',
    'app/(...)(..)/route.ts',
    'routes/(/).ts',
  ])('does not fail on %s', (file) => {
    for (const { path } of fileRoutes(file)) expect(path).toMatch(/^\/|^\/$/);
  });

  it.each(['[', '(', '.', '$.', '()', '[[...', '(..)', 'a+/', '_'])(
    'reads many of %j in linear time',
    (text) => {
      const start = performance.now();
      for (const root of ['app/routes', 'src/routes', 'app', 'server/api']) {
        fileRoutes(`${root}/${text.repeat(20_000)}/index.ts`);
        fileRoutes(`${root}/${text.repeat(20_000)}.ts`);
        fileRoutes(`${root}/${text.repeat(20_000)}/route.ts`);
        fileRoutes(`${root}/${text.repeat(20_000)}/+server.ts`);
      }
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});
