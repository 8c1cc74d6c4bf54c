import { EventCode } from '@panah/domain/case/case-event'
import { expect, test } from 'vitest'
import { allEvents } from '../../../src/case/event/event-groups.ts'

test('Whatever starts a clock of the law can be written down, under one heading and no other', () => {
  expect(allEvents.toSorted()).toEqual(EventCode.options.toSorted())
})
