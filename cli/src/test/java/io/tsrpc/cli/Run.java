package io.tsrpc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a run of the command did.
 *
 * @param out what it printed on its standard output
 * @param err and on its standard error
 */
record Run(int code, String out, String err) {
    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine tsrpc = Tsrpc.commandLine();
        tsrpc.setOut(new PrintWriter(out, true));
        tsrpc.setErr(new PrintWriter(err, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = tsrpc.execute(texts);
        return new Run(code, out.toString(), err.toString());
    }

    /** Writes the Java of a service proto. */
    static Run java(Object proto, Object out, Object... more) {
        Object[] arguments = new Object[7 + more.length];
        Object[] always = {"java", "--proto", proto, "--package", "com.example.app.protocols", "--out", out};
        System.arraycopy(always, 0, arguments, 0, always.length);
        System.arraycopy(more, 0, arguments, always.length, more.length);
        return of(arguments);
    }
}
