// Follows a cycle by its stream, with JavaScript alone, in Node.js or a browser: node stream.mjs CYCLE prints each score and
// ranking as it changes, a standing a line.
//   JIHENG_URL         the scoring service, such as https://jiheng.example.cn
//   JIHENG_TOKEN_URL   the token endpoint of the identity provider
//   JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…

/**
 * Calls `changed` with each standing and `begun` when so many come next that all which is known is among them, until `signal` says
 * so; `heard` whenever something comes, be it only a sign of life, and `lost` with the reason when a connection has ended. A standing
 * may come twice. Where there is no right to watch or no such cycle it is `over`: `lost` is told so, and it comes no more. Not by
 * EventSource, which cannot send a token: that belongs into no address.
 */
export async function follow(address, token, { changed, begun = () => {}, heard = () => {}, lost = console.error, signal } = {}) {
  let lastId = ''
  let known = false
  while (!signal?.aborted) {
    const silent = new AbortController()
    let again = 0
    let alarm
    const watch = () => {
      clearTimeout(alarm)
      alarm = setTimeout(() => silent.abort(new Error(`${address}: nothing for a minute`)), 60_000)
    }
    try {
      const headers = { Authorization: `Bearer ${await token()}`, Accept: 'text/event-stream' }
      watch()
      const answer = await fetch(address, {
        headers: lastId ? { ...headers, 'Last-Event-ID': lastId } : headers,
        signal: signal ? AbortSignal.any([signal, silent.signal]) : silent.signal,
      })
      if (!answer.ok) {
        again = Number(answer.headers.get('Retry-After')) || 0
        throw await refusal(address, answer, known)
      }
      known = true
      const parts = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      for (let part = await parts.read(); !part.done; part = await parts.read()) {
        watch()
        const events = (text + part.value).split('\n\n')
        text = events.pop()
        for (const event of events) {
          const fields = Object.fromEntries(event.split('\n').map((line) => line.split(/: (.*)/s)))
          if (fields.event === 'snapshot') begun(JSON.parse(fields.data).changes)
          else if (fields.event) changed(JSON.parse(fields.data))
          lastId = fields.id ?? lastId
        }
        heard()
      }
      throw new Error(`${address}: ended`)
    } catch (failure) {
      if (!signal?.aborted) lost(failure)
      if (failure.over) return
    } finally {
      clearTimeout(alarm)
    }
    // it ended with the token's time, with the service, with the network: it goes on from the last event that was whole; all who were
    // cut do not come at the same moment
    const wait = again * 1000 + 1000 + Math.random() * 2000
    if (!signal?.aborted) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** A cycle that was there is not while the service reads all again. */
async function refusal(address, answer, known) {
  const { status } = answer
  const over = status === 403 || (status === 404 && !known)
  return Object.assign(new Error(`${address}: ${status} ${await answer.text()}`), { status, over })
}

if (globalThis.process?.argv[1]?.endsWith('stream.mjs')) {
  const { JIHENG_URL, JIHENG_TOKEN_URL, JIHENG_TOKEN_FORM } = process.env
  const token = async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(JIHENG_TOKEN_URL, { method: 'POST', headers, body: JIHENG_TOKEN_FORM })
    return (await answer.json()).access_token
  }
  // a standing is news if its revision is higher than that of the one held of its type and subject
  const held = new Map()
  await follow(`${JIHENG_URL}/api/v1/cycles/${process.argv[2]}/stream`, token, {
    begun: () => held.clear(),
    changed(standing) {
      const subject = `${standing.type} ${standing.subject}`
      if (Number(standing.revision) <= (held.get(subject) ?? 0)) return
      held.set(subject, Number(standing.revision))
      console.log(JSON.stringify(standing))
    },
    lost: ({ message }) => console.error(message),
  })
  process.exitCode = 1
}
