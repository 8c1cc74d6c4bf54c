import { EventCode } from '@panah/domain/case/case-event'
import { expect, test } from 'vitest'
import { eventGroups } from '../../../src/case/event/event-groups.ts'

test('Everything that the law lets follow from an event can be written down, and stands under one heading only', () => {
  expect(Object.values(eventGroups).flat().toSorted()).toEqual(EventCode.options.toSorted())
})
