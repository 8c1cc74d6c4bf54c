import type { CommandName } from '@panah/domain/contract/commands'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { accessCommands } from './access/commands.ts'
import { organisationCommands, unitCommands } from './access/office/commands.ts'
import { caseCommands } from './case/commands.ts'
import { eventCommands } from './case/event/commands.ts'
import type { Perform } from './door.ts'
import { evidenceCommands } from './evidence/commands.ts'
import { justiceCommands } from './justice/commands.ts'
import { personCommands } from './person/commands.ts'
import { referralCommands } from './referral/commands.ts'
import { amendCommands } from './screening/amend/commands.ts'
import { siteCommands } from './referral/site/commands.ts'
import { screeningCommands } from './screening/commands.ts'
import type { KeyRing } from './seal.ts'

/** Everything that can be done, by name. A command that is not in this table cannot be done. */
export function allCommands(law: CompiledLaw, instruments: Instruments, keys: KeyRing): Readonly<Record<CommandName, Perform>> {
  return {
    ...accessCommands(),
    ...organisationCommands(),
    ...unitCommands(),
    ...screeningCommands({ edition: law.edition, instruments }, keys),
    ...amendCommands({ edition: law.edition, instruments }),
    ...caseCommands(),
    ...eventCommands(law),
    ...evidenceCommands(keys),
    ...justiceCommands(law),
    ...personCommands(keys),
    ...referralCommands(),
    ...siteCommands(),
  }
}
