package io.tsrpc.it.evolution;

import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one release of the protocol {@code evolution.protocols} after the other, each on the contract of the last. */
final class Releases implements AutoCloseable {
    private static final String PACKAGE = "evolution.protocols";
    private static final String IMPORTS = """
            import io.tsrpc.contract.*;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.bson.types.ObjectId;
            import org.jspecify.annotations.Nullable;
            """;

    private final Path directory;
    private final List<URLClassLoader> classLoaders = new ArrayList<>();

    Releases(Path directory) {
        this.directory = directory;
    }

    /**
     * Compiles the next release.
     *
     * @param sources the declarations of top-level types by their names with folders, such as {@code user/ApiLogin}
     */
    Release next(Map<String, String> sources) throws IOException {
        Path root = directory.resolve("release" + classLoaders.size());
        List<Path> files = new ArrayList<>();
        files.add(write(root, "package-info", "@io.tsrpc.contract.Protocols\npackage " + PACKAGE + ";\n"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            files.add(write(root, source.getKey(), header(source.getKey()) + source.getValue()));
        }
        Path classes = Files.createDirectories(root.resolve("classes"));
        compile(files, classes);
        return load(classes);
    }

    private static String header(String name) {
        int slash = name.lastIndexOf('/');
        String folder = slash < 0 ? "" : "." + name.substring(0, slash).replace('/', '.');
        return "package " + PACKAGE + folder + ";\n" + IMPORTS;
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(PACKAGE.replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private void compile(List<Path> files, Path classes) throws IOException {
        StringWriter messages = new StringWriter();
        String classPath = System.getProperty("java.class.path");
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "--class-path",
                classPath,
                "--processor-path",
                classPath,
                "-g:none",
                "-nowarn",
                "-Atsrpc.contract=" + directory,
                "-Atsrpc.contract.breaking=allow");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            if (!task.call()) {
                throw new IllegalStateException("The release does not compile:\n" + messages);
            }
        }
    }

    private Release load(Path classes) throws IOException {
        int number = classLoaders.size();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Releases.class.getClassLoader());
        classLoaders.add(loader);
        try {
            Class<?> protocol = loader.loadClass(PACKAGE + ".EvolutionProtocol");
            ServiceProto proto = (ServiceProto) protocol.getField("PROTO").get(null);
            String contract = Files.readString(directory.resolve("serviceProto.json"));
            return new Release(number, Objects.requireNonNull(proto), contract);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The release has no services", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : classLoaders) {
            loader.close();
        }
    }
}
