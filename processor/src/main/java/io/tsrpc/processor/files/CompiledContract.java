package io.tsrpc.processor.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The contract of the classes that were compiled last. Its copy is beside these; where Maven or Gradle build there is another one, because
 * they delete what the last compilation has written before they compile anew: {@code target/generated-sources/tsrpc-contracts} or
 * {@code build/generated/tsrpc-contracts}, with a subdirectory for each root. Cleaning the build removes both.
 */
public final class CompiledContract {
    private static final String DIRECTORY = "tsrpc-contracts";
    private static final Set<String> GENERATED = Set.of("generated-sources", "generated-test-sources", "generated");

    private final Filer filer;
    private final String root;

    /**
     * The contract of a protocol.
     *
     * @param root the name of the root package
     */
    public CompiledContract(Filer filer, String root) {
        this.filer = filer;
        this.root = root;
    }

    /** The name of the copy beside the classes, from the output folder on. */
    public String resource() {
        return root.replace('.', '/') + "/" + ContractFile.NAME;
    }

    /** The text, empty if nothing was compiled before. */
    public String read() throws IOException {
        Optional<ContractFile> kept = kept();
        Optional<String> text = kept.isPresent() ? kept.get().read() : Optional.empty();
        return text.orElseGet(this::besideClasses);
    }

    /** Where the text is, for people. */
    public String place() throws IOException {
        Optional<ContractFile> kept = kept();
        return kept.isPresent() && kept.get().read().isPresent()
                ? "`" + kept.get().path() + "`"
                : "the serviceProto.json that is beside the classes";
    }

    private String besideClasses() {
        try (InputStream copy =
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", resource()).openInputStream()) {
            return new String(copy.readAllBytes(), StandardCharsets.UTF_8); // whatever the encoding of the sources
        } catch (IOException none) {
            return "";
        }
    }

    /** Writes the copy that builds leave alone, if there is a place for it. */
    public void keep(String text) throws IOException {
        Optional<ContractFile> kept = kept();
        if (kept.isPresent() && !kept.get().read().equals(Optional.of(text))) {
            kept.get().write(text);
        }
    }

    /** The copy in the folder for everything that is generated, if generated sources are in it, and classes beside it. */
    private Optional<ContractFile> kept() {
        @Nullable Path sources = directory(StandardLocation.SOURCE_OUTPUT);
        @Nullable Path classes = directory(StandardLocation.CLASS_OUTPUT);
        if (sources == null || classes == null) {
            return Optional.empty();
        }
        for (Path path = sources.getParent(); path != null && !classes.startsWith(path); path = path.getParent()) {
            Path name = path.getFileName();
            Path build = path.getParent();
            boolean isBuild = build != null && classes.startsWith(build);
            if (isBuild && name != null && GENERATED.contains(name.toString())) {
                return Optional.of(ContractFile.in(path.resolve(DIRECTORY).resolve(root)));
            }
        }
        return Optional.empty();
    }

    /** Where the compiler writes, or null if that is no directory of the default file system. */
    private @Nullable Path directory(Location location) {
        try {
            URI file = filer.getResource(location, "", ContractFile.NAME).toUri();
            return "file".equals(file.getScheme()) ? Path.of(file).getParent() : null;
        } catch (IOException | IllegalArgumentException unknown) {
            return null; // the compiler has no such place, and the copy beside the classes is the only one
        }
    }
}
