import { defineLibrary } from './types.js';

export const nestjsJwt = defineLibrary({
  name: 'nestjs-jwt',
  packages: ['@nestjs/jwt'],
  rows: [
    {
      id: 'nestjs-jwt/sign',
      path: 'JwtService().sign|signAsync',
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [{ argument: 1, property: 'expiresIn' }],
          setUp: {
            packages: ['@nestjs/jwt'],
            options: ['signOptions.expiresIn', 'useFactory().signOptions.expiresIn'],
          },
          number: 'seconds',
          missing: null,
        },
      },
      evidence:
        '@nestjs/jwt@12.0.2 dist/jwt.service.js: the options of the call come before those of the module',
    },
  ],
});
