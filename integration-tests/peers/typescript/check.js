// Checks TypeScript as `tsc` does, with the compiler loaded once for many checks. Argument: its module. Each line of input
// is {"folder": path, "options": compilerOptions}: all .ts files below the folder are checked. Each line of output is
// {"files": how many of them, "problems": [{"file", "line", "column", "code", "text"}]}; a problem without a place has no
// file.
const path = require('path');
const readline = require('readline');
const ts = require(process.argv[2] ?? 'typescript');

readline.createInterface({ input: process.stdin }).on('line', line => {
    const { folder, options } = JSON.parse(line);
    const config = ts.parseJsonConfigFileContent({ compilerOptions: options, include: ['**/*.ts'] }, ts.sys, folder);
    const program = ts.createProgram(config.fileNames, config.options);
    const diagnostics = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
    console.log(JSON.stringify({ files: config.fileNames.length, problems: diagnostics.map(d => problem(folder, d)) }));
});

function problem(folder, diagnostic) {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    if (!diagnostic.file) {
        return { file: '', line: 0, column: 0, code: diagnostic.code, text };
    }
    const { line, character } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    const file = path.relative(folder, diagnostic.file.fileName).replace(/\\/g, '/');
    return { file, line: line + 1, column: character + 1, code: diagnostic.code, text };
}
