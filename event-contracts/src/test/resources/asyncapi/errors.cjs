// prints what the AsyncAPI parser finds wrong with a document, a line each; nothing if it is valid
const { Parser, fromFile } = require('@asyncapi/parser');

fromFile(new Parser(), process.argv[2])
  .parse()
  .then(({ diagnostics }) => {
    const ERROR = 0;
    diagnostics
      .filter(({ severity }) => severity === ERROR)
      .forEach(({ path, message }) => console.log(`${path.join('/')}: ${message}`));
  });
