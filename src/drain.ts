import type { Server } from 'node:http'

/** Takes no more requests and lets those under way end, but not for ever: a supervisor would kill us in the middle. */
export async function drain(server: Server, patienceMs = 10_000): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that outlives its last answer would be kept for the next request, which nobody is to send.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50)
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(sweeping)
  clearTimeout(impatient)
}
