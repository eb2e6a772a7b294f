package io.tsrpc.processor;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/** The result of a compilation, as the class path of the next. */
final class Compiled {
    private Compiled() {}

    /** Writes the class files to a directory. */
    static void to(Path directory, Compilation compilation) throws IOException {
        if (!compilation.errors().isEmpty()) {
            throw new IllegalStateException(compilation.errors().toString());
        }
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = directory.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(target.resolve("..").normalize());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
    }

    /** This test's class path and one directory. */
    static List<File> classPathWith(Path directory) {
        List<File> path = new ArrayList<>(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(File::new)
                        .toList());
        path.add(directory.toFile());
        return path;
    }
}
