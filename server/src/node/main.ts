/** The language server as a process. Talks over stdio unless told otherwise. */
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { help, readArguments } from './arguments.ts';
import { openChannel } from './channels.ts';
import { nodeHost } from './host.ts';
import { compilePatternsOnce } from '../patterns.ts';

const command = readArguments(process.argv.slice(2));
if (command.kind === 'help') process.stdout.write(help);
else if (command.kind === 'version') process.stdout.write(`${version}\n`);
else if (command.kind === 'wrong') {
  process.stderr.write(`postmortem-language-server: ${command.message}\n\n${help}`);
  process.exitCode = 2;
} else {
  compilePatternsOnce();
  if (command.clientProcessId !== undefined) nodeHost.watchProcess(command.clientProcessId);
  void openChannel(command.channel).then((transport) => startServer(transport, nodeHost));
}
