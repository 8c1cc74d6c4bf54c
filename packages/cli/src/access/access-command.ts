import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { allPolicies } from '@panah/domain/contract/all-policies'
import type { Command } from 'commander'
import { accessMatrix } from './access-matrix.ts'

export const matrixFile = fileURLToPath(new URL('../../../../docs/generated/access-matrix.md', import.meta.url))

/** `panah access …`: permissions as a page to read. */
export function addAccessCommand(program: Command): void {
  const access = program.command('access').description('who may do what')
  access.command('matrix').description('write docs/generated/access-matrix.md from the policies').action(writeMatrix)
}

async function writeMatrix(): Promise<void> {
  const matrix = accessMatrix(allPolicies)
  const before = await readFile(matrixFile, 'utf8').catch(() => '')
  if (before === matrix) return console.log('docs/generated/access-matrix.md is up to date.')
  await writeFile(matrixFile, matrix)
  console.log('docs/generated/access-matrix.md is written anew. Read what changed before you commit it.')
}
