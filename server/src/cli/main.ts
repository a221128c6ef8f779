process.stdout.write('postmortem\n');
