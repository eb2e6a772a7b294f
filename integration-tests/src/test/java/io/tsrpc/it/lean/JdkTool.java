package io.tsrpc.it.lean;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tools of the JDK that the tests run on, each in a process of its own. */
final class JdkTool {
    private JdkTool() {}

    /**
     * Runs a tool and returns what it prints. Its errors go where ours go.
     *
     * @param tool {@code java}, {@code javac} or {@code jar}
     * @throws AssertionError if it fails
     */
    static String run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " fails:\n" + printed);
        }
        return printed;
    }
}
