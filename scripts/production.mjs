/** How both processes run in production: `npm start` and the benches. `Dockerfile` and compose say the same. */

export const nodeOptions = ['--enable-source-maps', '--max-old-space-size=1024']

// Two arenas: with more, glibc keeps hundreds of megabytes of what picture processing has freed.
export const nodeEnvironment = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' }
