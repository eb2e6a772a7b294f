package io.tsrpc.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.discover.Sources;
import io.tsrpc.processor.emit.Location;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.files.CompiledContract;
import io.tsrpc.processor.files.WholeFile;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.tools.StandardLocation;

/** Writes all generated files; no other class does. */
final class FileOutput implements Output {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    /** A name that nothing has beside the classes. Compilers refuse names of directories. */
    private static final String NO_FILE = "tsrpc-no-file";

    private final ProcessingEnvironment environment;
    private final Protocol protocol;
    private final Sources sources;
    private final Problems problems;

    /** Whether the types of a package hide one of {@code java.lang}. */
    private final Map<String, Boolean> hiding = new HashMap<>();

    /** The directories of the user's into which files go. */
    private final Map<Path, TypeScriptFolder> folders = new HashMap<>();

    /** The directories of the user's in which there may be protocols that are gone. */
    private final Set<Path> searched = new HashSet<>();

    FileOutput(ProcessingEnvironment environment, Protocol protocol, Sources sources, Problems problems) {
        this.environment = environment;
        this.protocol = protocol;
        this.sources = sources;
        this.problems = problems;
    }

    @Override
    public List<String> roots() {
        return sources.roots().stream().sorted().toList();
    }

    @Override
    public void java(String packageName, TypeSpec type, List<Origin> origins) {
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        sources.addGenerated(name);
        JavaFile file = JavaFile.builder(packageName, complete(type))
                .skipJavaLangImports(!hiding.computeIfAbsent(packageName, this::hidesJavaLang))
                .indent("    ")
                .build();
        writing(name, () -> writeSource(name, JavaSource.escaped(file.toString()), elements(origins)));
    }

    /** Whether the package has a user's type that hides one of {@code java.lang}, such as a record {@code Object}. */
    private boolean hidesJavaLang(String packageName) {
        return sources.typesIn(packageName).stream()
                .anyMatch(name -> environment.getElementUtils().getTypeElement("java.lang." + name) != null);
    }

    private TypeSpec complete(TypeSpec type) {
        return protocol.generatedAnnotation()
                ? type.toBuilder()
                        .addAnnotation(AnnotationSpec.builder(GENERATED)
                                .addMember("value", "$S", TsrpcProcessor.class.getName())
                                .build())
                        .build()
                : type;
    }

    private void writeSource(String name, String text, Element[] origins) throws IOException {
        try (Writer file =
                environment.getFiler().createSourceFile(name, origins).openWriter()) {
            file.write(text);
        }
    }

    /**
     * Writes a copy of the contract beside the protocol's class, which compares it with the one it was made for. Called at the end,
     * when elements of earlier rounds are not valid any more.
     */
    void contract(String text, Problems late) {
        CompiledContract copy = new CompiledContract(environment.getFiler(), protocol.packageName());
        try {
            writeResource(copy.resource(), text, List.of());
        } catch (IOException e) {
            late.add(ProblemKind.OUTPUT, Origin.NONE, copy.resource(), e);
        }
    }

    @Override
    public void resource(Location location, String path, String text, List<Origin> origins) {
        String resource = location.folder() + "/" + protocol.packageName() + "/" + path;
        writing(resource, () -> writeResource(resource, text, origins));
        String directory = environment.getOptions().get(location.option());
        if (directory != null && isFile(directory)) {
            problems.add(ProblemKind.OUTPUT, protocol.origin(), directory, "it is a file, not a directory");
        } else if (directory != null) {
            Path folder = directory(directory);
            writing(folder.toString(), () -> folder(folder).add(path, text));
            Path former = formerDirectory(directory);
            writing(former.toString(), () -> folder(former));
            writing(directory, () -> findFormerProtocols(Path.of(directory)));
        }
    }

    /** The directory as it was before anything is written into it. */
    private TypeScriptFolder folder(Path path) throws IOException {
        TypeScriptFolder known = folders.get(path);
        TypeScriptFolder folder = known == null ? new TypeScriptFolder(path) : known;
        folders.put(path, folder);
        return folder;
    }

    /**
     * Writes what goes into directories of the user's, where it is used at once. Called at the end, when the contract with the same numbers
     * is written.
     */
    void writeFolders(Problems late) {
        folders.forEach((path, folder) -> {
            try {
                folder.write();
            } catch (IOException e) {
                late.add(ProblemKind.OUTPUT, Origin.NONE, path, e);
            }
        });
    }

    /** Which is reported once, not for each file that cannot be written into it. */
    private static boolean isFile(String directory) {
        return Files.exists(Path.of(directory)) && !Files.isDirectory(Path.of(directory));
    }

    /** The directory that the option names, with a subdirectory per root if there are several. */
    private Path directory(String option) {
        return isAlone() ? Path.of(option) : Path.of(option, protocol.packageName());
    }

    /** Where the files were when this protocol was one of several, or was not yet. */
    private Path formerDirectory(String option) {
        return isAlone() ? Path.of(option, protocol.packageName()) : Path.of(option);
    }

    /** Once, before anything is written. */
    private void findFormerProtocols(Path directory) throws IOException {
        if (searched.add(directory)) {
            for (Path former : TypeScriptFolder.former(directory, Set.copyOf(sources.roots()), this::isGone)) {
                TypeScriptFolder unused = folder(former);
            }
        }
    }

    /** Whether there is no type of a package any more, here and in the class path. One without its mark may have an error. */
    private boolean isGone(String name) {
        PackageElement found = environment.getElementUtils().getPackageElement(name);
        return found == null || found.getEnclosedElements().isEmpty();
    }

    private boolean isAlone() {
        return sources.roots().size() == 1;
    }

    /** Writes UTF-8, whatever the encoding of the sources. javac takes names for URIs, which folders of services need not be. */
    private void writeResource(String name, String text, List<Origin> origins) throws IOException {
        if (!isUri(name)) {
            writeIfChanged(besideClasses(name), text);
            return;
        }
        try (OutputStream file = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", name, elements(origins))
                .openOutputStream()) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isUri(String name) {
        try {
            return !new URI(name).getPath().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Path besideClasses(String name) throws IOException {
        URI place = environment
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", NO_FILE)
                .toUri();
        if (!"file".equals(place.getScheme())) {
            throw new IOException("this compiler writes no file of that name");
        }
        return Path.of(place).resolveSibling(name);
    }

    /** Writes a file only if its content differs, so that bundlers that watch it are not triggered. */
    static void writeIfChanged(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // unlike a writer, takes half a surrogate pair
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            try {
                WholeFile.write(file, bytes);
            } catch (FileSystemException e) {
                if (!isInTheWay(e)) {
                    throw e;
                }
                Files.write(file, bytes);
            }
        }
    }

    /** Whether the file may be written in place: Windows replaces none that somebody reads, and there may be no right to make another one. */
    private static boolean isInTheWay(FileSystemException problem) {
        return problem instanceof AccessDeniedException || problem.getOtherFile() != null; // of moving one to the other
    }

    private static Element[] elements(List<Origin> origins) {
        return origins.stream()
                .filter(ElementOrigin.class::isInstance)
                .map(o -> ((ElementOrigin) o).element())
                .toArray(Element[]::new);
    }

    private void writing(String name, Write write) {
        try {
            write.run();
        } catch (IOException e) {
            problems.add(ProblemKind.OUTPUT, protocol.origin(), name, e);
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
