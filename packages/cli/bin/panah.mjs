#!/usr/bin/env node
// Runs on whatever Node the machine has; run.mjs then installs what is missing and goes on under the pinned one.
process.argv.splice(2, 0, 'panah')
await import('../../../scripts/run.mjs')
