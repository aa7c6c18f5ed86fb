import { defineLibrary } from './types.js';

export const nestjsAxios = defineLibrary({
  name: 'nestjs-axios',
  packages: ['@nestjs/axios'],
  rows: [
    {
      id: 'nestjs-axios/request',
      path: '…post|delete|put|get|patch|request',
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: '@nestjs/axios: HttpService, the address first',
    },
  ],
});
