import { spawnSync } from 'node:child_process'

/** How the database's programs are started, and who owns its files on disk. */
export interface Identity {
  /** Put before the program and its arguments. */
  prefix: string[]
  owner: { uid: number; gid: number } | null
}

const nobody = 65534

/** On Linux the kernel stops the database when we are killed, so that no orphan holds the data folder. */
const dieWithParent = ['--pdeathsig', 'INT']

const asOurselves: Identity = { prefix: ['setpriv', ...dieWithParent], owner: null }

/** Nobody within a user namespace, while the files on disk stay root's. */
const inNamespace: Identity = {
  prefix: ['unshare', '-U', `--map-user=${nobody}`, `--map-group=${nobody}`, 'setpriv', ...dieWithParent],
  owner: { uid: 0, gid: 0 },
}

/** Nobody on the whole machine, keeping only the right to pass folders such as root's home. access() heeds it through the secure bit. */
const asNobody: Identity = {
  prefix: [
    ...['setpriv', '--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups', '--securebits', '+no_setuid_fixup'],
    ...['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', ...dieWithParent],
  ],
  owner: { uid: nobody, gid: nobody },
}

/**
 * PostgreSQL refuses to run as root, and containers often run us as root. Takes the first way that really starts the program
 * on this machine: user namespaces are refused by some containers, and old tools lack some options.
 */
export function chooseIdentity(postgres: string): Identity {
  if (process.getuid?.() !== 0) return starts(asOurselves, postgres) ? asOurselves : { prefix: [], owner: null }
  const identity = [inNamespace, asNobody].find((candidate) => starts(candidate, postgres))
  if (identity) return identity
  throw new Error(
    'PostgreSQL does not run as root, and this machine allows no way to give up root for it. Start Panah as an ordinary user, or point PANAH_DATABASE_URL at a PostgreSQL 15 or newer.',
  )
}

function starts({ prefix }: Identity, postgres: string): boolean {
  const [program, ...args] = [...prefix, postgres, '--version']
  return program !== undefined && spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
