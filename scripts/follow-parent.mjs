// Loaded into every program of ours: when the process that started it is gone, even by kill -9, it ends in good order too.
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 300).unref()
