package io.tsrpc.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository of its own, whatever git's settings are on this machine. */
final class Git {
    private final Path directory;

    /** Creates the repository. */
    Git(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        run("init", "--quiet", "--initial-branch=main");
    }

    /** Runs a command that has to succeed. */
    String run(String... arguments) throws IOException, InterruptedException {
        String[] text = {""};
        if (!succeeds(text, arguments)) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + text[0]);
        }
        return text[0];
    }

    /** Merges a branch, and says whether that was possible without a conflict. */
    boolean merges(String branch) throws IOException, InterruptedException {
        return succeeds(new String[1], "merge", "--quiet", "--no-edit", branch);
    }

    private boolean succeeds(String[] text, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        text[0] = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0;
    }
}
