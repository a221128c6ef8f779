// Runs a program as the leader of its own process group and ends the whole group when asked to, or when whoever started this is gone, however
// it went. `node leash.mjs COMMAND ARGS…`, with an IPC channel.
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

function end(signal) {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
  process.once(signal, () => {
    end('SIGTERM');
    setTimeout(end, 2000, 'SIGKILL').unref();
  });
}
child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once('exit', (code) => {
  end('SIGKILL');
  process.exit(code ?? 1);
});
