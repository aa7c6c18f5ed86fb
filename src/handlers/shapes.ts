import type { FunctionFacts, ParameterFacts } from '../facts/types.js';

/** How a framework hands the request to a function, as its parameters show; `null` where they show nothing of the kind. */
export type ParameterShape = 'request-response' | 'context' | 'resolver' | 'none' | null;

const REQUEST = /^_?_?(?:req|request|rq|requ|nextRequest|httpRequest)$/;
const RESPONSE = /^_?_?(?:res|response|resp|rep|reply|h|rs|toolkit)$/;
const CONTEXT = /^_?(?:ctx|context|c|cx|event|evt|requestEvent|httpContext|koaCtx|opts)$/;
const REQUEST_TYPE = /^(?:\w*Request\w*|IncomingMessage|BunRequest)$/;
const RESPONSE_TYPE = /^(?:\w*Response\w*|FastifyReply|ResponseToolkit|ServerResponse|Reply)$/;
const CONTEXT_TYPE =
  /^(?:\w*Context|\w*Ctx|RequestEvent\w*|H3Event|\w*Args|ActionFunctionArgs|LoaderFunctionArgs|ServerLoadEvent|APIEvent|APIGatewayProxy\w*|PagesFunction|Handler\w*)$/;
/** What handlers take out of a context. */
const CONTEXT_MEMBERS = new Set([
  'req',
  'res',
  'request',
  'response',
  'cookies',
  'cookie',
  'ctx',
  'context',
  'session',
  'set',
  'headers',
  'locals',
  'event',
  'reply',
  'redirect',
  'auth',
  'jwt',
  'env',
  'resHeaders',
  'responseHeaders',
]);
/** Types of the browser's events, which are also called `event`. */
const BROWSER_TYPE =
  /^(?:React|\w*(?:Mouse|Keyboard|Form|Click|Change|Submit|Synthetic|Touch|Pointer)Event|Event|MessageEvent|IpcMainEvent|IpcMainInvokeEvent)$/;

/** The shape of a function's parameters. */
export function parameterShape(facts: FunctionFacts): ParameterShape {
  const [first, second, third] = facts.parameters;
  if (!first) return 'none';
  if (first.types.some((type) => BROWSER_TYPE.test(type.name))) return null;
  // A worker's `fetch(request, env, ctx)` is no resolver.
  if (third && isContext(third) && facts.parameters.length <= 4 && !isRequest(first)) return 'resolver';
  if (isRequest(first) || (second && isResponse(second))) return 'request-response';
  if (
    second &&
    facts.parameters.length === 2 &&
    isRoot(first) &&
    second.name !== null &&
    /^_*(?:args?|input|params)$/.test(second.name)
  )
    return 'resolver';
  if (second && facts.parameters.length === 2 && isRoot(first) && second.name === null) return 'resolver';
  if (
    facts.class !== null &&
    facts.parameters.some((parameter) => isResponse(parameter) || isRequest(parameter))
  )
    return 'request-response';
  // The actions of Sails end by one of their exits.
  if (second?.name === 'exits') return 'context';
  return isContext(first) || (second !== undefined && isContext(second)) ? 'context' : null;
}

/** The first parameter of a GraphQL resolver. */
function isRoot(parameter: ParameterFacts): boolean {
  return (
    parameter.name !== null &&
    /^_*(?:root|parent|obj|source|self|_|rootValue|parentValue)?$/.test(parameter.name)
  );
}

function isRequest(parameter: ParameterFacts): boolean {
  return (
    (parameter.name !== null && REQUEST.test(parameter.name)) ||
    parameter.types.some((type) => REQUEST_TYPE.test(type.name)) ||
    decorated(parameter, /^(?:Req|Request)$/)
  );
}

function isResponse(parameter: ParameterFacts): boolean {
  return (
    (parameter.name !== null && RESPONSE.test(parameter.name)) ||
    parameter.types.some((type) => RESPONSE_TYPE.test(type.name)) ||
    decorated(parameter, /^(?:Res|Response)$/)
  );
}

function isContext(parameter: ParameterFacts): boolean {
  if (parameter.name !== null && CONTEXT.test(parameter.name)) return true;
  if (parameter.types.some((type) => CONTEXT_TYPE.test(type.name))) return true;
  return parameter.name === null && parameter.properties.some((name) => CONTEXT_MEMBERS.has(name));
}

function decorated(parameter: ParameterFacts, name: RegExp): boolean {
  return parameter.decorators.some((decorator) => {
    const callee = decorator.kind === 'call' ? decorator.callee : decorator;
    return callee.kind === 'global' && name.test(callee.name);
  });
}
