// Follows a cycle by its stream, with JavaScript alone, in Node.js or a browser: node stream.mjs CYCLE prints each score and
// ranking as it changes, a standing a line.
//   JIHENG_URL         the scoring service, such as https://jiheng.example.cn
//   JIHENG_TOKEN_URL   the token endpoint of the identity provider
//   JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…

/**
 * Calls `changed` with each standing and `begun` when so many come next that all which is known is among them, until `signal` says
 * so; `heard` whenever something comes, be it only a sign of life, and `lost` with the reason when a connection has ended. Not by
 * EventSource, which cannot send a token: that belongs into no address.
 */
export async function follow(address, token, { changed, begun = () => {}, heard = () => {}, lost = console.error, signal } = {}) {
  let lastId = ''
  while (!signal?.aborted) {
    const silent = new AbortController()
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
      if (!answer.ok) throw Object.assign(new Error(`${address}: ${answer.status}`), { status: answer.status })
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
    } finally {
      clearTimeout(alarm)
    }
    // it ended with the token's time, with the service, with the network: it goes on from the last event that was whole
    if (!signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

if (globalThis.process?.argv[1]?.endsWith('stream.mjs')) {
  const { JIHENG_URL, JIHENG_TOKEN_URL, JIHENG_TOKEN_FORM } = process.env
  const token = async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(JIHENG_TOKEN_URL, { method: 'POST', headers, body: JIHENG_TOKEN_FORM })
    return (await answer.json()).access_token
  }
  await follow(`${JIHENG_URL}/api/v1/cycles/${process.argv[2]}/stream`, token, {
    changed: (standing) => console.log(JSON.stringify(standing)),
  })
}
