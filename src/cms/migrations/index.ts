import * as migration_20261121_221343_initial from './20261121_221343_initial';

export const migrations = [
  {
    up: migration_20261121_221343_initial.up,
    down: migration_20261121_221343_initial.down,
    name: '20261121_221343_initial'
  },
];
