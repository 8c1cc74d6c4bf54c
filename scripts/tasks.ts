type Task = (args: string[]) => Promise<number>

/** What `npm run …` can do. Each gives an exit code. */
const tasks: Record<string, { does: string; load: () => Promise<Task> }> = {
  start: { does: 'build what is stale and serve the product', load: async () => (await import('./task-start.ts')).start },
  dev: { does: 'serve it and follow changes in the source', load: async () => (await import('./task-dev.ts')).dev },
  check: {
    does: 'types, lint, format, architecture, dead code, translations, licences, law',
    load: async () => (await import('./task-check.ts')).check,
  },
  test: { does: 'check, then every test, then the browser journeys', load: async () => (await import('./task-test.ts')).test },
  e2e: { does: 'the browser journeys', load: async () => (await import('./task-e2e.ts')).e2e },
  panah: { does: 'the command line: law, ledger, access matrix, seed', load: async () => (await import('./task-panah.ts')).panah },
  law: { does: 'short for panah law', load: async () => (await import('./task-panah.ts')).law },
  seed: { does: 'short for panah seed', load: async () => (await import('./task-panah.ts')).seed },
  bench: { does: 'a measurement by its name, or the list of them', load: async () => (await import('./task-bench.ts')).bench },
  shots: { does: 'pictures of screens, for looking at them', load: async () => (await import('./task-shots.ts')).shots },
}

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
if (task) {
  const run = await task.load()
  process.exitCode = await run(args)
} else {
  console.error(
    `There is no task "${name}". There are:\n${Object.entries(tasks)
      .map(([key, { does }]) => `  ${key.padEnd(8)}${does}`)
      .join('\n')}`,
  )
  process.exitCode = 2
}
