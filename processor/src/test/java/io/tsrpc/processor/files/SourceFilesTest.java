package io.tsrpc.processor.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources are found behind the wrapper that IntelliJ IDEA's build puts around javac's environment. */
class SourceFilesTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeSource() throws IOException {
        file = Files.writeString(directory.resolve("A.java"), "class A {}");
    }

    @Test
    void wrapperIsRemoved() throws IOException {
        assertThat(find(APIWrappers.class.getClassLoader())).contains(file);
    }

    /** There are more ways than javac's trees; which of them work depends on the JDK. */
    @Test
    void wrapperThatNobodyKnowsIsNoFailure() throws IOException {
        assertThat(find(ClassLoader.getPlatformClassLoader()).orElse(file)).isEqualTo(file);
    }

    private Optional<Path> find(ClassLoader ofWrapper) throws IOException {
        Finder finder = new Finder(ofWrapper);
        Compilation compilation = Compiler.javac()
                .withProcessors(finder)
                .compile(JavaFileObjects.forResource(file.toUri().toURL()));
        CompilationSubject.assertThat(compilation).succeeded();
        return finder.found.get(0);
    }

    private static final class Finder extends AbstractProcessor {
        private final ClassLoader ofWrapper;
        private final List<Optional<Path>> found = new ArrayList<>();

        Finder(ClassLoader ofWrapper) {
            this.ofWrapper = ofWrapper;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            SourceFiles files =
                    new SourceFiles(APIWrappers.wrap(ProcessingEnvironment.class, processingEnv, ofWrapper));
            round.getRootElements().forEach(e -> found.add(files.of(e)));
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
