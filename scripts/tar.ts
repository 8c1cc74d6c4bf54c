const block = 512

export interface TarEntry {
  name: string
  mode: number
  /** Where a symbolic link leads; null for a file. */
  linkTo: string | null
  content: Buffer
}

/** The files and symbolic links of a tar archive. Folders follow from the names. */
export function* readTar(archive: Buffer): Generator<TarEntry> {
  for (let offset = 0; offset + block <= archive.length && archive[offset] !== 0;) {
    const header = archive.subarray(offset, offset + block)
    const size = octal(header, 124, 12)
    const kind = text(header, 156, 1)
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
    const name = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100)
    const content = archive.subarray(offset + block, offset + block + size)
    offset += block + Math.ceil(size / block) * block
    if (kind === '0' || kind === '') yield { name, mode: octal(header, 100, 8), linkTo: null, content }
    else if (kind === '2') yield { name, mode: 0, linkTo: text(header, 157, 100), content }
    else if (kind !== '5' && kind !== 'g' && kind !== 'x')
      throw new Error(`the archive holds "${name}" of a kind (${kind}) this reader does not know`)
  }
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString('utf8')
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8)
}
