process.stdout.write('server\n');
