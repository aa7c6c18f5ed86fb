const strings = { type: 'array', items: { type: 'string' } } as const;

const duration = { type: ['string', 'number'] } as const;

const functions = {
  type: 'array',
  items: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { from: { type: 'string' }, name: { type: 'string' } },
        required: ['from', 'name'],
        additionalProperties: false,
      },
    ],
  },
} as const;

/** What `settings.logout` may hold, as a JSON schema: each key with what it means and its default. A key without a default is not said. */
export const settingsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sessionCookies: {
      ...strings,
      description:
        'Names of your session cookies, where the names do not tell. `*` stands for any characters.',
      default: [],
    },
    otherCookies: {
      ...strings,
      description:
        'Names of cookies that carry no session, although their names look like it. `*` stands for any characters.',
      default: [],
    },
    logoutRoutes: {
      ...strings,
      description:
        'Paths of routes that log out under another name, such as `/bye`. `*` stands for any characters, also slashes.',
      default: [],
    },
    logoutFiles: {
      ...strings,
      description: 'Files whose handlers log out, as globs from the root of the project on.',
      default: [],
    },
    logoutFunctions: {
      ...functions,
      description: 'Functions that are logout handlers, where their names do not tell.',
      default: [],
    },
    invalidates: {
      ...functions,
      description:
        'Your functions that make the server forget the session, where their bodies cannot be read.',
      default: [],
    },
    clears: {
      ...functions,
      description:
        'Your functions that clear the session cookie in the browser and do nothing on the server.',
      default: [],
    },
    signsOut: {
      ...functions,
      description: "Your functions that call a managed provider's own sign-out.",
      default: [],
    },
    requestSession: {
      enum: ['server', 'cookie'],
      description:
        'What `req.session` is: a session that the server stores (`server`) or one that lives only in its cookie (`cookie`). Found out from the code where it is not said.',
    },
    tokenLifetime: {
      ...duration,
      description:
        'How long your stateless session token lives, where the code does not show it: a duration such as `15m`, or seconds.',
    },
    tokenLifetimeLimit: {
      ...duration,
      description:
        'How long a stateless token may live for a logout that does not revoke it: a duration such as `15m`, or seconds.',
      default: 900,
    },
    testFiles: {
      ...strings,
      description:
        'Files that hold tests, mocks, stories or declarations and are not judged, as globs from the root of the project on. What you write takes the place of the default.',
      default: [
        '**/*.{test,spec,stories,story,mock,cy,e2e}.*',
        '**/{__tests__,__mocks__,__fixtures__,test,tests,e2e,cypress,playwright,mocks,.storybook}/**',
        '**/*.d.{ts,mts,cts}',
      ],
    },
    followImports: {
      type: 'boolean',
      description: 'Whether functions are followed into other files of the project.',
      default: true,
    },
    maxDepth: {
      type: 'integer',
      minimum: 0,
      description: 'How many calls deep a handler is followed.',
      default: 5,
    },
    maxFiles: {
      type: 'integer',
      minimum: 0,
      description: 'How many other files are opened for one linted file.',
      default: 40,
    },
    maxFileSize: {
      type: 'integer',
      minimum: 1,
      description: 'The size, in bytes, above which a file is not followed into.',
      default: 524_288,
    },
  },
} as const;
