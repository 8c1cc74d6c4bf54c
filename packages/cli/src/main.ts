import { Command } from 'commander'
import { addAccessCommand } from './access/access-command.ts'
import { addAdminCommand } from './admin/admin-command.ts'
import { addInstrumentsCommand } from './instruments/instruments-command.ts'
import { addLawCommand } from './law/law-command.ts'
import { addLedgerCommand } from './ledger/ledger-command.ts'
import { addSeedCommand } from './seed/seed-command.ts'

const program = new Command('panah').description('The tools behind Panah')
addLawCommand(program)
addInstrumentsCommand(program)
addLedgerCommand(program)
addAccessCommand(program)
addAdminCommand(program)
addSeedCommand(program)
try {
  await program.parseAsync(process.argv)
} catch (error) {
  // Whoever runs a tool is told what is wrong, not where in our source.
  console.error(`Panah: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
