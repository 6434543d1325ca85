type Lane = (signal: AbortSignal) => Promise<void>

/**
 * Runs the lanes beside each other. When one fails, or when told to stop, all of them end at their next item, and are
 * waited for: once this has rejected, nothing is written any more.
 * @throws what failed first, or the reason of `stop`
 */
export async function runLanes(lanes: Lane[], stop: AbortSignal): Promise<void> {
  const failing = new AbortController()
  const signal = AbortSignal.any([stop, failing.signal])
  await Promise.all(lanes.map((lane) => lane(signal).catch((error: unknown) => failing.abort(error))))
  signal.throwIfAborted()
}
