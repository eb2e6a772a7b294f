package io.tsrpc.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tools of the system, such as git. */
public final class Tool {
    private Tool() {}

    /**
     * Runs a tool and returns what it prints, without the white space around it. Its errors go where ours go.
     *
     * @throws IllegalStateException if it is not there, or fails
     */
    public static String output(Path directory, String... command) {
        String line = String.join(" ", command);
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(line + " fails" + (text.isEmpty() ? "" : ":\n" + text));
            }
            return text;
        } catch (IOException e) {
            throw new IllegalStateException(line + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(line + " was interrupted", e);
        }
    }
}
