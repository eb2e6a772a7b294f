package io.tsrpc.it.vectors;

import io.tsrpc.codec.Codec;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A protocols package, compiled with the processor as users compile theirs, and its classes. */
final class Contract implements AutoCloseable {
    private static final String PACKAGE = "vectors";
    private static final String IMPORTS = """
            package vectors;
            import io.tsrpc.contract.Discriminator;
            import io.tsrpc.contract.DiscriminatorValue;
            import io.tsrpc.contract.IntValue;
            import io.tsrpc.contract.StringValue;
            import io.tsrpc.contract.Tuple;
            import io.tsrpc.contract.TypedArray;
            import io.tsrpc.contract.Uint;
            import io.tsrpc.contract.typescript.BooleanValue;
            import io.tsrpc.contract.typescript.Extends;
            import io.tsrpc.contract.typescript.Intersection;
            import io.tsrpc.contract.typescript.LiteralUnion;
            import io.tsrpc.contract.typescript.Omit;
            import io.tsrpc.contract.typescript.OrNull;
            import io.tsrpc.contract.typescript.OrUndefined;
            import io.tsrpc.contract.typescript.Partial;
            import io.tsrpc.contract.typescript.Pick;
            import io.tsrpc.contract.typescript.PropertyName;
            import io.tsrpc.contract.typescript.Rest;
            import io.tsrpc.contract.typescript.UnionValue;
            import io.tsrpc.contract.typescript.Untagged;
            import java.time.Instant;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import org.bson.types.ObjectId;
            import org.jspecify.annotations.Nullable;
            """;

    private final URLClassLoader classes;

    private Contract(URLClassLoader classes) {
        this.classes = classes;
    }

    /**
     * Compiles a package.
     *
     * @param declarations public types by their names
     * @param output where the classes go
     */
    static Contract compile(Map<String, String> declarations, Path output) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source("package-info", "@io.tsrpc.contract.Protocols package vectors;"));
        declarations.forEach((name, declaration) -> sources.add(source(name, IMPORTS + declaration)));
        return compile(sources, output);
    }

    /**
     * Compiles a package that takes its ids from a {@code serviceProto.ts}.
     *
     * @param declarations public types by their names
     * @param proto its text
     * @param directory for sources and classes
     */
    static Contract compile(Map<String, String> declarations, String proto, Path directory) throws IOException {
        Path sources = Files.createDirectories(directory.resolve(PACKAGE));
        Path output = Files.createDirectories(directory.resolve("classes"));
        Files.writeString(sources.resolve("serviceProto.ts"), proto);
        Files.writeString(
                sources.resolve("package-info.java"), "@io.tsrpc.contract.Protocols package " + PACKAGE + ";");
        List<Path> files = new ArrayList<>(List.of(sources.resolve("package-info.java")));
        for (Map.Entry<String, String> declaration : declarations.entrySet()) {
            Path file = sources.resolve(declaration.getKey() + ".java");
            files.add(Files.writeString(file, IMPORTS + declaration.getValue()));
        }
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            return compile(manager.getJavaFileObjectsFromPaths(files), output);
        }
    }

    private static Contract compile(Iterable<? extends JavaFileObject> sources, Path output) throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<String> options = List.of(
                "--class-path",
                classPath,
                "--processor-path",
                classPath,
                "-d",
                output.toString(),
                "-Xlint:all,-processing",
                "-Werror");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (Writer messages = new StringWriter()) {
            JavaCompiler.CompilationTask task = javac.getTask(messages, null, null, options, null, sources);
            if (!task.call()) {
                throw new IllegalStateException("The contract does not compile:\n" + messages);
            }
        }
        URL[] path = {output.toUri().toURL()};
        return new Contract(new URLClassLoader(path, Contract.class.getClassLoader()));
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///" + PACKAGE + "/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** The codec of the type with this name. */
    @SuppressWarnings("unchecked") // it gets values of its type only
    Codec<Object> codec(String type) {
        try {
            Object codec = load(type + "Codec").getField("INSTANCE").get(null);
            return (Codec<Object>) Objects.requireNonNull(codec);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no codec", e);
        }
    }

    /** @param path the record's name, with the one that it is nested in */
    Object newRecord(String path, List<@Nullable Object> components) {
        try {
            return load(path).getConstructors()[0].newInstance(components.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(path + " cannot be created", e);
        }
    }

    Object constant(String path, String name) {
        try {
            return Objects.requireNonNull(load(path).getField(name).get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(path + " has no " + name, e);
        }
    }

    private Class<?> load(String path) throws ClassNotFoundException {
        return classes.loadClass(PACKAGE + "." + path.replace('.', '$'));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
