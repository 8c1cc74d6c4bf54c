import { expect, test } from 'vitest'
import { parseCatalogue } from '../../build/catalogue-file.ts'

test('a catalogue is read with its notes, and what is fuzzy or stands twice is marked', () => {
  const entries = parseCatalogue(`
#. Said to a person met today
msgid "room.greeting"
msgstr "Peace"

#, fuzzy
msgid "room.leave"
msgstr "Go"

msgid "room.greeting"
msgstr "Again"

#~ msgid "room.gone"
#~ msgstr "Gone"
`)
  expect(entries).toEqual([
    { key: 'room.greeting', text: 'Peace', note: 'Said to a person met today', fuzzy: false, repeated: false },
    { key: 'room.leave', text: 'Go', note: '', fuzzy: true, repeated: false },
    { key: 'room.greeting', text: 'Again', note: '', fuzzy: false, repeated: true },
  ])
})
