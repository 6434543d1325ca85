import * as migration_20261121_223513_initial from './20261121_223513_initial';
import * as migration_20261122_014928_indexes from './20261122_014928_indexes';
import * as migration_20261122_022414_previews from './20261122_022414_previews';
import * as migration_20261122_023652_public_indexes from './20261122_023652_public_indexes';
import * as migration_20261125_220255_consent from './20261125_220255_consent';
import * as migration_20261125_222935_ledger from './20261125_222935_ledger';

export const migrations = [
  {
    up: migration_20261121_223513_initial.up,
    down: migration_20261121_223513_initial.down,
    name: '20261121_223513_initial',
  },
  {
    up: migration_20261122_014928_indexes.up,
    down: migration_20261122_014928_indexes.down,
    name: '20261122_014928_indexes',
  },
  {
    up: migration_20261122_022414_previews.up,
    down: migration_20261122_022414_previews.down,
    name: '20261122_022414_previews',
  },
  {
    up: migration_20261122_023652_public_indexes.up,
    down: migration_20261122_023652_public_indexes.down,
    name: '20261122_023652_public_indexes',
  },
  {
    up: migration_20261125_220255_consent.up,
    down: migration_20261125_220255_consent.down,
    name: '20261125_220255_consent',
  },
  {
    up: migration_20261125_222935_ledger.up,
    down: migration_20261125_222935_ledger.down,
    name: '20261125_222935_ledger'
  },
];
