package io.tsrpc.processor.files;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** What only javac knows. A class of its own, because in other compilers it cannot be linked. */
final class JavacTrees {
    private JavacTrees() {}

    /**
     * The source of an element that is compiled.
     *
     * @throws IllegalArgumentException if the environment is not javac's
     */
    static Optional<URI> sourceOf(ProcessingEnvironment environment, Element element) {
        TreePath path = Trees.instance(environment).getPath(element);
        return Optional.ofNullable(path)
                .map(p -> p.getCompilationUnit().getSourceFile().toUri());
    }
}
