import { expect, test } from 'vitest'
import { keyOfRefusal } from '../../build/check-keys.ts'
import { whereToSay } from '../../src/sync/refusal-words.ts'

test.each(['not-found', 'stale', 'offline', 'access.wait', 'request.too-many', 'text.empty', 'referral.needs-consent'])(
  'the screen says %s with the sentence the check asks for',
  (code) => {
    const { room, rest } = whereToSay(code)
    expect(`${room}.refused.${rest}`).toBe(keyOfRefusal(code))
  },
)
