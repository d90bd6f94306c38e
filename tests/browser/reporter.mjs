// Says of each page whether all is well, and if not, what is wrong; the last line counts.
export default async function* report(events) {
  let passed = 0
  let failed = 0
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.nesting > 0) {
      passed++
      yield `  well    ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`
    } else if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      failed++
      const { cause, message } = data.details.error
      const why = cause?.name === 'Problems' ? cause.message : (cause?.stack ?? message)
      yield `  FAILED  ${data.name}\n${why.replace(/^/gm, '            ')}\n`
    } else if (type === 'test:start' && data.nesting === 0) {
      yield `${data.name}\n`
    }
  }
  yield `browser: ${passed} passed, ${failed} failed\n`
}
