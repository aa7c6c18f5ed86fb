import http from 'node:http';

/** What a browser keeps: the value of each cookie by its name. */
export type Cookies = ReadonlyMap<string, string>;

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The cookies afterwards: those that were sent, with those that the answer sets, without those it expires. */
  readonly cookies: Cookies;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly cookies?: Cookies;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How long an answer may take. Some logouts never answer: then what has become of the session is still asked. */
const PATIENCE = 10_000;

/** Sends one request as a browser would, without following redirects. The status is 0 where no answer came. */
export function send(
  origin: string,
  { method, path, cookies = new Map(), headers, body }: Sent,
): Promise<Answer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve) => {
    const request = http.request(
      new URL(path, origin),
      {
        method,
        agent: false,
        headers: { ...headers, ...(cookie !== '' && { cookie }), ...(method !== 'GET' && { origin }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const { statusCode = 0, headers: answered } = response;
          resolve({ status: statusCode, body: text, cookies: keep(cookies, answered['set-cookie'] ?? []) });
        });
      },
    );
    const giveUp = (): void => {
      resolve({ status: 0, body: '', cookies });
    };
    request.on('error', giveUp);
    request.setTimeout(PATIENCE, () => request.destroy());
    request.end(body);
  });
}

function keep(cookies: Cookies, lines: readonly string[]): Cookies {
  const kept = new Map(cookies);
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(';');
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/u.exec(pair.trim()) ?? [];
    if (attributes.some(isPast)) kept.delete(name);
    else kept.set(name, value);
  }
  return kept;
}

function isPast(attribute: string): boolean {
  const [name = '', value = ''] = attribute.trim().split('=');
  if (/^max-age$/iu.test(name)) return Number(value) <= 0;
  return /^expires$/iu.test(name) && new Date(value).getTime() <= Date.now();
}
