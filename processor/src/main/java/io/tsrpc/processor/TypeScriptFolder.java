package io.tsrpc.processor;

import io.tsrpc.processor.emit.typescript.TypeScriptEmitter;
import io.tsrpc.processor.files.ProtoFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory of a user's into which TypeScript is emitted. What an earlier compilation has emitted there, and this one has not, goes: those
 * are the files that the entries of the directory lead to and that begin as all emitted files do, and with them the {@code serviceProto.ts}
 * that leads to them, which has no such line. A protocol that is in no compilation any more goes when one is emitted that was emitted with it.
 */
final class TypeScriptFolder {
    private static final Pattern IMPORT = Pattern.compile(" from '(\\.[^']*)';");
    private static final Pattern EXTENSION = Pattern.compile("\\.(?:ts|js)$");
    private static final Pattern TOGETHER =
            Pattern.compile("^" + TypeScriptEmitter.TOGETHER + "([^\r\n]+)", Pattern.MULTILINE);
    private static final String HEADER = TypeScriptEmitter.HEADER.strip(); // ends of lines may differ

    private final Path folder;
    private final Set<Path> earlier = new HashSet<>();
    private final Map<Path, String> files = new LinkedHashMap<>();

    /**
     * Finds what is there.
     *
     * @throws IOException if it cannot be read
     */
    TypeScriptFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Path proto = this.folder.resolve(ProtoFile.NAME);
        Deque<Path> found = new ArrayDeque<>();
        if (Files.isRegularFile(proto)) {
            imports(proto, text(proto), found);
        }
        TypeScriptEmitter.HELPERS.forEach(helper -> found.add(this.folder.resolve(helper)));
        for (Path file = found.poll(); file != null; file = found.poll()) {
            if (file.startsWith(this.folder) && Files.isRegularFile(file) && !earlier.contains(file)) {
                String text = text(file);
                if (text.startsWith(HEADER)) {
                    earlier.add(file);
                    imports(file, text, found);
                }
            }
        }
        if (!earlier.isEmpty() && Files.isRegularFile(proto)) {
            earlier.add(proto);
        }
    }

    /**
     * Finds the directories in which protocols are that were emitted by one compilation with others and are not in it any more.
     *
     * @param directory where a directory of each protocol may be, named like its package
     * @param others the protocols of this compilation
     * @param isGone whether there is no such package any more
     * @throws IOException if it cannot be read
     */
    static List<Path> former(Path directory, Set<String> others, Predicate<String> isGone) throws IOException {
        List<Path> former = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> all = Files.list(directory)) {
                for (Path each : all.sorted().toList()) {
                    String name = String.valueOf(each.getFileName());
                    Set<String> together = isOwn(each) ? together(each.resolve(ProtoFile.NAME)) : Set.of();
                    boolean wasWithOthers = together.contains(name) && !Collections.disjoint(together, others);
                    if (wasWithOthers && !others.contains(name) && isGone.test(name)) {
                        former.add(each);
                    }
                }
            }
        }
        return former;
    }

    /** Whether a directory is no link to another one, which may be somebody else's. */
    private static boolean isOwn(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** The protocols with which one was emitted, itself included; none if it was alone, or is none. */
    private static Set<String> together(Path proto) throws IOException {
        Matcher line = TOGETHER.matcher(Files.isRegularFile(proto) ? text(proto) : "");
        return line.find() ? new HashSet<>(Arrays.asList(line.group(1).split(", "))) : Set.of();
    }

    private static void imports(Path file, String text, Deque<Path> found) {
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            String name = EXTENSION.matcher(imports.group(1)).replaceFirst("");
            found.add(file.resolveSibling(name + ".ts").normalize());
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Adds a file, which is not written yet. */
    void add(String path, String text) {
        files.put(folder.resolve(path).normalize(), text);
    }

    /** Writes all files, and deletes what an earlier compilation has emitted, and this one has not. */
    void write() throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            FileOutput.writeIfChanged(file.getKey(), file.getValue());
        }
        Set<Path> kept = new HashSet<>();
        for (Path file : files.keySet()) {
            kept.add(file.toRealPath()); // the same file may have another name, where case does not matter
        }
        for (Path file : earlier) {
            boolean isThere = Files.exists(file); // else another protocol of the compilation has deleted it
            if (isThere && !kept.contains(file.toRealPath())) {
                Files.delete(file);
                deleteEmpty(file);
            }
        }
    }

    /** Deletes the directory in which something was, if nothing else is there. */
    private void deleteEmpty(Path gone) throws IOException {
        Path directory = gone.resolveSibling("");
        boolean isDirectory = Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
        boolean isInUse = directory.equals(folder) && !files.isEmpty();
        if (isDirectory && !isInUse && isEmpty(directory)) {
            Files.delete(directory);
            if (!directory.equals(folder)) {
                deleteEmpty(directory);
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
