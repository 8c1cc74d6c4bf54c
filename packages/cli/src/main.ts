import { Command } from 'commander'
import { addLawCommand } from './law/law-command.ts'

const program = new Command('panah').description('The tools behind Panah')
addLawCommand(program)
await program.parseAsync(process.argv)
