import type { CommandName } from '@panah/domain/contract/commands'
import type { Edition } from '@panah/domain/law/edition'
import { accessCommands } from './access/commands.ts'
import { caseCommands } from './case/commands.ts'
import type { Perform } from './door.ts'
import { personCommands } from './person/commands.ts'
import { referralCommands } from './referral/commands.ts'
import { screeningCommands } from './screening/commands.ts'
import type { KeyRing } from './seal.ts'

/** Everything that can be done, by name. A command that is not in this table cannot be done. */
export function allCommands(edition: Edition, keys: KeyRing): Readonly<Record<CommandName, Perform>> {
  return {
    ...accessCommands(),
    ...screeningCommands(edition, keys),
    ...caseCommands(),
    ...personCommands(keys),
    ...referralCommands(),
  }
}
