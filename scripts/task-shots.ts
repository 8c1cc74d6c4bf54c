export async function shots(_args: string[]): Promise<number> {
  return 0
}
