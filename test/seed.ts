import fc from 'fast-check'

/**
 * Property tests draw the same examples each time, so that a red run is the fault of the change under test.
 * `FUZZ_SEED=$RANDOM npm test` draws others; a failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_125) })
