package io.tsrpc.it.load;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this JVM, each folder on it made an archive, as it is where programs are deployed. */
final class ClassArchives {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private ClassArchives() {}

    /** What clients of engines consist of, which no server here uses: each archive takes a descriptor. */
    private static final Pattern ENGINES = Pattern.compile("lettuce|netty|reactor|reactive-streams|redis-authx");

    /** Writes the archives into a folder. */
    static String classPath(Path folder) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .filter(part -> !ENGINES.matcher(part.getFileName().toString()).lookingAt())
                .map(part -> Files.isDirectory(part) ? archive(part, folder) : part)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path archive(Path classes, Path folder) {
        Path archive = folder.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
        int problems = JAR.run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file",
                archive.toString(),
                "-C",
                classes.toString(),
                ".");
        if (problems != 0) {
            throw new AssertionError("No archive of " + classes);
        }
        return archive;
    }
}
