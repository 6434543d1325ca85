import * as migration_20261121_223513_initial from './20261121_223513_initial';
import * as migration_20261122_020032_previews from './20261122_020032_previews';

export const migrations = [
  {
    up: migration_20261121_223513_initial.up,
    down: migration_20261121_223513_initial.down,
    name: '20261121_223513_initial',
  },
  {
    up: migration_20261122_020032_previews.up,
    down: migration_20261122_020032_previews.down,
    name: '20261122_020032_previews'
  },
];
