import type { Command } from 'commander'

/** `panah seed`: the demo world in a database of one's own. */
export function addSeedCommand(program: Command): void {
  program.command('seed').description('load the demo world of invented people into an empty database').action(seed)
}

async function seed(): Promise<void> {
  // The whole server comes with it, which no other tool needs.
  const { seedDemo } = await import('@panah/server/demo/seed')
  const notice = await seedDemo(process.env, (line) => console.log(line))
  if (notice !== null) return console.log(notice)
  console.error('There are people in this database already; it was left as it is.')
  process.exitCode = 1
}
