/** What a frightened person was made of comes before what was done on the way. */
const topicsInOrder = [
  'trafficking',
  'bonded-labour',
  'sale-of-persons',
  'smuggling',
  'sexual-offence',
  'organs',
  'marriage',
  'begging',
  'child-labour',
]

/** The place of a topic among all: the gravest wrong to a person first, those that nobody ranked last. */
export function placeOfTopic(topic: string | undefined): number {
  const at = topicsInOrder.indexOf(topic ?? '')
  return at < 0 ? topicsInOrder.length : at
}
