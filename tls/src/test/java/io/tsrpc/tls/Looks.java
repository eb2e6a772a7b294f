package io.tsrpc.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Looks at files for a context that does not do so itself, and what is logged then. */
final class Looks {
    private Looks() {}

    /** The lines that a number of looks have logged, without times and threads. */
    static List<String> look(ReloadedContext context, int times) {
        PrintStream before = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, UTF_8));
        try {
            for (int i = 0; i < times; i++) {
                context.look();
            }
        } finally {
            System.setErr(before);
        }
        return logged.toString(UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^\\[[^]]*] ", ""))
                .toList();
    }
}
