// Loaded into each application before its own code: tells the port that it listens on, and can move its clock.
import http from 'node:http';
import { register } from 'node:module';

const listen = http.Server.prototype.listen;

http.Server.prototype.listen = function (...args) {
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.apply(this, args);
};

const RealDate = Date;
let ahead = 0;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + ahead] : args, newTarget),
  apply: () => new RealDate(RealDate.now() + ahead).toString(),
  get: (target, key, receiver) =>
    key === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, key, receiver),
});

process.on('message', ({ clockAhead }) => {
  ahead = clockAhead;
  process.send?.({ clockAhead });
});
// The channel alone must not keep an application alive that has failed to start.
process.channel?.unref();

if (/\.tsx?$/u.test(process.argv[1])) register('./typescript.js', import.meta.url);
