package io.tsrpc.processor.files;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
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
            Class<?> wrappers =
                    environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            Object inner = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return inner instanceof ProcessingEnvironment javac ? javac : environment;
        } catch (ReflectiveOperationException | LinkageError | NullPointerException notWrapped) {
            return environment;
        }
    }

    /** Java 17 lacks the method, so that it is called by its name. */
    private Optional<URI> fromElements(Element element) {
        try {
            Object file = Elements.class
                    .getMethod("getFileObjectOf", Element.class)
                    .invoke(environment.getElementUtils(), element);
            return file instanceof FileObject f ? source(f) : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unsupported) {
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
