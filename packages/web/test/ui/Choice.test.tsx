import { expect, test } from 'vitest'
import { ConsentRow, SelectField } from '../../src/ui/Choice.tsx'
import { drawn } from '../speaking.ts'

const nothing = () => undefined

test('consent that was not asked about is neither yes nor no', async () => {
  const html = await drawn('en', <ConsentRow name="shelter" label="Shelter and care" value={null} onChange={nothing} />)
  expect(html).toContain('not asked yet')
  expect(html).not.toMatch(/\schecked=/)
})

test('a refusal of consent is kept as a no, and "not asked" is gone', async () => {
  const html = await drawn('ur', <ConsentRow name="prosecution" label="مقدمے میں استعمال" value="no" onChange={nothing} />)
  expect(html).not.toContain('ابھی نہیں پوچھا')
  expect(html.match(/\schecked=/g)).toHaveLength(1)
})

test('nothing is chosen for a person', async () => {
  const html = await drawn(
    'en',
    <SelectField label="Sex" options={[{ value: 'female', label: 'Female' }]} value={null} onChange={nothing} />,
  )
  expect(html).toMatch(/<option value="" disabled="" selected="">Choose<\/option>/)
})
