/** What is being written in a file just now; one thing at a time. */
export type Writing = 'consent' | 'note' | 'event' | null
