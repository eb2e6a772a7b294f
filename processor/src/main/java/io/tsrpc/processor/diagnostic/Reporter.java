package io.tsrpc.processor.diagnostic;

import java.util.Arrays;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints problems; no other class prints. */
public final class Reporter {
    /** What {@code @SuppressWarnings} says on an element, or around it, that shall give no warning. */
    private static final String SUPPRESSED = "tsrpc";

    private final ProcessingEnvironment environment;
    private final boolean isEclipse;

    /** Creates a reporter that prints with this compiler's messager. */
    public Reporter(ProcessingEnvironment environment) {
        this.environment = environment;
        this.isEclipse = EclipsePlaces.isEclipse(environment);
    }

    /** Prints all problems at their places, as errors, warnings or notes. */
    public void print(Problems problems) {
        problems.all().forEach(this::print);
    }

    private void print(Problem problem) {
        Diagnostic.Kind kind = problem.kind().severity();
        if (!(problem.origin() instanceof ElementOrigin at)) {
            environment.getMessager().printMessage(kind, problem.text());
        } else if (kind != Diagnostic.Kind.WARNING || !isSuppressed(at.element())) {
            Element place = isEclipse ? EclipsePlaces.of(at.element(), environment.getElementUtils()) : at.element();
            environment.getMessager().printMessage(kind, problem.text(), place, at.annotation());
        }
    }

    /** Whether warnings at an element are not printed. */
    public static boolean isSuppressed(Element element) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains(SUPPRESSED)) {
                return true;
            }
        }
        return false;
    }
}
