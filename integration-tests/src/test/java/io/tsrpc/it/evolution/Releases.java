package io.tsrpc.it.evolution;

import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles releases of the protocol {@code evolution.protocols}, each on the contract of the one before. */
final class Releases {
    private static final String PACKAGE = "evolution.protocols";
    private static final String CONTRACT = "evolution/protocols/serviceProto.json";
    private static final String IMPORTS = """
            import io.tsrpc.contract.Discriminator;
            import io.tsrpc.contract.DiscriminatorValue;
            import io.tsrpc.contract.FormerName;
            import io.tsrpc.contract.IntValue;
            import io.tsrpc.contract.JavaPeersOnly;
            import io.tsrpc.contract.StringValue;
            import io.tsrpc.contract.Tuple;
            import io.tsrpc.contract.TypedArray;
            import io.tsrpc.contract.Uint;
            import io.tsrpc.contract.typescript.BooleanValue;
            import io.tsrpc.contract.typescript.Extends;
            import io.tsrpc.contract.typescript.Intersection;
            import io.tsrpc.contract.typescript.LiteralProperty;
            import io.tsrpc.contract.typescript.LiteralUnion;
            import io.tsrpc.contract.typescript.Omit;
            import io.tsrpc.contract.typescript.OrNull;
            import io.tsrpc.contract.typescript.OrUndefined;
            import io.tsrpc.contract.typescript.Partial;
            import io.tsrpc.contract.typescript.Pick;
            import io.tsrpc.contract.typescript.Rest;
            import java.math.BigDecimal;
            import java.math.BigInteger;
            import java.net.URI;
            import java.time.Duration;
            import java.time.Instant;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.time.OffsetDateTime;
            import java.time.Period;
            import java.time.ZonedDateTime;
            import java.util.Collection;
            import java.util.Date;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.UUID;
            import org.bson.types.ObjectId;
            import org.jspecify.annotations.Nullable;
            """;

    private final Path directory;
    private int number;

    Releases(Path directory) {
        this.directory = directory;
    }

    /**
     * Compiles a first release.
     *
     * @param sources the declarations of top-level types by their names with folders, such as {@code user/ApiLogin}
     */
    Release first(Map<String, String> sources) throws IOException {
        return release(sources, Files.createTempDirectory(directory, "first"));
    }

    /** Compiles a release that follows another. */
    Release after(Release before, Map<String, String> sources) throws IOException {
        Path root = Files.createTempDirectory(directory, "next");
        Path contract = root.resolve(CONTRACT);
        Files.createDirectories(contract.resolveSibling(""));
        Files.writeString(contract, before.contract());
        return release(sources, root);
    }

    private Release release(Map<String, String> sources, Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(write(root, "package-info", "@io.tsrpc.contract.Protocols\npackage " + PACKAGE + ";\n"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            files.add(write(root, source.getKey(), header(source.getKey()) + source.getValue()));
        }
        return load(compiled(files), Files.readString(root.resolve(CONTRACT)));
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

    private static ClassLoader compiled(List<Path> files) throws IOException {
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--class-path",
                System.getProperty("java.class.path"),
                "-g:none",
                "-nowarn",
                "-Atsrpc.contract.breaking=allow");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager inputs = javac.getStandardFileManager(null, Locale.ROOT, null);
                MemoryOutput output = new MemoryOutput(inputs)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, output, null, options, null, inputs.getJavaFileObjectsFromPaths(files));
            task.setProcessors(ServiceLoader.load(Processor.class)); // loaded and compiled once for all releases
            if (!task.call()) {
                throw new IllegalStateException("The release does not compile:\n" + messages);
            }
            return output.loader();
        }
    }

    private Release load(ClassLoader classes, String contract) {
        try {
            Class<?> protocol = classes.loadClass(PACKAGE + ".EvolutionProtocol");
            ServiceProto proto = (ServiceProto) protocol.getField("PROTO").get(null);
            return new Release(number++, Objects.requireNonNull(proto), contract);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The release has no services", e);
        }
    }
}
