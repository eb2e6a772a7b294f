package io.tsrpc.it.typescript;

import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The TypeScript that was emitted for the module's protocols, in folders named like their packages. */
final class Emitted {
    /** Below it {@code node_modules} is found, as in a user's project. */
    static final Path WORK = Path.of("target/typescript").toAbsolutePath();

    private static final Path ALL = all();

    private Emitted() {}

    private static Path all() {
        try {
            return Path.of(Emitted.class.getResource("/META-INF/tsrpc").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of each protocol. */
    static List<Path> protocols() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().toList();
        }
    }

    /** All files, relative to the folder that holds the protocols' ones. */
    static List<Path> files() throws IOException {
        return files(ALL);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** A fresh copy of all files in a folder of the working folder. */
    static Path copyTo(String name) throws IOException {
        Path copy = fresh(name);
        copy(ALL, copy);
        return copy;
    }

    /** An empty folder of the working folder. */
    static Path fresh(String name) throws IOException {
        Path folder = WORK.resolve(name);
        delete(folder);
        Files.createDirectories(folder);
        Path modules = WORK.resolve("node_modules");
        if (!Files.isSymbolicLink(modules)) {
            Files.createSymbolicLink(modules, NodePeer.FOLDER.resolve("node_modules"));
        }
        return folder;
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(file.toString());
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
