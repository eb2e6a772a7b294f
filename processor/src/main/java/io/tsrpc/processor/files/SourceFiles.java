package io.tsrpc.processor.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Finds the source file of a package or a top-level type. The standard API has no way that all compilers support, so that
 * several are tried: javac's trees, {@code Elements.getFileObjectOf} (Java 18), and the source path.
 */
public final class SourceFiles {
    private final ProcessingEnvironment environment;

    /** Creates a finder for a compilation. */
    public SourceFiles(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The file in which the compiler has read a package's {@code package-info.java} or a top-level type; empty if unknown. */
    public Optional<Path> of(Element element) {
        return fromTrees(element)
                .or(() -> fromElements(element))
                .or(() -> fromSourcePath(element))
                .flatMap(SourceFiles::path)
                .filter(Files::isRegularFile);
    }

    /** A contract that was found on the class path. */
    public record OtherContract(URI place, String text) {}

    /**
     * The contract of a root of this name in another folder or jar of the class path, beside its class file; empty if there is none, or the
     * compiler does not tell.
     */
    public Optional<OtherContract> contractElsewhere(PackageElement root) {
        String folder = root.getQualifiedName().toString().replace('.', '/') + "/";
        String contract = folder + ContractFile.NAME;
        Optional<Path> source = of(root).map(file -> file.resolveSibling(ContractFile.NAME));
        Optional<URI> mark = place(StandardLocation.CLASS_PATH, folder + "package-info.class");
        Optional<URI> output = place(StandardLocation.CLASS_OUTPUT, contract);
        return place(StandardLocation.CLASS_PATH, contract)
                .filter(found -> mark.isPresent() && folder(found).equals(folder(mark.get())))
                .filter(found -> !output.equals(Optional.of(found)))
                .filter(found ->
                        path(found).filter(source.stream().toList()::contains).isEmpty())
                .flatMap(found -> read(found, contract));
    }

    private Optional<OtherContract> read(URI place, String contract) {
        try (InputStream in = environment
                .getFiler()
                .getResource(StandardLocation.CLASS_PATH, "", contract)
                .openInputStream()) {
            return Optional.of(new OtherContract(place, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String folder(URI file) {
        String text = file.toString();
        return text.substring(0, text.lastIndexOf('/'));
    }

    private Optional<URI> place(StandardLocation location, String name) {
        try {
            return Optional.of(
                    environment.getFiler().getResource(location, "", name).toUri());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether the file of a package or type has annotations that do not exist (yet), such values of ours and of configuration, or records
     * and interfaces that implement such a type; empty if the compiler is not javac, so that elements tell.
     */
    public Optional<Boolean> haveUnknownNames(Element element) {
        try {
            return Optional.of(JavacTrees.hasUnknownNames(unwrapped(), element));
        } catch (LinkageError | IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    /** Only javac has trees; in another compiler their classes may be missing altogether. */
    private Optional<URI> fromTrees(Element element) {
        try {
            return JavacTrees.sourceOf(unwrapped(), element);
        } catch (LinkageError | IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    /** IntelliJ IDEA's build hands processors a wrapper, which javac's trees refuse; its class loader knows the way back. */
    private ProcessingEnvironment unwrapped() {
        try {
            Class<?> wrappers = Class.forName(
                    "org.jetbrains.jps.javac.APIWrappers",
                    true,
                    environment.getClass().getClassLoader());
            Object inner = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return inner instanceof ProcessingEnvironment javac ? javac : environment;
        } catch (ReflectiveOperationException | LinkageError notWrapped) {
            return environment;
        }
    }

    /** Java 17 lacks the method, so that it is called by its name: Eclipse's compiler has it there as well. */
    private Optional<URI> fromElements(Element element) {
        Elements elements = environment.getElementUtils();
        return fileObject(Elements.class, elements, element)
                .or(() -> fileObject(elements.getClass(), elements, element))
                .flatMap(SourceFiles::source);
    }

    private static Optional<JavaFileObject> fileObject(Class<?> api, Elements elements, Element element) {
        MethodType type = MethodType.methodType(JavaFileObject.class, Element.class);
        try {
            return Optional.ofNullable((JavaFileObject) MethodHandles.publicLookup()
                    .findVirtual(api, "getFileObjectOf", type)
                    .invoke(elements, element));
        } catch (Throwable unsupported) { // whatever a compiler does with a method that it may not have
            return Optional.empty();
        }
    }

    private Optional<URI> fromSourcePath(Element element) {
        String packageName = environment
                .getElementUtils()
                .getPackageOf(element)
                .getQualifiedName()
                .toString();
        String file = element instanceof PackageElement ? "package-info" : ((TypeElement) element).getSimpleName() + "";
        try {
            return source(
                    environment.getFiler().getResource(StandardLocation.SOURCE_PATH, packageName, file + ".java"));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException noSourcePath) {
            return Optional.empty();
        }
    }

    private static Optional<URI> source(FileObject file) {
        return file.getName().endsWith(".java") ? Optional.of(file.toUri()) : Optional.empty();
    }

    private static Optional<Path> path(URI uri) {
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri).toAbsolutePath()) : Optional.empty();
    }
}
