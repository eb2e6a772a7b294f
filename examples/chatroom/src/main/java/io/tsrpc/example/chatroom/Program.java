package io.tsrpc.example.chatroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A program that runs in a process of its own. */
record Program(Process process) {
    /** Where Debian has servers, which is not on everybody's path. */
    private static final String SBIN = "/usr/sbin";

    /**
     * The file of a program.
     *
     * @param name what it is called, and the package that it is in
     * @throws IOException if it is not installed; its text says what to do
     */
    static String installed(String name) throws IOException {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of(SBIN))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is missing. Install it: apt-get install " + name));
    }

    /**
     * Starts it. Blocks until it is ready.
     *
     * @param ready a part of the line that it prints when it is ready
     * @param then gets the lines that it prints afterwards
     * @throws IOException if it ends before that; its text has what it has printed
     */
    static Program start(List<String> command, String ready, Consumer<String> then) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder printed = new StringBuilder();
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IOException(command.get(0) + " has ended:\n" + printed);
            }
            printed.append(line).append('\n');
        } while (!line.contains(ready));
        Thread reader =
                new Thread(() -> output.lines().forEach(then), "output"); // it would wait for somebody who reads
        reader.setDaemon(true);
        reader.start();
        return new Program(process);
    }

    /** Ends it in order, and waits for that. */
    void end() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /** Ends it at once, and waits for that. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
