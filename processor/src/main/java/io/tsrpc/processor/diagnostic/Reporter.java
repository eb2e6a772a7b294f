package io.tsrpc.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems; no other class prints. */
public final class Reporter {
    private final Messager messager;

    /** Creates a reporter that prints with this compiler's messager. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints all problems as compile errors at their places. */
    public void print(Problems problems) {
        problems.all().forEach(this::print);
    }

    private void print(Problem problem) {
        if (problem.origin() instanceof ElementOrigin at) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.text(), at.element(), at.annotation());
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.text());
        }
    }
}
